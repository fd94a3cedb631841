/** HTML made regular before it becomes Markdown: callouts, layout tables, merged cells, headings that are only bold. */
import type { Element, ElementContent, Nodes, Root } from 'hast'
import { raised } from './raised.ts'

const CALLOUT = /(?:^|[\s_-])(?:admonition|callout|alert|notice|hint|note|tip|warning|caution|danger|important|info)(?:$|[\s_-])/i
const KIND = /(tip|hint|warning|caution|danger|important|note|info)/i
const LABELS: Record<string, string> = { tip: 'Tip', hint: 'Tip', warning: 'Warning', caution: 'Warning', danger: 'Warning', important: 'Note', note: 'Note', info: 'Note' }
/** Longest bold line that stands for a heading, in words. */
const HEADING_WORDS = 12

/** Changes the tree in place. */
export function tidy(tree: Root): void {
  withoutRemains(tree)
  footnotes(tree)
  tickBoxes(tree)
  unpadded(tree)
  const hasHeadings = count(tree, node => /^h[1-6]$/.test(node.tagName)) > 0
  visit(tree, (node) => {
    tickBoxes(node)
    unpadded(node)
    numberedHeading(node)
    if (/^h[1-6]$/.test(node.tagName) && text(node).trim() === '' && count(node, inner => inner.tagName === 'img') === 0) node.tagName = 'div'
    if (['script', 'style', 'noscript', 'template', 'button', 'svg'].includes(node.tagName)) node.children = []
    if (['div', 'section', 'aside', 'blockquote'].includes(node.tagName)) callout(node)
    if (node.tagName === 'table') table(node)
    if ((node.tagName === 'sup' || node.tagName === 'sub') && node.children.length === 1 && node.children[0]?.type === 'text') node.children[0].value = raised(node.children[0].value, node.tagName)
    if (!hasHeadings && node.tagName === 'p') boldHeading(node)
  })
}

/** Comments of the markup, and anchors that only mark a place. */
function withoutRemains(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'comment') return []
    if (child.type !== 'element') return [child]
    withoutRemains(child)
    const anchor = child.tagName === 'a' && (child.properties.href === undefined || child.properties.href === '')
    const mark = child.tagName === 'a' && /^[¶#§🔗⁋]?$/u.test(text(child).trim()) && count(child, inner => inner.tagName === 'img') === 0
    return anchor || mark ? (mark ? [] : child.children) : [child]
  })
}

const NOTE_LINK = /^#(?:(?:user-content-)?fn|footnote|endnote|comment|cite[_-]note|note|ftnt?)[\w:.-]*$/i

/** Marks and notes of the usual footnotes become elements that the handlers of `page.ts` know. */
function footnotes(tree: Root): void {
  const named = new Set<string>()
  visit(tree, (node) => {
    if (node.tagName !== 'sup' && node.tagName !== 'a') return
    const link = node.tagName === 'a' ? node : node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'a')
    const href = String(link?.properties.href ?? '')
    if (link === undefined || !NOTE_LINK.test(href) || /ref/i.test(href) || !/^\W*(?:\w{1,3}|comment.*)\W*$/i.test(text(link).trim())) return
    named.add(href.slice(1))
    Object.assign(node, { tagName: 'footnote-mark', properties: { name: href.slice(1) }, children: [] })
  })
  if (named.size === 0) return
  const isNote = (node: Element) => named.has(String(node.properties.id ?? ''))
  visit(tree, (node) => {
    const children: ElementContent[] = []
    for (const [index, child] of node.children.entries()) {
      if (child.type !== 'element' || !isNote(child) || child.tagName === 'footnote-mark') {
        // The meaning of a noted term was taken with it.
        const term = node.children.slice(0, index).reverse().find(before => before.type === 'element')
        if (!(child.type === 'element' && child.tagName === 'dd' && term?.type === 'element' && term.tagName === 'footnote-text')) children.push(child)
        continue
      }
      const next = node.children.slice(index + 1).find(after => after.type === 'element')
      const body = child.tagName === 'dt' && next?.type === 'element' ? next : { ...child, children: child.children }
      Object.assign(child, { tagName: 'footnote-text', properties: { name: String(child.properties.id) }, children: withoutBackLinks(body) })
      children.push(child)
    }
    node.children = children
    // What held only notes is no list any more.
    if (['ol', 'ul', 'dl'].includes(node.tagName) && node.children.some(child => child.type === 'element' && child.tagName === 'footnote-text')) node.tagName = 'div'
  })
}

