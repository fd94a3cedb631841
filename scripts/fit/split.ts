/** Splitting a slide by meaning: between points, rows, lines of code or sentences; pieces are balanced. */
import { phrase } from '../text/join.ts'
import { plain } from '../text/plain.ts'
import type { Draft } from '../storyboard/draft.ts'
import { withoutNumberOfPiece } from '../storyboard/headline.ts'
import { wordsIn } from '../storyboard/ledger.ts'
import type { Line, NoteLine } from '../types.ts'
import { shown } from './shown.ts'

/** What a point takes beside its words, in words: its own line and the space around it. */
const POINT_WEIGHT = 6

/**
 * Cuts a slide in `count` pieces, headlines numbered (1/2).
 * @returns undefined when the slide has fewer than `count` pieces of meaning
 */
export function split(slide: Draft, count: number): Draft[] | undefined {
  const { layout, data } = slide
  switch (layout) {
    case 'points':
    case 'steps':
    case 'recap': {
      const halves = pieces(
        slide,
        data.points,
        count,
        (points, from) => ({ ...data, points, ...startAt(from, data.start) }),
        point => POINT_WEIGHT + wordsIn(point),
      )
      return halves === undefined || layout !== 'recap' ? halves : saidWith(halves, slide.note)
    }
    case 'agenda':
      return pieces(slide, data.items, count, items => ({ ...data, items }))
    case 'comparison':
      return pieces(
        slide,
        data.rows,
        count,
        rows => ({ ...data, rows }),
        row => longest([row.aspect, ...row.cells]),
      )
    case 'table':
      return pieces(slide, data.rows, count, rows => ({ ...data, rows }), longest)
    case 'code':
      return pieces(
        slide,
        data.code.split('\n'),
        count,
        lines => ({ ...data, code: withoutEdges(lines).join('\n') }),
        () => 1,
        breakBefore,
      )
    case 'columns': {
      const longest = Math.max(0, ...data.columns.map(column => column.points?.length ?? 0))
      const halves =
        longest < count
          ? undefined
          : pieces(
              slide,
              Array.from({ length: longest }, (_, index) => index),
              count,
              indexes => ({
                ...data,
                columns: data.columns.map(column => ({
                  ...column,
                  points: (column.points ?? []).filter((_, index) => indexes.includes(index)),
                })),
              }),
            )
      return halves === undefined ? undefined : saidWith(halves, slide.note)
    }
    default:
      return undefined
  }
}

/** A list that goes on keeps counting. */
function startAt(from: number, start = 1): { start?: number } {
  return start + from === 1 ? {} : { start: start + from }
}

/**
 * @param weightOf about how much room a thing takes; the pieces get alike much
 * @param costOf what a cut before a thing costs, as a share of a piece: 0 where it reads well
 */
function pieces<T>(
  slide: Draft,
  all: T[],
  count: number,
  dataOf: (part: T[], from: number) => Draft['data'],
  weightOf: (thing: T) => number = () => 1,
  costOf: (before: T, after: T) => number = () => 0,
): Draft[] | undefined {
  if (all.length < count) return undefined
  const cuts = [0, ...cutsBetween(all, count, weightOf, costOf), all.length]
  return Array.from({ length: count }, (_, index) => {
    const [from = 0, to = all.length] = [cuts[index], cuts[index + 1]]
    const last = index === count - 1
    const said = noteOf(slide.note, from, to, index === 0, last)
    // Where nothing is said piece by piece, the standing remark holds for each of them.
    const note =
      said.length > 0
        ? said
        : slide.note.filter(line => line.kind === 'label').map(line => ({ ...line, click: 0 }))
    const data = dataOf(all.slice(from, to), from)
    return numbered(
      { ...slide, data: index === 0 ? data : withoutIntro(data), note } as Draft,
      index + 1,
      count,
    )
  })
}

/** The line that announces a thing stands above its first piece. */
export function withoutIntro(data: Draft['data']): Draft['data'] {
  const { intro, ...rest } = { intro: undefined, ...data }
  return intro === undefined ? data : (rest as Draft['data'])
}

/** The cuts that make the pieces most alike (least squares) where reading well allows; every piece gets one thing at least. */
function cutsBetween<T>(
  all: T[],
  count: number,
  weightOf: (thing: T) => number,
  costOf: (before: T, after: T) => number,
): number[] {
  const weights = all.map(weightOf)
  const sums = [0]
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight)
  const costs = all.map((thing, at) => (at === 0 ? 0 : costOf(all[at - 1] as T, thing)))
  const size = (sums.at(-1) ?? 0) / count
  // Good cuts lie near their even places; where there are none, any will do.
  return (
    cheapest(sums, costs, count, size + Math.max(...weights)) ??
    cheapest(sums, costs, count, Infinity) ??
    []
  )
}

