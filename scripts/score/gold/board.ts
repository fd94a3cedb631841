/** A deck as the measure sees it: the storyboard that other programs read. */
import type { StoryboardJson } from '../../render/storyboardJson.ts'
import { inOrder, unitOf, comparableWords, type ArticleUnit } from '../units.ts'

export type BoardSlide = StoryboardJson['slides'][number]

/** A line of text, wherever it stands in a slide's data. */
export interface BoardLine {
  text: string
  /** null of a word that the article did not say */ origin: object | null
}

/** Layouts that tell nothing of the article that is new. */
const OVERVIEWS = ['cover', 'agenda', 'section', 'activity', 'recap', 'end']

/** The measure reads decks as another program would, which knows the layouts by their names. */
export function isIn<L extends BoardSlide['layout']>(
  slide: BoardSlide,
  layout: L,
): slide is Extract<BoardSlide, { layout: L }> {
  return [layout as string].includes(slide.layout)
}

export function isContent({ layout }: BoardSlide): boolean {
  return !OVERVIEWS.includes(layout)
}

/** @param value a slide's data, or a part of it; @returns its lines in their order */
export function linesIn(value: unknown): BoardLine[] {
  if (Array.isArray(value)) return value.flatMap(linesIn)
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value && typeof value.text === 'string') return [value as BoardLine]
  return Object.values(value).flatMap(linesIn)
}

/** The line in a slot, by its name. */
export function slot({ data }: BoardSlide, name: string): BoardLine | undefined {
  const line: unknown = (data as Record<string, unknown>)[name]
  return linesIn(line)[0]
}

/** Finds the unit that a text was made from; each text is looked for once. */
export type Finder = (text: string | undefined) => ArticleUnit | undefined

export function finderIn(units: ArticleUnit[]): Finder {
  const known = new Map<string, ArticleUnit | undefined>()
  return text => {
    if (text === undefined) return undefined
    if (!known.has(text)) known.set(text, unitOf(text, units))
    return known.get(text)
  }
}

/** A text names a heading when this share of its words stands in it, in their order. */
const NEARLY = 0.8

export function names(text: string, heading: ArticleUnit | undefined): boolean {
  const own = comparableWords(text)
  return heading !== undefined && inOrder(own, heading.words) >= own.length * NEARLY
}
