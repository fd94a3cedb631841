/** A slide that a person wrote: its slots, as `slides.md` has them, become the data of its layout. */
import type { LayoutName, Layouts, Line } from '../types.ts'

/** Slots whose texts are no lines that are read: addresses, code, names of ways to stand. */
const LITERAL = new Set([
  ...['image', 'alt', 'diagram', 'code', 'language', 'kind', 'density', 'arrangement', 'align'],
  ...['number', 'start', 'current', 'duration', 'minutes', 'done', 'after', 'time'],
])

/**
 * @param line makes a line of words, or nothing where they are refused
 * @returns nothing where a line of it is refused
 */
export function layoutDataOf(
  layout: LayoutName,
  slots: Record<string, unknown>,
  line: (words: string) => Line | undefined,
): Layouts[LayoutName] | undefined {
  let isWhole = true
  const valueOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(valueOf)
    if (typeof value === 'object' && value !== null) return objectOf(value)
    if (typeof value !== 'string' && typeof value !== 'number') return value
    const made = line(String(value))
    if (made === undefined) isWhole = false
    return made
  }
  const objectOf = (object: object): unknown =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [
        key,
        LITERAL.has(key) ? (value as unknown) : valueOf(value),
      ]),
    )
  const missing = Object.entries(DEFAULTS[layout] ?? {}).filter(([key]) => !(key in slots))
  const data = objectOf({ ...slots, ...Object.fromEntries(missing) })
  return isWhole ? (data as Layouts[LayoutName]) : undefined
}

/** What a layout cannot be without and a person need not write. */
const DEFAULTS: Partial<Record<LayoutName, Record<string, unknown>>> = {
  tip: { kind: 'tip', label: 'Tip' },
  section: { number: 0 },
  comparison: { caption: '' },
  table: { caption: '', align: [] },
  figure: { alt: '' },
}
