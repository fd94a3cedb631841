/** The slides that one part of the article becomes. */
import { columnsFit } from '../../components/columnWidths.ts'
import { countWords } from '../text/words.ts'
import { linesOfItem, type Item, type Part, type PartOf } from '../recognise/outline.ts'
import { join, phrase } from '../text/join.ts'
import { wordsOfDiagram } from '../recognise/diagramSource.ts'
import { isEmpty, plain, shape } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import type { ArticleLine, Draft, Line, NoteLine, Point, Section } from '../types.ts'
import { activity } from './activities.ts'
import {
  boldPhrase,
  GLANCE_WORDS,
  isSelfContained,
  keySentence,
  LEAD_WORDS,
  POINT_WORDS,
  SLIDE_WORDS,
} from './choose.ts'
import { closed } from './aloud.ts'
import { draft, label, say } from './draft.ts'
import { asksForHands, handsSlide } from './hands.ts'
import { begun, joined } from './lines.ts'
import { slidesOfItems } from './nested.ts'
import { proseSlides } from './prose.ts'
import { shorten } from './shorten.ts'
import { isWorthy, roleOf, type Telling } from './telling.ts'
import { wholeItems } from './wholeItems.ts'

/** Where a part stands: its section and the heading right above it. */
export interface Place extends Telling {
  section?: Section | undefined
  heading: ArticleLine
  /** its slides name the heading, which stands nowhere else */ sub?: boolean
  /** what its section says, to stand above what supports it */ message?: ArticleLine | undefined
  /** something of each passage stands on a slide, else none of it would */ atLeastOne?: boolean
  /** a sentence that stands on the section's page already */ told?: ArticleLine | undefined
}

/** Longest line that announces what stands below it, in words: two lines. */
const INTRO_WORDS = 30
/** Longest text under a label, in words: the label already says the point. */
const UNDER_LABEL_WORDS = 16
/** With few points there is room for more under each. */
const FEW_POINTS = 3
const UNDER_FEW_LABELS_WORDS = 20
/** A list of labels with a text under each, in words; beyond it the labels stand alone. */
const MAX_LABELLED_WORDS = 40
/** A definition keeps its sentence as it is up to this many words. */
const DEFINITION_WORDS = 30
/** One side of a comparison stands as it is said; only what leads over to it goes. */
const SIDE_WORDS = Infinity

export function slidesOf(part: Part, place: Place): Draft[] {
  const [first, ...rest] = slidesWithout(part, place)
  if (first === undefined) return []
  const planned = part.planned === undefined ? first : { ...first, planned: part.planned }
  const lines = [part.intro, captionOf(part)].filter(line => line !== undefined)
  const headline = headlineFrom(part, planned)
  if (headline !== undefined) {
    const data = { ...planned.data, title: headline }
    return [{ ...planned, data, note: [...say(lines), ...planned.note] } as Draft, ...rest]
  }
  return [lines.length === 0 ? planned : introduced(planned, lines, place), ...rest]
}

/** What announces a list is its headline; the heading stands above it as the label. */
function headlineFrom({ kind, intro }: Part, { section }: Draft): ArticleLine | undefined {
  if (kind !== 'points' || intro === undefined || section === undefined) return undefined
  return countWords(intro.text) <= GLANCE_WORDS ? intro : undefined
}

/** A table's caption, which its layout has no other place for. */
function captionOf(part: Part): ArticleLine | undefined {
  return part.kind === 'table' || part.kind === 'comparison' ? part.caption : undefined
}

/** What announces a thing is said before it; the first of it that is short stands above it. */
function introduced(slide: Draft, lines: ArticleLine[], { language }: Place): Draft {
  const intro = lines
    .map(line => shorten(line, language, GLANCE_WORDS))
    .find(line => countWords(line.text) <= INTRO_WORDS)
  return {
    ...slide,
    data: intro === undefined ? slide.data : { ...slide.data, intro },
    note: [...say(lines), ...slide.note],
  } as Draft
}

