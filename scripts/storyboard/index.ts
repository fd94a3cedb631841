/** storyboard: decides the slides, what stands on them and what is said. */
import { countWords, judged } from '../text/words.ts'
import type { Outline, OutlineSection, Part, PartOf } from '../recognise/outline.ts'
import { takeawaysOf } from '../layouts/index.ts'
import { saySame } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import type { ArticleLine, Draft, Line, NoteLine, Section, Storyboard } from '../types.ts'
import { asSentence } from './aloud.ts'
import { activitiesOf, commitment } from './activities.ts'
import { withoutBackups } from './backup.ts'
import { chaptersOf, withoutNumber, type Chapter } from './chapters.ts'
import { GLANCE_WORDS, keySentence, LEAD_WORDS } from './choose.ts'
import { draft, label, say } from './draft.ts'
import { merged } from './merge.ts'
import { plan } from './plan.ts'
import { shorten } from './shorten.ts'
import { overallSlide, proseSlides, slidesOf, type Place } from './slidesOf.ts'
import { slideInLines } from './twoLines.ts'
import { vocabularyOf } from '../languages/index.ts'
import type { Vocabulary } from '../languages/labels.ts'

/** Longest line of a recap, in words. */
const RECAP_WORDS = 10
/** A sentence that does not become as short as this is none to look over. */
const RECAP_MOST = 20
const RECAP_LEAST = 4

/** So many slides open a session before the agenda; of a longer opening the first does. */
const MAX_OPENING = 2

/** What every slide is made with. */
interface Desk {
  words: Vocabulary
  language: string
}

/** @returns the deck before fitting, with every sentence of the outline on a slide or in a note */
export function storyboard(whole: Outline): Storyboard {
  const { told: outline, backups } = withoutBackups(whole)
  const desk: Desk = {
    words: vocabularyOf(outline.settings.language),
    language: outline.settings.language,
  }
  const { words } = desk
  const { lead, chapters: written } = chaptersOf(outline)
  const closing = closingOf(written)
  const chapters = written.map(chapter => merged(chapter, closing))
  const told = chapters.map(chapter => chapterSlides(chapter, closing, desk))
  const opening = headed(lead, outline.title, undefined, undefined, desk)
  const [afterOpening, ...activities] = activitiesOf(
    [
      { slides: opening.slides, parts: lead.flatMap(block => block.parts), heading: outline.title },
      ...told.map(({ slides, chapter }) => ({
        slides,
        parts: chapter.blocks.flatMap(block => block.parts),
        heading: chapter.heading,
      })),
    ],
    outline.settings,
    desk,
  )
  const cover = coverSlide(outline, words)
  cover.note.push(
    ...say(
      opening.pending
        .filter(line => !saySame(line.text, outline.title.text))
        .map(line => ({ ...line, text: asSentence(line.text) })),
    ),
    ...asides(lead),
  )
  const before = opening.slides.length <= MAX_OPENING ? opening.slides.length : 1
  const drafts = [
    cover,
    ...opening.slides.slice(0, before),
    ...objectivesSlide(outline, words),
    ...(chapters.length > 1 ? [agendaSlide(chapters, words)] : []),
    ...opening.slides.slice(before),
    ...(afterOpening === undefined ? [] : [afterOpening]),
    ...told.flatMap(({ slides }, index) => [
      ...slides,
      ...(activities[index] === undefined ? [] : [activities[index]]),
    ]),
    ...(outline.overall === undefined ? [] : [overallSlide(outline.overall, desk)]),
    ...(chapters.length > 1 ? [recapSlide(told, words)] : []),
    ...([afterOpening, ...activities].some(found => found !== undefined)
      ? commitment(outline.settings, outline.title, desk)
      : []),
    ...withBackups(
      endSlide(closing, told.length > 1 ? told.at(-1) : undefined, desk),
      backups,
      outline.title,
      desk,
    ),
  ]
  return plan(
    drafts.map(slide => slideInLines(slide, desk.language)),
    {
      title: outline.title.text,
      settings: outline.settings,
      leftOut: outline.leftOut,
      messages: outline.messages,
    },
  )
}

function coverSlide({ title, settings }: Outline, words: Vocabulary): Draft {
  const line = (text: string | undefined) => (text === undefined ? undefined : fromTop(text))
  const subtitle =
    settings.subtitle !== undefined && countWords(settings.subtitle) <= LEAD_WORDS
      ? line(settings.subtitle)
      : undefined
  const author = line(settings.author)
  return draft(
    'cover',
    {
      title,
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(author === undefined ? {} : { author }),
    },
    {
      origin: [title.origin],
      reason: 'the title',
      note: say([
        label('welcome', words.say.cover(asSentence(title.text))),
        settings.subtitle === undefined ? undefined : spoken(fromTop(settings.subtitle)),
      ]),
    },
  )
}

