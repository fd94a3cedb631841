/**
 * Shares of a table's width for its columns, by what stands in them: decided once, for the layout and for fit. No
 * column is narrower than its longest word, as long as all of them together have room.
 */
import type { Density } from './arrangement.ts'

/**
 * Type size of a cell, as its role in styles/tokens.css, and the padding on both its sides, px;
 * layouts/table.vue draws with it.
 */
export const TABLE_TYPE: Record<Density, { size: number; padding: number }> = {
  roomy: { size: 23, padding: 28 },
  normal: { size: 20, padding: 24 },
  dense: { size: 16, padding: 16 },
}
/** The text column of a slide, in px. */
const WIDTH = 852
/** Longer words and cells claim no more room, in characters: they wrap. */
const LONGEST_WORD = 24
const LONGEST_CELL = 60
/** Width of a character in em: what bold Inter hardly ever exceeds over a whole word. */
const ADVANCE = 0.59

/** @returns the px that a column needs at least, and those that it would like to have */
function claims(
  cells: string[],
  { size, padding }: { size: number; padding: number },
): { least: number; wish: number } {
  const word = Math.max(1, ...cells.flatMap(cell => wordsIn(cell)).map(ems))
  const most = Math.max(word, ...cells.map(cell => Math.min(LONGEST_CELL * ADVANCE, ems(cell))))
  return {
    least: Math.min(word, LONGEST_WORD * ADVANCE) * size + padding,
    wish: most * size + padding,
  }
}

/** Between two wide characters, and after a hyphen or a slash, a line may break. */
function wordsIn(cell: string): string[] {
  return cell.split(/\s+|(?<=[-/])|(?<=[\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60])/u)
}

function ems(text: string): number {
  let sum = 0
  for (const character of text)
    sum += /[\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u.test(character)
      ? 1.25
      : /[MWm\p{Lu}@%&]/u.test(character)
        ? 0.76
        : ADVANCE
  return sum
}

function columnsOf(rows: string[][]): string[][] {
  return Array.from({ length: Math.max(0, ...rows.map(row => row.length)) }, (_, index) =>
    rows.map(row => row[index] ?? ''),
  )
}

/** @param rows texts without marks, the header among them. @returns whether each column holds its longest word */
export function columnsFit(rows: string[][], density: Density): boolean {
  return (
    columnsOf(rows).reduce((sum, cells) => sum + claims(cells, TABLE_TYPE[density]).least, 0) <=
    WIDTH
  )
}

/** @returns a share for each column, adding up to 1: its longest word first, then the room that its text asks for */
export function columnWidths(rows: string[][], density: Density): number[] {
  const columns = columnsOf(rows).map(cells => claims(cells, TABLE_TYPE[density]))
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  const wish = columns.reduce((sum, column) => sum + column.wish - column.least, 0)
  const spare = Math.max(0, WIDTH - least)
  // What is left when each has what it wishes is spread alike.
  const given = Math.min(spare, wish)
  const widths = columns.map(
    column =>
      column.least +
      (wish === 0 ? 0 : (given * (column.wish - column.least)) / wish) +
      (spare - given) / columns.length,
  )
  const sum = widths.reduce((total, width) => total + width, 0)
  return widths.map(width => width / sum)
}