function slidesWithout(part: Part, place: Place): Draft[] {
  const about = { origin: [part.origin], section: place.section, reason: part.reason }
  switch (part.kind) {
    case 'prose':
      return proseSlides([part], place, true).slides
    case 'definition':
      return [
        draft(
          'definition',
          {
            title: part.term,
            text:
              part.sentences[0] === undefined
                ? part.term
                : shorten(part.sentences[0], place.language, DEFINITION_WORDS),
            ...secondSentence(part, place),
          },
          { ...about, note: say(part.sentences) },
        ),
      ]
    case 'points':
      return pointSlides(part, place)
    case 'tip':
      return tipSlides(part, place)
    case 'quote':
      return quoteSlides(part, place)
    case 'comparison': {
      const subjects = part.subjects.map(subject => subject.text)
      const note = [
        ...say([label('opening', place.words.say.comparison(subjects))]),
        ...rowsAloud(part),
      ]
      return [
        draft(
          'comparison',
          {
            title: place.heading,
            caption: part.caption ?? label('comparison', place.words.comparison(subjects)),
            ...(part.corner === undefined ? {} : { corner: part.corner }),
            subjects: part.subjects,
            rows: part.passages === undefined ? part.rows : rowsOf(part, place),
          },
          { ...about, note },
        ),
      ]
    }
    case 'contrast':
      return [
        draft(
          'columns',
          { title: place.heading, columns: columnsOf(part, place) },
          { ...about, note: contrastAloud(part) },
        ),
      ]
    case 'table':
      return columnGroups(
        [part.header, ...part.rows].map(row => row.map(cell => shape(cell.text))),
      ).map(columns =>
        draft(
          'table',
          {
            title: place.heading,
            caption: part.caption ?? label('table', place.words.table),
            header: pick(part.header, columns),
            rows: part.rows.map(row => pick(row, columns)),
            align: pick(part.align, columns),
          },
          { ...about, note: say([label('table', place.words.say.table)]) },
        ),
      )
    case 'figure':
      return [
        draft(
          'figure',
          {
            title: place.heading,
            image: part.image,
            alt: part.diagram === undefined ? part.alt : wordsOfDiagram(part.diagram),
            ...(part.diagram === undefined ? {} : { diagram: part.diagram }),
            ...(part.caption === undefined ? {} : { caption: part.caption }),
          },
          {
            ...about,
            note: say([
              part.missing === true ? undefined : label('figure', place.words.say.figure),
              {
                kind: 'article',
                text: asText(part.alt),
                origin: part.origin,
                ...(part.unit === undefined ? {} : { units: [part.unit] }),
              },
              part.caption,
            ]),
          },
        ),
      ]
    case 'code':
      return [
        draft(
          'code',
          {
            title: place.heading,
            code: part.code,
            ...(part.language === undefined ? {} : { language: part.language }),
            ...(part.caption === undefined ? {} : { caption: part.caption }),
          },
          { ...about, note: say([label('code', place.words.say.code), part.caption]) },
        ),
      ]
    case 'aside':
      return []
    case 'activity': {
      const section = place.section === undefined ? {} : { section: place.section }
      if (asksForHands(part, place.words)) return [{ ...handsSlide(part, place.words), ...section }]
      return [
        {
          ...activity('discuss', [{ text: part.task }], place, {
            ...(part.minutes === undefined ? {} : { minutes: part.minutes }),
            ...(part.group === undefined || part.group === 'hands' ? {} : { group: part.group }),
          }),
          origin: [part.origin],
          reason: part.reason,
          ...section,
        },
      ]
    }
  }
}

/** A wide table is told in parts, each with the first column, which names the rows; as few as keep every word whole. */
function columnGroups(rows: string[][]): number[][] {
  const others = Array.from(
    { length: Math.max(0, ...rows.map(row => row.length)) - 1 },
    (_, index) => index + 1,
  )
  for (let count = 1; count < others.length; count += 1) {
    const size = Math.ceil(others.length / count)
    const groups = Array.from({ length: Math.ceil(others.length / size) }, (_, group) => [
      0,
      ...others.slice(group * size, (group + 1) * size),
    ])
    if (
      groups.every(group =>
        columnsFit(
          rows.map(row => pick(row, group)),
          'dense',
        ),
      )
    )
      return groups
  }
  return others.length < 2 ? [[0, ...others]] : others.map(column => [0, column])
}

function pick<T>(all: T[], indexes: number[]): T[] {
  return all.filter((_, index) => indexes.includes(index))
}

function secondSentence(part: PartOf<'definition'>, place: Place): { more?: Line[] } {
  const [first, second] = part.sentences
  const role = second === undefined ? undefined : roleOf(second, place)
  if (role !== undefined && !isWorthy(role)) return {}
  const room =
    first === undefined || second === undefined ? 0 : SLIDE_WORDS - countWords(first.text)
  return second !== undefined && countWords(second.text) <= room ? { more: [second] } : {}
}

