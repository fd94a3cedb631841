/** storyboard: decides the slides, what stands on them and what is said. */
import { vocabularyOf } from '../languages/index.ts'
import type { Outline } from '../recognise/outline.ts'
import { saySame } from '../text/plain.ts'
import type { Draft, Storyboard } from '../types.ts'
import { spoken } from './aloud.ts'
import { activitiesOf, commitment } from './activities.ts'
import { withoutBackups } from './backup.ts'
import { asides, headed } from './blocks.ts'
import { chapterSlides } from './chapter.ts'
import { chaptersOf } from './chapters.ts'
import { closingOf, endSlide, recapSlide, withBackups } from './closing.ts'
import { say } from './draft.ts'
import { merged } from './merge.ts'
import { agendaSlide, coverSlide, objectivesSlide } from './opening.ts'
import { plan } from './plan.ts'
import { overallSlide } from './parts/comparison.ts'
import type { Telling } from './telling.ts'
import { slideInLines } from './twoLines.ts'

/** So many slides open a session before the agenda; of a longer opening the first does. */
const MAX_OPENING = 2

/** @returns the deck before fitting, with every sentence of the outline on a slide or in a note */
export function storyboard(whole: Outline): Storyboard {
  const { told: outline, backups } = withoutBackups(whole)
  const { title, settings } = outline
  const telling: Telling = {
    words: vocabularyOf(settings.language),
    language: settings.language,
    roles: outline.roles,
  }
  const { words } = telling
  const { lead, chapters: written } = chaptersOf(outline)
  const closing = closingOf(written)
  const chapters = written.map(chapter => merged(chapter, closing, telling))
  const told = chapters.map(chapter => chapterSlides(chapter, closing, telling))
  const opening = headed(
    lead,
    { ...telling, heading: title, atLeastOne: chapters.length === 0 },
    undefined,
  )
  const [afterOpening, ...activities] = activitiesOf(
    [
      { slides: opening.slides, parts: lead.flatMap(block => block.parts), heading: title },
      ...told.map(({ slides, chapter }) => ({
        slides,
        parts: chapter.blocks.flatMap(block => block.parts),
        heading: chapter.heading,
      })),
    ],
    settings,
    telling,
  )
  const cover = coverSlide(outline, words)
  cover.note.push(
    ...say(opening.pending.filter(line => !saySame(line.text, spoken(title).text))),
    ...asides(lead),
  )
  const before = opening.slides.length <= MAX_OPENING ? opening.slides.length : 1
  const hasActivity = [afterOpening, ...activities].some(found => found !== undefined)
  const drafts: Draft[] = [
    cover,
    ...opening.slides.slice(0, before),
    ...objectivesSlide(outline, words),
    ...(chapters.length > 1 ? [agendaSlide(chapters, words)] : []),
    ...opening.slides.slice(before),
    ...(afterOpening === undefined ? [] : [afterOpening]),
    ...told.flatMap(({ slides }, index) => [...slides, ...present(activities[index])]),
    ...(outline.overall === undefined ? [] : [overallSlide(outline.overall, telling)]),
    ...(chapters.length > 1 ? [recapSlide(written, told, telling)] : []),
    ...(hasActivity ? commitment(settings, title, telling) : []),
    ...withBackups(
      endSlide(closing, written.length > 1 ? written.at(-1) : undefined, telling),
      backups,
      title,
      telling,
    ),
  ]
  return plan(
    drafts.map(slide => slideInLines(slide, settings.language)),
    {
      title: title.text,
      settings,
      leftOut: outline.leftOut,
      messages: outline.messages,
    },
  )
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
