/** Gaps to fill in: one word that matters taken out of a text, whose answer the article itself gives. */
import { hash } from '../storyboard/shuffle.ts'
import { withoutFormulas } from '../text/formula.ts'
import { plain } from '../text/plain.ts'
import { replace } from '../text/slice.ts'
import type { Text } from '../text/text.ts'

/** Shorter words are never taken. */
const LEAST_LETTERS = 5

/** How often each word stands in all texts: what comes back matters. */
export function weights(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const word of wordsOf(text))
      counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  return counts
}

export interface Gap {
  text: Text
  answer: string
}

/** What decides which word is taken. */
export interface GapChoice {
  seed: number
  /** words of the language that carry no point of their own */ common: ReadonlySet<string>
  /** whether a word is worth to be remembered; each is, by default */ isSound?: (
    word: string,
  ) => boolean
}

/**
 * @param number printed beside the gap
 * @param avoid texts that stand above; their words, and those of their families, are no gaps
 * @returns the text with its weightiest word as a gap of fixed length; undefined when no word will do
 */
export function withGap(
  line: Text,
  counts: Map<string, number>,
  number: number,
  { seed, common, isSound }: GapChoice,
  avoid: string[] = [],
): Gap | undefined {
  const text = plain(line)
  const hidden = new Set(avoid.flatMap(wordsOf).map(stem))
  const lower = text.toLowerCase()
  const words = [...new Set(wordsOf(text))].filter(
    word =>
      !common.has(word.toLowerCase()) &&
      isSound?.(word) !== false &&
      !hidden.has(stem(word)) &&
      lower.split(new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(word.toLowerCase())}`, 'u'))
        .length === 2,
  )
  const ranked = words
    .map(word => ({ word, score: (counts.get(word.toLowerCase()) ?? 0) * 3 + word.length }))
    .sort((a, b) => b.score - a.score || a.word.localeCompare(b.word, 'en'))
  const choice =
    ranked[
      Math.min(
        ranked.length - 1,
        seed === 0 ? 0 : hash(`${seed} ${text}`) % Math.max(1, Math.min(3, ranked.length)),
      )
    ]
  if (choice === undefined || text.split(/\s+/).length < 4) return undefined
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${escapePattern(choice.word)}(?![\\p{L}\\p{N}])`,
    'u',
  )
  const at = whole.exec(text)?.index
  if (at === undefined) return undefined
  return {
    text: replace(line, at, at + choice.word.length, [{ type: 'blank', number }]),
    answer: choice.word,
  }
}

/** @returns how a word begins: who reads "Leadership" above a gap need not guess "leaders" */
export function stem(word: string): string {
  return word.toLowerCase().slice(0, LEAST_LETTERS)
}

/** @returns the words of a text that are long enough for a gap */
export function wordsOf(text: string): string[] {
  return (withoutFormulas(text).match(/[\p{L}][\p{L}’'-]*[\p{L}]/gu) ?? []).filter(
    word => word.length >= LEAST_LETTERS,
  )
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