function pointSlides(part: PartOf<'points'>, place: Place): Draft[] {
  const points = pointsOf(part.items, place)
  const single = points.length === 1
  const note = part.items.flatMap((item, index) => say(saidOf(item), single ? 0 : index + 1))
  const overview = draft(
    part.ordered ? 'steps' : 'points',
    { title: place.heading, points, ...(part.start === undefined ? {} : { start: part.start }) },
    { origin: [part.origin], section: place.section, reason: part.reason, note },
  )
  return [overview, ...slidesOfItems(part.items, place, pointSlides)]
}

/** What is said with an item's point; what stands below it is said on the slides below. */
function saidOf(item: Item): ArticleLine[] {
  const { label, sentences, more } = item
  if (label === undefined && sentences.length === 0) return linesOfItem(item)
  return [...(label === undefined ? [] : [closed(label)]), ...sentences, ...more]
}

/** A label is enough on the slide when its explanation is long, which the speaker says; texts stand under all labels or under none. */
function pointsOf(items: Item[], place: Place): Point[] {
  const room = items.length <= FEW_POINTS ? UNDER_FEW_LABELS_WORDS : UNDER_LABEL_WORDS
  const named = items.every(item => item.label !== undefined || item.key !== undefined)
  const points = items.map(item => pointOf(item, room, place, named))
  const labelled = points.every(point => point.label !== undefined)
  const words = points.reduce(
    (sum, { label, text }) => sum + countWords(join([label?.text ?? '', text?.text ?? ''], ' ')),
    0,
  )
  const complete = points.every(point => point.text !== undefined) && words <= MAX_LABELLED_WORDS
  if (!labelled || complete) return points
  return wholeItems(items, place.language) ?? points.map(withoutText)
}

function pointOf(item: Item, room: number, { language }: Place, named: boolean): Point {
  const point = wordsOf(item, room, language, named)
  return item.done === undefined ? point : { ...point, done: item.done }
}

/** @param named whether every item of the list has a label or bold words that can be one */
function wordsOf(item: Item, room: number, language: string, named: boolean): Point {
  const sentences = item.sentences.map(sentence => shorten(sentence, language, POINT_WORDS))
  if (item.label === undefined) {
    const first = sentences[0] ?? linesOfItem(item)[0]
    const [whole] = item.sentences
    if (item.key !== undefined && whole !== undefined && (named || isLong(first))) {
      const key = { ...item.key, source: whole.text }
      return named ? { label: key } : { text: key }
    }
    const bold = isLong(first) ? boldPhrase(item.sentences) : undefined
    const text = bold === undefined ? first : begun(bold.phrase)
    return text === undefined ? {} : { text }
  }
  const text = sentences.find(
    (sentence, index) =>
      countWords(sentence.text) <= room &&
      (index === 0 || isSelfContained(sentence.text, language)),
  )
  return { label: item.label, ...(text === undefined ? {} : { text }) }
}

function withoutText({ label, done }: Point): Point {
  return {
    ...(label === undefined ? {} : { label }),
    ...(done === undefined ? {} : { done }),
  }
}

function isLong(line: ArticleLine | undefined): boolean {
  return line !== undefined && countWords(line.text) > POINT_WORDS
}

/** The comparison of a whole article, shown once before the recap. */
export function overallSlide(
  part: PartOf<'comparison'>,
  { words, language }: Pick<Place, 'words' | 'language'>,
): Draft {
  const subjects = part.subjects.map(subject => subject.text)
  const title = label('comparison', words.comparison(subjects))
  const about = { origin: [part.origin], reason: part.reason }
  const intro = say([label('opening', words.say.comparison(subjects))])
  const rows = part.rows.map(row => ({
    aspect: row.aspect,
    cells: row.cells.map(cell => shorten(cell, language, POINT_WORDS)),
  }))
  return draft(
    'comparison',
    { title, caption: title, subjects: part.subjects, rows },
    { ...about, note: [...intro, ...rowsAloud(part)] },
  )
}

/** Longest item of a list beside another, in words. */
const ITEM_WORDS = 16
/** So short a lead-in stands over its side in the place of the name. */
const SHORT_LEAD_IN = 4

