/** Which slide of a changed deck a window goes on with. */

/**
 * @param before ids of the old deck's slides, in order
 * @param after ids of the new deck's slides, in order; not empty
 * @returns for each old slide the number (1-based) of the new one: the same slide where it still
 * stands; otherwise the one that took
 * its place between the neighbours that still stand
 */
export function followSlides(before: string[], after: string[]): number[] {
  const places = new Map(after.map((id, index) => [id, index]))
  const kept = before.map(id => places.get(id))
  return kept.map((place, index) => (place ?? placeBetween(kept, index, after.length)) + 1)
}

/** The place of a slide that is gone: as far behind its last kept neighbour as it was, but before the next one. */
function placeBetween(kept: (number | undefined)[], index: number, length: number): number {
  let last = index - 1
  while (last >= 0 && kept[last] === undefined) last -= 1
  let next = index + 1
  while (next < kept.length && kept[next] === undefined) next += 1
  const from = last < 0 ? -1 : (kept[last] ?? -1)
  const to = kept[next] ?? length
  const wanted = from + index - last
  const latest = to > from + 1 ? to - 1 : Math.max(from, 0)
  return Math.max(0, Math.min(wanted, latest, length - 1))
}
