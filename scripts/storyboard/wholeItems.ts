/** Items of one sentence, whose name the author joined to what they say: read together, as they were written. */
import type { Item } from '../recognise/outline.ts'
import { asText, type Inline } from '../text/text.ts'
import { countWords } from '../text/words.ts'
import type { Point } from '../types.ts'
import { POINT_WORDS } from './choose.ts'
import { shorten } from './shorten.ts'

/** A longer list is looked over by its names. */
const MAX_ITEMS = 5
/** Longest item, in words. */
const MAX_ITEM_WORDS = 32
/** Two slides' worth of words; more is read in the notes. */
const MAX_WORDS = 80

/** @returns each item whole; undefined where the names alone must do */
export function wholeItems(items: Item[], language: string): Point[] | undefined {
  if (items.length > MAX_ITEMS) return undefined
  const points = items.map(item => wholeItem(item, language))
  const words = points.map(({ text }) => (text === undefined ? 0 : countWords(text.text)))
  const isShort =
    words.every(count => count > 0 && count <= MAX_ITEM_WORDS) &&
    words.reduce((sum, count) => sum + count, 0) <= MAX_WORDS
  return isShort ? points : undefined
}

function wholeItem({ label, mark, sentences: [first] }: Item, language: string): Point {
  if (label === undefined || mark === undefined || first === undefined) return {}
  const text = shorten(first, language, POINT_WORDS)
  const opening: Inline[] = [
    { type: 'strong', children: label.text.children },
    { type: 'text', value: `${mark} ` },
  ]
  return {
    text: {
      ...text,
      text: asText([...opening, ...text.text.children]),
      units: [...new Set([...(label.units ?? []), ...(text.units ?? [])])],
      source: asText([...opening, ...(text.source ?? text.text).children]),
    },
  }
}