function withoutBackLinks(node: Element): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'a' && /^#/.test(String(child.properties.href ?? '')) && /^[↑↩︎^⤴]*$/u.test(text(child).trim())) return []
    return [{ ...child, children: withoutBackLinks(child) }]
  })
}

function visit(node: Nodes, work: (element: Element) => void): void {
  if (node.type === 'element') work(node)
  if ('children' in node) for (const child of node.children) visit(child, work)
}

function count(node: Nodes, test: (element: Element) => boolean): number {
  const own = node.type === 'element' && test(node) ? 1 : 0
  return own + ('children' in node ? node.children.reduce((sum: number, child) => sum + count(child, test), 0) : 0)
}

function text(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(child => text(child)).join('') : ''
}

/** "<div class='admonition tip'>" as a quote that opens with its kind. */
function callout(node: Element): void {
  const classes = [node.properties.className, node.properties.dataCallout].flat().filter(name => name !== undefined && name !== null).map(String)
  const data = typeof node.properties.dataCallout === 'string' ? node.properties.dataCallout : undefined
  const name = data ?? classes.find(entry => CALLOUT.test(entry))
  const kind = data ?? classes.map(entry => KIND.exec(entry)?.[1]).find(entry => entry !== undefined)
  if (name === undefined || kind === undefined || text(node).trim() === '' || text(node).length > 3000 || count(node, inner => /^h[12]$/.test(inner.tagName)) > 0) return
  node.tagName = 'blockquote'
  node.properties = {}
  const label = LABELS[kind.toLowerCase()] ?? 'Note'
  const opens = new RegExp(`^\\s*${label}\\b\\s*[:.]?`, 'i')
  const first = node.children.find((child): child is Element => child.type === 'element' && text(child).trim() !== '')
  // A title of its own, "Tip" or "Remember this", stands before the text.
  if (first !== undefined && text(first).trim().split(/\s+/).length <= 8 && !/[.!?]$/.test(text(first).trim()) && node.children.filter(child => text(child).trim() !== '').length > 1) {
    const title = text(first).trim()
    // A title of one word is the kind in the article's own language.
    const named = !/\s/.test(title.replace(/:$/, ''))
    node.children = [paragraph([strong(`${named ? title.replace(/:$/, '') : label}:`), { type: 'text', value: named || opens.test(title) ? ' ' : ` ${title}. ` }, ...inlineOf(node.children.filter(child => child !== first))]), ...blocksOf(node.children.filter(child => child !== first))]
  }
  else if (!opens.test(text(node))) node.children = [paragraph([strong(`${label}:`), { type: 'text', value: ' ' }, ...inlineOf(node.children)]), ...blocksOf(node.children)]
}

/** The first paragraph's content, to follow the label; or text that stands without a paragraph. */
function inlineOf(children: ElementContent[]): ElementContent[] {
  const solid = children.filter(child => text(child).trim() !== '')
  const [first] = solid
  if (first === undefined) return []
  return first.type === 'element' && first.tagName === 'p' ? first.children : first.type === 'element' && /^(?:ul|ol|pre|table|div|blockquote|h\d)$/.test(first.tagName) ? [] : solid.filter(child => child.type !== 'element' || !/^(?:ul|ol|pre|table|div|p|blockquote)$/.test(child.tagName))
}

