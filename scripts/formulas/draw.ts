/**
 * A formula as HTML. TeX is a language, and a stranger wrote this: what it may use is bounded, what leads out of it is
 * refused, and what is refused or wrong is told, so that its source can stand in its place.
 */
import { formulaSource, LONGEST_FORMULA } from '../../components/formulaNotation.ts'
import { katex, type KatexBox } from './katex.ts'
import { sizeOf, type Size } from './size.ts'

export type DrawnFormula = { html: string; size: Size } | { problem: string }

/** Steps that the formula's own commands may take: the longest that people write take some dozens. */
const MOST_STEPS = 300
/** em that a box, gap or line may take. */
const LARGEST = 12
/** em that a formula may be high, and a part of it wide where no line may end: what a slide holds. */
const HIGHEST = 20
const WIDEST = 44
/** Braces, one inside the other. */
const DEEPEST = 40
/** Characters of HTML; a matrix of ten by ten has 40,000. */
const LONGEST_HTML = 200_000
/** Marks what KaTeX does not do, since it leads to an address, loads or styles something. */
const REFUSED = '#badbad'

const drawings = new Map<string, DrawnFormula>()
/** So many formulas are remembered. */
const REMEMBERED = 2000

/** @param tex without marks; @returns the same for the same formula */
export function drawFormula(tex: string, display: boolean): DrawnFormula {
  const key = formulaSource(tex, display)
  let drawing = drawings.get(key)
  if (drawing === undefined) {
    if (drawings.size >= REMEMBERED) drawings.clear()
    drawing = made(tex, display)
    drawings.set(key, drawing)
  }
  return drawing
}

function made(tex: string, display: boolean): DrawnFormula {
  if (tex.length > LONGEST_FORMULA)
    return { problem: `it has more than ${LONGEST_FORMULA} characters` }
  if (depthOf(tex) > DEEPEST)
    return { problem: `more than ${DEEPEST} braces are one inside the other` }
  try {
    const tree = quietly(() =>
      katex().__renderToHTMLTree(tex, {
        displayMode: display,
        throwOnError: true,
        trust: false,
        strict: false,
        maxExpand: MOST_STEPS,
        maxSize: LARGEST,
        errorColor: REFUSED,
        output: 'html',
        macros: {},
      }),
    )
    const html = tree.toMarkup()
    if (html.length > LONGEST_HTML) return { problem: 'it is too large' }
    if (html.includes(REFUSED)) return { problem: 'a command in it leads out of the formula' }
    const size = quietly(() => sizeOf(tree))
    if (size.height + size.depth > HIGHEST || reachesOut(tree))
      return { problem: 'something in it is too large' }
    if (size.widest > WIDEST) return { problem: 'it is wider than a slide' }
    return { html, size }
  } catch (error) {
    return { problem: reasonOf(error) }
  }
}

function depthOf(tex: string): number {
  let [depth, deepest] = [0, 0]
  for (const character of tex) {
    if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** Gaps and shifts could put a part of it anywhere on the slide. */
function reachesOut(tree: KatexBox): boolean {
  let backwards = 0
  const isFar = (box: KatexBox): boolean => {
    const { style = {}, children = [] } = box
    const gaps = [style.marginLeft, style.marginRight].map(gap => Number.parseFloat(gap ?? '0'))
    for (const gap of gaps) backwards += Math.max(0, -gap)
    return gaps.some(gap => gap > LARGEST) || children.some(isFar)
  }
  return isFar(tree) || backwards > LARGEST
}

/** KaTeX tells the console of signs that it does not know, and a formula what it likes (`\message`). */
function quietly<T>(work: () => T): T {
  const { log, warn, error } = console
  const nothing = () => undefined
  Object.assign(console, { log: nothing, warn: nothing, error: nothing })
  try {
    return work()
  } finally {
    Object.assign(console, { log, warn, error })
  }
}

/** "KaTeX parse error: Expected '}', got 'EOF' at end of input: \frac{a" is told without what names the program. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : ''
  const [, told = ''] = /^KaTeX parse error: ([^\n]*)$/.exec(said) ?? []
  const [reason = ''] = told.split(/ at (?:position|end of input)\b/, 1)
  return reason === '' ? 'it is too deep' : reason
}
