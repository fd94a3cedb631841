/** Tables: a comparison of subjects, or data. */
import type { Table, TableCell } from 'mdast'
import { captionOf } from '../read/tableCaptions.ts'
import { passageOf, positionOf, type Passage } from '../text/passage.ts'
import { isEmpty, plain } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import { areAttributes } from './attributes.ts'
import { altsIn } from './figure.ts'
import { lineOf } from './line.ts'
import type { PartOf } from './outline.ts'
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
  const blank = { text: '', line: { kind: 'article' as const, text: asText(''), origin } }
  const [head = [], ...body] = table.children.map(row =>
    row.children.map(cell => {
      const line = { ...lineOf(passageOfCell(cell)), origin: positionOf(cell) }
      return { text: plain(line.text), line }
    }),
  )
  // A row may hold more than its header names.
  const width = Math.max(
    head.length,
    ...body.map(row => row.findLastIndex(cell => cell.text !== '') + 1),
  )
  const header = Array.from({ length: width }, (_, index) => head[index] ?? blank)
  const captioned = captionOf(table)
  const caption = captioned === undefined ? undefined : lineOf(passageOf(captioned.children))
  const cells = body.flatMap(row => row.slice(1))
  const numeric = cells.filter(
    cell => /^[\s\d.,%€$£±+–-]+$/.test(cell.text) && cell.text !== '',
  ).length
  const subjects = header.length - 1
  const full = (row: typeof header) => header.map((_, index) => row[index] ?? blank)
  if (
    subjects >= 2 &&
    subjects <= MAX_SUBJECTS &&
    !areAttributes(header.slice(1).map(({ text }) => text)) &&
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
      ...(header[0] === undefined || header[0].text === '' ? {} : { corner: header[0].line }),
      ...(caption === undefined ? {} : { caption }),
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
    ...(caption === undefined ? {} : { caption }),
    header: header.map(cell => cell.line),
    rows: body.map(row => full(row).map(cell => cell.line)),
    align: header.map((_, index) => table.align?.[index] ?? null),
  }
}

/** A cell that holds nothing but pictures says what they show. */
function passageOfCell(cell: TableCell): Passage {
  const passage = passageOf(cell.children)
  return isEmpty(passage.text) ? altsIn(cell) : passage
}
