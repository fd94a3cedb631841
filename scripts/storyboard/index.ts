/** storyboard: decides the slides, what stands on them and what is said. */
import { countWords } from '../recognise/sentences.ts'
import type { Outline, OutlineSection, Part, PartOf } from '../recognise/outline.ts'
import type { Line, NoteLine, Section, Storyboard } from '../types.ts'
import { chaptersOf, withoutNumber, type Chapter } from './chapters.ts'
import { GLANCE_WORDS, keySentence } from './choose.ts'
import { draft, say, type Draft } from './draft.ts'
import { headlineOf } from './headline.ts'
import { plan } from './plan.ts'
import { proseSlides, slidesOf } from './slidesOf.ts'
import { vocabularyOf, type Vocabulary } from './vocabulary/index.ts'

/** Longest sentence under a section's title, in words. */
const LEAD_WORDS = 24

/** @returns the deck before fitting, with every sentence of the outline on a slide or in a note */
export function storyboard(outline: Outline): Storyboard {
  const words = vocabularyOf(outline.settings.language)
  const { lead, chapters } = chaptersOf(outline)
  const closing = closingOf(chapters)
  const told = chapters.map(chapter => ({ chapter, ...chapterSlides(chapter, closing, words) }))
  const opening = headed(lead, outline.title, undefined, undefined, words)
  const drafts = [
    coverSlide(outline, words),
    ...opening.slides,
    ...objectivesSlide(outline, words),
    ...(chapters.length > 1 ? [agendaSlide(chapters, words)] : []),
    ...told.flatMap(chapter => chapter.slides),
    ...(chapters.length > 1 ? [recapSlide(told, words)] : []),
    endSlide(closing, words),
  ]
  const leadAsides = asides(lead)
  const first = drafts[0]
  if (first !== undefined) first.note.push(...say(opening.pending.filter(line => line.text !== outline.title.text).map(line => ({ ...line, text: sentence(line.text) }))), ...leadAsides)
  return plan(drafts, { title: outline.title.text, settings: outline.settings, leftOut: outline.leftOut, messages: outline.messages })
}

function coverSlide({ title, settings }: Outline, words: Vocabulary): Draft {
  const line = (text: string | undefined): Line | undefined => text === undefined ? undefined : { text: escaped(text), origin: { start: 1, end: 1 } }
  const subtitle = settings.subtitle !== undefined && countWords(settings.subtitle) <= LEAD_WORDS ? line(settings.subtitle) : undefined
  const author = line(settings.author)
  return draft('cover', { title, ...(subtitle === undefined ? {} : { subtitle }), ...(author === undefined ? {} : { author }) }, {
    origin: [title.origin ?? { start: 1, end: 1 }], reason: 'the title', note: say([words.say.cover(sentence(title.text)), ...(settings.subtitle === undefined ? [] : [{ text: sentence(escaped(settings.subtitle)), origin: { start: 1, end: 1 } }])]),
  })
}

