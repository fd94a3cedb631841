/** Code, character for character. */
import type { PartOf } from '../../recognise/outline.ts'
import type { Draft } from '../../types.ts'
import { draft, label, say } from '../draft.ts'
import type { Place } from '../place.ts'
import { aboutPart } from './about.ts'

export function codeSlides(part: PartOf<'code'>, place: Place): Draft[] {
  const { code, language, lines, caption, unit } = part
  return [
    draft(
      'code',
      {
        title: place.heading,
        code,
        ...(language === undefined ? {} : { language }),
        ...(lines === undefined ? {} : { lines }),
        ...(caption === undefined ? {} : { caption }),
      },
      {
        ...aboutPart(part, place),
        ...(unit === undefined ? {} : { units: [unit] }),
        note: say([label('code', place.words.say.code), caption]),
      },
    ),
  ]
}
