/** Items that each begin with a point in time. */
import type { Forms } from '../../languages/language.ts'
import { plain } from '../../text/plain.ts'
import { slice } from '../../text/slice.ts'
import type { ArticleLine, Point } from '../../types.ts'
import { withCapital } from '../lines.ts'

/** Two dates are no line yet. */
const LEAST_DATES = 3
/** A year, a span of years or a decade, in any language. */
const YEAR = /^(?:1[4-9]|20)\d\d(?:s|年)?(?:\s?[–-]\s?(?:(?:1[4-9]|20)\d\d|\d\d))?/
/** What divides a date from what happened then. */
const MARK = /^\s?(?:[:：,，、]|\s[–—-]\s)\s*(?=\S)/

/** @returns the points with their dates as labels; undefined where one has none, or they are in no order */
export function datedPoints(points: Point[], known: Forms | undefined): Point[] | undefined {
  if (points.length < LEAST_DATES) return undefined
  const dated = points.map(point => datedPoint(point, known))
  const isDated = (point: Point | undefined): point is Point => point !== undefined
  return dated.every(isDated) && areInOrder(dated) ? dated : undefined
}

function datedPoint({ label, text, done }: Point, known: Forms | undefined): Point | undefined {
  if (text === undefined || done !== undefined) return undefined
  if (label !== undefined) {
    const words = plain(label.text).trim()
    return dateOf(words, known) === words ? { label, text } : undefined
  }
  return text.kind === 'article' ? divided(text, known) : undefined
}

/** "In 2004, they moved": the date stands beside what happened. */
function divided(text: ArticleLine, known: Forms | undefined): Point | undefined {
  const words = plain(text.text)
  const date = dateOf(words, known)
  const mark = date === undefined ? undefined : MARK.exec(words.slice(date.length))?.[0]
  if (date === undefined || mark === undefined) return undefined
  const source = text.source ?? text.text
  return {
    label: { ...text, text: slice(text.text, 0, date.length), source },
    text: withCapital({ ...text, text: slice(text.text, date.length + mark.length), source }),
  }
}

function dateOf(words: string, known: Forms | undefined): string | undefined {
  const found = known?.date.exec(words)?.[0] ?? YEAR.exec(words)?.[0]
  return found?.trimEnd()
}

/** From the first to the last, or from the last to the first. */
function areInOrder(points: Point[]): boolean {
  const years = points.map(({ label }) => yearOf(label === undefined ? '' : plain(label.text)))
  const rises = years.every((year, index) => index === 0 || year >= (years[index - 1] ?? year))
  const falls = years.every((year, index) => index === 0 || year <= (years[index - 1] ?? year))
  return rises || falls
}

/** The year where one is named, else the number of the week or day. */
function yearOf(date: string): number {
  return Number(/\d{4}/.exec(date)?.[0] ?? /\d+/.exec(date)?.[0] ?? 0)
}
