/** Which of a passage's sentences stand on the slide; all of them stand in the note. */
import { countWords } from '../recognise/sentences.ts'
import type { Line } from '../types.ts'

/** A sentence of up to this many words is read at a glance from the back of a room. */
export const GLANCE_WORDS = 16
/** A slide takes at most this many words with its title (common convention). */
export const SLIDE_WORDS = 40

/** The sentence that stands for a paragraph: its first one, unless a later one is short enough and the first is not. */
export function keySentence(sentences: Line[]): Line | undefined {
  const first = sentences[0]
  if (first === undefined || countWords(first.text) <= GLANCE_WORDS) return first
  const glance = sentences.find(sentence => countWords(sentence.text) <= GLANCE_WORDS && countWords(sentence.text) >= 4 && isSelfContained(sentence.text))
  return glance ?? shortest(sentences.slice(0, 3)) ?? first
}

/** A sentence that leans on the one before it makes no sense alone on a slide. */
export function isSelfContained(text: string): boolean {
  return !/^(?:and|but|or|so|this|that|these|those|it|they|he|she|however|therefore|also|instead|then|such|both|for example|for instance|in other words|as a result)\b/i.test(text)
}

function shortest(sentences: Line[]): Line | undefined {
  return sentences.reduce<Line | undefined>((best, sentence) => best === undefined || countWords(sentence.text) < countWords(best.text) ? sentence : best, undefined)
}
