/** Tables as tables of PowerPoint, with their header row and the widths of their columns. */
import { paragraphOf } from './boxes.ts'
import type { Table } from './drawing.ts'
import type { TableCell, Edge } from './measured.ts'
import { nonVisualXml, placedAt, type PartWriting } from './shapesXml.ts'
import { solid, type SlideStyle } from './style.ts'
import { ANCHOR, paragraphXml } from './textXml.ts'
import { el } from '../office/xml.ts'

const URI = 'http://schemas.openxmlformats.org/drawingml/2006/table'

export function tableXml(table: Table, part: PartWriting): string {
  const { caption, box, rows, widths, rtl, hasHeader, hasRowHeaders } = table
  const { style } = part
  const properties = { rtl, firstRow: hasHeader, firstCol: hasRowHeaders }
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      nonVisualXml('Table', part, { alt: caption }),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: true })),
      el('p:nvPr'),
    ),
    placedAt(box, style, 'p:xfrm'),
    el(
      'a:graphic',
      {},
      el(
        'a:graphicData',
        { uri: URI },
        el(
          'a:tbl',
          {},
          el('a:tblPr', properties),
          el(
            'a:tblGrid',
            {},
            widths.map(width => el('a:gridCol', { w: style.emu(width) })),
          ),
          rows.map(({ height, cells }) =>
            el(
              'a:tr',
              { h: style.emu(height) },
              cells.map(cell => cellXml(cell, part)),
            ),
          ),
        ),
      ),
    ),
  )
}

function cellXml({ text, vertical, padding }: TableCell, part: PartWriting): string {
  const { style, linkOf } = part
  const { fill, edges } = text.drawn
  const { left, right, top, bottom } = edges
  const properties = {
    marL: style.emu(padding.left),
    marR: style.emu(padding.right),
    marT: style.emu(padding.top),
    marB: style.emu(padding.bottom),
    anchor: ANCHOR[vertical],
  }
  return el(
    'a:tc',
    {},
    el(
      'a:txBody',
      {},
      el('a:bodyPr'),
      el('a:lstStyle'),
      paragraphXml(paragraphOf(text), style, linkOf),
    ),
    el(
      'a:tcPr',
      properties,
      line('a:lnL', left, style),
      line('a:lnR', right, style),
      line('a:lnT', top, style),
      line('a:lnB', bottom, style),
      fill === undefined ? el('a:noFill') : solid(style.color(fill)),
    ),
  )
}

function line(name: string, edge: Edge | undefined, style: SlideStyle): string {
  if (edge === undefined) return el(name, { w: 0 }, el('a:noFill'))
  return el(name, { w: style.emu(edge.width) }, solid(style.color(edge.color)))
}
