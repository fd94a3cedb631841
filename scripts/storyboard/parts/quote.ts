/** A quotation, whole where that is short, else its key sentence. */
import type { PartOf } from '../../recognise/outline.ts'
import { countWords } from '../../text/words.ts'
import type { Draft } from '../../types.ts'
import { keySentence, SLIDE_WORDS } from '../choose.ts'
import { draft, say } from '../draft.ts'
import { joined } from '../lines.ts'
import type { Place } from '../place.ts'
import { aboutPart } from './about.ts'

export function quoteSlides(part: PartOf<'quote'>, place: Place): Draft[] {
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
      { ...aboutPart(part, place), note: say([...part.sentences, part.by]) },
    ),
  ]
}
