/** The slides that one part of the article becomes. */
import { countWords } from '../recognise/sentences.ts'
import type { Item, Part, PartOf } from '../recognise/outline.ts'
import type { Line, Point, Section } from '../types.ts'
import { GLANCE_WORDS, SLIDE_WORDS, keySentence } from './choose.ts'
import { draft, say, type Draft } from './draft.ts'
import type { Vocabulary } from './vocabulary/index.ts'

/** Where a part stands: its section and the heading right above it. */
export interface Place { section?: Section | undefined, heading: Line, /** under a heading of its own within the section */ sub?: boolean, words: Vocabulary }

/** Longest text under a label, in words, when the label already says the point. */
const UNDER_LABEL_WORDS = 15
/** With few points there is room for more under each. */
const FEW_POINTS = 3
const UNDER_FEW_LABELS_WORDS = 22

export function slidesOf(part: Part, place: Place): Draft[] {
  const about = { origin: [part.origin], section: place.section, reason: part.reason }
  switch (part.kind) {
    case 'prose': return proseSlides([part], place)
    case 'definition': return [draft('definition', { title: part.term, text: part.sentences[0] ?? part.term, ...secondSentence(part) }, { ...about, note: say(part.sentences) })]
    case 'points': return pointSlides(part, place)
    case 'tip': return tipSlides(part, place)
    case 'quote': return quoteSlides(part, place)
    case 'comparison': {
      const subjects = part.subjects.map(subject => subject.text)
      const note = [...say([place.words.say.comparison(subjects)]), ...part.rows.flatMap((row, index) => say([rowAloud(row, part.subjects)], index + 1))]
      return [draft('comparison', { title: place.heading, caption: { text: place.words.comparison(subjects), origin: null }, subjects: part.subjects, rows: part.rows }, { ...about, note })]
    }
    case 'contrast': {
      const columns = part.subjects.map((subject, index) => ({ subject, points: part.sides[index] ?? [] }))
      return [draft('columns', { title: place.heading, columns }, { ...about, note: contrastAloud(part) })]
    }
    case 'table': return columnGroups(part.header.length).map(columns => draft('table', { title: place.heading, caption: { text: place.words.table, origin: null }, header: pick(part.header, columns), rows: part.rows.map(row => pick(row, columns)), align: pick(part.align, columns) }, { ...about, note: say([place.words.say.table]) }))
    case 'figure': return [draft('figure', { title: place.heading, image: addressOf(part.image), alt: part.alt, ...(part.caption === undefined ? {} : { caption: part.caption }) }, { ...about, note: say([place.words.say.figure, part.alt === '' ? undefined : { text: part.alt, origin: part.origin }, part.caption]) })]
    case 'code': return [draft('code', { title: place.heading, code: part.code, ...(part.language === undefined ? {} : { language: part.language }) }, { ...about, note: say([place.words.say.code]) })]
    case 'aside': return []
  }
}

/** More columns than this cannot be read from the back of a room. */
const MAX_COLUMNS = 7

/** A wide table is told in parts, each with the first column, which names the rows. */
function columnGroups(count: number): number[][] {
  if (count <= MAX_COLUMNS) return [Array.from({ length: count }, (_, index) => index)]
  const groups = Math.ceil((count - 1) / (MAX_COLUMNS - 1))
  const size = Math.ceil((count - 1) / groups)
  return Array.from({ length: groups }, (_, group) => [0, ...Array.from({ length: Math.min(size, count - 1 - group * size) }, (_, index) => 1 + group * size + index)])
}

function pick<T>(all: T[], indexes: number[]): T[] {
  return all.filter((_, index) => indexes.includes(index))
}

function secondSentence(part: PartOf<'definition'>): { more?: Line[] } {
  const [first, second] = part.sentences
  const room = first === undefined || second === undefined ? 0 : SLIDE_WORDS - countWords(first.text)
  return second !== undefined && countWords(second.text) <= room ? { more: [second] } : {}
}

/** Neighbouring paragraphs share slides: one sentence of each stands on the slide, all are said. */
export function proseSlides(paragraphs: PartOf<'prose'>[], place: Place): Draft[] {
  const chosen = paragraphs.flatMap((paragraph) => {
    const key = keySentence(paragraph.sentences)
    return key === undefined ? [] : [{ key, paragraph }]
  })
  return groups(chosen).map((group) => {
    const origin = group.map(({ paragraph }) => paragraph.origin)
    const [only] = group
    if (group.length === 1 && only !== undefined) {
      return draft('statement', { ...(place.sub === true ? { title: place.heading } : {}), text: only.key }, { origin, section: place.section, reason: 'the sentence that carries a paragraph; the rest is said', note: say(only.paragraph.sentences) })
    }
    return draft('points', { title: place.heading, points: group.map(({ key }) => ({ text: key })) }, {
      origin, section: place.section, reason: `one sentence from each of ${group.length} paragraphs; the rest is said`,
      note: group.flatMap(({ paragraph }, index) => say(paragraph.sentences, index + 1)),
    })
  })
}

