/** Tables of Word, whatever stands in their cells. */
import { el } from '../office/xml.ts'

/** Twentieths of a point between the margins. */
export const WIDTH = 9600

export function styled(style: string, content: string): string {
  return el('w:p', {}, el('w:pPr', {}, el('w:pStyle', { 'w:val': style })), content)
}

export const AFTER_TABLE = styled('Aside', '')

export function tableOf(
  widths: number[],
  rows: string[],
  style: Record<string, string>,
  hasHead: boolean,
): string {
  return el(
    'w:tbl',
    {},
    el(
      'w:tblPr',
      {},
      el('w:tblStyle', style),
      el('w:tblW', { 'w:w': WIDTH, 'w:type': 'dxa' }),
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

/** A cell must not end in a table. */
export function endsInParagraph(content: string): string {
  return content.endsWith('</w:tbl>') ? content + styled('TableText', '') : content
}

const FRAME = { 'w:val': 'single', 'w:sz': 8, 'w:space': 0, 'w:color': '9AA3A8' }

/** A frame around a task. */
export function framed(content: string): string {
  const borders = ['top', 'left', 'bottom', 'right'].map(side => el(`w:${side}`, FRAME)).join('')
  return (
    el(
      'w:tbl',
      {},
      el(
        'w:tblPr',
        {},
        el('w:tblW', { 'w:w': WIDTH, 'w:type': 'dxa' }),
        el('w:tblBorders', {}, borders),
        el('w:tblLayout', { 'w:type': 'fixed' }),
        el(
          'w:tblCellMar',
          {},
          el('w:top', { 'w:w': 120, 'w:type': 'dxa' }),
          el('w:left', { 'w:w': 200, 'w:type': 'dxa' }),
          el('w:bottom', { 'w:w': 120, 'w:type': 'dxa' }),
          el('w:right', { 'w:w': 200, 'w:type': 'dxa' }),
        ),
      ),
      el('w:tblGrid', {}, el('w:gridCol', { 'w:w': WIDTH })),
      el(
        'w:tr',
        {},
        el('w:trPr', {}, el('w:cantSplit')),
        el(
          'w:tc',
          {},
          el('w:tcPr', {}, el('w:tcW', { 'w:w': WIDTH, 'w:type': 'dxa' })),
          endsInParagraph(content),
        ),
      ),
    ) + AFTER_TABLE
  )
}
