/** What was put aside, on slides: hidden ones with all that they say, and what is spare in the notes of the others. */
import type { Draft, NoteLine } from '../../types.ts'
import type { Told } from './state.ts'

/** @returns the slides in their order */
export function putAside(told: Told[]): Draft[] {
  const openings = openingsOf(told)
  return told.map((slide): Draft => {
    const { draft, isHidden } = slide
    if (draft.hidden === true) return draft
    const { moved, taken } = openings
    const note = draft.note.filter(line => line !== moved.get(slide))
    if (isHidden) return { ...draft, note, hidden: true, putAside: true }
    return { ...draft, note: [...(taken.get(slide) ?? []), ...withSpare(slide)] }
  })
}

function withSpare({ draft, spare }: Told): NoteLine[] {
  return draft.note.map((line, at) => (spare.has(at) ? { ...line, act: 'spare' } : line))
}

/** "Part 2: …" opens the first slide of a section that is told, whichever that is. */
function openingsOf(told: Told[]) {
  const moved = new Map<Told, NoteLine>()
  const taken = new Map<Told, NoteLine[]>()
  const seen = new Set<number>()
  told.forEach(slide => {
    const number = slide.draft.section?.number
    if (number === undefined || seen.has(number) || slide.draft.hidden === true) return
    seen.add(number)
    const [opening] = slide.draft.note
    const first = told.find(other => other.draft.section?.number === number && !other.isHidden)
    if (!slide.isHidden || opening?.kind !== 'label' || first === undefined) return
    moved.set(slide, opening)
    taken.set(first, [opening])
  })
  return { moved, taken }
}
