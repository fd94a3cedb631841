/** Tables of Word, whatever stands in their cells. */
import { el } from '../office/xml.ts'

/** Twentieths of a point between the margins. */
export const WIDTH = 9600

/** Colour of lines between and around. */
export const LINE = '9AA3A8'

/** @returns a paragraph of a style */
export function styled(style: string, content: string): string {
  return el('w:p', {}, el('w:pPr', {}, el('w:pStyle', { 'w:val': style })), content)
}

/** Two tables in a row would be one, and no cell may end in a table. */
export const AFTER_TABLE = styled('Aside', '')

/** @returns a table in the style of all tables */
export function tableOf(widths: number[], rows: string[], hasHead: boolean): string {
  return el(
    'w:tbl',
    {},
    el(
      'w:tblPr',
      {},
      el('w:tblStyle', { 'w:val': 'LecternTable' }),
      el('w:tblW', twentieths(WIDTH)),
      el('w:tblLayout', { 'w:type': 'fixed' }),
      el('w:tblLook', {
        'w:val': hasHead ? '0020' : '0000',
        'w:firstRow': hasHead ? '1' : '0',
        'w:firstColumn': '0',
      }),
    ),
    el(
      'w:tblGrid',
      {},
      widths.map(width => el('w:gridCol', { 'w:w': width })),
    ),
    rows,
  )
}

/** @returns a row, which stays whole where a page ends */
export function rowXml(cells: string[], isHead = false): string {
  return el('w:tr', {}, el('w:trPr', {}, el('w:cantSplit'), isHead && el('w:tblHeader')), cells)
}

/** @returns a cell: one without a paragraph would be none */
export function cellOf(width: number, content: string): string {
  return el(
    'w:tc',
    {},
    el('w:tcPr', {}, el('w:tcW', twentieths(width))),
    content === '' ? styled('TableText', '') : content,
  )
}

/** A width, in twentieths of a point. */
function twentieths(width: number): { 'w:w': number; 'w:type': string } {
  return { 'w:w': width, 'w:type': 'dxa' }
}

/** Attributes of a line of so many eighths of a point, and so many points away from its text. */
export function edge(size: number, space = 0, color = LINE): Record<string, string | number> {
  return { 'w:val': 'single', 'w:sz': size, 'w:space': space, 'w:color': color }
}

/** The room between the edge of a cell and its text, twentieths of a point. */
export function cellMargins(block: number, inline: number): string {
  return el(
    'w:tblCellMar',
    {},
    el('w:top', twentieths(block)),
    el('w:left', twentieths(inline)),
    el('w:bottom', twentieths(block)),
    el('w:right', twentieths(inline)),
  )
}

/** By the longest text of each column, none narrower than an eighth or wider than half. */
export function widthsOf(lengths: number[][], count: number): number[] {
  const columns = Array.from({ length: count }, (_, index) =>
    Math.max(4, ...lengths.map(row => Math.min(60, row[index] ?? 0))),
  )
  const total = columns.reduce((sum, length) => sum + length, 0)
  const least = Math.min(WIDTH / count, WIDTH / 8)
  const spare = WIDTH - least * count
  return columns.map(length => Math.round(least + (spare * length) / total))
}

/** A frame around a task. */
export function framed(content: string): string {
  const borders = ['top', 'left', 'bottom', 'right'].map(side => el(`w:${side}`, edge(8)))
  return (
    el(
      'w:tbl',
      {},
      el(
        'w:tblPr',
        {},
        el('w:tblW', twentieths(WIDTH)),
        el('w:tblBorders', {}, borders),
        el('w:tblLayout', { 'w:type': 'fixed' }),
        cellMargins(120, 200),
      ),
      el('w:tblGrid', {}, el('w:gridCol', { 'w:w': WIDTH })),
      rowXml([cellOf(WIDTH, content)]),
    ) + AFTER_TABLE
  )
}
