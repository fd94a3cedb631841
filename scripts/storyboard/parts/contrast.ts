/** A contrast: what a passage says of each of its subjects, side by side. */
import type { PartOf } from '../../recognise/outline.ts'
import { plain } from '../../text/plain.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine, Draft, Line, NoteLine } from '../../types.ts'
import { GLANCE_WORDS } from '../choose.ts'
import { draft } from '../draft.ts'
import { withCapital } from '../lines.ts'
import type { Place } from '../place.ts'
import { shorten } from '../shorten.ts'
import { aboutPart } from './about.ts'

/** One side of a comparison stands as it is said; only what leads over to it goes. */
export const SIDE_WORDS = Infinity
/** Longest item of a list beside another, in words. */
const ITEM_WORDS = 16
/** So short a lead-in stands over its side in the place of the name. */
const SHORT_LEAD_IN = 4
/** Words of lists that stand side by side on one slide, with their lead-ins. */
const BESIDE_WORDS = 60

interface Column {
  subject: Line
  text?: ArticleLine
  points: ArticleLine[]
}

export function contrastSlides(part: PartOf<'contrast'>, place: Place): Draft[] {
  const columns = columnsOf(part, place)
  if (part.leadIns !== undefined && wordsBeside(columns) > BESIDE_WORDS)
    return oneByOne(part, part.leadIns, columns, place)
  const data = { title: place.heading, columns }
  return [draft('columns', data, { ...aboutPart(part, place), note: contrastAloud(part) })]
}

function wordsBeside(columns: Column[]): number {
  const lines = columns.flatMap(({ text, points }) => [text, ...points])
  return lines.reduce((sum, line) => sum + (line === undefined ? 0 : countWords(line.text)), 0)
}

/** Long lists are no pairs of items: each stands under its lead-in, in the order in which they were written. */
function oneByOne(
  part: PartOf<'contrast'>,
  leadIns: ArticleLine[],
  columns: Column[],
  place: Place,
): Draft[] {
  const lists = leadIns
    .map((title, index) => ({ title, points: columns[index]?.points ?? [] }))
    .sort((one, other) => one.title.origin.start - other.title.origin.start)
  const starts = lists.map(({ title }) => part.sentences.findIndex(line => isIn(title, line)))
  return lists.map(({ title, points }, index) => {
    const from = index === 0 ? 0 : starts[index]
    const said = part.sentences.slice(from, starts[index + 1])
    return draft(
      'points',
      {
        title: shorten(title, place.language, GLANCE_WORDS),
        points: points.map(text => ({ text })),
      },
      { ...aboutPart(part, place), note: pointsAloud(said, points) },
    )
  })
}

/** Each sentence is said with the point that it is, what stands between them with the one before. */
function pointsAloud(sentences: ArticleLine[], points: ArticleLine[]): NoteLine[] {
  let click = 0
  return sentences.map(sentence => {
    const found = points.findIndex(point => isIn(point, sentence))
    if (found !== -1) click = points.length === 1 ? 0 : found + 1
    return { ...sentence, click }
  })
}

function isIn(line: ArticleLine, sentence: ArticleLine): boolean {
  return plain(sentence.text).includes(plain(line.source ?? line.text))
}

function columnsOf(part: PartOf<'contrast'>, { language }: Pick<Place, 'language'>): Column[] {
  const isShort = part.leadIns?.every(line => countWords(line.text) <= SHORT_LEAD_IN) === true
  const most = part.leadIns === undefined ? SIDE_WORDS : ITEM_WORDS
  return part.subjects.map((subject, index) => ({
    ...headOf(subject, part.leadIns?.[index], isShort),
    points: (part.sides[index] ?? []).map(line => withCapital(shorten(line, language, most))),
  }))
}

function headOf(subject: Line, leadIn: ArticleLine | undefined, isShort: boolean) {
  if (leadIn === undefined) return { subject }
  return isShort ? { subject: leadIn } : { subject, text: leadIn }
}

/** Each sentence is said with the column that it stands in; what stands in none is said with the one before it. */
function contrastAloud(part: PartOf<'contrast'>): NoteLine[] {
  let click = 0
  return part.sentences
    .map(sentence => {
      const sides = part.sides.flatMap((side, index) =>
        [...side, ...leadInOf(part, index)].some(line => isIn(line, sentence)) ? [index + 1] : [],
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
