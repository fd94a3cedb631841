/** Which words of the workbook are left to fill in: its terms, each once, where nothing near gives them away. */
import { addressesIn, leavesOf } from '../text/marks.ts'
import { plain } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import { judged } from '../text/words.ts'
import { unitsIn } from '../storyboard/ledger.ts'
import type { Vocabulary } from '../languages/labels.ts'
import type { Line } from '../types.ts'
import { stem, withGap, wordsOf, type GapChoice } from './gaps.ts'

/** What each part writes into, and what it leaves behind for the answers. */
export interface Work extends GapChoice {
  words: Vocabulary
  counts: Map<string, number>
  answers: { number: number; text: string }[]
  /** beginnings of words that were asked for, or that only name somebody */ taken: Set<string>
  /** texts and units that stand in full elsewhere and so take no gap */ open: Set<string>
  /** whether a picture can be shown */ hasPicture: (address: string) => boolean
  /** the name of the section, whose words are no gaps */ above?: Text
  /** the heading that stands last */ heading?: Text
  /** the name of the part of the section */ sub?: Text
  /** what the section says, which stands above all of it */ key?: Line
}

/** A word that the article comes back to so often is one of its terms; any other is a riddle. */
const COMES_BACK = 3

/** A text with a gap where it may have one, else the text. */
export function gapped(line: Line | undefined, work: Work, avoid: string[] = []): Text | undefined {
  if (line === undefined) return undefined
  if (isOpen(line, work) || isReference(line.text)) return line.text
  const above = work.above === undefined ? '' : judged(work.above)
  const heading = work.heading === undefined ? '' : judged(work.heading)
  const key = work.key === undefined ? '' : plain(work.key.text)
  const code = codeIn(line.text)
  const number = work.answers.length + 1
  const isSound = (word: string) =>
    !/['’]/.test(word) &&
    (work.counts.get(word.toLowerCase()) ?? 0) >= COMES_BACK &&
    !work.taken.has(stem(word))
  const choice = { ...work, isSound }
  const gap = withGap(line.text, work.counts, number, choice, [above, heading, key, code, ...avoid])
  if (gap === undefined) return line.text
  work.answers.push({ number, text: gap.answer })
  work.taken.add(stem(gap.answer))
  return gap.text
}

function isOpen(line: Line, { open }: Work): boolean {
  return open.has(plain(line.text)) || unitsIn([line]).some(unit => open.has(unit))
}

/** Addresses and dates are looked up, not remembered. */
const REFERENCE = /:\/\/|\bwww\.|\S@\S|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}/

function isReference(text: Text): boolean {
  return addressesIn(text).length > 0 || REFERENCE.test(plain(text))
}

function codeIn(text: Text): string {
  return leavesOf(text)
    .map(({ leaf }) => (leaf.type === 'code' ? leaf.value : ''))
    .join(' ')
}

/** From this share of capital letters within sentences on, a language writes more than names with them. */
const MANY_CAPITALS = 0.12

/** @returns the beginnings of words that are never written small within a sentence: names */
export function namesIn(texts: string[]): Set<string> {
  const seen = { small: new Set<string>(), capital: new Set<string>() }
  const within = texts.flatMap(text =>
    [...text.matchAll(/(?<=[\p{L}\p{N},;:)’'"”] )["“(]?(\p{L}[\p{L}’'-]*)/gu)].map(
      ([, word = '']) => word,
    ),
  )
  for (const word of within) seen[/^\p{Lu}/u.test(word) ? 'capital' : 'small'].add(stem(word))
  const capitals = within.filter(word => /^\p{Lu}/u.test(word)).length
  if (capitals > within.length * MANY_CAPITALS) return new Set()
  const first = texts.flatMap(text => wordsOf(text).filter(word => /^\p{Lu}/u.test(word)))
  return new Set(
    [...seen.capital, ...first.map(stem)].filter(beginning => !seen.small.has(beginning)),
  )
}
