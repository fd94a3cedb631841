/** Marks: a slide's name and a few signs for each thing on it, by which a person's edits in slides.md are seen. */
import { createHash } from 'node:crypto'

/** Signs of one mark: short in the file, and not the same by chance. */
export const MARK_LENGTH = 4

/** Keys of a slide's front matter that are no choice of what stands on it. */
const UNMARKED = new Set(['lectern', 'origin', 'headline'])

/** What stands on a slide, as its front matter has it, and what is said with it. */
export interface Marked {
  id: string
  fields: Record<string, unknown>
  note: string
}

/** @returns signs for a value under its key, whatever the file's spelling of it */
export function markOf(key: string, value: unknown): string {
  const digest = createHash('sha256')
    .update(`${key} ${JSON.stringify(inOrder(value))}`)
    .digest()
  return (digest.readUInt32BE(0) % 36 ** MARK_LENGTH).toString(36).padStart(MARK_LENGTH, '0')
}

/** @returns the marks of a thing: of a list one for each of its items */
export function marksFor(key: string, value: unknown): string[] {
  return Array.isArray(value) ? value.map(item => markOf(key, item)) : [markOf(key, value)]
}

/** @returns the slide's name and the marks of all that stands on it, as one line */
export function markLine({ id, fields, note }: Marked): string {
  const marks = Object.entries(fields)
    .filter(([key]) => !UNMARKED.has(key))
    .flatMap(([key, value]) => marksFor(key, value))
  return `${id} ${[...marks, ...marksFor('note', paragraphsOf(note))].join('')}`
}

/** @returns name and marks of such a line; nothing for what is none */
export function parseMarkLine(line: unknown): { id: string; marks: string[] } | undefined {
  const found = typeof line === 'string' ? /^(\S+) ((?:[0-9a-z]{4})*)$/.exec(line) : null
  if (found === null) return undefined
  const [, id = '', signs = ''] = found
  return { id, marks: signs.match(/.{4}/g) ?? [] }
}

/** @returns signs for the names of slides, in their order */
export function orderMark(ids: readonly string[]): string {
  return ids.map(id => markOf('slide', id)).join('')
}

/** @returns a note as its paragraphs */
export function paragraphsOf(note: string): string[] {
  return note
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '')
}

/** Keys sorted, at any depth: a file that was written anew may have them in another order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]),
  )
}
