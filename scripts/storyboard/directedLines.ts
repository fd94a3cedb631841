/** Lines of slides in a person's choice of words, and points that are only said. */
import { isRetelling, textsOf } from '../layouts/index.ts'
import { linesOfPoints } from '../layouts/text.ts'
import type { Draft, Line, NoteLine, Point } from '../types.ts'
import { isLine, unitsIn } from './ledger.ts'

/** @returns the slides with a unit in other words, wherever it is told; what tells it again keeps its own */
export function withLines(slides: Draft[], id: string, words: Line): Draft[] {
  return slides.map(slide => {
    if (isRetelling(slide) || !unitsIn(textsOf(slide)).includes(id)) return slide
    const data = mapLines(slide.data, line =>
      line.kind === 'article' && line.units?.length === 1 && line.units[0] === id ? words : line,
    )
    return { ...slide, data } as Draft
  })
}

/** @returns the slides without the point that a unit is; it is said before the one that follows */
export function withoutPoints(slides: Draft[], id: string): Draft[] {
  return slides.map(slide => {
    if (isRetelling(slide) || !('points' in slide.data)) return slide
    const points = slide.data.points as Point[]
    const at = points.findIndex(point => unitsIn(linesOfPoints([point])).includes(id))
    if (at === -1 || points.length < 2) return slide
    const data = { ...slide.data, points: points.filter((_, index) => index !== at) }
    return { ...slide, data, note: slide.note.map(line => earlier(line, at)) } as Draft
  })
}

function earlier(line: NoteLine, at: number): NoteLine {
  return line.click > at ? { ...line, click: line.click - 1 } : line
}

/** @returns the value with each of its lines changed, at any depth */
export function mapLines<T>(value: T, change: (line: Line) => Line): T {
  if (Array.isArray(value)) return value.map(one => mapLines<unknown>(one, change)) as T
  if (typeof value !== 'object' || value === null) return value
  if (isLine(value)) return change(value) as T
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapLines<unknown>(inner, change)]),
  ) as T
}
