/**
 * Formulas within text. Whoever looks at the words of a text sees a formula as one word, of letters that no rule knows
 * and no language has, so that nothing divides, shortens or fills in a part of it. The letters say what the formula is:
 * wherever such words become text again, the formula stands in its place.
 */
import { formulaSource } from '../../components/formulaNotation.ts'

export interface Formula {
  type: 'formula'
  /** TeX */ tex: string
  /** on a line of its own */ display?: true
}

/** Linear A, which nobody can read: a sign for each byte between two that are no bytes. */
const FIRST = 0x10600
const [OPEN, CLOSE] = ['\u{10735}', '\u{10736}']
const WORD = new RegExp(`${OPEN}([\\u{10600}-\\u{106FF}]*)${CLOSE}`, 'gu')

/** @param source a formula with its marks, as it was written; @returns it as a word */
export function asWord(source: string): string {
  const bytes = new TextEncoder().encode(source)
  return `${OPEN}${Array.from(bytes, byte => String.fromCodePoint(FIRST + byte)).join('')}${CLOSE}`
}

/** @returns TeX as a word that stands for the formula */
export function texAsWord(tex: string, display: boolean): string {
  return asWord(formulaSource(tex, display))
}

/** @returns the formula as a word, which stands for it in plain text */
export function wordOf({ tex, display }: Formula): string {
  return texAsWord(tex, display === true)
}

export function holdsFormula(text: string): boolean {
  return text.includes(OPEN)
}

/** @returns the text with each formula as it was written, for people to read */
export function legible(text: string): string {
  return holdsFormula(text) ? text.replace(WORD, (_, letters: string) => sourceIn(letters)) : text
}

function sourceIn(letters: string): string {
  const bytes = Array.from(letters, letter => (letter.codePointAt(0) ?? FIRST) - FIRST)
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

/** @returns the text without its formulas */
export function withoutFormulas(text: string): string {
  return holdsFormula(text) ? text.replace(WORD, ' ') : text
}

/** @returns the text with each formula in our own notation, whatever marks it was written with */
export function withOwnMarks(text: string): string {
  if (!holdsFormula(text)) return text
  return text.replace(WORD, (whole, letters: string) => {
    const formula = formulaOf(sourceIn(letters))
    return formula === undefined ? whole : wordOf(formula)
  })
}

/** @returns the pieces of a text: what stands between formulas, and the formulas */
export function piecesOf(text: string): ({ type: 'text'; value: string } | Formula)[] {
  let at = 0
  const pieces: ({ type: 'text'; value: string } | Formula)[] = []
  for (const match of text.matchAll(WORD)) {
    const formula = formulaOf(sourceIn(match[1] ?? ''))
    if (formula === undefined) continue
    pieces.push({ type: 'text', value: text.slice(at, match.index) }, formula)
    at = match.index + match[0].length
  }
  pieces.push({ type: 'text', value: text.slice(at) })
  return pieces
}

/** How formulas are written: `$$…$$`, `\[…\]`, an environment, a fence, `` $`…`$ ``, `$…$`, `\(…\)`. */
const MARKS: [RegExp, boolean][] = [
  [/^\$\$([^]*)\$\$$/, true],
  [/^\\\[([^]*)\\\]$/, true],
  [/^(\\begin\{[^]*)$/, true],
  [/^`{3,}math[ \t]*\n([^`]*(?:`{1,2}[^`]+)*)`{3,}$/, true],
  [/^\$`([^]*)`\$$/, false],
  [/^\$([^]*)\$$/, false],
  [/^\\\(([^]*)\\\)$/, false],
]

/** @param source a formula with its marks */
export function formulaOf(source: string): Formula | undefined {
  for (const [pattern, display] of MARKS) {
    const inner = pattern.exec(source)?.[1]
    const tex = inner === undefined ? '' : tidy(inner)
    if (tex !== '') return { type: 'formula', tex, ...(display ? { display } : {}) }
  }
  return undefined
}

/**
 * On one line, unless a remark of TeX ends with its line; a dollar within, which begins a formula
 * in words, has other marks.
 */
function tidy(tex: string): string {
  const lines = /(?<!\\)%/.test(tex)
    ? tex
    : tex
        .split('\n')
        .map(line => line.trim())
        .join(' ')
  const trimmed = lines.trim()
  const ended = /(?<!\\)(?:\\\\)*\\$/.test(trimmed) ? `${trimmed} {}` : trimmed
  return ended
    .replace(/(?<!\\)\$((?:[^$\\]|\\[^])*)\$/g, String.raw`\($1\)`)
    .replace(/(?<!\\)\$/g, String.raw`\$`)
}
