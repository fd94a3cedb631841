/** Tables of Pandoc that only gaps and dashes draw, as tables that Markdown knows. */
import { tableRow, tableRule } from './pipeTables.ts'
import { textLines } from './plainLines.ts'

const DASHES = /^\s{0,3}-{2,}(?:\s+-{2,})+\s*$/
const EDGE = /^\s{0,3}-{3,}\s*$/

/** @returns as many lines */
export function withSimpleTables(lines: string[]): string[] {
  if (!lines.some(line => DASHES.test(line))) return lines
  const isText = textLines(lines)
  const result = [...lines]
  lines.forEach((line, index) => {
    const head = lines[index - 1] ?? ''
    if (isText[index] !== true || !DASHES.test(line) || head.trim() === '') return
    const columns = columnsOf(line)
    let end = index + 1
    while ((lines[end] ?? '').trim() !== '' && !EDGE.test(lines[end] ?? '')) end += 1
    const rows = [head, ...lines.slice(index + 1, end)].map(row => cellsOf(row, columns))
    if (rows.length < 2 || rows.some(row => row === undefined)) return
    rows.forEach((row, at) => (result[at === 0 ? index - 1 : index + at] = tableRow(row ?? [])))
    result[index] = tableRule(columns.length)
    if (EDGE.test(lines[end] ?? '') || DASHES.test(lines[end] ?? '')) result[end] = ''
  })
  return result
}

/** @returns where each column begins, and where the next one does */
function columnsOf(dashes: string): [number, number][] {
  const starts = [...dashes.matchAll(/-+/g)].map(({ index }) => index)
  return starts.map((start, index) => [index === 0 ? 0 : start, starts[index + 1] ?? Infinity])
}

/** @returns undefined where a word goes over a border */
function cellsOf(line: string, columns: [number, number][]): string[] | undefined {
  const isDivided = columns
    .slice(1)
    .every(([start]) => line.length <= start || (line[start - 1] ?? ' ') === ' ')
  return isDivided ? columns.map(([start, end]) => line.slice(start, end).trim()) : undefined
}
