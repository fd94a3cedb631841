/** Cutting a line that is too long for a slide: at the end of a sentence, else of a clause, else between words. */
import { isEmpty, plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import type { Line } from '../types.ts'

/** Where a cut reads well, the better first, and how far from the even cut it may lie, as a share of a part. */
const BOUNDARIES: [RegExp, number][] = [
  [/[.!?…]["'”’)]*\s+|[。！？]/gu, 0.45],
  [/[;:–—]\s+|(?<!\s)\s+[–—]\s+/gu, 0.4],
  [/,\s+|[、，]/gu, 0.35],
  [/\s+/gu, 0.5],
]
/** A part shorter than this, in characters, is no relief to any slide. */
const LEAST_PART = 16

/** @returns the line in `count` parts; fewer when it has no place for so many cuts; none where there is no line */
export function cutLine(line: Line | undefined, count: number): Line[] {
  if (line === undefined) return []
  const text = plain(line.text)
  const cuts = cutsOf(text, count)
  return [0, ...cuts]
    .map((from, index): Line => {
      const part = slice(line.text, from, cuts[index] ?? text.length)
      return line.kind === 'label'
        ? { ...line, text: part }
        : { ...line, text: part, source: line.source ?? line.text }
    })
    .filter(part => !isEmpty(part.text))
}

function cutsOf(text: string, count: number): number[] {
  const size = text.length / count
  if (size < LEAST_PART) return []
  const cuts: number[] = []
  for (let index = 1; index < count; index += 1) {
    const even = index * size
    const least = (cuts.at(-1) ?? 0) + 1
    const at = placeNear(text, even, least, size) ?? Math.round(even)
    if (at >= least && at < text.length) cuts.push(at)
  }
  return cuts
}

/** @returns the best place for a cut near an even one; undefined where only a word could be cut */
function placeNear(text: string, even: number, least: number, size: number): number | undefined {
  for (const [pattern, reach] of BOUNDARIES) {
    const places = [...text.matchAll(pattern)]
      .map(match => match.index + match[0].length)
      .filter(at => at >= least && at < text.length)
    const place = nearest(places, even, reach * size)
    if (place !== undefined) return place
  }
  return undefined
}

function nearest(places: number[], wanted: number, reach: number): number | undefined {
  let best: number | undefined
  for (const place of places)
    if (best === undefined || Math.abs(place - wanted) < Math.abs(best - wanted)) best = place
  return best !== undefined && Math.abs(best - wanted) <= reach ? best : undefined
}
