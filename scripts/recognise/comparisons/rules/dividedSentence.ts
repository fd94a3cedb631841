/** One sentence or item tells of both: "X does this, whereas Y does that." */
import type { Contrast } from '../../../languages/language.ts'
import { plain } from '../../../text/plain.ts'
import { announces, asks } from '../../sentences.ts'
import { divided } from '../clauses.ts'
import type { Reading, Statement } from '../reading.ts'
import type { ComparisonRule, Found, Row } from '../row.ts'
import { namesAny } from '../subject.ts'

/** Items of a list are divided alike. */
export const dividedItem: ComparisonRule = {
  id: 'en/compare/divided-item',
  language: 'en',
  apply: reading =>
    rowsFrom(
      reading,
      reading.statements.filter(({ isItem }) => isItem),
    ),
}

export const dividedSentence: ComparisonRule = {
  id: 'en/compare/divided-sentence',
  language: 'en',
  apply: reading =>
    rowsFrom(
      reading,
      reading.statements.filter(({ isItem }) => !isItem),
    ),
}

function rowsFrom(reading: Reading, statements: Statement[]): Found[] {
  const { subjects, contrast } = reading
  if (contrast === undefined) return []
  return statements.flatMap((statement): Found[] => {
    if (!isTelling(statement)) return []
    const found = divided(statement, subjects, contrast)
    return found === undefined || isDoubtful(statement, found, contrast)
      ? []
      : [{ kind: 'row', cells: found.cells, ...aspectIn(statement, reading) }]
  })
}

/** "**Price:** X costs little, while Y …" */
function aspectIn({ label }: Statement, { subjects }: Reading): Pick<Row, 'aspect'> {
  return label === undefined || namesAny(plain(label.text), subjects) ? {} : { aspect: label }
}

function isTelling({ line, text }: Statement): boolean {
  return !announces(line.text) && !asks(text)
}

/** What is of the author's own story, or names both on one side, is told of neither. */
function isDoubtful(
  { text }: Statement,
  { isSure, isMixed }: { isSure: boolean; isMixed: boolean },
  contrast: Contrast,
): boolean {
  const flaws = [contrast.personal.test(text), isMixed].filter(Boolean).length
  return isSure ? flaws > 1 : flaws > 0
}
