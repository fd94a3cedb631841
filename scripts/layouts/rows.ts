/** Rows of cells: what comparison and table have in common. */
import type { Line } from '../types.ts'
import { cutLine } from './cutLine.ts'
import { emptied, written } from './text.ts'

/** Characters that stand on one line of a row, about. */
const CHARACTERS_A_LINE = 80

/** @returns about how high a row is: as its longest cell, in lines */
export function weightOfRow(cells: Line[]): number {
  return (
    1 +
    Math.max(
      0,
      ...cells.map(cell => Math.floor((written(cell).length * cells.length) / CHARACTERS_A_LINE)),
    )
  )
}

/** @returns one row in as many as its longest cell has parts; a shorter cell has nothing to say in the last of them */
export function cutRow(cells: Line[], count: number): Line[][] {
  const parts = cells.map(cell => cutLine(cell, count))
  return Array.from({ length: Math.max(0, ...parts.map(lines => lines.length)) }, (_, index) =>
    cells.map((cell, column) => parts[column]?.[index] ?? emptied(cell)),
  )
}