function columnsOf(part: PartOf<'contrast'>, { language }: Pick<Place, 'language'>) {
  const isShort = part.leadIns?.every(line => countWords(line.text) <= SHORT_LEAD_IN) === true
  const most = part.leadIns === undefined ? SIDE_WORDS : ITEM_WORDS
  return part.subjects.map((subject, index) => ({
    ...headOf(subject, part.leadIns?.[index], isShort),
    points: (part.sides[index] ?? []).map(line => begun(shorten(line, language, most))),
  }))
}

function headOf(subject: Line, leadIn: ArticleLine | undefined, isShort: boolean) {
  if (leadIn === undefined) return { subject }
  return isShort ? { subject: leadIn } : { subject, text: leadIn }
}

/** Rows that were found in sentences: each cell like a line of its own. */
function rowsOf({ rows }: PartOf<'comparison'>, { language }: Pick<Place, 'language'>) {
  return rows.map(({ aspect, cells }) => ({
    aspect: begun(aspect),
    cells: cells.map(cell => begun(shorten(cell, language, SIDE_WORDS))),
  }))
}

function tipSlides(part: PartOf<'tip'>, place: Place): Draft[] {
  const [first, ...rest] = part.sentences
  const isTitled = part.titled === true && first !== undefined
  const sentences = isTitled ? rest : part.sentences
  const text = allOrKey(sentences, place.language)
  if (text === undefined) return []
  const opening = part.label ?? label(part.tip, place.words.tip[part.tip])
  return [
    draft(
      'tip',
      { kind: part.tip, label: opening, ...(isTitled ? { title: first } : {}), text },
      {
        origin: [part.origin],
        section: place.section,
        reason: part.reason,
        note: say(part.sentences),
      },
    ),
  ]
}

/** All that a box says where that is short, else its key sentence. */
function allOrKey(sentences: ArticleLine[], language: string): ArticleLine | undefined {
  const words = sentences.reduce((sum, { text }) => sum + countWords(text), 0)
  const areClosed = sentences.every(({ text }) => /[.!?。！？]["”)]*$/.test(plain(text)))
  if (sentences.length > 1 && words <= GLANCE_WORDS && areClosed) return joined(sentences)
  const key = keySentence(sentences, { language })
  return key === undefined ? undefined : shorten(key, language, LEAD_WORDS)
}

function quoteSlides(part: PartOf<'quote'>, place: Place): Draft[] {
  const words = part.sentences.reduce((sum, sentence) => sum + countWords(sentence.text), 0)
  const whole =
    words <= SLIDE_WORDS
      ? joined(part.sentences)
      : keySentence(part.sentences, { language: place.language })
  if (whole === undefined) return []
  return [
    draft(
      'quote',
      { quote: whole, ...(part.by === undefined ? {} : { by: part.by }) },
      {
        origin: [part.origin],
        section: place.section,
        reason: part.reason,
        note: say([...part.sentences, part.by]),
      },
    ),
  ]
}

/** Each row is said as the article says it, where it was found in sentences. */
function rowsAloud({ rows, subjects, passages }: PartOf<'comparison'>): NoteLine[] {
  return rows.flatMap((row, index) => {
    const passage = passages?.[index]
    // A name that was taken from a sentence of the passage is said with it.
    const name = row.aspect.source === undefined ? [closed(row.aspect)] : []
    const said = passage === undefined ? [rowAloud(row, subjects)] : [...name, ...passage]
    return say(said, index + 1)
  })
}

function rowAloud(
  { aspect, cells }: { aspect: ArticleLine; cells: ArticleLine[] },
  subjects: Line[],
): ArticleLine {
  const said = join(
    cells.map((cell, index) => phrase`${subjects[index]?.text ?? ''}: ${cell.text}`),
    '; ',
  )
  return closed({ ...aspect, text: isEmpty(aspect.text) ? said : phrase`${aspect.text}. ${said}` })
}

/** Each sentence is said with the column that it stands in; what stands in none is said with the one before it. */
function contrastAloud(part: PartOf<'contrast'>): NoteLine[] {
  let click = 0
  return part.sentences
    .map(sentence => {
      const sides = part.sides.flatMap((side, index) =>
        [...side, ...leadInOf(part, index)].some(line =>
          plain(sentence.text).includes(plain(line.source ?? line.text)),
        )
          ? [index + 1]
          : [],
      )
      click = sides[0] ?? click
      return { ...sentence, click }
    })
    .sort((a, b) => a.click - b.click)
}

function leadInOf({ leadIns }: PartOf<'contrast'>, index: number): ArticleLine[] {
  const line = leadIns?.[index]
  return line === undefined ? [] : [line]
}
