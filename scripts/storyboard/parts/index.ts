/**
 * The slides of each kind of part: one record, complete by its type. A kind in recognise/outline.ts
 * without its entry here does not compile.
 */
import type { Part, PartOf } from '../../recognise/outline.ts'
import type { Draft } from '../../types.ts'
import type { Place } from '../place.ts'
import { proseSlides } from '../prose.ts'
import { activitySlides } from './activity.ts'
import { codeSlides } from './code.ts'
import { comparisonSlides } from './comparison.ts'
import { contrastSlides } from './contrast.ts'
import { definitionSlides } from './definition.ts'
import { figureSlides } from './figure.ts'
import { pointSlides } from './points.ts'
import { quoteSlides } from './quote.ts'
import { tableSlides } from './table.ts'
import { tipSlides } from './tip.ts'

type Kind = Part['kind']
type SlidesOfKind<K extends Kind> = (part: PartOf<K>, place: Place) => Draft[]

const SLIDES: { [K in Kind]: SlidesOfKind<K> } = {
  prose: (part, place) => proseSlides([part], place, true).slides,
  definition: definitionSlides,
  points: pointSlides,
  tip: tipSlides,
  quote: quoteSlides,
  comparison: comparisonSlides,
  contrast: contrastSlides,
  table: tableSlides,
  figure: figureSlides,
  code: codeSlides,
  // It is said with what stands beside it.
  aside: () => [],
  activity: activitySlides,
}

export function slidesOfKind<K extends Kind>(part: PartOf<K>, place: Place): Draft[] {
  const slides: SlidesOfKind<K> = SLIDES[part.kind as K]
  return slides(part, place)
}
