/** Formulas of other languages (MathML, Word's) in TeX; signs that TeX reads as they are stay as they are. */
import { anyOf } from '../text/anyOf.ts'

/** What means something to TeX. */
const SPECIAL: Record<string, string> = {
  '\\': '\\backslash ',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  '$': '\\$',
  '%': '\\%',
  '&': '\\&',
  '_': '\\_',
  '^': '\\wedge ',
  '~': '\\sim ',
  '\u00A0': '~',
  '‖': '\\|',
  '−': '-',
}
/** Signs that are not drawn: function application, invisible times, separator, plus, joiners. */
const INVISIBLE = /[\u200B-\u200F\u2060-\u2064\uFEFF]/g

/** @returns signs as TeX */
export function signs(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\\{}#$%&_^~\u00A0‖−]/g, sign => SPECIAL[sign] ?? sign)
}

/** @returns words within a formula */
export function inWords(text: string): string {
  const shown = text.replace(INVISIBLE, '').replace(/\s+/g, ' ')
  return `\\text{${shown.replace(/[\\{}#$%&_^~]/g, sign => ('\\^~'.includes(sign) ? ' ' : `\\${sign}`))}}`
}

/** @returns a name of several letters, which stand upright: of a function, of a unit */
export function named(name: string): string {
  return KNOWN_NAMES.test(name) ? `\\${name}` : `\\mathrm{${signs(name)}}`
}

const KNOWN_NAMES = anyOf(
  /^(?:arccos|arcsin|arctan|arg|cos|cosh|cot|coth|csc|deg|det|dim|exp|gcd|hom|inf)$/,
  /^(?:ker|lim|liminf|limsup|ln|log|max|min|Pr|sec|sin|sinh|sup|tan|tanh)$/,
)

/** Parts that stand beside each other. */
export function row(parts: string[]): string {
  return parts
    .map(part => part.trim())
    .filter(part => part !== '')
    .join(' ')
}

export function fraction(above: string, below: string): string {
  return `\\frac{${above}}{${below}}`
}

/** @param base with what stands below and above it at its right, or below and above its sign */
export function withScripts(base: string, below: string, above: string): string {
  const whole = /^(?:[^\\{}\s]|\\[A-Za-z]+)$/u.test(base) ? base : `{${base}}`
  return whole + (below === '' ? '' : `_{${below}}`) + (above === '' ? '' : `^{${above}}`)
}

export function root(of: string, degree = ''): string {
  return `\\sqrt${degree === '' ? '' : `[${degree}]`}{${of}}`
}

/** @param rows of cells */
export function matrix(rows: string[][]): string {
  return `\\begin{matrix} ${rows.map(cells => cells.join(' & ')).join(' \\\\ ')} \\end{matrix}`
}

/** Marks over a sign, by the sign that draws them. */
const ACCENTS: Record<string, string> = {
  '\u0302': 'hat',
  '^': 'hat',
  'ˆ': 'hat',
  '\u0303': 'tilde',
  '~': 'tilde',
  '˜': 'tilde',
  '\u0304': 'bar',
  '\u0305': 'bar',
  '¯': 'bar',
  '‾': 'bar',
  '_': 'bar',
  '\u0307': 'dot',
  '˙': 'dot',
  '\u0308': 'ddot',
  '¨': 'ddot',
  '\u20D7': 'vec',
  '→': 'vec',
  '\u0301': 'acute',
  '\u0300': 'grave',
  '\u0306': 'breve',
  '\u030C': 'check',
  '⏞': 'overbrace',
  '⏟': 'underbrace',
}
/** What draws such marks below a sign. */
const BELOW: Record<string, string> = {
  '_': 'underline',
  '¯': 'underline',
  '‾': 'underline',
  '\u0332': 'underline',
  '\u0331': 'underline',
  '~': 'utilde',
  '→': 'underrightarrow',
  '←': 'underleftarrow',
  '⏟': 'underbrace',
}
const WIDE: Record<string, string> = {
  bar: 'overline',
  hat: 'widehat',
  tilde: 'widetilde',
  vec: 'overrightarrow',
}

/** @returns undefined for a sign that is no such mark */
export function accent(sign: string, base: string): string | undefined {
  const name = ACCENTS[sign]
  if (name === undefined) return undefined
  const isLong = base.replace(/\\[A-Za-z]+|[{}\s]/g, 'x').length > 1 && !/^\\\w+\s*$/.test(base)
  return `\\${isLong ? (WIDE[name] ?? name) : name}{${base}}`
}

/** Signs and names with what stands below and above them, not beside. */
const LARGE = anyOf(
  /^[∑∏∐⋃⋂⨁⨂∫∬∭∮]$/u,
  /^\\(?:lim|max|min|sup|inf|liminf|limsup|det|gcd|Pr)$/,
  /^\\operatorname\*?\{.*\}$/,
)

/** @param sign as it was written; @returns the base with it above, as a mark, a limit or a remark */
export function over(sign: string, base: string, tex = signs(sign)): string {
  if (LARGE.test(base)) return withScripts(base, '', tex)
  return isBraced(base, 'over')
    ? `${base}^{${tex}}`
    : (accent(sign, base) ?? `\\overset{${tex}}{${base}}`)
}

/** @param sign as it was written; @returns the base with it below, as a mark, a limit or a remark */
export function under(sign: string, base: string, tex = signs(sign)): string {
  if (LARGE.test(base)) return withScripts(base, tex, '')
  if (isBraced(base, 'under')) return `${base}_{${tex}}`
  const name = BELOW[sign]
  return name === undefined ? `\\underset{${tex}}{${base}}` : `\\${name}{${base}}`
}

/** A brace over or under the whole, which a remark belongs to. */
function isBraced(base: string, side: 'over' | 'under'): boolean {
  const opening = `\\${side}brace{`
  if (!base.startsWith(opening)) return false
  let depth = 1
  for (let at = opening.length; at < base.length; at += 1) {
    if (base[at] === '\\') at += 1
    else if (base[at] === '{') depth += 1
    else if (base[at] === '}') depth -= 1
    if (depth === 0) return at === base.length - 1
  }
  return false
}

const DELIMITERS: Record<string, string> = {
  '': '.',
  '{': '\\{',
  '}': '\\}',
  '|': '|',
  '‖': '\\|',
  '∥': '\\|',
  '〈': '\\langle',
  '〉': '\\rangle',
  '⟨': '\\langle',
  '⟩': '\\rangle',
  '⌊': '\\lfloor',
  '⌋': '\\rfloor',
  '⌈': '\\lceil',
  '⌉': '\\rceil',
}

/** @returns what stands between brackets that grow with it */
export function between(open: string, inner: string, close: string): string {
  const delimiter = (sign: string) => DELIMITERS[sign] ?? (/^[()[\]/]$/.test(sign) ? sign : '.')
  return `\\left${delimiter(open)} ${inner} \\right${delimiter(close)}`
}
