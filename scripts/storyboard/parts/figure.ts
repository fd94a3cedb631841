/** A picture, and what is said of it. */
import { wordsOfDiagram } from '../../recognise/diagramSource.ts'
import type { PartOf } from '../../recognise/outline.ts'
import { asText } from '../../text/text.ts'
import type { ArticleLine, Draft } from '../../types.ts'
import { draft, label, say } from '../draft.ts'
import type { Place } from '../place.ts'
import { aboutPart } from './about.ts'

export function figureSlides(part: PartOf<'figure'>, place: Place): Draft[] {
  const opening = part.missing === true ? undefined : label('figure', place.words.say.figure)
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
      { ...aboutPart(part, place), note: say([opening, descriptionOf(part), part.caption]) },
    ),
  ]
}

function descriptionOf({ alt, origin, unit }: PartOf<'figure'>): ArticleLine {
  const units = unit === undefined ? {} : { units: [unit] }
  return { kind: 'article', text: asText(alt), origin, ...units }
}
