/** What was divided among slides stands on paper as one: tables, lists. */
import type { PaperPart } from '../layouts/paper.ts'
import { plain } from '../text/plain.ts'
import type { Line, Slide } from '../types.ts'

/** A part, and the slide that it begins. */
export interface Placed {
  slide?: Slide
  part: PaperPart
}

/** @returns the parts, with those together that are pieces of one */
export function joined(parts: Placed[]): Placed[] {
  const found: Placed[] = []
  for (const placed of parts) {
    const last = found.at(-1)
    const whole = last === undefined ? undefined : together(last.part, placed.part)
    if (last === undefined || whole === undefined) found.push(placed)
    else found.splice(-1, 1, { ...last, part: whole })
  }
  return found
}

function together(one: PaperPart, next: PaperPart): PaperPart | undefined {
  if (one.kind === 'aspects' && next.kind === 'aspects')
    return isSame(one.title, next.title) && areSame(one.subjects, next.subjects)
      ? { ...one, rows: [...one.rows, ...next.rows] }
      : undefined
  if (one.kind === 'data' && next.kind === 'data')
    return isSame(one.title, next.title) && areSame(one.header, next.header)
      ? { ...one, rows: [...one.rows, ...next.rows] }
      : undefined
  if (one.kind === 'list' && next.kind === 'list') {
    const isPiece = one.ordered === next.ordered && isSame(one.title, next.title)
    const isOne = isPiece && (next.intro === undefined || isSame(one.intro, next.intro))
    return isOne ? { ...one, points: [...one.points, ...next.points] } : undefined
  }
  return undefined
}

function isSame(one: Line | undefined, other: Line | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return plain(one.text) === plain(other.text)
}

function areSame(some: Line[], others: Line[]): boolean {
  return some.length === others.length && some.every((line, index) => isSame(line, others[index]))
}
