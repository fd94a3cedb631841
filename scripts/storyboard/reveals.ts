/** What each click shows, and that it is spoken of when it appears. */
import { plain } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import type { Draft, Line, NoteLine } from '../types.ts'
import { spoken } from './aloud.ts'
import { say } from './draft.ts'
import { revealsOf } from '../layouts/index.ts'

/** A line is spoken of when this share of its words is said: it is shorter than its sentence, never longer. */
const SPOKEN = 0.5

/** @returns the note, in the order of the clicks, with what no line speaks of read out when it appears */
export function withSpokenReveals(slide: Draft): Draft {
  const missing = revealsOf(slide).flatMap((lines, index): NoteLine[] => {
    const click = index + 1
    const said = slide.note.filter(line => line.click === click && line.act === undefined)
    if (isSpoken(lines, said)) return []
    const unsaid = lines.filter(line => !isSpoken([line], said))
    return say(unsaid.map(spoken), click)
  })
  // A label comes before what is said of it.
  const note = [...missing, ...slide.note].sort((a, b) => a.click - b.click)
  return { ...slide, note }
}

/**
 * @returns whether the note of a click speaks of what the click shows: of most of it, so that nobody looks for the
 * place
 */
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
      // Of letters that stand alone, such as the "t" of "don't", every note has some.
      .match(/[\p{L}\p{M}\p{N}]{2,}|[\p{Script=Han}\p{N}]/gu) ?? []
  )
}
