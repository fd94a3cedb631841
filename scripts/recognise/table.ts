/** Tables: a comparison of subjects, or data. */
import type { Table } from 'mdast'
import type { PartOf } from './outline.ts'
import { positionOf } from './list.ts'
import { lineOf, plain, runsOf } from './runs.ts'
import { countWords } from '../text/words.ts'

/** More columns than this do not stand beside each other as subjects. */
const MAX_SUBJECTS = 4
/** Longest name of an aspect, in words; beyond it, the first column tells a story of its own. */
const ASPECT_WORDS = 12
/** Above this share of figures a table is data. */
const NUMERIC_SHARE = 0.5

/** A table whose first column names aspects and whose other columns are two to four subjects is a comparison. */
export function tableOf(table: Table): PartOf<'comparison'> | PartOf<'table'> {
  const origin = positionOf(table)
  const [head, ...body] = table.children.map(row =>
    row.children.map(cell => ({
      text: plain(runsOf(cell.children)).trim(),
      line: { ...lineOf(runsOf(cell.children)), origin: positionOf(cell) },
    })),
  )
  const header = head ?? []
  const cells = body.flatMap(row => row.slice(1))
  const numeric = cells.filter(
    cell => /^[\s\d.,%€$£±+–-]+$/.test(cell.text) && cell.text !== '',
  ).length
  const subjects = header.length - 1
  const blank = { text: '', line: { text: '', origin } }
  const full = (row: typeof header) => header.map((_, index) => row[index] ?? blank)
  if (
    subjects >= 2 &&
    subjects <= MAX_SUBJECTS &&
    body.length > 0 &&
    numeric / Math.max(1, cells.length) < NUMERIC_SHARE &&
    header.slice(1).every(cell => cell.text !== '') &&
    body.every(row => (row[0]?.text ?? '') !== '' && countWords(row[0]?.text ?? '') <= ASPECT_WORDS)
  ) {
    return {
      kind: 'comparison',
      origin,
      confidence: 0.9,
      reason: `a table of ${subjects} subjects by ${body.length} aspects`,
      subjects: header.slice(1).map(cell => cell.line),
      rows: body.map(row => ({
        aspect: full(row)[0]?.line ?? blank.line,
        cells: full(row)
          .slice(1)
          .map(cell => cell.line),
      })),
    }
  }
  return {
    kind: 'table',
    origin,
    confidence: 1,
    reason: `a table of ${header.length} columns and ${body.length} rows`,
    header: header.map(cell => cell.line),
    rows: body.map(row => full(row).map(cell => cell.line)),
    align: header.map((_, index) => table.align?.[index] ?? null),
  }
}