function blocksOf(children: ElementContent[]): ElementContent[] {
  const solid = children.filter(child => text(child).trim() !== '')
  return solid.filter((child, index) => child.type === 'element' && (/^(?:ul|ol|pre|table|div|blockquote|h\d)$/.test(child.tagName) || (child.tagName === 'p' && index > 0)))
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children }
}

function strong(value: string): Element {
  return { type: 'element', tagName: 'strong', properties: {}, children: [{ type: 'text', value }] }
}

/** A table of one column, or of blocks, arranges a page; merged cells are written into each place that they cover. */
function table(node: Element): void {
  const rows = rowsOf(node)
  const widest = Math.max(0, ...rows.map(row => cellsOf(row).length))
  if (widest <= 1 || node.properties.role === 'presentation') {
    node.tagName = 'div'
    visit(node, (inner) => {
      if (/^(?:thead|tbody|tfoot|tr|td|th)$/.test(inner.tagName)) inner.tagName = 'div'
    })
    return
  }
  // The first row names the columns when nothing says otherwise.
  if (count(node, inner => inner.tagName === 'th') === 0) for (const cell of cellsOf(rows[0] ?? node)) cell.tagName = 'th'
  for (const cell of rows.flatMap(cellsOf)) oneLine(cell)
  const waiting = new Map<number, { left: number, cell: Element }>()
  for (const row of rows) {
    const cells: ElementContent[] = []
    const own = cellsOf(row)
    for (let column = 0; own.length > 0 || waiting.has(column); column += 1) {
      const held = waiting.get(column)
      if (held !== undefined) {
        cells.push({ ...held.cell, children: [...held.cell.children] })
        if (held.left === 1) waiting.delete(column)
        else held.left -= 1
        continue
      }
      const cell = own.shift()
      if (cell === undefined) break
      const [across, down] = [Math.min(20, Number(cell.properties.colSpan ?? 1) || 1), Math.min(200, Number(cell.properties.rowSpan ?? 1) || 1)]
      delete cell.properties.colSpan
      delete cell.properties.rowSpan
      cells.push(cell)
      if (down > 1) waiting.set(column, { left: down - 1, cell })
      for (let more = 1; more < across; more += 1) own.unshift({ ...cell, properties: { ...(down > 1 ? { rowSpan: down } : {}) }, children: [...cell.children] })
    }
    row.children = cells
  }
}

const BLOCK = /^(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|pre)$/

/** Makes a cell one line: its blocks stay apart by a space; items and rows by a semicolon, where no mark of their own does it. */
function oneLine(node: Element): void {
  const children: ElementContent[] = []
  const hasBlocks = node.children.some(child => child.type === 'element' && BLOCK.test(child.tagName))
  const solid = node.children.filter(child => !hasBlocks || text(child).trim() !== '' || count(child, one => one.tagName === 'img' || one.tagName === 'br') > 0)
  for (const [index, child] of solid.entries()) {
    const next = solid[index + 1]
    const isBlock = child.type === 'element' && BLOCK.test(child.tagName)
    const meetsBlock = isBlock || (next?.type === 'element' && BLOCK.test(next.tagName))
    const marked = child.type === 'element' && (child.tagName === 'li' || child.tagName === 'tr') && !/[.,;:!?]\s*$/.test(text(child))
    if (child.type === 'element') oneLine(child)
    children.push(child.type === 'element' && child.tagName === 'br' ? SPACE : child)
    if (meetsBlock && next !== undefined) children.push({ type: 'text', value: marked ? '; ' : ' ' })
    if (child.type === 'element' && isBlock && child.tagName !== 'pre') child.tagName = 'span'
  }
  node.children = children
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap(child => child.type !== 'element' ? [] : child.tagName === 'tr' ? [child] : /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [])
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'))
}

/** In a document without headings, a short line all in bold is one. */
function boldHeading(node: Element): void {
  const bold = boldLine(node)
  if (bold !== undefined) Object.assign(node, { tagName: 'h2', children: bold })
}

