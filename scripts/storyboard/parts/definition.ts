/** A definition: the term, and the sentence that says what it is. */
import type { PartOf } from '../../recognise/outline.ts'
import { countWords } from '../../text/words.ts'
import type { Draft, Line } from '../../types.ts'
import { SLIDE_WORDS } from '../choose.ts'
import { draft, say } from '../draft.ts'
import type { Place } from '../place.ts'
import { shorten } from '../shorten.ts'
import { isWorthy, roleOf } from '../telling.ts'
import { aboutPart } from './about.ts'

/** A definition keeps its sentence as it is up to this many words. */
const DEFINITION_WORDS = 30

export function definitionSlides(part: PartOf<'definition'>, place: Place): Draft[] {
  const [first] = part.sentences
  const text = first === undefined ? part.term : shorten(first, place.language, DEFINITION_WORDS)
  const data = { title: part.term, text, ...secondSentence(part, place) }
  return [draft('definition', data, { ...aboutPart(part, place), note: say(part.sentences) })]
}

function secondSentence(part: PartOf<'definition'>, place: Place): { more?: Line[] } {
  const [first, second] = part.sentences
  const role = second === undefined ? undefined : roleOf(second, place)
  if (role !== undefined && !isWorthy(role)) return {}
  const room =
    first === undefined || second === undefined ? 0 : SLIDE_WORDS - countWords(first.text)
  return second !== undefined && countWords(second.text) <= room ? { more: [second] } : {}
}