/** Front matter is plain text at the top of the article. */
function fromTop(text: string): ArticleLine {
  return { kind: 'article', text: asText(text), origin: { start: 1, end: 1 } }
}

function spoken<L extends Line>(line: L): L {
  return { ...line, text: asSentence(line.text) }
}

function objectivesSlide({ settings }: Outline, words: Vocabulary): Draft[] {
  if (settings.objectives.length === 0) return []
  const points = settings.objectives.map(text => ({ text: fromTop(text) }))
  return [
    draft(
      'points',
      { title: label('objectives', words.objectives), points },
      {
        origin: [{ start: 1, end: 1 }],
        reason: 'the objectives of the front matter',
        note: [
          ...say([label('objectives', words.say.objectives)]),
          ...points.flatMap(({ text }, index) => say([text], points.length === 1 ? 0 : index + 1)),
        ],
      },
    ),
  ]
}

function agendaSlide(chapters: Chapter[], words: Vocabulary): Draft {
  return draft(
    'agenda',
    {
      title: label('agenda', words.agenda),
      items: chapters.map(({ heading, section }) => ({ text: heading, number: section.number })),
    },
    {
      origin: chapters.map(({ heading }) => heading.origin),
      reason: 'the sections of the article',
      note: say([label('agenda', words.say.agenda(chapters.length, 0))]),
    },
  )
}

interface Told {
  chapter: Chapter
  slides: Draft[]
  /** what the section leaves behind, in one line */ line: ArticleLine
}

function chapterSlides(chapter: Chapter, closing: Part | undefined, desk: Desk): Told {
  const { section, heading } = chapter
  const [head, ...rest] = chapter.blocks
  const parts = (head?.parts ?? []).filter(part => part !== closing)
  const under = headed(rest, heading, section, closing, desk)
  const opening = parts[0]?.kind === 'prose' ? parts[0] : undefined
  const place = { heading, section, ...desk }
  const whole = [...blockSlides(parts, { ...place, sub: true }), ...under.slides]
  // A section of one slide needs no title page of its own: the slide carries the section's name.
  const told =
    whole.length === 1
      ? { slides: whole, lead: undefined }
      : withTitle(chapter, parts, opening, under.slides, desk)
  const [first] = told.slides
  const opens = desk.words.say.section(section.number, asSentence(heading.text))
  first?.note.unshift(...say([label('opening', opens)]))
  if (
    whole.length === 1 &&
    first !== undefined &&
    !('title' in first.data && first.data.title === heading)
  )
    first.note.splice(1, 0, ...say([spoken(heading)]))
  told.slides.at(-1)?.note.push(...say(under.pending, Infinity), ...asides(chapter.blocks))
  return {
    chapter,
    slides: told.slides,
    line: shortLine(told.lead, desk) ?? lineToKeep(whole, desk) ?? heading,
  }
}

/** The section's title page; its opening paragraph introduces it there when it has a sentence short enough. */
function withTitle(
  { section, heading }: Chapter,
  parts: Part[],
  opening: PartOf<'prose'> | undefined,
  under: Draft[],
  desk: Desk,
): { slides: Draft[]; lead: ArticleLine | undefined } {
  const key =
    opening === undefined
      ? undefined
      : keySentence(opening.sentences, { ...desk, heading: heading.text })
  const short = key === undefined ? undefined : shorten(key, desk.language, GLANCE_WORDS)
  const lead = short !== undefined && countWords(short.text) <= LEAD_WORDS ? short : undefined
  const slides = [
    draft(
      'section',
      { title: heading, number: section.number, ...(lead === undefined ? {} : { lead }) },
      {
        section,
        origin: [
          heading.origin,
          ...(lead === undefined || opening === undefined ? [] : [opening.origin]),
        ],
        reason: 'a section opens',
        note: say(lead === undefined || opening === undefined ? [] : opening.sentences),
      },
    ),
    ...blockSlides(lead === undefined ? parts : parts.slice(1), { heading, section, ...desk }),
    ...under,
  ]
  return { slides, lead }
}

/** The blocks under the headings of a chapter. A heading that stands on no slide is said with the slide that follows it. */
function headed(
  blocks: OutlineSection[],
  fallback: ArticleLine,
  section: Section | undefined,
  closing: Part | undefined,
  desk: Desk,
): { slides: Draft[]; pending: ArticleLine[] } {
  const slides: Draft[] = []
  let pending: ArticleLine[] = []
  for (const block of blocks) {
    const heading = withoutNumber(block.heading ?? fallback)
    const told = blockSlides(
      block.parts.filter(part => part !== closing),
      {
        heading,
        section,
        sub: block.heading !== undefined && !saySame(heading.text, fallback.text),
        ...desk,
      },
    )
    if (
      block.heading !== undefined &&
      !told.some(slide => 'title' in slide.data && slide.data.title === heading)
    )
      pending.push(heading)
    const first = told[0]
    if (first !== undefined && pending.length > 0) {
      first.note.unshift(...say(pending.map(spoken)))
      pending = []
    }
    slides.push(...told)
  }
  return { slides, pending }
}

