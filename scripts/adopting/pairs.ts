/** Which slide of one deck is which of another. */
import { plainSlide } from './plainSlide.ts'
import { nameOfView, type SlideView } from './views.ts'

export interface Pair {
  before: SlideView
  after: SlideView
}

/** Share of a slide's marks that another must have to be the same slide under another name. */
const ALIKE = 0.5

/** @returns the slides that both have, in the order of the second */
export function pairsOf(before: readonly SlideView[], after: readonly SlideView[]): Pair[] {
  const found = new Map<SlideView, SlideView>()
  const taken = new Set<SlideView>()
  const pair = (one: SlideView, other: SlideView | undefined) => {
    if (other === undefined || found.has(one) || taken.has(other)) return
    found.set(one, other)
    taken.add(other)
  }
  for (const view of after)
    pair(
      view,
      before.find(({ id }) => id !== undefined && id === view.id),
    )
  for (const view of after) {
    const free = before.filter(other => !taken.has(other))
    pair(view, view.id === undefined ? theSame(view, free) : mostAlike(view, free))
  }
  return after.flatMap(view => {
    const other = found.get(view)
    return other === undefined ? [] : [{ before: other, after: view }]
  })
}

/** A slide that a person added has no name in their deck. */
function theSame(view: SlideView, others: SlideView[]): SlideView | undefined {
  const shown = contentOf(view)
  return others.find(other => contentOf(other) === shown)
}

function contentOf(view: SlideView): string {
  const { section, hide, minutes, ...fields } = plainSlide(view) ?? view.fields
  void [section, hide, minutes]
  const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(entries)
}

/** A slide that was named anew with the article still has most of its marks. */
function mostAlike(view: SlideView, others: SlideView[]): SlideView | undefined {
  const scored = others
    .map(other => ({ other, score: likeness(view, other) }))
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  return best !== undefined && best.score >= ALIKE ? best.other : undefined
}

function likeness(one: SlideView, other: SlideView): number {
  const marks = one.marks ?? []
  if (marks.length === 0) return 0
  return marks.filter(mark => other.marks?.includes(mark) === true).length / marks.length
}

/** @returns slides of two decks without marks that have the same headline, or the same place */
export function pairsByName(before: readonly SlideView[], after: readonly SlideView[]): Pair[] {
  const taken = new Set<SlideView>()
  const named = after.map(view => {
    const name = nameOfView({ ...view, id: undefined })
    const other = before.find(
      one => !taken.has(one) && nameOfView({ ...one, id: undefined }) === name,
    )
    if (other !== undefined) taken.add(other)
    return other
  })
  return after.flatMap((view, index) => {
    const neighbour = before.indexOf(named[index - 1] ?? ({} as SlideView)) + 1
    const other =
      named[index] ??
      before.filter(one => !taken.has(one)).find(one => before.indexOf(one) === neighbour)
    if (other === undefined) return []
    taken.add(other)
    return [{ before: other, after: view }]
  })
}
