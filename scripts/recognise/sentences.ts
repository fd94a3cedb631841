/** Sentences of a paragraph, with their marks and lines. */
import { anyOf } from '../text/anyOf.ts'
import { part, type Passage } from '../text/passage.ts'
import { plain } from '../text/plain.ts'
import { judged } from '../text/words.ts'
import type { Text } from '../text/text.ts'

/** A segmenter that stops after these would cut a sentence in the middle. */
const ABBREVIATION = anyOf(
  /(?:^|[\s([“"'])(?:Dr|Mr|Mrs|Ms|Prof|Sr|Jr|St|Fig|No|vs|approx|cf|Inc)\.[)\]”"']?\s*$/u,
  /(?:^|[\s([“"'])(?:Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov)\.[)\]”"']?\s*$/u,
  /(?:^|[\s([“"'])(?:Dec|e\.g|i\.e|etc|z\.B|bzw|ca|[ap]\.m|U\.S|D\.C)\.[)\]”"']?\s*$/u,
  /(?:^|[\s([“"'])\p{Lu}\.[)\]”"']?\s*$/u,
)

/** Longest text that is segmented at once; `Intl.Segmenter` needs memory without bound for very long ones. */
const MAX_SEGMENT = 20_000

/** Splits one paragraph. The pieces, in order, hold every character but the white space between them. */
export function sentencesOf(passage: Passage, language: string): Passage[] {
  const text = plain(passage.text)
  const cuts: number[] = []
  for (let base = 0; base < text.length; base += MAX_SEGMENT) {
    for (const piece of segmenter(language).segment(text.slice(base, base + MAX_SEGMENT)))
      cuts.push(base + piece.index)
  }
  const starts = cuts.filter((cut, index) => index === 0 || isBoundary(text, cut))
  return starts
    .map((start, index) => part(passage, start, starts[index + 1]))
    .filter(sentence => plain(sentence.text).trim() !== '')
}

function isBoundary(text: string, cut: number): boolean {
  const before = text.slice(Math.max(0, cut - 24), cut)
  if (ABBREVIATION.test(before) && !/\betc\.\s*$/.test(before)) return false
  // "C#/.NET": a full stop inside a word ends nothing.
  if (/\.$/.test(before)) return false
  // A sentence does not start with a small letter or a closing mark, whatever the segmenter thinks.
  return !/^[\p{Ll})\]”’,;]/u.test(text.slice(cut, cut + 2))
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language)
  if (found === undefined) {
    try {
      found = new Intl.Segmenter(language, { granularity: 'sentence' })
    } catch {
      // A well-formed tag that this Node does not know.
      found = new Intl.Segmenter('en', { granularity: 'sentence' })
    }
    segmenters.set(language, found)
  }
  return found
}

/** @returns whether a sentence ends in a colon: it says only that something follows */
export function announces(sentence: Text): boolean {
  return /[:：]["'”’)*_]*\s*$/.test(judged(sentence))
}

/** @param sentence plain @returns whether it ends in a question mark */
export function asks(sentence: string): boolean {
  return /[?？]["'”’)]*$/.test(sentence)
}
