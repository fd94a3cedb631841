/** What each click shows, and that it is spoken of when it appears. */
import { plain } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import type { Line, NoteLine, Slide } from '../types.ts'
import { closed } from './aloud.ts'
import { say } from './draft.ts'

/** A line is spoken of when this share of its words is said: it is shorter than its sentence, never longer. */
const SPOKEN = 0.5

/** @returns for each click, in order, the lines that it shows; none for a click that shows no text of its own */
export function revealsOf({ layout, data, clicks }: Slide): Line[][] {
  if (clicks === 0) return []
  const present = (lines: (Line | undefined)[]) => lines.filter(line => line !== undefined)
  switch (layout) {
    case 'points':
    case 'steps':
      return data.points.map(point => present([point.label, point.text]))
    case 'comparison':
      return data.rows.map(row => present([row.aspect, ...row.cells, row.both]))
    case 'columns':
      return [
        ...data.columns.map(column =>
          present([column.subject, column.text, ...(column.points ?? [])]),
        ),
        ...(data.both === undefined ? [] : [data.both]),
      ]
    case 'activity':
      return data.prompts.map(prompt => present([prompt.answer]))
    default:
      return []
  }
}

/** @returns the note, in the order of the clicks, with what no line speaks of read out when it appears */
export function withSpokenReveals(slide: Slide): Slide {
  const missing = revealsOf(slide).flatMap((lines, index): NoteLine[] => {
    const click = index + 1
    const said = slide.note.filter(line => line.click === click && line.act === undefined)
    return isSpoken(lines, said) ? [] : say(lines.map(closed), click)
  })
  const note = [...slide.note, ...missing].sort((a, b) => a.click - b.click)
  return { ...slide, note }
}

/** @returns whether the note of a click speaks of what the click shows: of most of it, so that nobody looks for the place */
export function isSpoken(shown: Line[], said: Pick<NoteLine, 'text'>[]): boolean {
  const words = shown.flatMap(line => wordsOf(line.text))
  if (words.length === 0) return true
  const heard = said.map(line => plain(line.text).toLowerCase()).join(' ')
  return words.filter(word => heard.includes(word)).length >= words.length * SPOKEN
}

function wordsOf(text: Text): string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}
