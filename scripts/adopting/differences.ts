/** What is other in one deck than in another, whoever made them. */
import { markOf, marksFor } from '../render/marks.ts'
import { linesAbout } from './describe.ts'
import { editsOf } from './edits.ts'
import { pairsByName, pairsOf } from './pairs.ts'
import { nameOfView, type SlideView } from './views.ts'

/** @returns a line for each slide and each thing on it that is other; none where both say the same */
export function differences(before: readonly SlideView[], after: readonly SlideView[]): string[] {
  const old = before.map((view, index) => ({ ...view, id: `${index + 1}`, marks: marksOf(view) }))
  const known = (view: SlideView) => old[before.indexOf(view)]
  const isNamed = [...before, ...after].every(({ id }) => id !== undefined)
  const pairs = isNamed ? pairsOf(before, after) : pairsByName(before, after)
  const fresh = after.map(view => {
    const pair = pairs.find(one => one.after === view)
    const own = pair === undefined ? undefined : known(pair.before)
    return { ...view, id: own?.id, marks: own?.marks ?? [] }
  })
  const order = new Set(old.map(({ id }) => markOf('slide', id)))
  const { edits, notTaken } = editsOf(old, fresh, order)
  const nameFor = (id: string) => {
    const view = old[Number(id) - 1]
    return view === undefined
      ? id.replace(/^own-/, '')
      : `slide ${id} "${nameOfView({ ...view, id: undefined })}"`
  }
  return [
    ...edits.flatMap(edit => {
      const { after: place } = edit
      const named = place === undefined || place === '' ? edit : { ...edit, after: nameFor(place) }
      return linesAbout(named, nameFor(edit.slide))
    }),
    ...notTaken.map(({ slide, what }) => `? ${nameFor(slide)}: ${what}`),
  ]
}

/** Of what stands there, and not of what once did. */
function marksOf({ fields, note }: SlideView): string[] {
  const all = [...Object.entries(fields), ['note', note] as const]
  return all.flatMap(([key, value]) => marksFor(key, value))
}