/** @param reach how far from its even place a cut may lie, in weight */
function cheapest(
  sums: number[],
  costs: number[],
  count: number,
  reach: number,
): number[] | undefined {
  const size = (sums.at(-1) ?? 0) / count
  interface Way {
    cost: number
    at: number
    before?: Way
  }
  // The best way to each end that so many pieces can have, in the order of the ends.
  let ways: Way[] = [{ cost: 0, at: 0 }]
  for (let piece = 1; piece <= count; piece += 1) {
    const next: Way[] = []
    for (let end = (ways[0]?.at ?? sums.length) + 1; end < sums.length; end += 1) {
      const sum = sums[end] ?? 0
      if (Math.abs(sum - piece * size) > reach) continue
      let best: Way | undefined
      for (const before of ways) {
        if (before.at >= end) break
        const cost =
          before.cost + ((sum - (sums[before.at] ?? 0)) / size - 1) ** 2 + (costs[before.at] ?? 0)
        if (best === undefined || cost < best.cost) best = { cost, at: end, before }
      }
      if (best !== undefined) next.push(best)
    }
    ways = next
  }
  const cuts: number[] = []
  const last = ways.findLast(way => way.at === sums.length - 1)
  for (let way = last?.before; way !== undefined && way.at > 0; way = way.before)
    cuts.unshift(way.at)
  return last === undefined ? undefined : cuts
}

/** A row is as high as its longest cell, about. */
function longest(cells: Line[]): number {
  return 1 + Math.max(0, ...cells.map(cell => Math.floor((shown(cell).length * cells.length) / 80)))
}

/** Code is cut best at an empty line, then before a line that stands as far out as the piece's beginning. */
function breakBefore(before: string, after: string): number {
  return before.trim() === ''
    ? 0
    : after.trim() === ''
      ? 0.1
      : /^\S/.test(after) && !/^[)\]}]|^(?:end|else|fi|done)\b/.test(after)
        ? 0.25
        : 0.5
}

/** Empty lines at a cut are the cut. */
function withoutEdges(lines: string[]): string[] {
  const first = lines.findIndex(line => line.trim() !== '')
  return first === -1
    ? lines
    : lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1)
}

/** What is said with a point goes with it; what is said before all clicks stays with the first piece. */
function noteOf(
  note: NoteLine[],
  from: number,
  to: number,
  first: boolean,
  last: boolean,
): NoteLine[] {
  return note
    .filter(line => (line.click === 0 ? first : line.click > from && (line.click <= to || last)))
    .map(line => ({ ...line, click: line.click === 0 ? 0 : line.click - from }))
}

/** A note without clicks, each line with the piece that shows its words; what no piece shows goes on from the line before it. */
function saidWith(halves: Draft[], note: NoteLine[]): Draft[] {
  const points = halves.map(shownOn)
  let current = 0
  const places = note.map(line => {
    const found = points.findIndex(lines =>
      lines.some(point => plain(line.text).includes(plain(point.text))),
    )
    if (found !== -1) current = found
    return current
  })
  return halves.map((half, index) => {
    const lines = note.filter((_, at) => places[at] === index)
    return {
      ...half,
      note: lines.length > 0 ? lines : (points[index] ?? []).map(point => ({ ...point, click: 1 })),
    }
  })
}

function shownOn({ layout, data }: Draft): Line[] {
  switch (layout) {
    case 'columns':
      return data.columns.flatMap(column => column.points ?? [])
    case 'recap':
      return data.points.flatMap(point => point.text ?? point.label ?? [])
    default:
      return []
  }
}

/** A piece's headline says which of how many it is. */
export function numbered(slide: Draft, index: number, count: number): Draft {
  const { data } = slide
  if (!('title' in data) || data.title === undefined) return slide
  const title: Line = {
    ...data.title,
    text: phrase`${withoutNumberOfPiece(data.title.text)} (${index}/${count})`,
  }
  return {
    ...slide,
    data: { ...data, title },
    reason: `${slide.reason.replace(/; piece \d+ of [^;]*$/, '')}; piece ${index} of ${count}, since it does not fit on one slide`,
  } as Draft
}
