/** Dividing a slide by meaning, between its things; the pieces are balanced. */
import { numbered } from '../layouts/pieceNumber.ts'
import { specOf, withoutIntro } from '../layouts/index.ts'
import type { Division } from '../layouts/spec.ts'
import { plain } from '../text/plain.ts'
import type { Draft, Line, NoteLine } from '../types.ts'

/**
 * Cuts a slide in `count` pieces, headlines numbered (1/2).
 * @returns undefined when the slide has fewer than `count` pieces of meaning
 */
export function divide(slide: Draft, count: number): Draft[] | undefined {
  const division = specOf(slide.layout).divide(slide.data)
  if (division === undefined || division.weights.length < count) return undefined
  const { shows } = division
  const pieces = piecesOf(slide, division, count)
  return shows === undefined
    ? pieces
    : saidWith(
        pieces,
        pieces.map(piece => shows(piece.data)),
        slide.note,
      )
}

function piecesOf(slide: Draft, division: Division<Draft['data']>, count: number): Draft[] {
  const { weights, costs, piece } = division
  const cuts = [0, ...cutsBetween(weights, costs, count), weights.length]
  return Array.from({ length: count }, (_, index) => {
    const from = cuts[index] ?? 0
    const to = cuts[index + 1] ?? weights.length
    const data = piece(from, to)
    return numbered(
      {
        ...slide,
        // What announces the things stands above all of them: without it nobody knows what they are.
        data,
        note: noteOf(slide.note, from, to, { first: index === 0, last: index === count - 1 }),
      } as Draft,
      index + 1,
      count,
    )
  })
}

/** A slide that holds one thing, in `count` slides; undefined when there is nothing to cut. */
export function cut(slide: Draft, count: number): Draft[] | undefined {
  const parts = specOf(slide.layout).cut(slide.data, count)
  if (parts === undefined || parts.length < 2) return undefined
  // All is said with the first part; with the others, what they show.
  return parts.map(
    ({ data, said }, index) =>
      ({
        ...slide,
        data: index === 0 ? data : withoutIntro(data),
        note: index === 0 ? slide.note : noteOfPart(slide.note, said),
      }) as Draft,
  )
}

/** What a part shows is said when it appears. Where nothing is read out, the standing remark holds for each part. */
function noteOfPart(note: NoteLine[], said: NoteLine[]): NoteLine[] {
  return said.length > 0 ? said : standingRemark(note)
}

function standingRemark(note: NoteLine[]): NoteLine[] {
  return note.filter(line => line.kind === 'label').map(line => ({ ...line, click: 0 }))
}

/** What is said with a thing goes with it; what is said before all clicks stays with the first piece. */
function noteOf(
  note: NoteLine[],
  from: number,
  to: number,
  { first, last }: { first: boolean; last: boolean },
): NoteLine[] {
  const said = note
    .filter(line => (line.click === 0 ? first : line.click > from && (line.click <= to || last)))
    .map(line => ({ ...line, click: line.click === 0 ? 0 : line.click - from }))
  return said.length > 0 ? said : standingRemark(note)
}

/**
 * A note without clicks, each line with the piece that shows its words; what no piece shows goes on
 * from the line before it.
 */
function saidWith(pieces: Draft[], shown: Line[][], note: NoteLine[]): Draft[] {
  let current = 0
  const words = shown.map(lines => lines.map(({ text }) => plain(text)))
  const places = note.map(line => {
    const said = plain(line.text)
    const found = words.findIndex(texts => texts.some(text => said.includes(text)))
    if (found !== -1) current = found
    return current
  })
  return pieces.map((piece, index) => {
    const lines = note.filter((_, at) => places[at] === index)
    return {
      ...piece,
      note: lines.length > 0 ? lines : (shown[index] ?? []).map(line => ({ ...line, click: 1 })),
    }
  })
}

/**
 * The cuts that make the pieces most alike (least squares) where reading well allows; every piece
 * gets one thing at least.
 */
function cutsBetween(weights: number[], costs: number[], count: number): number[] {
  const sums = [0]
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight)
  const size = (sums.at(-1) ?? 0) / count
  // Good cuts lie near their even places; where there are none, any will do.
  return (
    cheapest(sums, costs, count, size + Math.max(...weights)) ??
    cheapest(sums, costs, count, Infinity) ??
    []
  )
}

/** A way to cut up to a thing; the cuts before it are a chain. */
interface Way {
  cost: number
  at: number
  before?: Way
}

/** @param reach how far from its even place a cut may lie, in weight */
function cheapest(
  sums: number[],
  costs: number[],
  count: number,
  reach: number,
): number[] | undefined {
  const size = (sums.at(-1) ?? 0) / count
  // The best way to each end that so many pieces can have, in the order of the ends.
  let ways: Way[] = [{ cost: 0, at: 0 }]
  for (let piece = 1; piece <= count; piece += 1) {
    const next: Way[] = []
    for (let end = (ways[0]?.at ?? sums.length) + 1; end < sums.length; end += 1) {
      const beyond = (sums[end] ?? 0) - piece * size
      // Weights only add up: all that follows lies farther away.
      if (beyond > reach) break
      if (beyond < -reach) continue
      const best = bestWayTo(end, ways, sums, costs, size)
      if (best !== undefined) next.push(best)
    }
    ways = next
  }
  const last = ways.findLast(way => way.at === sums.length - 1)
  return last === undefined ? undefined : cutsOf(last)
}

function bestWayTo(
  end: number,
  ways: Way[],
  sums: number[],
  costs: number[],
  size: number,
): Way | undefined {
  let best: Way | undefined
  for (const before of ways) {
    if (before.at >= end) break
    const weight = (sums[end] ?? 0) - (sums[before.at] ?? 0)
    const cost = before.cost + (weight / size - 1) ** 2 + (costs[before.at] ?? 0)
    if (best === undefined || cost < best.cost) best = { cost, at: end, before }
  }
  return best
}

function cutsOf(last: Way): number[] {
  const cuts: number[] = []
  for (let way = last.before; way !== undefined && way.at > 0; way = way.before)
    cuts.unshift(way.at)
  return cuts
}
