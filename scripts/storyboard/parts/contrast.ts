/** A contrast: what a passage says of each of its subjects, side by side. */
import type { PartOf } from '../../recognise/outline.ts'
import { plain } from '../../text/plain.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine, Draft, Line, NoteLine } from '../../types.ts'
import { draft } from '../draft.ts'
import { begun } from '../lines.ts'
import type { Place } from '../place.ts'
import { shorten } from '../shorten.ts'
import { aboutPart } from './about.ts'

/** One side of a comparison stands as it is said; only what leads over to it goes. */
export const SIDE_WORDS = Infinity
/** Longest item of a list beside another, in words. */
const ITEM_WORDS = 16
/** So short a lead-in stands over its side in the place of the name. */
const SHORT_LEAD_IN = 4

export function contrastSlides(part: PartOf<'contrast'>, place: Place): Draft[] {
  const data = { title: place.heading, columns: columnsOf(part, place) }
  return [draft('columns', data, { ...aboutPart(part, place), note: contrastAloud(part) })]
}

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
