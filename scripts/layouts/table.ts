/** A table of data. */
import { densityOfTable, type Density } from '../../components/arrangement.ts'
import { columnsFit, columnWidths, TABLE_TYPE } from '../../components/columnWidths.ts'
import { shape } from '../text/plain.ts'
import type { Layouts, Line } from '../types.ts'
import type { Box } from './box.ts'
import {
  alikeInDensity,
  allSaid,
  atOnce,
  denser,
  DENSITIES,
  glance,
  goesOn,
  noPicture,
  noReveals,
  noTakeaway,
  noTask,
  noVerbatim,
  saidAt,
  sized,
  asWritten,
  several,
  apart,
} from './common.ts'
import { cutRow, weightOfRow } from './rows.ts'
import type { LayoutSpec } from './spec.ts'
import { present, sum } from './text.ts'

type Data = Layouts['table']

export const table: LayoutSpec<'table'> = {
  headline: ({ title }) => title,
  texts: ({ title, caption, intro, header, rows }) => [
    ...present(title, caption, intro),
    ...header,
    ...rows.flat(),
  ],
  unseen: ({ caption }) => present(caption),
  verbatim: noVerbatim,
  retells: false,
  clicks: atOnce,
  reveals: noReveals,
  transition: goesOn,
  reading: glance,
  // A size in which words would break inside is none, except where the smallest is left.
  arrangements: data => {
    const texts = plainRows(data)
    const least = DENSITIES.find(density => columnsFit(texts, density)) ?? 'dense'
    return denser(data, least, densityOfTable(texts))
  },
  alike: alikeInDensity(densityOf),
  height: (data, box) => box.head(data) + heightOfRows(data, box),
  divide: data => ({
    weights: data.rows.map(weightOfRow),
    costs: data.rows.map(() => 0),
    piece: (from, to) => ({ ...data, rows: data.rows.slice(from, to) }),
  }),
  cut: (data, count) => {
    const [row] = data.rows
    if (row === undefined || data.rows.length > 1) return undefined
    return cutRow(row, count).map(part => ({ data: { ...data, rows: [part] }, said: saidAt(part) }))
  },
  inLines: asWritten,
  only: several,
  join: apart,
  said: allSaid,
  paper: ({ title, intro, caption, header, rows }) => [
    { kind: 'data', title, intro, caption, header, rows },
  ],
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: ['table'], boxes: ['td', 'th'] },
}

function plainRows({ header, rows }: Data): string[][] {
  return [header, ...rows].map(row => row.map(cell => shape(cell.text)))
}

function densityOf(data: Data): Density {
  return data.density ?? densityOfTable(plainRows(data))
}

const CELL: Record<Density, string> = {
  roomy: 'cell-roomy',
  normal: 'cell',
  dense: 'cell-tight',
}
const HEAD: Record<Density, string> = { roomy: 'head', normal: 'head', dense: 'head-tight' }

function heightOfRows(data: Data, box: Box): number {
  const texts = plainRows(data)
  const density = data.density ?? densityOfTable(texts)
  const shares = columnWidths(texts, density)
  const heightOfRow = (row: Line[], role: string) =>
    Math.max(
      ...row.map((cell, index) =>
        box.text(cell, role, box.column * (shares[index] ?? 1) - TABLE_TYPE[density].padding),
      ),
    )
  const aroundHead = 2 * box.size(sized('table-head-block', density)) + box.size('edge')
  const around = 2 * box.size(sized('table-cell-block', density)) + box.size('hairline')
  return (
    heightOfRow(data.header, HEAD[density]) +
    aroundHead +
    sum(data.rows.map(row => heightOfRow(row, CELL[density]) + around))
  )
}
