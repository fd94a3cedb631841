/**
 * How a slide's content stands, judged by the length of its texts. fit measures and may decide otherwise; what it
 * decides stands in the slide's front matter as `arrangement` and `density`. A deck written by hand gets what is here.
 */

import { columnsFit } from './columnWidths.ts'

export type Density = 'roomy' | 'normal' | 'dense'
/** How lists stand; path, timeline and overlap only where a slide asks for them. */
const LIST_ARRANGEMENTS = [
  'single',
  'columns',
  'grid',
  'rows',
  'path',
  'timeline',
  'overlap',
] as const
export type ListArrangement = (typeof LIST_ARRANGEMENTS)[number]
/** A statement may be asked for, or stand below its number. */
const STATEMENT_ARRANGEMENTS = ['question', 'number'] as const
export type StatementArrangement = (typeof STATEMENT_ARRANGEMENTS)[number]
/** Two sides may be what to do and what not, or before and after. */
const SIDE_ARRANGEMENTS = ['verdict', 'change'] as const
export type SideArrangement = (typeof SIDE_ARRANGEMENTS)[number]
export const ARRANGEMENTS = [
  ...LIST_ARRANGEMENTS,
  ...STATEMENT_ARRANGEMENTS,
  ...SIDE_ARRANGEMENTS,
] as const
export type Arrangement = (typeof ARRANGEMENTS)[number]

interface PointText {
  label?: string | undefined
  text?: string | undefined
  /** of a task */ done?: boolean | undefined
}

/** Longest card, in characters, by the number of cards: what reads well beside its neighbours. */
const LONGEST_COLUMN: Record<number, number> = { 2: 150, 3: 84 }
const LONGEST_CELL: Record<number, number> = { 4: 104, 5: 72, 6: 72 }

/** @param points as inline Markdown; side by side while their text stays short, else a row each */
export function arrangementOf(points: PointText[]): ListArrangement {
  const count = points.length
  const longest = Math.max(
    0,
    ...points.map(point => (point.text ?? '').length + (point.label ?? '').length * 1.1),
  )
  return count === 1
    ? 'single'
    : longest <= (LONGEST_COLUMN[count] ?? -1)
      ? 'columns'
      : longest <= (LONGEST_CELL[count] ?? -1)
        ? 'grid'
        : 'rows'
}

/** Rows stand closer together from five on. */
export function densityOfPoints(points: PointText[], arrangement: ListArrangement): Density {
  return arrangement === 'rows' && points.length >= 5 ? 'dense' : 'normal'
}

/** Whether labels stand in a column of their own, their texts beside them: short labels, and a text for each. */
export function isLedger(points: PointText[]): boolean {
  return points.every(
    point =>
      (point.label ?? '').length > 0 &&
      (point.label ?? '').length <= 26 &&
      (point.text ?? '') !== '',
  )
}

/** Whether there are names only, each of which can be large. */
export function isNames(points: PointText[]): boolean {
  return points.every(point => (point.label ?? '') !== '' && (point.text ?? '') === '')
}

/** @returns how many steps of a path stand beside each other */
export function columnsOfPath(steps: number): number {
  return steps === 4 ? 4 : 3
}

/** One sentence alone on its slide. */
export function densityOfStatement(text: string): Density {
  return text.length <= 90 ? 'roomy' : text.length <= 190 ? 'normal' : 'dense'
}

/** A question alone on its slide: as large as its length allows. */
export function isLongQuestion(question: string): boolean {
  return question.length > 70
}

/** A number in words is smaller than one in digits. */
export function isLongFigure(words: string): boolean {
  return words.length > 10
}

export function densityOfDefinition(text: string, more: string[]): Density {
  return text.length + more.join('').length > 150 ? 'dense' : 'normal'
}

