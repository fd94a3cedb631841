/** Terms with their meanings below them, behind a colon (Pandoc, Markdown Extra), as items with a label. */
import { textLines } from './plainLines.ts'

const MEANING = /^\s{0,3}[:~]\s+(?=\S)/
/** What no term is: an item, a heading, a row, a quotation, an entry of another kind. */
const NO_TERM = /^\s*(?:[-*+|>#:<]|~\s|\d+[.)]\s|$)/
const TERM_WORDS = 8

/** @returns as many lines */
export function withDefinitionLists(lines: string[]): string[] {
  if (!lines.some(line => MEANING.test(line))) return lines
  const isText = textLines(lines)
  const result = [...lines]
  lines.forEach((line, index) => {
    if (isText[index] !== true || !MEANING.test(line)) return
    const above = index - 1
    const gap = (lines[above] ?? '').trim() === '' ? 1 : 0
    const term = lines[above - gap] ?? ''
    const isCaption = gap === 1 || /^\s*[|+-]/.test(term)
    if (isCaption && (isOfTable(lines, index) || isOfTable(lines, above - gap))) return
    if (MEANING.test(term) && gap === 0) result[index] = `  ${line.replace(MEANING, '')}`
    else if (isTerm(term, gap)) {
      result[above - gap] = `- **${term.trim().replace(/^\*\*|\*\*$/g, '')}:**`
      result[index] = `  ${line.replace(MEANING, '')}`
    }
  })
  return result
}

/** @param gap empty lines between a term and its meaning: a sentence above one is no term */
function isTerm(line: string, gap: number): boolean {
  if (NO_TERM.test(line)) return false
  const words = line.trim().split(/\s+/).length
  return words <= TERM_WORDS && (gap === 0 || !/[.!?:]$/.test(line.trim()))
}

/** A colon beside a table opens its caption. */
function isOfTable(lines: string[], index: number): boolean {
  const rows = [index - 2, index - 1, index + 1, index + 2].map(at => lines[at] ?? '')
  return rows.some(row => /^\s*[|+]/.test(row) || /^\s*-{3,}\s+-{3,}/.test(row))
}
