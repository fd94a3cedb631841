/** Whether a deck tells all that its source says, counted word by word from the source's own text. */
import type { Coverage, Slide } from '../types.ts'
import { passagesOfMarkdown } from './markdown.ts'
import { missingFrom } from './missing.ts'
import { wordsTold } from './told.ts'
import { count, wordsOf, type Passage } from './words.ts'

/**
 * @param markdown the article, as it was read
 * @param source the words of the file that the article was made from, when that was another
 * @returns the ledger with every passage whose words are on no slide, in no note and not on the left-out list
 */
export function withLostWords(
  coverage: Coverage,
  slides: Slide[],
  markdown: string,
  source: Passage[] = [],
): Coverage {
  const told = wordsTold(slides, coverage.leftOut)
  const lost = [...coverage.lost]
  // What is told to be lost is not told again.
  for (const { text } of lost) count(wordsOf(text), told)
  for (const passages of [passagesOfMarkdown(markdown), source]) {
    const missing = missingFrom(passages, told).filter(({ text }) => !isDivided(text, slides))
    for (const { text } of missing) count(wordsOf(text), told)
    lost.push(...missing)
  }
  return { ...coverage, lost }
}

/** Letters of a word that is longer than a line of a slide; fit divides it. */
const LONG_WORD = 80

/** Whether a word without end is told in pieces. */
function isDivided(text: string, slides: Slide[]): boolean {
  if (text.length < LONG_WORD || /\s/.test(text)) return false
  const shown = slides.map(({ data }) => ('code' in data ? data.code : '')).join('')
  return shown.replace(/\s+/g, '').toLowerCase().includes(text.toLowerCase())
}
