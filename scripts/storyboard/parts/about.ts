/** What every slide of a part says of itself. */
import type { Part } from '../../recognise/outline.ts'
import type { Draft } from '../../types.ts'
import type { Place } from '../place.ts'

export type About = Pick<Draft, 'origin' | 'reason' | 'section'>

export function aboutPart(
  { origin, reason }: Pick<Part, 'origin' | 'reason'>,
  { section }: Pick<Place, 'section'>,
): About {
  return { origin: [origin], reason, ...(section === undefined ? {} : { section }) }
}
