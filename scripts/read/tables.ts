/** Tables of a page as Markdown can hold them: each place its own cell, each cell one line. */
import type { Element, ElementContent, Root } from 'hast'
import { count, space, text, visit } from './elements.ts'

/** A table of one column, or of blocks, arranges a page; merged cells are written into each place that they cover. */
export function table(node: Element): void {
  const rows = rowsOf(node)
  const widest = Math.max(0, ...rows.map(row => cellsOf(row).length))
  if (widest <= 1 || node.properties.role === 'presentation') {
    node.tagName = 'div'
    visit(node, inner => {
      if (/^(?:thead|tbody|tfoot|tr|td|th)$/.test(inner.tagName)) inner.tagName = 'div'
    })
    return
  }
  // The first row names the columns when nothing says otherwise.
  if (count(node, inner => inner.tagName === 'th') === 0)
    for (const cell of cellsOf(rows[0] ?? node)) cell.tagName = 'th'
  for (const cell of rows.flatMap(cellsOf)) oneLine(cell)
  const waiting = new Map<number, { left: number; cell: Element }>()
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
      const [across, down] = [
        Math.min(20, Number(cell.properties.colSpan ?? 1) || 1),
        Math.min(200, Number(cell.properties.rowSpan ?? 1) || 1),
      ]
      delete cell.properties.colSpan
      delete cell.properties.rowSpan
      cells.push(cell)
      if (down > 1) waiting.set(column, { left: down - 1, cell })
      for (let more = 1; more < across; more += 1)
        own.unshift({
          ...cell,
          properties: { ...(down > 1 ? { rowSpan: down } : {}) },
          children: [...cell.children],
        })
    }
    row.children = cells
  }
}

const BLOCK =
  /^(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|td|th|blockquote|pre)$/

function isBlock(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && BLOCK.test(node.tagName)
}

/**
 * Makes a cell one line: its blocks stay apart by a space; items and rows by a semicolon, where no
 * mark of their own does it.
 */
function oneLine(node: Element): void {
  const children: ElementContent[] = []
  // White space between blocks is none of the text; between words it is.
  const solid = node.children.filter(
    (child, index) =>
      text(child).trim() !== '' ||
      count(child, one => one.tagName === 'img' || one.tagName === 'br') > 0 ||
      ![index - 1, index + 1].some(at => isBlock(node.children[at])),
  )
  for (const [index, child] of solid.entries()) {
    const next = solid[index + 1]
    const meetsBlock = isBlock(child) || isBlock(next)
    const marked =
      child.type === 'element' &&
      (child.tagName === 'li' || child.tagName === 'tr') &&
      !/[.,;:!?]\s*$/.test(text(child))
    if (child.type === 'element') oneLine(child)
    children.push(child.type === 'element' && child.tagName === 'br' ? space() : child)
    if (meetsBlock && next !== undefined)
      children.push({ type: 'text', value: marked ? '; ' : ' ' })
    if (isBlock(child)) child.tagName = isBareCode(child) ? 'code' : 'span'
  }
  node.children = children
}

function isBareCode(node: Element): boolean {
  return node.tagName === 'pre' && count(node, inner => inner.tagName === 'code') === 0
}

const PARTS = /^(?:caption|colgroup|thead|tbody|tfoot|tr|td|th)$/

/** Parts of a table without it, as an empty line within one leaves them, are a table again. */
export function gatherRows(tree: Root): void {
  const children: Root['children'] = []
  let open: Element | undefined
  for (const child of tree.children) {
    const isPart = child.type === 'element' && PARTS.test(child.tagName)
    if (isPart && open === undefined) {
      open = { type: 'element', tagName: 'table', properties: {}, children: [] }
      children.push(open)
    }
    const isGap = child.type === 'text' && child.value.trim() === ''
    if (isPart && open !== undefined) addPart(open, child)
    else {
      children.push(child)
      if (!isGap) open = undefined
    }
  }
  tree.children = children
}

/** A cell on its own goes into the row before it. */
function addPart(table: Element, part: Element): void {
  const last = table.children.at(-1)
  if (!/^t[dh]$/.test(part.tagName)) table.children.push(part)
  else if (last?.type === 'element' && last.properties.dataLoose === true) last.children.push(part)
  else
    table.children.push({
      type: 'element',
      tagName: 'tr',
      properties: { dataLoose: true },
      children: [part],
    })
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap(child =>
    child.type !== 'element'
      ? []
      : child.tagName === 'tr'
        ? [child]
        : /^(?:thead|tbody|tfoot)$/.test(child.tagName)
          ? rowsOf(child)
          : [],
  )
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  )
}
