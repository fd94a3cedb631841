import type { Origin } from '../types.ts'

/** Lines of the article as a person writes them, "26-29, 31": in slides.md, in messages, and as a slide's mark. */
export function originText(origin: Origin[]): string {
  return [
    ...new Set(origin.map(({ start, end }) => (start === end ? `${start}` : `${start}-${end}`))),
  ].join(', ')
}
