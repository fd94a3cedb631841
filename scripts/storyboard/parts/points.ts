/** A list: a slide of its points, and slides for what stands below them. */
import { linesOfItem, type Item, type PartOf } from '../../recognise/outline.ts'
import { join } from '../../text/join.ts'
import { plain } from '../../text/plain.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine, Draft, Point } from '../../types.ts'
import { spoken } from '../aloud.ts'
import { boldPhrase, isSelfContained, POINT_WORDS } from '../choose.ts'
import { draft, say } from '../draft.ts'
import { withCapital } from '../lines.ts'
import { slidesOfItems } from '../nested.ts'
import type { Place } from '../place.ts'
import { shorten } from '../shorten.ts'
import { wholeItems } from '../wholeItems.ts'
import { aboutPart } from './about.ts'

/** Longest text under a label, in words: the label already says the point. */
const UNDER_LABEL_WORDS = 16
/** With few points there is room for more under each. */
const UNDER_FEW_LABELS_WORDS = 20
/** A list of labels with a text under each, in words; beyond it the labels stand alone. */
const MAX_LABELLED_WORDS = 40
/** So many labels alone stand on one slide; a longer list is divided in any case. */
const MOST_NAMES = 12
/** So few items may take two slides: what each label means is the content. */
const EXPLAINED = 5
const MAX_EXPLAINED_WORDS = 80

export function pointSlides(part: PartOf<'points'>, place: Place): Draft[] {
  const points = pointsOf(part.items, place)
  const single = points.length === 1
  const note = part.items.flatMap((item, index) => say(saidOf(item), single ? 0 : index + 1))
  const overview = draft(
    part.ordered ? 'steps' : 'points',
    { title: place.heading, points, ...(part.start === undefined ? {} : { start: part.start }) },
    { ...aboutPart(part, place), note },
  )
  return [overview, ...slidesOfItems(part.items, place, pointSlides)]
}

/** What is said with an item's point; what stands below it is said on the slides below. */
function saidOf(item: Item): ArticleLine[] {
  const { label, sentences, more } = item
  if (label === undefined && sentences.length === 0) return linesOfItem(item)
  return [...(label === undefined ? [] : [spoken(label)]), ...sentences, ...more]
}

/**
 * A label is enough on the slide when its explanation is long, which the speaker says; texts stand
 * under all labels or under none.
 */
function pointsOf(items: Item[], place: Place): Point[] {
  const isShort = items.length <= EXPLAINED
  const room = isShort ? UNDER_FEW_LABELS_WORDS : UNDER_LABEL_WORDS
  const named = items.every(item => item.label !== undefined || item.key !== undefined)
  const points = items.map(item => pointOf(item, room, place, named))
  const labelled = points.every(point => point.label !== undefined)
  const words = points.reduce(
    (sum, { label, text }) => sum + countWords(join([label?.text ?? '', text?.text ?? ''], ' ')),
    0,
  )
  const explained = points.every(
    ({ text }, index) => text !== undefined || isOnlyNamed(items[index]),
  )
  if (!labelled || (explained && words <= MAX_LABELLED_WORDS)) return points
  const whole = wholeItems(items, place.language)
  if (whole !== undefined) return whole
  const isTold = !sayEnough(points) || (isShort && words <= MAX_EXPLAINED_WORDS)
  return explained && isTold ? points : points.map(withoutText)
}

/** What an item says stands in lists below it, on slides of their own. */
function isOnlyNamed(item: Item | undefined): boolean {
  return item?.lists !== undefined && item.sentences.length === 0
}

/**
 * Names that differ by their numbers only ("Check 3") say nothing, and more of them than one slide holds no overview.
 */
function sayEnough(points: Point[]): boolean {
  const names = points.map(({ label }) => (label === undefined ? '' : plain(label.text)))
  const kinds = new Set(names.map(name => name.replace(/\d+|\b[IVX]+\b/g, '').trim()))
  const areNumbered = kinds.size === 1 && names.every(name => /\d|[IVX]/.test(name))
  return points.length <= MOST_NAMES && !areNumbered
}

function pointOf(item: Item, room: number, { language }: Place, named: boolean): Point {
  const point = wordsOf(item, room, language, named)
  return item.done === undefined ? point : { ...point, done: item.done }
}

/** @param named whether every item of the list has a label or bold words that can be one */
function wordsOf(item: Item, room: number, language: string, named: boolean): Point {
  const sentences = item.sentences.map(sentence => shorten(sentence, language, POINT_WORDS))
  if (item.label === undefined) {
    const first = sentences[0] ?? linesOfItem(item)[0]
    const [whole] = item.sentences
    if (item.key !== undefined && whole !== undefined && (named || isLong(first))) {
      const key = { ...item.key, source: whole.text }
      return named ? { label: key } : { text: key }
    }
    const bold = isLong(first) ? boldPhrase(item.sentences) : undefined
    const text = bold === undefined ? first : withCapital(bold.phrase)
    return text === undefined ? {} : { text }
  }
  const text = sentences.find(
    (sentence, index) =>
      countWords(sentence.text) <= room &&
      (index === 0 || isSelfContained(sentence.text, language)),
  )
  return { label: item.label, ...(text === undefined ? {} : { text }) }
}

function withoutText({ label, done }: Point): Point {
  return {
    ...(label === undefined ? {} : { label }),
    ...(done === undefined ? {} : { done }),
  }
}

function isLong(line: ArticleLine | undefined): boolean {
  return line !== undefined && countWords(line.text) > POINT_WORDS
}
