/** Rows of comparisons that the deck made: each cell is a unit; the article's own tables are not counted. */
import type { Labelled } from '../labels.ts'
import { comparableWords, type ArticleUnit } from '../units.ts'
import { isContent, isIn, linesIn, type Finder, type BoardSlide } from './board.ts'
import { count, emptyTally, fault, missing, type Tally } from './tally.ts'

type Cell = (ArticleUnit | undefined)[]

interface Row {
  slide: BoardSlide
  /** words of the subjects */ names: string[][]
  cells: Cell[]
}

interface WantedRow {
  subjects: string[]
  aspect: string
  cells: number[][]
}

export function judgeComparisons(slides: BoardSlide[], { labels }: Labelled, find: Finder): Tally {
  const tally = emptyTally()
  const rows = slides
    .filter(isContent)
    .flatMap(slide => rowsIn(slide, find))
    .filter(({ cells }) => {
      const units = cells.flat()
      return units.length > 0 && !units.every(unit => unit?.kind === 'cell')
    })
  const wanted = (labels.comparisons ?? []).flatMap(({ subjects, rows: own }) =>
    own.map((row): WantedRow => ({ ...row, subjects })),
  )
  for (const row of rows) {
    count(tally, 'rows')
    if (wanted.some(one => agrees(row, one))) count(tally, 'right rows')
    else fault(tally, 'wrong row', row.slide, row.cells.map(textOf).join('  ⟷  '))
  }
  for (const one of wanted) {
    count(tally, 'wanted rows')
    if (rows.some(row => fits(row, one))) count(tally, 'found rows')
    else missing(tally, 'row missing', one.aspect)
  }
  return tally
}

function rowsIn(slide: BoardSlide, find: Finder): Row[] {
  if (isIn(slide, 'comparison')) {
    const names = slide.data.subjects.map(({ text }) => comparableWords(text))
    return slide.data.rows.map(row => {
      const cells = row.cells.map(cell => linesIn(cell).map(({ text }) => find(text)))
      return { slide, names, cells }
    })
  }
  if (!isIn(slide, 'columns')) return []
  const { columns } = slide.data
  const names = columns.map(({ subject }) => comparableWords(subject.text))
  const depth = Math.max(...columns.map(({ points }) => points?.length ?? 1))
  return Array.from({ length: depth }, (_, index): Row => {
    const cells = columns.map(({ points, text }): Cell => {
      const line = points?.[index] ?? (index === 0 ? text : undefined)
      return line === undefined ? [] : [find(line.text)]
    })
    return { slide, names, cells }
  })
}

function textOf(cell: Cell): string {
  return cell.map(unit => unit?.text ?? '?').join(' / ') || '–'
}

function holds(cell: Cell, wanted: number[]): boolean {
  return cell.some(unit => unit !== undefined && wanted.includes(unit.n))
}

/** Words of one family begin alike. */
const STEM = 5

/** The deck's cell for a subject of the labels: by the subject's name, else by its place. */
function cellOf({ names, cells }: Row, { subjects }: WantedRow, index: number): Cell {
  const own = comparableWords(subjects[index] ?? '')
  const isAlike = (name: string[]) =>
    own.some(word => name.some(other => other.slice(0, STEM) === word.slice(0, STEM)))
  const isOther = (name: string[]) =>
    subjects.some((subject, at) => at !== index && comparableWords(subject).join() === name.join())
  const named = names.findIndex(name => name.length > 0 && isAlike(name) && !isOther(name))
  return cells[named === -1 ? index : named] ?? []
}

function fits(row: Row, wanted: WantedRow): boolean {
  return wanted.cells.every((cell, index) => holds(cellOf(row, wanted, index), cell))
}

/** A row whose other side is empty is right when what it has belongs there. */
function agrees(row: Row, wanted: WantedRow): boolean {
  return wanted.cells.every((cell, index) => {
    const has = cellOf(row, wanted, index)
    return has.length === 0 || holds(has, cell)
  })
}
