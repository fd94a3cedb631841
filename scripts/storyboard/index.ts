/** storyboard: decides the slides, what stands on them and what is said. */
import { vocabularyOf } from '../languages/index.ts'
import type { Outline } from '../recognise/outline.ts'
import { saySame } from '../text/plain.ts'
import type { ArticleLine, Draft, DraftBoard, Settings } from '../types.ts'
import type { Resolved } from '../direction/resolve.ts'
import { spoken } from './aloud.ts'
import { activitiesOf, commitment } from './activities.ts'
import { withoutBackups } from './backup.ts'
import { asides, headed } from './blocks.ts'
import { chapterSlides } from './chapter.ts'
import { chaptersOf, type Chapter } from './chapters.ts'
import { closingOf, endSlide, recapSlide, withBackups } from './closing.ts'
import { directedOf, directedSlides } from './directed.ts'
import { say } from './draft.ts'
import { withRoomForPlan } from './expected.ts'
import { withForm } from './forms/index.ts'
import { linesIn } from './ledger.ts'
import { withKeys } from './keys.ts'
import { merged } from './merge.ts'
import { messageIn } from './messages.ts'
import { agendaSlide, coverSlide, objectivesSlide } from './opening.ts'
import { overallSlide } from './parts/comparison.ts'
import { inSlot, type Session } from './shorter/index.ts'
import { spokenInFull } from './spoken.ts'
import type { Telling } from './telling.ts'
import { varied } from './variety.ts'
import { slideInLines } from './twoLines.ts'
import { withVoices } from './voices.ts'

/** So many slides open a session before the agenda; of a longer opening the first does. */
const MAX_OPENING = 2

/**
 * @param entries what a person directs, of which the outline's part is done
 * @returns the deck before fitting, with every sentence of the outline on a slide or in a note
 */
export function storyboard(whole: Outline, entries: readonly Resolved[] = []): DraftBoard {
  const { told: outline, backups } = withoutBackups(whole)
  const { title, settings } = outline
  const telling: Telling = {
    words: vocabularyOf(settings.language),
    language: settings.language,
    roles: outline.roles,
    ...directedOf(entries),
  }
  const { words } = telling
  const { lead, chapters: written } = chaptersOf(outline)
  const closing = closingOf(written)
  const chapters = written.map(chapter => merged(chapter, closing, telling))
  const each = chapters.map(chapter => chapterSlides(chapter, closing, telling))
  const shared = varied(each.map(({ slides, chapter: { heading } }) => ({ slides, heading })))
  const told = each.map((one, index) => ({ ...one, slides: shared[index] ?? one.slides }))
  const opening = headed(
    lead,
    { ...telling, heading: title, atLeastOne: chapters.length === 0, opens: true },
    undefined,
  )
  const sections = [
    { slides: opening.slides, parts: lead.flatMap(block => block.parts) },
    ...told.map(({ slides, chapter }) => ({
      slides,
      parts: chapter.blocks.flatMap(block => block.parts),
    })),
  ]
  const cover = coverSlide(outline, words)
  cover.note.push(
    ...say(opening.pending.filter(line => !saySame(line.text, spoken(title).text))),
    ...asides(lead),
  )
  const before = opening.slides.length <= MAX_OPENING ? opening.slides.length : 1
  const objectives = objectivesSlide(outline, words)
  const recap = chapters.length > 1 ? recapSlide(written, told, telling) : []
  const end = withBackups(
    endSlide(closing, written.length > 1 ? written.at(-1) : undefined, telling),
    backups,
    title,
    telling,
  )
  const sessionIn = (own: Settings): Session => {
    const [afterOpening, ...activities] = activitiesOf(sections, own, telling)
    const hasActivity = [afterOpening, ...activities].some(found => found !== undefined)
    const commitments = hasActivity ? commitment(own, title, telling) : []
    const drafts: Draft[] = [
      cover,
      ...opening.slides.slice(0, before),
      ...objectives,
      ...(chapters.length > 1 ? [agendaSlide(chapters, words)] : []),
      ...opening.slides.slice(before),
      ...present(afterOpening),
      ...told.flatMap(({ slides }, index) => [...slides, ...present(activities[index])]),
      ...(outline.overall === undefined ? [] : [overallSlide(outline.overall, telling)]),
      ...recap,
      ...commitments,
      ...end,
    ]
    return { drafts, optional: [afterOpening, ...activities, ...commitments] }
  }
  const drafts = inSlot(sessionIn, settings, telling, {
    messages: messagesOf(written, recap, telling),
    opening: [...opening.slides.slice(0, before), ...objectives],
    closing: end,
  })
  const directed = directedSlides(drafts, entries, telling)
  const about = { language: settings.language, subjects: outline.subjects }
  const finished = withKeys(withVoices(directed.drafts, telling), telling).map(slide =>
    spokenInFull(slideInLines(withForm(slide, about), settings.language), words),
  )
  return {
    title: title.text,
    settings,
    drafts: withRoomForPlan(finished, settings),
    leftOut: outline.leftOut,
    messages: [...outline.messages, ...directed.messages],
  }
}

/** What a session is about, whatever its length: each section's message, and what the recap says. */
function messagesOf(chapters: Chapter[], recap: Draft[], telling: Telling): ArticleLine[] {
  const blocks = chapters.flatMap(chapter => chapter.blocks)
  const headings = new Set(blocks.flatMap(({ heading }) => heading?.units ?? []))
  const isHeading = ({ units = [] }: ArticleLine) => units.some(unit => headings.has(unit))
  const headlines = chapters.flatMap(chapter => messageIn(chapter.blocks, telling).headline ?? [])
  const left = recap.flatMap(({ data }) => linesIn(data))
  return [
    ...headlines,
    ...left.filter(line => line.kind === 'article').filter(line => !isHeading(line)),
  ]
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
