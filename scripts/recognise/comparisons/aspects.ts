/** What the rows of a comparison are about: a sub-heading, a line that announces it, a noun that all sides share. */
import type { Contrast } from '../../languages/language.ts'
import { plain } from '../../text/plain.ts'
import { slice } from '../../text/slice.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine } from '../../types.ts'
import { announces, asks } from '../sentences.ts'
import { aboutOf } from './about.ts'
import { parentOf, type Place, type Reading, type Statement } from './reading.ts'
import type { Row } from './row.ts'
import { namesAny } from './subject.ts'

/** So many sub-headings side by side are aspects of one thing. */
const MIN_SIBLINGS = 3
/** A section with more prose than this tells a story. */
const MAX_STATEMENTS = 14

/** @returns whether a heading names what its section compares: one of three or more, and none of the subjects */
export function isAspect(place: Place, reading: Reading): boolean {
  const parent = parentOf(reading.places, place)
  if (parent === undefined || parent.section.depth <= 1) return false
  return (
    isNeutral(place, reading) &&
    reading.statements.filter(({ section, isItem }) => section === place.index && !isItem).length <=
      MAX_STATEMENTS &&
    reading.places.filter(
      other => parentOf(reading.places, other) === parent && isNeutral(other, reading),
    ).length >= MIN_SIBLINGS
  )
}

function isNeutral(place: Place, { subjects }: Reading): boolean {
  return place.isLeaf && place.about === undefined && !namesAny(place.heading, subjects)
}

/** @returns the first sentence of a section that tells of its subject */
export function firstTelling(
  section: number,
  subject: number,
  { statements, subjects, contrast }: Reading,
): Statement | undefined {
  return statements.find(({ section: own, isItem, line, text }) => {
    if (own !== section || isItem || announces(line.text) || asks(text)) return false
    if (contrast === undefined) return true
    const about = aboutOf(text, subjects, contrast)
    return (
      about?.subject === subject &&
      !about.namesOthers &&
      !contrast.personal.test(text) &&
      !contrast.leaning.test(text)
    )
  })
}

/** Longest line that only announces what is compared next, in words. */
const OPENER_WORDS = 8
/** Shorter words are rarely nouns that name anything. */
const NOUN_LETTERS = 4

/** @returns the aspect of a row, in words of the article; undefined when nothing names it */
export function aspectOf(row: Row, reading: Reading): ArticleLine | undefined {
  if (row.aspect !== undefined) return row.aspect
  const [first] = row.cells
  if (first === undefined || reading.contrast === undefined) return undefined
  return (
    announcedBefore(row, first.statement, reading, reading.contrast) ??
    sharedNoun(row, reading, reading.contrast)
  )
}

/** "Then there's feedback." */
function announcedBefore(
  row: Row,
  { section }: Statement,
  { statements }: Reading,
  contrast: Contrast,
): ArticleLine | undefined {
  const own = statements.filter(one => one.section === section && !one.isItem)
  const place = Math.min(...row.cells.map(({ statement }) => own.indexOf(statement)))
  const before = own[place - 1]
  if (before === undefined || countWords(before.text) > OPENER_WORDS) return undefined
  const named = contrast.topic.exec(before.text)?.[1]
  if (named !== undefined) return phraseOf(before.line, before.text.lastIndexOf(named), named)
  // "Testing follows from this.", and then it is told how each tests.
  const opening = /^(?:and\s+)?(\p{L}{4,})\s/iu.exec(before.text)?.[1]
  const isTold =
    opening !== undefined &&
    !contrast.goesOn.test(before.text) &&
    row.cells.some(({ line }) => stemsIn(plain(line.text)).has(stemOf(opening)))
  return isTold ? phraseOf(before.line, before.text.indexOf(opening), opening) : undefined
}

/** A noun that stands in every cell, somewhere right behind an article. */
function sharedNoun(row: Row, reading: Reading, contrast: Contrast): ArticleLine | undefined {
  const texts = row.cells.map(({ line }) => plain(line.text))
  const [first, ...others] = texts
  if (first === undefined) return undefined
  for (const [cell, text] of texts.entries()) {
    const line = row.cells[cell]?.line
    for (const found of text.matchAll(/\p{L}+/gu)) {
      const [word] = found
      const isNoun =
        word.length >= NOUN_LETTERS &&
        contrast.determiner.test(text.slice(0, found.index)) &&
        /^(?:\s+(?:is|are|has|have|can|of|in|on|for|to|at|by)\b|[.,;:])/.test(
          text.slice(found.index + word.length),
        )
      if (!isNoun || contrast.nameless.has(word.toLowerCase().replace(/s$/, ''))) continue
      if (namesAny(word, reading.subjects) || line === undefined) continue
      if ([first, ...others].every(other => stemsIn(other).has(stemOf(word))))
        return phraseOf(line, found.index, word)
    }
  }
  return undefined
}

function phraseOf(line: ArticleLine, from: number, phrase: string): ArticleLine {
  return {
    ...line,
    text: slice(line.text, from, from + phrase.length),
    source: line.source ?? line.text,
  }
}

/** @returns the words of a text without their endings */
export function stemsIn(text: string): Set<string> {
  return new Set((text.match(/\p{L}+/gu) ?? []).map(stemOf))
}

function stemOf(word: string): string {
  return word.toLowerCase().replace(/(?<=\p{L}{3})(?:ing|ed|es|s)$/u, '')
}
