/**
 * Units: each heading, sentence, item, cell, caption, picture and block of code of an article has an id, by which
 * slides and notes say what they tell.
 */
import { plain } from '../text/plain.ts'
import type { ArticleLine } from '../types.ts'
import { isArticleLine } from './line.ts'
import type { Outline, Part } from './outline.ts'

/**
 * An id is made from the unit's own words, and for equal ones from their order, so that it stays when other passages
 * change. What is said again in a passage that was put together from others keeps the id that it has there.
 * @returns the outline with the id of each of its lines
 */
export function withUnits(outline: Outline): Outline {
  const ids = idsInOrder()
  const known = new Map<ArticleLine, ArticleLine>()
  const byPlace = new Map<string, string[]>()
  /** @param isQuoted whether the line may be a line that stands elsewhere too */
  const named = (line: ArticleLine, isQuoted: boolean): ArticleLine => {
    // A clause is of its sentence.
    const words = plain(line.source ?? line.text)
    const place = `${line.origin.start}-${line.origin.end} ${words}`
    const units = (isQuoted ? byPlace.get(place) : undefined) ?? [ids(words)]
    if (!byPlace.has(place)) byPlace.set(place, units)
    return withId(line, units)
  }
  const given = <T>(value: T, isQuoted: boolean): T => {
    if (Array.isArray(value)) return value.map(one => given<unknown>(one, isQuoted)) as T
    if (typeof value !== 'object' || value === null) return value
    if (isArticleLine(value)) {
      const found = known.get(value) ?? named(value, isQuoted)
      known.set(value, found)
      return found as T
    }
    if ('type' in value || 'kind' in value) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, given<unknown>(inner, isQuoted)]),
    ) as T
  }
  const inPart = (part: Part): Part => {
    const isQuoted =
      part.kind === 'contrast' ||
      (part.kind === 'comparison' && (part.derived === true || part.passages !== undefined))
    const { kind, ...rest } = part
    const named = { ...given(rest, isQuoted), kind } as Part
    if (named.kind === 'code') return { ...named, unit: ids(named.code) }
    if (named.kind === 'figure')
      return { ...named, unit: ids(named.diagram ?? (named.alt || named.image)) }
    return named.kind === 'points' ? { ...named, items: named.items.map(withKey) } : named
  }
  const sections = outline.sections.map(({ parts, ...section }) => ({
    ...given(section, false),
    parts: parts.map(inPart),
  }))
  return {
    ...outline,
    title: given(outline.title, true),
    sections,
    ...(outline.overall === undefined
      ? {}
      : { overall: inQuoted(outline.overall, value => given(value, true)) }),
  }
}

function inQuoted<P extends Part>(part: P, given: <T>(value: T) => T): P {
  const { kind, ...rest } = part
  return { ...given(rest), kind } as unknown as P
}

/** The lines of passages that were recognised before keep their ids mostly, and what was made of them. */
const lines = new WeakMap<ArticleLine, ArticleLine>()

function withId(line: ArticleLine, units: string[]): ArticleLine {
  const before = lines.get(line)
  if (before?.units?.join() === units.join()) return before
  const named = { ...line, units }
  lines.set(line, named)
  return named
}

/** The bold words that open an item's first sentence are of that sentence. */
function withKey<I extends { key?: ArticleLine; sentences: ArticleLine[] }>(item: I): I {
  const units = item.sentences[0]?.units
  return item.key === undefined || units === undefined
    ? item
    : { ...item, key: { ...item.key, units } }
}

/** Eight digits of 36 are enough for the units of an article; equal ones are counted. */
function idsInOrder(): (words: string) => string {
  const counts = new Map<string, number>()
  return words => {
    const id = fingerprint(
      words
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu)
        ?.join(' ') ?? words,
    )
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

/** FNV-1a, 53 bits. */
function fingerprint(words: string): string {
  let [low, high] = [0x811c9dc5, 0xc9dc5118]
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0
    low = Math.imul(low ^ code, 0x01000193) >>> 0
    high = Math.imul(high ^ low ^ (code << 8), 0x01000193) >>> 0
  }
  return ((high % 0x200000) * 0x100000000 + low).toString(36)
}
