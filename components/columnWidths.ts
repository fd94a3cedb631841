/** Shares of a table's width for its columns, by what stands in them: decided once, for the layout and for fit. */

/** Longer cells wrap anyway and claim no more room, in characters. */
const LONGEST_CELL = 48
/** What the padding of a cell is worth, in characters. */
const PADDING = 3
/** About how many characters of the smallest type stand side by side on a slide. */
const ROOM = 96

/** @returns a share for each column, adding up to 1: its longest word first, then the room that its text asks for */
export function columnWidths(rows: string[][]): number[] {
  const count = Math.max(0, ...rows.map(row => row.length))
  const columns = Array.from({ length: count }, (_, index) => {
    const cells = rows.map(row => row[index] ?? '')
    const word = Math.max(1, ...cells.flatMap(cell => cell.split(/[\s-]+/)).map(part => part.length))
    const most = Math.max(1, ...cells.map(cell => Math.min(LONGEST_CELL, cell.length)))
    return { least: Math.min(word, 24) + PADDING, most: Math.max(word, most) + PADDING }
  })
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  const wish = columns.reduce((sum, column) => sum + column.most - column.least, 0)
  const spare = Math.max(0, ROOM - least)
  const widths = columns.map(column => column.least + (wish === 0 ? spare / count : spare * (column.most - column.least) / wish))
  const sum = widths.reduce((total, width) => total + width, 0)
  return widths.map(width => width / sum)
}
