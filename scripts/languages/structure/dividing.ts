/** Borders within a sentence that its marks show, in any language. */
import type { DividingRule } from '../rule.ts'

/** @param pattern global @returns the places behind what it finds */
function behind(pattern: RegExp): (sentence: string) => number[] {
  return sentence =>
    [...sentence.matchAll(pattern)].map(({ index, 0: { length } }) => index + length)
}

/** "One side; ‖ the other side" */
export const semicolon: DividingRule = {
  id: 'structure/divide/semicolon',
  language: 'structure',
  apply: behind(/;\s+/g),
}

/** "What follows: ‖ this" */
export const colon: DividingRule = {
  id: 'structure/divide/colon',
  language: 'structure',
  apply: behind(/(?<=[^\d\s]):\s+/g),
}

/** "A claim – ‖ and a remark": between two dashes stands an aside, which belongs where it is. */
export const dash: DividingRule = {
  id: 'structure/divide/dash',
  language: 'structure',
  apply: sentence => {
    const places = behind(/(?<=\s)[–—-]\s+|(?<=[^\s\d])—(?=\S)/g)(sentence)
    return places.length === 1 ? places : []
  },
}

/** In the order in which they are preferred. */
export const dividing: DividingRule[] = [semicolon, colon, dash]