/** As many paragraphs on a slide as its words allow, at most three; a long sentence stands alone. */
function groups<T extends { key: Line }>(chosen: T[]): T[][] {
  const result: T[][] = []
  let words = 0
  for (const entry of chosen) {
    const count = countWords(entry.key.text)
    const last = result.at(-1)
    if (last !== undefined && last.length < 3 && words + count <= SLIDE_WORDS - 4) {
      last.push(entry)
      words += count
    }
    else {
      result.push([entry])
      words = count
    }
  }
  return result
}

function pointSlides(part: PartOf<'points'>, place: Place): Draft[] {
  const room = part.items.length <= FEW_POINTS ? UNDER_FEW_LABELS_WORDS : UNDER_LABEL_WORDS
  const points = part.items.map(item => pointOf(item, room))
  const intro = part.intro === undefined || countWords(part.intro.text) > GLANCE_WORDS ? undefined : part.intro
  const single = points.length === 1
  const note = [...say([part.intro]), ...part.items.flatMap((item, index) => say([item.label === undefined ? undefined : closed(item.label), ...item.sentences, ...item.more], single ? 0 : index + 1))]
  return [draft(part.ordered ? 'steps' : 'points', { title: place.heading, points, ...(intro === undefined ? {} : { intro }) }, { origin: [part.origin], section: place.section, reason: part.reason, note })]
}

/** A label is enough on the slide when its explanation is long: that is what the speaker says. */
function pointOf(item: Item, room: number): Point {
  const first = item.sentences[0] ?? (item.label === undefined ? item.more[0] : undefined)
  if (item.label === undefined) return { ...(first === undefined ? {} : { text: first }) }
  const key = item.sentences.find(sentence => countWords(sentence.text) <= room)
  return { label: item.label, ...(key === undefined || key !== first ? {} : { text: key }) }
}

function tipSlides(part: PartOf<'tip'>, place: Place): Draft[] {
  const key = keySentence(part.sentences)
  if (key === undefined) return []
  const label = { text: part.label?.text ?? place.words.tip[part.tip], origin: null }
  return [draft('tip', { kind: part.tip, label, text: key }, { origin: [part.origin], section: place.section, reason: part.reason, note: say(part.sentences) })]
}

function quoteSlides(part: PartOf<'quote'>, place: Place): Draft[] {
  const words = part.sentences.reduce((sum, sentence) => sum + countWords(sentence.text), 0)
  const whole = words <= SLIDE_WORDS ? joined(part.sentences) : keySentence(part.sentences)
  if (whole === undefined) return []
  return [draft('quote', { quote: whole, ...(part.by === undefined ? {} : { by: part.by }) }, { origin: [part.origin], section: place.section, reason: part.reason, note: say([...part.sentences, part.by]) })]
}

/** Sentences of one passage as one line. */
export function joined(lines: Line[]): Line | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  const origins = lines.flatMap(line => line.origin ?? [])
  return { text: lines.map(line => line.text).join(' '), origin: origins.length === 0 ? null : { start: Math.min(...origins.map(origin => origin.start)), end: Math.max(...origins.map(origin => origin.end)) } }
}

/** A label said aloud is a sentence. */
function closed(label: Line): Line {
  return /[.!?:;…。！？]["'”’)]*$/u.test(label.text) ? label : { ...label, text: `${label.text}.` }
}

function rowAloud(row: { aspect: Line, cells: Line[] }, subjects: Line[]): Line {
  const cells = row.cells.map((cell, index) => `${subjects[index]?.text ?? ''}: ${cell.text}`).join('; ')
  return closed({ text: row.aspect.text === '' ? cells : `${row.aspect.text}. ${cells}`, origin: row.aspect.origin })
}

/** Each sentence is said with the column that it stands in; what stands in none is said first or last. */
function contrastAloud(part: PartOf<'contrast'>) {
  const first = part.sentences.findIndex(sentence => part.sides.flat().some(line => sentence.text.includes(line.text)))
  return part.sentences.map((sentence, index) => {
    const right = part.sides[1].some(line => sentence.text.includes(line.text)) && !part.sides[0].some(line => sentence.text.includes(line.text))
    return { ...sentence, click: index < first ? 0 : right ? 2 : 1 }
  }).sort((a, b) => a.click - b.click)
}

/** A picture in the article's folder is served under /article/; any other address stays what it is and is never loaded. */
function addressOf(image: string): string {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(image) ? image : `/article/${image.replace(/^(?:\.?\/)+/, '')}`
}