/** A bold line with a number is a heading in any document: "1.2 Scope", or a numbered list of this one line. */
function numberedHeading(node: Element): void {
  if (node.tagName === 'p' && /^\d{1,2}(?:\.\d{1,2})+\.?\s/.test(text(node).trim())) {
    const bold = boldLine(node)
    if (bold !== undefined) Object.assign(node, { tagName: 'h3', children: bold })
  }
  if (node.tagName !== 'ol') return
  const [item, ...others] = node.children.filter((child): child is Element => child.type === 'element')
  const bold = item === undefined || others.length > 0 ? undefined : boldLine(item)
  if (bold !== undefined) Object.assign(node, { tagName: 'h2', properties: {}, children: bold })
}

/** @returns what stands in bold, when that is all of a short line */
function boldLine(node: Element): ElementContent[] | undefined {
  const solid = node.children.filter(child => text(child).trim() !== '')
  const value = text(node).trim()
  if (solid.length === 0 || !solid.every(child => child.type === 'element' && (child.tagName === 'strong' || child.tagName === 'b'))) return undefined
  if (value.split(/\s+/).length > HEADING_WORDS || /[.,;]$/.test(value)) return undefined
  return solid.flatMap(child => child.type === 'element' ? child.children : [child])
}

/** Spaces at the ends of marked words belong beside them: "**bold **text" is no Markdown. */
function unpadded(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || !/^(?:strong|b|em|i|del|s|u)$/.test(child.tagName)) return [child]
    const value = text(child)
    if (value.trim() === '') return child.children
    const [before, after] = [/^\s/.test(value), /\s$/.test(value)]
    if (before) stripEnd(child, 'first')
    if (after) stripEnd(child, 'last')
    return [...(before ? [SPACE] : []), child, ...(after ? [SPACE] : [])]
  })
}

const SPACE: ElementContent = { type: 'text', value: ' ' }

function stripEnd(node: Element, end: 'first' | 'last'): void {
  const child = end === 'first' ? node.children[0] : node.children.at(-1)
  if (child?.type === 'text') child.value = end === 'first' ? child.value.trimStart() : child.value.trimEnd()
  else if (child?.type === 'element') stripEnd(child, end)
}

const BOX = /^\s*(?:\[([ xX])\]|[☐☑☒])\s+/

/** Paragraphs that each open with a box to tick are a list. */
function tickBoxes(node: Root | Element): void {
  if (node.type === 'element' && node.tagName === 'li') return
  const children: ElementContent[] = []
  for (const child of node.children as ElementContent[]) {
    const ticked = child.type === 'element' && child.tagName === 'p' ? boxed(child) : undefined
    const last = children.findLast(other => other.type !== 'text' || other.value.trim() !== '')
    if (ticked === undefined) children.push(child)
    else if (last?.type === 'element' && last.properties.dataBoxes === true) last.children.push(ticked)
    else children.push({ type: 'element', tagName: 'ul', properties: { dataBoxes: true }, children: [ticked] })
  }
  node.children = children
}

/** @returns the item of a list of tasks that a paragraph is; undefined when it opens with no box */
function boxed({ children }: Element): Element | undefined {
  const [first, ...rest] = children
  const mark = first?.type === 'text' ? BOX.exec(first.value)?.[0] : undefined
  const isInput = first?.type === 'element' && first.tagName === 'input' && first.properties.type === 'checkbox'
  if (mark === undefined && !isInput) return undefined
  const checked = mark === undefined ? first?.type === 'element' && first.properties.checked === true : /[xX☑☒]/.test(mark)
  const box: Element = { type: 'element', tagName: 'input', properties: { type: 'checkbox', checked }, children: [] }
  const own: ElementContent[] = first?.type === 'text' && mark !== undefined ? [{ type: 'text', value: first.value.slice(mark.length) }, ...rest] : rest
  return { type: 'element', tagName: 'li', properties: {}, children: [{ type: 'element', tagName: 'p', properties: {}, children: [box, SPACE, ...own] }] }
}
