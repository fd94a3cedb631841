/** Words, as they are counted: what a source holds is held against what a deck tells word by word. */
import { sequence } from '../text/anyOf.ts'

/** A passage of a source: a paragraph, a cell, a heading, a line of code, the text of a picture. */
export interface Passage {
  text: string
  /** of the source, 1-based, where it is known */ line?: number
}

export type WordCount = Map<string, number>

/** What stands in the middle of words and is not seen. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

/** Keys with a figure (1️⃣) are signs. */
const KEYS = /[\d#*]\uFE0F?\u20E3/g

/** @returns the words of a text in their order: letters and figures, in lower case; raised figures are figures */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(UNSEEN, '')
      .replace(KEYS, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  )
}

/** Adds words to a count. */
export function count(words: string[], counts: WordCount): void {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
}

/** The number or letter of an item or heading is its mark, as a bullet is. */
const MARK = sequence(
  /^\s*(?:(?:\p{Extended_Pictographic}[\uFE0F\u200D]*){1,3}\s*)?/u,
  /(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\([ivx]+\)|[IVX]+[.)])(?:\s+(?=\S)|\s*$)/u,
)

export function withoutMark(text: string): string {
  return text.replace(MARK, '')
}
