/** Columns side by side (Quarto, Pandoc), each with a label and points, as a table that sets them beside each other. */
import type { LeftOut } from '../types.ts'
import { containersIn, type Container } from './containers.ts'
import { tableRow, tableRule } from './pipeTables.ts'
import { PUBLISHING_TAG } from './reasons.ts'

const COLUMNS = /^\s{0,3}:{3,}\s*\{?\.?columns\b/
const COLUMN = /^\s{0,3}:{3,}\s*\{?\.?column\b(?!s)/
const LABEL = /^\s{0,3}(?:#{1,6}\s+(.{1,80})|\*\*([^*\n]{1,80})\*\*:?)\s*$/
const ITEM = /^\s{0,3}[-*+]\s+(.*)$/

interface Column {
  label: string
  items: string[]
}

/** @returns as many lines; columns of any other content stay as they are */
export function withColumns(lines: string[], leftOut: LeftOut[]): string[] {
  if (!lines.some(line => COLUMNS.test(line))) return lines
  const containers = containersIn(lines).filter(({ closed }) => closed)
  const result = [...lines]
  for (const outer of containers.filter(({ start }) => COLUMNS.test(lines[start] ?? ''))) {
    const inner = containers.filter(
      one => one.start > outer.start && one.end < outer.end && COLUMN.test(lines[one.start] ?? ''),
    )
    const columns = inner.map(one => columnOf(lines, one))
    if (columns.length < 2 || columns.includes(undefined)) continue
    const table = tableOf(columns as Column[])
    if (table.length > outer.end - outer.start - 1) continue
    for (const { start } of [outer, ...inner])
      leftOut.push({
        text: (lines[start] ?? '').trim(),
        reason: PUBLISHING_TAG,
        line: start + 1,
      })
    for (let index = outer.start; index <= outer.end; index += 1)
      result[index] = table[index - outer.start - 1] ?? ''
  }
  return result
}

/** @returns undefined for a column that is more than a label and a list */
function columnOf(lines: string[], { start, end }: Container): Column | undefined {
  const [first = '', ...rest] = lines.slice(start + 1, end).filter(line => line.trim() !== '')
  const label = LABEL.exec(first)
  const items = rest.map(line => ITEM.exec(line)?.[1])
  if (label === null || items.length === 0 || items.includes(undefined)) return undefined
  return { label: (label[1] ?? label[2] ?? '').trim(), items: items as string[] }
}

function tableOf(columns: Column[]): string[] {
  const longest = Math.max(...columns.map(({ items }) => items.length))
  return [
    tableRow(columns.map(({ label }) => label)),
    tableRule(columns.length),
    ...Array.from({ length: longest }, (_, index) =>
      tableRow(columns.map(({ items }) => items[index] ?? '')),
    ),
  ]
}
