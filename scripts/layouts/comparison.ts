/** Subjects compared by aspects, in a table (components/ComparisonTable.vue). */
import { densityOfComparison, type Density } from '../../components/arrangement.ts'
import type { ComparisonRow, Layouts, Line } from '../types.ts'
import type { Box } from './box.ts'
import {
  allSaid,
  alwaysAlike,
  denser,
  glance,
  goesOn,
  noPicture,
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
import type { Cut, LayoutSpec } from './spec.ts'
import { present, sum, wordsOf, written } from './text.ts'

type Data = Layouts['comparison']

/** Two rows are a table still; with more of them no more words can be taken in. */
const PAIR = 2
const MAX_WORDS = 96

export const comparison: LayoutSpec<'comparison'> = {
  headline: ({ title }) => title,
  texts: textsOf,
  unseen: ({ caption }) => present(caption),
  verbatim: noVerbatim,
  retells: false,
  clicks: ({ rows }) => rows.length,
  reveals: ({ rows }) => rows.map(row => [row.aspect, ...cellsOf(row)]),
  transition: goesOn,
  reading: {
    ...glance,
    isCrowded: data => data.rows.length > PAIR && wordsOf(textsOf(data)) > MAX_WORDS,
  },
  arrangements: data => denser(data, 'roomy', ownDensity(data)),
  alike: alwaysAlike,
  height: (data, box) => box.head(data) + heightOfTable(data, box),
  divide: data => ({
    weights: data.rows.map(row => weightOfRow([row.aspect, ...row.cells])),
    costs: data.rows.map(() => 0),
    piece: (from, to) => ({ ...data, rows: data.rows.slice(from, to) }),
  }),
  cut: cutOnlyRow,
  inLines: asWritten,
  only: several,
  join: apart,
  said: allSaid,
  paper: ({ title, intro, corner, subjects, rows }) => [
    { kind: 'aspects', title, intro, corner, subjects, rows },
  ],
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: ['table'], boxes: ['td', 'th'] },
}

function textsOf({ title, caption, intro, corner, subjects, rows }: Data): Line[] {
  return [
    ...present(title, caption, intro, corner),
    ...subjects,
    ...rows.flatMap(row => [row.aspect, ...cellsOf(row)]),
  ]
}

function cellsOf({ cells, both }: ComparisonRow): Line[] {
  return [...cells, ...present(both)]
}

/** Subjects, and what they share where a row says it. */
function columnsOf({ subjects, rows }: Data): number {
  return subjects.length + (rows.some(row => row.both !== undefined) ? 1 : 0)
}

function ownDensity(data: Data): Density {
  return densityOfComparison(
    data.rows.map(({ cells, both }) => ({
      cells: cells.map(written),
      both: both === undefined ? undefined : written(both),
    })),
    columnsOf(data),
  )
}

function cutOnlyRow(data: Data, count: number): Cut<Data>[] | undefined {
  const [row] = data.rows
  if (row === undefined || data.rows.length > 1) return undefined
  return cutRow(cellsOf(row), count).map(part => {
    const cells = part.slice(0, row.cells.length)
    const both = part[row.cells.length]
    return {
      data: { ...data, rows: [{ ...row, cells, ...(both === undefined ? {} : { both }) }] },
      said: saidAt(cells, 1),
    }
  })
}

const SUFFIX: Record<Density, string> = { roomy: '', normal: '', dense: '-dense' }

function heightOfTable(data: Data, box: Box): number {
  const density = data.density ?? ownDensity(data)
  const share = box.size('aspect-share')
  const width = (box.column * (1 - share)) / columnsOf(data) - 2 * box.size('compared-inline')
  const aspectWidth = box.column * share - box.size('space-2')
  const subject = `subject${SUFFIX[density]}`
  const aspect = `head${SUFFIX[density]}`
  const head =
    Math.max(
      box.text(data.corner, aspect, aspectWidth),
      ...data.subjects.map(line => box.text(line, subject, width)),
    ) +
    2 * box.size(`subject-block${SUFFIX[density]}`) +
    box.size('edge')
  const around = 2 * box.size(sized('compared-block', density)) + box.size('hairline')
  const rows = data.rows.map(
    row =>
      Math.max(
        box.text(row.aspect, aspect, aspectWidth),
        ...cellsOf(row).map(cell => box.text(cell, sized('cell', density), width)),
      ) + around,
  )
  return head + sum(rows)
}
