/** Where in a sentence something can go. */
import type { Stretches } from '../../rule.ts'

/** @param pattern global */
export function every(pattern: RegExp): (sentence: string) => Stretches {
  return sentence =>
    [...sentence.matchAll(pattern)].map(match => [match.index, match.index + match[0].length])
}

/** @param pattern anchored to the start; @param unless what bars it, wherever it stands in the sentence */
export function opening(pattern: RegExp, unless?: RegExp): (sentence: string) => Stretches {
  return sentence => {
    const match = pattern.exec(sentence)
    return match === null || unless?.test(sentence) === true ? [] : [[0, match[0].length]]
  }
}

/** @param phrases in small letters, each of which opens the sentence with a comma or colon behind it */
export function phrase(phrases: string[]): (sentence: string) => Stretches {
  const known = new Set(phrases)
  return sentence => {
    const [whole = '', words = ''] = /^([^,:]{1,40})[,:]\s+/.exec(sentence) ?? []
    return known.has(words.toLowerCase().replace('’', "'")) ? [[0, whole.length]] : []
  }
}
