/** The slides that one part of the article becomes, with what announces it. */
import type { Part } from '../recognise/outline.ts'
import { languageOf } from '../languages/index.ts'
import { plain } from '../text/plain.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Draft } from '../types.ts'
import { GLANCE_WORDS, isSelfContained } from './choose.ts'
import { say } from './draft.ts'
import { slidesOfKind } from './parts/index.ts'
import type { Place } from './place.ts'
import { shorten } from './shorten.ts'
import { leans } from './telling.ts'

/** Longest line that announces what stands below it, in words: two lines. */
const INTRO_WORDS = 30

export function slidesOf(part: Part, place: Place): Draft[] {
  const [first, ...rest] = slidesOfKind(part, place)
  if (first === undefined) return []
  const planned = part.planned === undefined ? first : { ...first, planned: part.planned }
  const lines = [part.intro, captionOf(part)].filter(line => line !== undefined)
  const headline = headlineFrom(part, place)
  if (headline !== undefined) {
    const data = { ...planned.data, title: headline }
    return [{ ...planned, data, note: [...say(lines), ...planned.note] } as Draft, ...rest]
  }
  if (lines.length === 0) return [planned, ...rest]
  // "Consider this:" says nothing that the code below it does not show.
  const shown = part.kind === 'code' ? lines.filter(line => stands(line, place)) : lines
  return [introduced(planned, lines, shown, place), ...rest]
}

/** What announces a list is its headline, where it makes sense by itself; the heading stands above it as the label. */
function headlineFrom({ kind, intro }: Part, place: Place): ArticleLine | undefined {
  if (kind !== 'points' || intro === undefined || place.section === undefined) return undefined
  const line = shorten(intro, place.language, GLANCE_WORDS)
  return countWords(line.text) <= GLANCE_WORDS && stands(line, place) ? line : undefined
}

/** Whether a line makes sense without the sentence before it, as far as that is known. */
function stands(line: ArticleLine, place: Place): boolean {
  return !leans(line, place) && !endsOpen(line, place) && isSelfContained(line.text, place.language)
}

/** "Four truths describe them:" Whom, the heading says. */
function endsOpen({ text }: ArticleLine, { language }: Place): boolean {
  const last =
    plain(text)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.at(-1) ?? ''
  return languageOf(language)?.roles?.pronoun.test(last) === true
}

/** A table's caption, which its layout has no other place for. */
function captionOf(part: Part): ArticleLine | undefined {
  return part.kind === 'table' || part.kind === 'comparison' ? part.caption : undefined
}

/** What announces a thing is said before it; the first of it that is short stands above it. */
function introduced(
  slide: Draft,
  lines: ArticleLine[],
  shown: ArticleLine[],
  { language }: Place,
): Draft {
  const intro = shown
    .map(line => shorten(line, language, GLANCE_WORDS))
    .find(line => countWords(line.text) <= INTRO_WORDS)
  return {
    ...slide,
    data: intro === undefined ? slide.data : { ...slide.data, intro },
    note: [...say(lines), ...slide.note],
  } as Draft
}