/** A term is as large as its longest word allows in its panel. */
export function densityOfTerm(term: string): Density {
  const longest = Math.max(0, ...term.split(/[\s-]+/).map(word => word.length))
  return longest <= 9 && term.length <= 24
    ? 'roomy'
    : longest <= 12 && term.length <= 40
      ? 'normal'
      : 'dense'
}

/** The type of a comparison grows smaller with the characters that its fullest rows put into a column. */
export function densityOfComparison(
  rows: { cells: string[]; both?: string | undefined }[],
  columns: number,
): Density {
  const load = rows.reduce(
    (sum, row) =>
      sum +
      Math.max(
        1,
        ...[...row.cells, row.both ?? ''].map(cell => Math.ceil((cell.length * columns) / 62)),
      ),
    0,
  )
  return load <= 6 && columns <= 3 ? 'roomy' : load <= 10 ? 'normal' : 'dense'
}

export function densityOfColumns(
  columns: { text?: string | undefined; points?: string[] | undefined }[],
): Density {
  return columns.length <= 2 &&
    columns.every(
      column => (column.text ?? '').length + (column.points ?? []).join('').length < 130,
    )
    ? 'normal'
    : 'dense'
}

/** @param rows texts without marks, the header among them: as large as columns and rows allow */
export function densityOfTable(rows: string[][]): Density {
  const lines = rows.reduce(
    (sum, row) => sum + Math.max(1, ...row.map(cell => Math.ceil((cell.length * row.length) / 70))),
    0,
  )
  return lines <= 7 && columnsFit(rows, 'roomy')
    ? 'roomy'
    : lines <= 10 && columnsFit(rows, 'normal')
      ? 'normal'
      : 'dense'
}

/** How many lines of code stand in a size, and how long they are at most, in characters. */
const ROOM_FOR_CODE = { roomy: { lines: 7, length: 48 }, normal: { lines: 11, length: 64 } }

/** As large as its lines and their length allow. */
export function densityOfCode(code: string): Density {
  const lines = code.split('\n')
  const fits = (room: { lines: number; length: number }) =>
    lines.length <= room.lines && lines.every(line => line.length <= room.length)
  return fits(ROOM_FOR_CODE.roomy) ? 'roomy' : fits(ROOM_FOR_CODE.normal) ? 'normal' : 'dense'
}

/** Size of a title on a full page, by its length and its longest word. */
function titleSize(title: string, long: number, longer: number): '' | 'long' | 'longer' {
  const word = Math.max(0, ...title.split(/\s+/).map(part => part.length))
  if (title.length > longer || word > 26) return 'longer'
  return title.length > long || word > 18 ? 'long' : ''
}

export function sizeOfCoverTitle(title: string): '' | 'long' | 'longer' {
  return titleSize(title, 48, 110)
}

export function sizeOfSectionTitle(title: string): '' | 'long' | 'longer' {
  return titleSize(title, 60, 140)
}

/** A longer headline stands in smaller type. */
export function isLongHeadline(title: string): boolean {
  return title.length > 88
}

export function isLongClosing(text: string): boolean {
  return text.length > 120
}

export function densityOfTip(text: string): Density {
  return text.length > 150 ? 'dense' : 'normal'
}

/** An agenda of so many items stands in two columns. */
export function isWideAgenda(items: number): boolean {
  return items > 6
}

/** @returns in how many columns the cards of an activity stand */
export function columnsOfPrompts(prompts: number): 1 | 2 | 3 {
  if (prompts === 1) return 1
  return prompts === 2 || prompts === 4 ? 2 : 3
}

/**
 * A number says that a point has a name or a place in an order; plain sentences go without. A task
 * has its box there.
 */
export function hasNumbers(
  points: PointText[],
  arrangement: ListArrangement,
  ordered: boolean,
): boolean {
  if (arrangement === 'path') return true
  if (arrangement === 'timeline' || arrangement === 'overlap') return false
  const isMarked = points.some(point => (point.label ?? '') !== '' || point.done !== undefined)
  return arrangement !== 'single' && (ordered || isMarked)
}
