/** A tip, a warning or another box. */
import type { PartOf } from '../../recognise/outline.ts'
import { plain } from '../../text/plain.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine, Draft } from '../../types.ts'
import { GLANCE_WORDS, keySentence, LEAD_WORDS } from '../choose.ts'
import { draft, label, say } from '../draft.ts'
import { joined } from '../lines.ts'
import type { Place } from '../place.ts'
import { shorten } from '../shorten.ts'
import { aboutPart } from './about.ts'

export function tipSlides(part: PartOf<'tip'>, place: Place): Draft[] {
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
      { ...aboutPart(part, place), note: say(part.sentences) },
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
