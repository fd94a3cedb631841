/**
 * Formulas in a line of text: `$…$` within it, `$$…$$` on a line of their own; TeX, as it is. A
 * dollar that opens stands before what is no space and behind no letter or figure of a price; one
 * that closes stands behind what is no space and before no figure. So amounts of money are text.
 */
export interface FormulaSource {
  tex: string
  display: boolean
  /** where the text goes on */ end: number
}

/** Characters of a formula: the longest that people write have some hundreds. */
export const LONGEST_FORMULA = 5000

/** @returns the formula that opens at `start`, where a dollar stands; undefined when it is only a dollar */
export function readFormula(source: string, start: number): FormulaSource | undefined {
  if (/[A-Za-z0-9$]/.test(source[start - 1] ?? '')) return undefined
  const display = source[start + 1] === '$'
  const from = start + (display ? 2 : 1)
  const to = closingDollar(source, from)
  const tex = source.slice(from, to)
  if (to === -1 || /^\s|\s$/.test(tex) || tex === '') return undefined
  if (display && source[to + 1] !== '$') return undefined
  const end = to + (display ? 2 : 1)
  return /[0-9$]/.test(source[end] ?? '') ? undefined : { tex, display, end }
}

/** The next dollar without a backslash before it. */
function closingDollar(source: string, from: number): number {
  const last = Math.min(source.length, from + LONGEST_FORMULA)
  for (let index = from; index < last; index += 1) {
    if (source[index] === '$') return index
    if (source[index] === '\\') index += 1
  }
  return -1
}

/** @returns letters that are about as wide as the formula, for who judges by the length of a text */
export function shapeOf(tex: string): string {
  return tex
    .replace(/\\(?:left|right|[bB]igg?|quad|,|;|text\w*|math\w+|operatorname)(?![A-Za-z])/g, '')
    .replace(/\\(?:[A-Za-z]+|.)/g, 'x')
    .replace(/[{}^_&$\s]/g, '')
}

/** @returns the formula as it stands in a line of text */
export function formulaSource(tex: string, display: boolean): string {
  return display ? `$$${tex}$$` : `$${tex}$`
}
