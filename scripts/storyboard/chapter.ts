/** The slides of a chapter: its message above its evidence, and a page of its own where it is long. */
import type { Part } from '../recognise/outline.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Draft } from '../types.ts'
import { asSentence } from './aloud.ts'
import { asides, headed, headlined, passages, type ToldPassages } from './blocks.ts'
import type { Chapter } from './chapters.ts'
import { GLANCE_WORDS, LEAD_WORDS } from './choose.ts'
import { draft, label, say } from './draft.ts'
import { together } from './forms/index.ts'
import { messageIn } from './messages.ts'
import { shorten } from './shorten.ts'
import type { Place } from './place.ts'
import type { Telling } from './telling.ts'

export interface Told {
  chapter: Chapter
  slides: Draft[]
}

/** From so many slides on a section has a page of its own. */
const LONG = 6

/** @param closing the article's last paragraph, which the deck ends on */
export function chapterSlides(chapter: Chapter, closing: Part | undefined, telling: Telling): Told {
  const { section, heading } = chapter
  const { headline } = messageIn(chapter.blocks, telling)
  const place: Place = {
    ...telling,
    heading,
    section,
    message: headline,
  }
  const tell = (where: Place) => underHeading(chapter, where, closing)
  const message = headlined(place, tell)
  const plainly = message.slides.length > 0 ? message : tell({ ...place, atLeastOne: true })
  const isLong = plainly.slides.length >= LONG
  const told = isLong ? withPage(chapter, place, closing) : plainly
  const shown = together(told.slides, heading, telling.language)
  const slides = shown.length > 0 ? shown : [page(chapter, undefined)]
  slides[0]?.note.unshift(
    ...say([label('opening', telling.words.say.section(section.number, asSentence(heading.text)))]),
  )
  slides.at(-1)?.note.push(...say(told.pending, Infinity), ...asides(chapter.blocks))
  return { chapter, slides }
}

function underHeading(
  { blocks: [head, ...rest] }: Chapter,
  place: Place,
  closing: Part | undefined,
): ToldPassages {
  const parts = (head?.parts ?? []).filter(part => part !== closing)
  const own = passages(parts, place)
  const under = headed(rest, place, closing)
  const [first] = under.slides
  if (first === undefined)
    return { slides: own.slides, pending: [...own.pending, ...under.pending] }
  first.note.unshift(...say(own.pending))
  return { slides: [...own.slides, ...under.slides], pending: under.pending }
}

/** The section's title page; its message introduces it there, when it is short enough. */
function withPage(chapter: Chapter, place: Place, closing: Part | undefined): ToldPassages {
  const { message } = place
  const short = message === undefined ? undefined : shorten(message, place.language, GLANCE_WORDS)
  const lead = short !== undefined && countWords(short.text) <= LEAD_WORDS ? short : undefined
  const rest = lead === undefined ? place : { ...place, told: message }
  const told = underHeading(chapter, rest, closing)
  return { ...told, slides: [page(chapter, lead), ...told.slides] }
}

function page({ section, heading }: Chapter, lead: ArticleLine | undefined): Draft {
  return draft(
    'section',
    { title: heading, number: section.number, ...(lead === undefined ? {} : { lead }) },
    {
      section,
      origin: [heading.origin, ...(lead === undefined ? [] : [lead.origin])],
      reason: 'a section opens',
      note: [],
    },
  )
}
