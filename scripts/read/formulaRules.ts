/** What is a formula, and what only looks like one: amounts of money, names of variables, escaped brackets. */
import { readFormula, LONGEST_FORMULA } from '../../components/formulaNotation.ts'

/** A formula within a text, with its marks. */
export interface Found {
  source: string
  /** where the text goes on */ end: number
}

/** Words of a formula that stand in TeX's own groups, and its commands. */
const WORDS =
  /\\(?:text\w*|mathrm|mathit|mathsf|mathbf|operatorname\*?|mbox|label|tag|begin|end)\s*\{[^{}]*\}/g
const COMMAND = /\\[A-Za-z]+/g
/** Two words of a language, one after the other. */
const PROSE = /(?<![\p{L}\\])\p{L}{3,}[,;]?\s+\p{L}{3,}(?!\p{L})/u
const WORD = /(?<![\p{L}\\_^{])\p{L}{2,}(?!\p{L})/u
const OPERATOR = /[\\^_=+<>{}|*/≤≥≠≈×·÷∈→∞√∑∫]/

function bare(tex: string): string {
  return tex.replace(WORDS, ' ').replace(COMMAND, ' ')
}

/** Whether a text in a formula's marks is words. */
function isProse(tex: string): boolean {
  return PROSE.test(bare(tex))
}

/** Whether a text says by its signs that it is a formula, or is too short to be anything else. */
function looksLikeMath(tex: string): boolean {
  return OPERATOR.test(tex) || !/\p{L}{3,}|\p{L}{2,}\s|\s\p{L}{2,}/u.test(tex)
}

/**
 * `$…$`: amounts of money are none, whatever stands between two of them.
 * @param start where the dollar stands
 */
export function dollarFormula(text: string, start: number): Found | undefined {
  const coded = /^\$`([^`\n]{1,1000})`\$(?!\d)/.exec(text.slice(start, start + 1010))
  if (coded !== null) return { source: coded[0], end: start + coded[0].length }
  const found = readFormula(text, start)
  if (found === undefined) return undefined
  const { tex, display, end } = found
  // A number alone is one: "$$6$$" within a sentence.
  const isNumber = /^[\d.,\s]*$/.test(tex)
  if (display)
    return looksLikeMath(tex) && !isNumber ? { source: text.slice(start, end), end } : undefined
  const isAmount = /^[\d.,]/.test(tex) && WORD.test(bare(tex))
  if (isAmount || isProse(tex) || /\n\s*\n/.test(tex)) return undefined
  // "$HOME/bin:$PATH" are names; "the $n$th" counts.
  if (
    /^[A-Za-z]/.test(text.slice(end)) &&
    !/^(?:th|st|nd|rd|s|d|ten|te|e|er)\b/.test(text.slice(end))
  )
    return undefined
  return { source: text.slice(start, end), end }
}

/** `\(…\)` and `\[…\]`: in Markdown a backslash may also only say that a bracket is a bracket. */
export function bracketFormula(text: string, start: number): Found | undefined {
  const close = text[start + 1] === '(' ? String.raw`\)` : String.raw`\]`
  // No further than a formula may reach: a text may open many that nothing closes.
  const to = text.slice(start, start + LONGEST_FORMULA + 2).indexOf(close, 2)
  if (to === -1) return undefined
  const tex = text.slice(start + 2, start + to)
  // "\[1\]" is a reference where nothing else says that it is a formula.
  const isMath = close === String.raw`\)` ? looksLikeMath(tex) : OPERATOR.test(tex)
  if (tex.trim() === '' || !isMath || isProse(tex) || /\n\s*\n/.test(tex)) return undefined
  return { source: text.slice(start, start + to + 2), end: start + to + 2 }
}