/** Front matter is plain text: its Markdown characters are characters. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]~]/g, '\\$&')
}

function objectivesSlide({ settings }: Outline, words: Vocabulary): Draft[] {
  if (settings.objectives.length === 0) return []
  const points = settings.objectives.map(text => ({ text: { text: escaped(text), origin: { start: 1, end: 1 } } }))
  return [draft('points', { title: { text: words.objectives, origin: null }, points }, {
    origin: [{ start: 1, end: 1 }], reason: 'the objectives of the front matter',
    note: [...say([words.say.objectives]), ...points.flatMap(({ text }, index) => say([text], points.length === 1 ? 0 : index + 1))],
  })]
}

function agendaSlide(chapters: Chapter[], words: Vocabulary): Draft {
  return draft('agenda', { title: { text: words.agenda, origin: null }, items: chapters.map(({ heading }) => ({ text: heading })) }, {
    origin: chapters.flatMap(({ heading }) => heading.origin ?? []), reason: 'the sections of the article', note: say([words.say.agenda(chapters.length, 0)]),
  })
}

interface Told { slides: Draft[], line: Line }

function chapterSlides(chapter: Chapter, closing: Part | undefined, words: Vocabulary): Told {
  const { section, heading } = chapter
  const [head, ...rest] = chapter.blocks
  const parts = (head?.parts ?? []).filter(part => part !== closing)
  // The opening paragraph introduces the section on its title slide, when it has a sentence short enough.
  const opening = parts[0]?.kind === 'prose' ? parts[0] : undefined
  const key = opening === undefined ? undefined : keySentence(opening.sentences)
  const lead = key !== undefined && countWords(key.text) <= LEAD_WORDS ? key : undefined
  const under = headed(rest, heading, section, closing, words)
  const slides = [
    draft('section', { title: heading, number: section.number, ...(lead === undefined ? {} : { lead }) }, {
      section, origin: [...(heading.origin === null ? [] : [heading.origin]), ...(lead === undefined || opening === undefined ? [] : [opening.origin])], reason: 'a section opens',
      note: say([words.say.section(section.number, sentence(heading.text)), ...(lead === undefined || opening === undefined ? [] : opening.sentences)]),
    }),
    ...blockSlides(lead === undefined ? parts : parts.slice(1), { heading, section }, words),
    ...under.slides,
  ]
  slides.at(-1)?.note.push(...say(under.pending, Infinity))
  slides.at(-1)?.note.push(...asides(chapter.blocks))
  return { slides, line: lead !== undefined && countWords(lead.text) <= GLANCE_WORDS ? lead : lineToKeep(slides) ?? heading }
}

/** The blocks under the headings of a chapter. A heading that stands on no slide is said with the slide that follows it. */
function headed(blocks: OutlineSection[], fallback: Line, section: Section | undefined, closing: Part | undefined, words: Vocabulary): { slides: Draft[], pending: Line[] } {
  const slides: Draft[] = []
  let pending: Line[] = []
  for (const block of blocks) {
    const heading = withoutNumber(block.heading ?? fallback)
    const told = blockSlides(block.parts.filter(part => part !== closing), { heading, section, sub: block.heading !== undefined && heading.text !== fallback.text }, words)
    if (block.heading !== undefined && !told.some(slide => 'title' in slide.data && slide.data.title === heading)) pending.push(heading)
    const first = told[0]
    if (first !== undefined && pending.length > 0) {
      first.note.unshift(...say(pending.map(line => ({ ...line, text: sentence(line.text) }))))
      pending = []
    }
    slides.push(...told)
  }
  return { slides, pending }
}

/** The parts under one heading. Neighbouring paragraphs are told together. */
function blockSlides(parts: Part[], place: { heading: Line, section: Section | undefined, sub?: boolean }, words: Vocabulary): Draft[] {
  const slides: Draft[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]
    if (part === undefined) continue
    if (part.kind !== 'prose') {
      slides.push(...slidesOf(part, { ...place, words }))
      continue
    }
    const paragraphs: PartOf<'prose'>[] = []
    for (let next: Part | undefined = part; next?.kind === 'prose'; next = parts[index + paragraphs.length]) paragraphs.push(next)
    slides.push(...proseSlides(paragraphs, { ...place, words }))
    index += paragraphs.length - 1
  }
  return slides
}

function asides(blocks: OutlineSection[]): NoteLine[] {
  return blocks.flatMap(block => block.parts.flatMap(part => part.kind === 'aside' ? say(part.lines) : []))
}

/** A short sentence that a section leaves behind: a statement, a definition, a tip. */
function lineToKeep(slides: Draft[]): Line | undefined {
  for (const slide of slides) {
    const text = slide.layout === 'statement' || slide.layout === 'definition' || slide.layout === 'tip' ? slide.data.text : undefined
    if (text !== undefined && countWords(text.text) <= GLANCE_WORDS) return text
  }
  return undefined
}

function recapSlide(told: (Told & { chapter: Chapter })[], words: Vocabulary): Draft {
  const points = told.map(({ line, chapter }) => line === chapter.heading || told.length > 5 ? { text: chapter.heading } : { label: chapter.heading, text: line })
  return draft('recap', { title: { text: words.recap, origin: null }, points }, {
    origin: told.flatMap(({ line }) => line.origin ?? []), reason: 'one line from each section',
    note: say([words.say.recap, ...told.map(({ line }) => ({ ...line, text: sentence(line.text) }))]),
  })
}

/** The article's last paragraph, when it ends with one: the thought to end on. */
function closingOf(chapters: Chapter[]): PartOf<'prose'> | undefined {
  const parts = chapters.at(-1)?.blocks.flatMap(block => block.parts) ?? []
  const last = parts.at(-1)
  return last?.kind === 'prose' && parts.length > 1 ? last : undefined
}

function endSlide(closing: PartOf<'prose'> | undefined, words: Vocabulary): Draft {
  const key = closing === undefined ? undefined : keySentence(closing.sentences)
  return draft('end', { title: { text: words.end, origin: null }, ...(key === undefined ? {} : { text: key }) }, {
    origin: closing === undefined ? [] : [closing.origin], reason: closing === undefined ? 'the end' : 'the article\'s last paragraph',
    note: say([...(closing?.sentences ?? []), words.say.end]),
  })
}

function sentence(text: string): string {
  return /[.!?…。！？]["'”’)]*$/u.test(text) ? text : `${text}.`
}

export { headlineOf }
