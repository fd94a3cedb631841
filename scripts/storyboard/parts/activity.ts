/** What the author has the group do. */
import type { PartOf } from '../../recognise/outline.ts'
import type { Draft } from '../../types.ts'
import { ownActivity } from '../activities.ts'
import { asksForHands, handsSlide } from '../hands.ts'
import type { Place } from '../place.ts'
import { aboutPart } from './about.ts'

export function activitySlides(part: PartOf<'activity'>, place: Place): Draft[] {
  const section = place.section === undefined ? {} : { section: place.section }
  if (asksForHands(part, place.words)) return [{ ...handsSlide(part, place.words), ...section }]
  const { minutes, group } = part
  const asked = ownActivity({ text: part.task }, place, { minutes, group })
  return [{ ...asked, ...aboutPart(part, place) }]
}
