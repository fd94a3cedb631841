/** The text of an OpenDocument file (LibreOffice Writer) as HTML, which the reader of pages turns into Markdown. */
import type { Element, ElementContent, Root } from 'xast'
import { parseXml } from '../parse/xml.ts'
import type { LeftOut } from '../types.ts'
import { childrenOf, find } from './wordTree.ts'

export interface OpenDocument {
  html: string
  leftOut: LeftOut[]
  title?: string | undefined
  author?: string | undefined
  /** names of pictures, as the file has them */ pictures: string[]
}

interface Styles {
  /** what an automatic style builds on, by its name */ parents: Map<string, string>
  bold: Set<string>
  italic: Set<string>
  hidden: Set<string>
  /** lists whose first level has numbers */ numbered: Set<string>
}

/**
 * @param parts the XML of `content.xml`, of `styles.xml` and `meta.xml` where they are, and of the
 * `content.xml` of each object in the document
 */
export function openDocumentToHtml(parts: Map<string, string>): OpenDocument {
  const content = parseXml(parts.get('content.xml') ?? '')
  const named = parts.get('styles.xml')
  const styles = stylesOf([content, ...(named === undefined ? [] : [parseXml(named)])])
  const writer = new Writer(styles, parts)
  const body = descend(content, 'office:text')
  const meta = parts.has('meta.xml') ? parseXml(parts.get('meta.xml') ?? '') : undefined
  const about = (name: string) => {
    const element = meta === undefined ? undefined : descend(meta, name)
    return element === undefined ? undefined : plain(element).trim() || undefined
  }
  return {
    html: body === undefined ? '' : writer.blocks(childrenOf(body)),
    leftOut: writer.leftOut,
    pictures: writer.pictures,
    title: about('dc:title'),
    author: about('meta:initial-creator') ?? about('dc:creator'),
  }
}

