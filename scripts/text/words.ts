/** Words, counted. */
import { shapeOf } from '../../components/formulaNotation.ts'
import { holdsFormula } from './formula.ts'
import { keptFor } from './kept.ts'
import { markdown } from './markdown.ts'
import { leavesOf } from './marks.ts'
import { plain } from './plain.ts'
import type { Leaf, Text } from './text.ts'

/** A text as its words are counted and compared: with its marks and addresses. */
export const judged = markdown

const known = keptFor(countOf)

/** Words as a reader counts them; a Chinese or Japanese text has no spaces, so two letters count as one. */
export function countWords(content: Text | string): number {
  return typeof content === 'string' ? countIn(content) : known(content)
}

function countOf(text: Text): number {
  const words = plain(text)
  return holdsFormula(words)
    ? countIn(words) + leavesOf(text).reduce((sum, { leaf }) => sum + beyondOne(leaf), 0)
    : countIn(judged(text))
}

function countIn(text: string): number {
  // Most texts are plain Latin letters, for which a plain pattern is enough, and many times as fast.
  if (ASCII.test(text)) return text.match(/[A-Za-z\d]+(?:['.,-][A-Za-z\d]+)*/g)?.length ?? 0
  const han = text.match(UNSPACED)?.length ?? 0
  const rest = han === 0 ? text : text.replace(UNSPACED, ' ')
  return Math.ceil(han / 2) + (rest.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0)
}

/** Signs of a formula that are taken in like a word. */
const SIGNS = 4

/** A formula is one word already. */
function beyondOne(leaf: Leaf): number {
  return leaf.type === 'formula' ? Math.floor(shapeOf(leaf.tex).length / SIGNS) : 0
}

const ASCII = /^[\n\r\t -~]*$/
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
