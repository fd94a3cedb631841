/** The slides of what stands under headings, in the order of the article. */
import type { OutlineSection, Part, PartOf } from '../recognise/outline.ts'
import { saySame } from '../text/plain.ts'
import type { ArticleLine, Draft, NoteLine } from '../types.ts'
import { spoken } from './aloud.ts'
import { withoutNumber } from './chapters.ts'
import { say } from './draft.ts'
import { proseSlides } from './prose.ts'
import { slidesOf, type Place } from './slidesOf.ts'

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
    const told = passages(parts, { ...above, heading, sub: isSub })
    if (block.heading !== undefined && !told.slides.some(slide => isTitledBy(slide, heading)))
      all.pending.push(spoken(heading))
    add(all, told)
  }
  return all
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

/** The parts under one heading. Neighbouring paragraphs are told together. */
export function passages(parts: Part[], place: Place): ToldPassages {
  const all: ToldPassages = { slides: [], pending: [] }
  // Under a heading of its own something stands on a slide, else nobody sees what it stands for.
  const isOnly = place.sub === true && parts.every(part => part.kind === 'prose')
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part
    const paragraphs = proseFrom(parts, index)
    if (paragraphs.length === 0) {
      add(all, { slides: slidesOf(part, place), pending: [] })
      continue
    }
    // The heading stands above the first slide under it, and not again.
    const isFirst = all.slides.length === 0
    add(all, proseSlides(paragraphs, isFirst ? place : { ...place, sub: false }, isOnly))
    index += paragraphs.length - 1
  }
  return all
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