function descend(node: Root | Element, name: string): Element | undefined {
  for (const child of childrenOf(node)) {
    const found = child.name === name ? child : descend(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

function stylesOf(trees: Root[]): Styles {
  const styles: Styles = {
    parents: new Map(),
    bold: new Set(),
    italic: new Set(),
    hidden: new Set(),
    numbered: new Set(),
  }
  const visit = (node: Root | Element) => {
    for (const child of childrenOf(node)) {
      if (child.name === 'style:style') addStyle(child, styles)
      else if (child.name === 'text:list-style') addList(child, styles)
      else if (child.name !== 'office:body') visit(child)
    }
  }
  trees.forEach(visit)
  return styles
}

function addStyle(style: Element, styles: Styles): void {
  const name = style.attributes['style:name'] ?? ''
  const parent = style.attributes['style:parent-style-name']
  if (parent) styles.parents.set(name, parent)
  const text = find(style, 'style:text-properties')?.attributes ?? {}
  if (style.attributes['style:family'] !== 'text') return
  if (/^(?:bold|[6-9]00)$/.test(text['fo:font-weight'] ?? '')) styles.bold.add(name)
  if (/^(?:italic|oblique)$/.test(text['fo:font-style'] ?? '')) styles.italic.add(name)
  if (text['text:display'] === 'none') styles.hidden.add(name)
}

function addList(style: Element, { numbered }: Styles): void {
  const first = childrenOf(style)[0]
  const isNumbered = first?.name === 'text:list-level-style-number'
  if (isNumbered && first.attributes['style:num-format'] !== '')
    numbered.add(style.attributes['style:name'] ?? '')
}

/** What is no text for readers, by the name of its element. */
const ASIDE: Record<string, string> = {
  'office:annotation': 'comment',
  'text:tracked-changes': 'deleted, as a tracked change',
  'text:table-of-content': 'the list of contents',
  'text:hidden-text': 'hidden text of the document',
}
const SILENT = new Set(['office:forms', 'text:sequence-decls', 'text:variable-decls', 'svg:desc'])
const QUOTE = /^(?:Quotations|Quote|Intense_20_Quote)$/
const CODE = /^(?:Preformatted_20_Text|Source_20_Code|Code)$/

class Writer {
  readonly leftOut: LeftOut[] = []
  readonly pictures: string[] = []
  private readonly styles: Styles
  private readonly parts: Map<string, string>
  private notes = 0
  private footnotes = ''

  constructor(styles: Styles, parts: Map<string, string>) {
    this.styles = styles
    this.parts = parts
  }

  /** @returns the blocks, with the footnotes that they refer to behind them */
  blocks(elements: Element[]): string {
    const html = elements.map(element => this.block(element)).join('\n')
    const { footnotes } = this
    this.footnotes = ''
    return footnotes === '' ? html : `${html}\n<ol>${footnotes}</ol>`
  }

  private block(element: Element, list = ''): string {
    switch (element.name) {
      case 'text:h': {
        const level = Math.min(6, Number(element.attributes['text:outline-level']) || 1)
        return `<h${level}>${this.inline(element)}</h${level}>`
      }
      case 'text:p':
        return this.paragraph(element)
      case 'text:list':
        return this.list(element, list)
      case 'table:table':
        return `<table>${this.rows(element)}</table>`
      default: {
        const reason = ASIDE[element.name]
        if (reason !== undefined) this.leave(element, reason)
        if (reason !== undefined || SILENT.has(element.name)) return ''
        return childrenOf(element)
          .map(child => this.block(child, list))
          .join('\n')
      }
    }
  }

  private paragraph(element: Element): string {
    const style = this.base(element.attributes['text:style-name'] ?? '')
    const written = this.inline(element)
    const line = written.trim()
    const isFormula = line.startsWith('<math>') && line.indexOf('</math>') === line.length - 7
    const inner = isFormula ? line.replace('<math>', '<math display="block">') : written
    if (inner.trim() === '') return ''
    if (style === 'Title') return `<h1 class="title">${inner}</h1>`
    if (style === 'Subtitle') return `<p class="subtitle">${inner}</p>`
    if (QUOTE.test(style)) return `<blockquote><p>${inner}</p></blockquote>`
    if (CODE.test(style)) return `<pre>${inner}</pre>`
    return `<p>${inner}</p>`
  }

  /** The named style that an automatic one stands for. */
  private base(name: string): string {
    return /^P\d+$/.test(name) ? (this.styles.parents.get(name) ?? name) : name
  }

  private list(element: Element, outer: string): string {
    const style = element.attributes['text:style-name'] ?? outer
    const tag = this.styles.numbered.has(style) ? 'ol' : 'ul'
    const items = childrenOf(element)
      .filter(({ name }) => name === 'text:list-item' || name === 'text:list-header')
      .map(item => {
        const blocks = childrenOf(item).map((child, index) =>
          child.name === 'text:p' && index === 0 ? this.inline(child) : this.block(child, style),
        )
        return `<li>${blocks.join('\n')}</li>`
      })
    return `<${tag}>${items.join('\n')}</${tag}>`
  }

  private rows(element: Element): string {
    return childrenOf(element)
      .map(child => {
        if (child.name === 'table:table-row')
          return `<tr>${childrenOf(child)
            .map(cell => this.cell(cell))
            .join('')}</tr>`
        return this.rows(child)
      })
      .join('')
  }

  private cell(cell: Element): string {
    if (cell.name !== 'table:table-cell') return ''
    const [across, down] = ['columns', 'rows'].map(
      name => Number(cell.attributes[`table:number-${name}-spanned`]) || 1,
    )
    const blocks = childrenOf(cell).map(child => this.block(child))
    return `<td colspan="${across}" rowspan="${down}">${blocks.join('')}</td>`
  }

  private inline(element: Element): string {
    return (element.children as ElementContent[])
      .map(child => {
        if (child.type === 'text') return escaped(child.value.replace(/\s+/g, ' '))
        return child.type === 'element' ? this.span(child) : ''
      })
      .join('')
  }

  private span(element: Element): string {
    const style = element.attributes['text:style-name'] ?? ''
    switch (element.name) {
      case 'text:s':
      case 'text:tab':
        return ' '
      case 'text:line-break':
        return '<br>'
      case 'text:note':
        return this.note(element)
      case 'text:a': {
        const address = element.attributes['xlink:href'] ?? ''
        return `<a href="${escaped(address)}">${this.inline(element)}</a>`
      }
      case 'draw:frame':
        return this.frame(element)
      case 'text:span':
        return this.marked(element, style)
      default: {
        const reason = ASIDE[element.name]
        if (reason !== undefined) this.leave(element, reason)
        if (reason !== undefined || SILENT.has(element.name)) return ''
        return this.inline(element)
      }
    }
  }

  private marked(element: Element, style: string): string {
    if (this.styles.hidden.has(style)) {
      this.leave(element, 'hidden text of the document')
      return ''
    }
    const inner = this.inline(element)
    const isBold = this.styles.bold.has(style) || style === 'Strong_20_Emphasis'
    const isItalic = this.styles.italic.has(style) || style === 'Emphasis'
    const leaning = isItalic ? `<em>${inner}</em>` : inner
    return isBold ? `<strong>${leaning}</strong>` : leaning
  }

  private frame(frame: Element): string {
    const object = find(frame, 'draw:object')?.attributes['xlink:href'] ?? ''
    const formula = mathIn(this.parts.get(`${object.replace(/^\.\//, '')}/content.xml`) ?? '')
    if (formula !== '') return formula
    const address = find(frame, 'draw:image')?.attributes['xlink:href'] ?? ''
    const box = find(frame, 'draw:text-box')
    const inner = box === undefined ? '' : childrenOf(box).map(child => this.inline(child))
    if (address === '') return Array.isArray(inner) ? inner.join('<br>') : ''
    const alt = [find(frame, 'svg:title'), find(frame, 'svg:desc')].find(one => one !== undefined)
    this.pictures.push(address)
    return `<img src="${escaped(address)}" alt="${escaped(alt === undefined ? '' : plain(alt))}">`
  }

  private note(element: Element): string {
    this.notes += 1
    const id = `ftn${this.notes}`
    const body = find(element, 'text:note-body')
    const inner = body === undefined ? '' : childrenOf(body).map(child => this.block(child))
    this.footnotes += `<li id="${id}">${Array.isArray(inner) ? inner.join('') : ''}</li>`
    return `<sup><a href="#${id}">${this.notes}</a></sup>`
  }

  private leave(element: Element, reason: string): void {
    const text = plain(element).replace(/\s+/g, ' ').trim()
    if (text !== '') this.leftOut.push({ text, reason, line: 1 })
  }
}

/** @returns the MathML of an object; nothing for one of another kind */
function mathIn(xml: string): string {
  const opening = /<(?:math:)?math(?:\s[^<>]*)?>/.exec(xml)
  const end = Math.max(xml.lastIndexOf('</math>'), xml.lastIndexOf('</math:math>'))
  const start = opening === null ? -1 : opening.index + opening[0].length
  if (start === -1 || end < start) return ''
  return `<math>${xml.slice(start, end).replace(/(<\/?)math:/g, '$1')}</math>`
}

function plain(element: Element): string {
  const text = (element.children as ElementContent[])
    .map(child => {
      if (child.type === 'text') return child.value
      return child.type === 'element' ? plain(child) : ''
    })
    .join('')
  if (/^dc:(?:creator|date)$/.test(element.name)) return `${text}: `
  return /^text:[ph]$/.test(element.name) ? `${text} ` : text
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
