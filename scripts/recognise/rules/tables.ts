/** Tables: a comparison of subjects, or data. */
import type { Table, TableCell } from 'mdast'
import { captionOf } from '../../read/tableCaptions.ts'
import { passageOf, positionOf, type Passage } from '../../text/passage.ts'
import { isEmpty, plain } from '../../text/plain.ts'
import { asText } from '../../text/text.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine } from '../../types.ts'
import { areAttributes } from '../attributes.ts'
import { altsIn } from '../figure.ts'
import { lineOf } from '../line.ts'
import { ofKind, type RecognisingRule } from './rule.ts'

/** More columns than this do not stand beside each other as subjects. */
const MAX_SUBJECTS = 4
/** Longest name of an aspect, in words; beyond it, the first column tells a story of its own. */
const ASPECT_WORDS = 12
/** Above this share of figures a table is data. */
const NUMERIC_SHARE = 0.5

/** A table whose first column names aspects and whose other columns are two to four subjects. */
export const comparisonTable: RecognisingRule = {
  id: 'structure/recognise/comparison-table',
  language: 'structure',
  apply: ofKind('table', ({ node }) => {
    const grid = gridOf(node)
    if (!isComparison(grid)) return undefined
    const [corner, ...subjects] = grid.header
    const { caption, origin, rows } = grid
    return [
      {
        kind: 'comparison',
        origin,
        confidence: 0.9,
        reason: `a table of ${subjects.length} subjects by ${rows.length} aspects`,
        subjects: subjects.map(cell => cell.line),
        ...(corner === undefined || corner.text === '' ? {} : { corner: corner.line }),
        ...(caption === undefined ? {} : { caption }),
        rows: rows.map(([aspect = grid.blank, ...cells]) => ({
          aspect: aspect.line,
          cells: cells.map(cell => cell.line),
        })),
      },
    ]
  }),
}

/** Any other table. */
export const dataTable: RecognisingRule = {
  id: 'structure/recognise/data-table',
  language: 'structure',
  apply: ofKind('table', ({ node }) => {
    const { header, rows, caption, origin } = gridOf(node)
    return [
      {
        kind: 'table',
        origin,
        confidence: 1,
        reason: `a table of ${header.length} columns and ${rows.length} rows`,
        ...(caption === undefined ? {} : { caption }),
        header: header.map(cell => cell.line),
        rows: rows.map(row => row.map(cell => cell.line)),
        align: header.map((_, index) => node.align?.[index] ?? null),
      },
    ]
  }),
}

interface Cell {
  text: string
  line: ArticleLine
}
/** A table as wide as its widest row, with a cell in every place. */
interface Grid {
  header: Cell[]
  rows: Cell[][]
  caption?: ArticleLine | undefined
  blank: Cell
  origin: ArticleLine['origin']
}

function gridOf(table: Table): Grid {
  const origin = positionOf(table)
  const blank: Cell = { text: '', line: { kind: 'article', text: asText(''), origin } }
  const [head = [], ...body] = table.children.map(row => row.children.map(cellOf))
  const lastFilled = (row: Cell[]) => row.findLastIndex(cell => cell.text !== '')
  // A row may hold more than its header names.
  const width = Math.max(head.length, ...body.map(row => lastFilled(row) + 1))
  const full = (row: Cell[]) => Array.from({ length: width }, (_, index) => row[index] ?? blank)
  const captioned = captionOf(table)
  const caption = captioned === undefined ? undefined : lineOf(passageOf(captioned.children))
  return { header: full(head), rows: body.map(full), caption, blank, origin }
}

function cellOf(cell: TableCell): Cell {
  const line = { ...lineOf(passageOfCell(cell)), origin: positionOf(cell) }
  return { text: plain(line.text), line }
}

/** A cell that holds nothing but pictures says what they show. */
function passageOfCell(cell: TableCell): Passage {
  const passage = passageOf(cell.children)
  return isEmpty(passage.text) ? altsIn(cell) : passage
}

function isComparison({ header, rows }: Grid): boolean {
  const subjects = header.slice(1).map(({ text }) => text)
  return (
    subjects.length >= 2 &&
    subjects.length <= MAX_SUBJECTS &&
    subjects.every(subject => subject !== '') &&
    !areAttributes(subjects) &&
    rows.length > 0 &&
    rows.every(([aspect]) => isAspect(aspect?.text ?? '')) &&
    !isNumeric(rows)
  )
}

function isAspect(text: string): boolean {
  return text !== '' && countWords(text) <= ASPECT_WORDS
}

function isNumeric(rows: Cell[][]): boolean {
  const cells = rows.flatMap(row => row.slice(1))
  const numbers = cells.filter(({ text }) => text !== '' && /^[\s\d.,%€$£±+–-]+$/.test(text))
  return numbers.length / Math.max(1, cells.length) >= NUMERIC_SHARE
}
