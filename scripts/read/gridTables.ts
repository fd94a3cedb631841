/** Tables drawn with + - | (Pandoc, reStructuredText) as tables that Markdown knows. */
import { tableRow, tableRule } from './pipeTables.ts'
import { textLines } from './plainLines.ts'

const BORDER = /^\s{0,3}\+(?:[-=:]+\+)+\s*$/
const ROW = /^\s{0,3}\|.*\|\s*$/

/** @returns as many lines: what a table needs no more is empty */
export function withGridTables(lines: string[]): string[] {
  if (!lines.some(line => BORDER.test(line))) return lines
  const isText = textLines(lines)
  const result = [...lines]
  for (let start = 0; start < lines.length; start += 1) {
    if (isText[start] !== true || !BORDER.test(lines[start] ?? '')) continue
    let end = start + 1
    while (end < lines.length && isOfTable(lines[end] ?? '')) end += 1
    const table = tableOf(lines.slice(start, end).map(line => line.trim()))
    if (table !== undefined)
      for (let index = start; index < end; index += 1) result[index] = table[index - start] ?? ''
    start = end - 1
  }
  return result
}

function isOfTable(line: string): boolean {
  return BORDER.test(line) || ROW.test(line)
}

/** @returns undefined when its rows have not the same columns throughout */
function tableOf(lines: string[]): string[] | undefined {
  const borders = columnsOf(lines[0] ?? '', '+')
  const rows: string[][][] = []
  let hasHead = false
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue
    if (line.startsWith('+')) {
      if (!hasHead && rows.length === 1 && line.includes('=')) hasHead = true
      if (index < lines.length - 1) rows.push([])
      continue
    }
    if (rows.length === 0) rows.push([])
    const cells = borders.slice(0, -1).map((from, column) => {
      const to = borders[column + 1] ?? line.length
      return line.slice(from + 1, to)
    })
    if (!borders.every(at => line[at] === '|')) return undefined
    rows.at(-1)?.push(cells)
  }
  const written = rows
    .filter(row => row.length > 0)
    .map(row => tableRow(borders.slice(0, -1).map((_, column) => cellOf(row, column))))
  const head = tableRule(borders.length - 1)
  return written.length < 2 ? undefined : [written[0] ?? '', head, ...written.slice(1)]
}

function columnsOf(border: string, sign: string): number[] {
  return [...border].flatMap((character, index) => (character === sign ? [index] : []))
}

/** The lines of a cell as one: items and paragraphs stay apart. */
function cellOf(row: string[][], column: number): string {
  let cell = ''
  for (const line of row.map(cells => (cells[column] ?? '').trim())) {
    const isItem = /^(?:[-*+]|\d+[.)])\s/.test(line)
    const gap = isItem && cell !== '' ? '<br>' : ' '
    cell += line === '' ? '' : `${cell === '' ? '' : gap}${line.replace(/^[-*+]\s+/, '')}`
  }
  return cell
}
