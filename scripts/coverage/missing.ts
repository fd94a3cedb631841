/** What a source holds and a deck does not tell. */
import { count, wordsOf, type Passage, type WordCount } from './words.ts'

export interface Missing {
  /** the words that are missing, in their order; the passage itself when all of it is */ text: string
  line?: number
}

/**
 * Words are counted: one that stands in the source three times must be told three times.
 * @param passages of the source
 * @param told how often each word is told
 * @returns the missing words, each with the passage in which most of them stand; takes time in proportion to the words
 */
export function missingFrom(passages: Passage[], told: WordCount): Missing[] {
  const wanted: WordCount = new Map()
  const all = passages.map(passage => ({ passage, words: wordsOf(passage.text) }))
  for (const { words } of all) count(words, wanted)
  const short: WordCount = new Map()
  for (const [word, times] of wanted) {
    const lacking = times - (told.get(word) ?? 0)
    if (lacking > 0) short.set(word, lacking)
  }
  if (short.size === 0) return []
  // A word that stands in several passages is missing from the one that lacks most of its words.
  const suspects = all
    .map(({ passage, words }, index) => ({
      passage,
      index,
      words,
      share: words.filter(word => short.has(word)).length / Math.max(1, words.length),
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.index - b.index)
  return suspects
    .flatMap(({ passage, index, words }) => {
      const lost = words.filter(word => take(word, short))
      if (lost.length === 0) return []
      const isWhole = lost.length === words.length
      const text = isWhole ? passage.text.replace(/\s+/g, ' ').trim() : lost.join(' ')
      return [{ index, text, line: passage.line }]
    })
    .sort((a, b) => a.index - b.index)
    .map(({ text, line }) => ({ text, ...(line === undefined ? {} : { line }) }))
}

/** Takes one of a word from the count. @returns whether there was one */
function take(word: string, counts: WordCount): boolean {
  const times = counts.get(word) ?? 0
  if (times > 0) counts.set(word, times - 1)
  return times > 0
}
