/** What the layouts read: they judge by it how their content stands, and fit must judge alike. */
import { markdown } from '../text/markdown.ts'
import type { ComparisonRow, Line, Point, SubjectColumn } from '../types.ts'

export function shown(line: Line): string {
  return markdown(line.text)
}

export function shownPoints(
  points: Point[],
): { label: string | undefined; text: string | undefined }[] {
  return points.map(({ label, text }) => ({
    label: label === undefined ? undefined : shown(label),
    text: text === undefined ? undefined : shown(text),
  }))
}

export function shownRows(rows: ComparisonRow[]): { cells: string[]; both: string | undefined }[] {
  return rows.map(({ cells, both }) => ({
    cells: cells.map(shown),
    both: both === undefined ? undefined : shown(both),
  }))
}

export function shownColumns(
  columns: SubjectColumn[],
): { text: string | undefined; points: string[] | undefined }[] {
  return columns.map(({ text, points }) => ({
    text: text === undefined ? undefined : shown(text),
    points: points?.map(shown),
  }))
}