/** The parts under one heading. Neighbouring paragraphs are told together. */
function blockSlides(parts: Part[], place: Place): Draft[] {
  const slides: Draft[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]
    if (part === undefined) continue
    if (part.kind !== 'prose' || part.alone === true || part.planned !== undefined) {
      slides.push(...slidesOf(part, place))
      continue
    }
    const paragraphs: PartOf<'prose'>[] = []
    for (
      let next: Part | undefined = part;
      next?.kind === 'prose' && next.alone === undefined && next.planned === undefined;
      next = parts[index + paragraphs.length]
    )
      paragraphs.push(next)
    slides.push(...proseSlides(paragraphs, place))
    index += paragraphs.length - 1
  }
  return slides
}

function asides(blocks: OutlineSection[]): NoteLine[] {
  return blocks.flatMap(block =>
    block.parts.flatMap(part => (part.kind === 'aside' ? saidAside(part) : [])),
  )
}

function saidAside({ lines, private: isPrivate }: PartOf<'aside'>): NoteLine[] {
  const said = say(lines, Infinity)
  return isPrivate === undefined ? said : said.map(line => ({ ...line, private: isPrivate }))
}

/** A short sentence that a section leaves behind: a statement, a tip, a definition, its first point. */
function lineToKeep(slides: Draft[], desk: Desk): ArticleLine | undefined {
  return slides
    .flatMap(takeawaysOf)
    .sort((a, b) => a.rank - b.rank)
    .map(({ line }) => shortLine(line, desk))
    .find(line => line !== undefined)
}

function shortLine(line: Line | undefined, { language }: Desk): ArticleLine | undefined {
  const short = line?.kind === 'article' ? shorten(line, language, RECAP_WORDS) : undefined
  // What only announces something, or only names it, leaves nothing behind.
  return short !== undefined &&
    countWords(short.text) >= RECAP_LEAST &&
    countWords(short.text) <= RECAP_MOST &&
    !/[:：]\s*$/.test(judged(short.text))
    ? short
    : undefined
}

/** Beyond this number the names of the sections must do. */
const MAX_RECAP_LINES = 8

function recapSlide(told: Told[], words: Vocabulary): Draft {
  const points = told.map(({ line, chapter }) =>
    line === chapter.heading || told.length > MAX_RECAP_LINES
      ? { label: chapter.heading }
      : { label: chapter.heading, text: line },
  )
  return draft(
    'recap',
    { title: label('recap', words.recap), points },
    {
      origin: told.map(({ line }) => line.origin),
      reason: 'one line from each section',
      note: say([label('recap', words.say.recap), ...told.map(({ line }) => spoken(line))]),
    },
  )
}

/** The article's last paragraph, when it ends with one: the thought to end on. */
function closingOf(chapters: Chapter[]): PartOf<'prose'> | undefined {
  const parts = (chapters.at(-1)?.blocks.flatMap(block => block.parts) ?? []).filter(
    part => part.kind !== 'aside' || part.private === undefined,
  )
  const last = parts.at(-1)
  return last?.kind === 'prose' && parts.length > 1 ? last : undefined
}

/** The deck ends on the closing paragraph, else on what the last section leaves behind. */
function endSlide(
  closing: PartOf<'prose'> | undefined,
  last: Told | undefined,
  { words, language }: Desk,
): Draft {
  const kept =
    closing !== undefined || last === undefined || last.line === last.chapter.heading
      ? undefined
      : last.line
  const key = closing === undefined ? kept : keySentence(closing.sentences, { language })
  const text = key === undefined ? undefined : shorten(key, language, GLANCE_WORDS)
  return draft(
    'end',
    { title: label('end', words.end), ...(text === undefined ? {} : { text }) },
    {
      origin: [closing ?? kept].flatMap(line => line?.origin ?? []),
      reason:
        closing !== undefined
          ? "the article's last paragraph"
          : kept === undefined
            ? 'the end'
            : 'what the last section leaves behind',
      note: say([
        ...(closing?.sentences ?? (kept === undefined ? [] : [spoken(kept)])),
        label('end', words.say.end),
      ]),
    },
  )
}

/** The last slide, and behind it the backup slides; what becomes no slide is said with the one before it. */
function withBackups(
  end: Draft,
  backups: OutlineSection[],
  title: ArticleLine,
  desk: Desk,
): Draft[] {
  const slides = [end]
  for (const section of backups) {
    const { slides: own, pending } = headed([section], title, undefined, undefined, desk)
    slides.push(...own.map(slide => ({ ...slide, hidden: true as const })))
    slides.at(-1)?.note.push(...say(pending), ...asides([section]))
  }
  return slides
}
