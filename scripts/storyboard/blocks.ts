/** The slides of what stands under headings, in the order of the article. */
import type { OutlineSection, Part, PartOf } from '../recognise/outline.ts'
import { saySame } from '../text/plain.ts'
import type { ArticleLine, Draft, NoteLine } from '../types.ts'
import { chapterName } from '../layouts/chapterName.ts'
import { countWords } from '../text/words.ts'
import { spoken } from './aloud.ts'
import { withoutNumber } from './chapters.ts'
import { together } from './forms/index.ts'
import { GLANCE_WORDS, MESSAGE_WORDS } from './choose.ts'
import { say } from './draft.ts'
import { unitsIn } from './ledger.ts'
import { messageIn } from './messages.ts'
import { proseSlides } from './prose.ts'
import { shorten } from './shorten.ts'
import type { Place } from './place.ts'
import { onOneSlide } from './onOneSlide.ts'
import { slidesOf } from './slidesOf.ts'
import { mayAccompany, roleOf } from './telling.ts'

export interface ToldPassages {
  slides: Draft[]
  /** what stands on no slide, to be said with the next one */ pending: ArticleLine[]
}

/** The blocks under headings. A heading that stands on no slide is said with the slide that follows it. */
export function headed(
  blocks: OutlineSection[],
  above: Place,
  closing: Part | undefined,
): ToldPassages {
  const all: ToldPassages = { slides: [], pending: [] }
  for (const block of blocks) {
    const heading = withoutNumber(block.heading ?? above.heading)
    const isSub = block.heading !== undefined && !saySame(heading.text, above.heading.text)
    const parts = block.parts.filter(part => part !== closing)
    const place = isSub
      ? underSub(above, block, heading)
      : { ...above, heading, message: undefined }
    const headed = headlined(place, where => passages(parts, where))
    const told = { ...headed, slides: together(headed.slides, heading, above.language) }
    if (block.heading !== undefined && !told.slides.some(slide => isTitledBy(slide, heading)))
      all.pending.push(spoken(heading))
    add(all, told)
  }
  return all
}

/** Where the first slide would have the heading as its headline, the message stands there, and nowhere else. */
export function headlined(place: Place, tell: (place: Place) => ToldPassages): ToldPassages {
  const { message, heading, language } = place
  const plainly = tell(place)
  const title = message === undefined ? undefined : shorten(message, language, GLANCE_WORDS)
  if (title === undefined || countWords(title.text) > MESSAGE_WORDS) return plainly
  if (!startsWith(plainly, heading)) return plainly
  const told = tell({ ...place, told: message })
  const [first, ...rest] = told.slides
  if (first === undefined || !startsWith(told, heading)) return plainly
  const data = { ...first.data, title }
  return { ...told, slides: [{ ...first, data } as Draft, ...rest] }
}

function startsWith({ slides: [first] }: ToldPassages, heading: ArticleLine): boolean {
  return first !== undefined && isTitledBy(first, heading)
}

/**
 * Under a sub-heading: what it says stands above its evidence, and the heading is the label; else the heading is the
 * headline.
 */
function underSub(above: Place, block: OutlineSection, heading: ArticleLine): Place {
  const { headline } = messageIn([block], above)
  // What stands on the section's page already is not said again.
  const message = headline === above.told ? undefined : headline
  const section = above.section && {
    ...above.section,
    name: heading.text,
    chapter: chapterName(above.section),
    units: [...(above.section.units ?? []), ...unitsIn([heading])],
  }
  const place = { ...above, heading, section, message }
  if (message === undefined || above.section === undefined) return { ...place, sub: true }
  return place
}

function isTitledBy({ data }: Draft, heading: ArticleLine): boolean {
  return 'title' in data && data.title === heading
}

/** What was pending is said with the first slide of what follows. */
function add(all: ToldPassages, { slides, pending }: ToldPassages): void {
  const [first] = slides
  if (first === undefined) {
    all.pending.push(...pending)
    return
  }
  first.note.unshift(...say(all.pending))
  all.slides.push(...slides)
  all.pending = pending
}

/** Slides of a part, the first of them on one with the slide before it, where that reads better. */
function addJoined(all: ToldPassages, slides: Draft[], place: Place): void {
  const [first, ...rest] = slides
  const before = all.slides.at(-1)
  const isNext = all.pending.length === 0 && before !== undefined && first !== undefined
  const joined = isNext ? onOneSlide(before, first, place.heading) : undefined
  if (joined === undefined) add(all, { slides, pending: [] })
  else all.slides.splice(-1, 1, joined, ...rest)
}

/** The parts under one heading. Neighbouring paragraphs are told together. */
export function passages(written: Part[], place: Place): ToldPassages {
  const all: ToldPassages = { slides: [], pending: [] }
  const parts = written.map(part => withoutBiography(part, place))
  // Under a heading of its own something stands on a slide, else nobody sees what it stands for.
  const isOnly = place.sub === true && parts.every(part => part.kind === 'prose')
  const atLeastOne = isOnly || place.atLeastOne === true
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part
    const paragraphs = proseFrom(parts, index)
    if (paragraphs.length === 0) {
      addJoined(all, slidesOf(part, place), place)
      continue
    }
    // The heading stands above the first slide under it, and not again.
    const isFirst = all.slides.length === 0
    add(all, proseSlides(paragraphs, isFirst ? place : { ...place, sub: false }, atLeastOne))
    index += paragraphs.length - 1
  }
  return all
}

/** From this confidence on the form alone makes a definition: an answer to "What is X?". */
const SURE = 0.97

/** "Ann is a coach in Oslo" has the form of a definition, and does not belong on a slide: it is told as what it is. */
function withoutBiography(part: Part, place: Place): Part {
  if (part.kind !== 'definition' || part.confidence >= SURE) return part
  const roles = part.sentences.map(sentence => roleOf(sentence, place))
  if (roles.some(role => role === undefined || mayAccompany(role))) return part
  const { term, ...rest } = part
  void term
  return { ...rest, kind: 'prose' }
}

/** Paragraphs side by side for which the author planned nothing. */
function proseFrom(parts: Part[], from: number): PartOf<'prose'>[] {
  const isOther = (part: Part) =>
    part.kind !== 'prose' || part.alone === true || part.planned !== undefined
  const end = parts.findIndex((part, index) => index >= from && isOther(part))
  return parts.slice(from, end === -1 ? parts.length : end) as PartOf<'prose'>[]
}

export function asides(blocks: OutlineSection[]): NoteLine[] {
  return blocks.flatMap(block =>
    block.parts.flatMap(part => (part.kind === 'aside' ? saidAside(part) : [])),
  )
}

function saidAside({ lines, private: isPrivate }: PartOf<'aside'>): NoteLine[] {
  const said = say(lines, Infinity)
  return isPrivate === undefined ? said : said.map(line => ({ ...line, private: isPrivate }))
}
