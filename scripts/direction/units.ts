/** The units of an outline with what an anchor needs to know of each. */
import { isArticleLine } from '../recognise/line.ts'
import type { Outline, Part } from '../recognise/outline.ts'
import { readable } from '../text/plain.ts'
import type { ArticleLine, Origin } from '../types.ts'

export interface Unit {
  id: string
  /** in full, without marks */ words: string
  kind: 'heading' | 'line' | 'thing'
  origin: Origin
  /** as the article has it; a picture or code has none */ line?: ArticleLine
  /** id of the heading above */ under?: string
}

/** @returns each unit once, in the order of the article */
export function unitsOf(outline: Pick<Outline, 'sections' | 'title'>): Unit[] {
  const units = new Map<string, Unit>()
  const add = (unit: Unit) => {
    if (!units.has(unit.id)) units.set(unit.id, unit)
  }
  for (const { heading, parts } of outline.sections) {
    const under = heading?.units?.[0]
    if (heading !== undefined) addLine(heading, 'heading', undefined, add)
    for (const part of parts) {
      // A passage in its own order, before what was taken from it.
      const lines = 'sentences' in part ? [part.sentences, part] : part
      for (const line of articleLinesIn(lines)) addLine(line, 'line', under, add)
      addThing(part, under, add)
    }
  }
  return [...units.values()].sort((a, b) => a.origin.start - b.origin.start)
}

/** @returns the unit that a line tells first */
export function unitOf(line: ArticleLine | undefined, units: readonly Unit[]): Unit | undefined {
  const id = line?.units?.[0]
  return id === undefined ? undefined : units.find(unit => unit.id === id)
}

/** @returns the units that stand under the same heading, the heading too */
export function sectionOf(unit: Unit, units: readonly Unit[]): Unit[] {
  const heading = unit.kind === 'heading' ? unit.id : unit.under
  return units.filter(other => other.id === heading || other.under === heading)
}

function addLine(
  line: ArticleLine,
  kind: Unit['kind'],
  under: string | undefined,
  add: (unit: Unit) => void,
): void {
  const [id] = line.units ?? []
  if (id === undefined) return
  const words = readable(line.source ?? line.text)
  add({ id, words, kind, origin: line.origin, line, ...(under === undefined ? {} : { under }) })
}

/** A picture or a block of code. */
function addThing(part: Part, under: string | undefined, add: (unit: Unit) => void): void {
  if (part.kind !== 'code' && part.kind !== 'figure') return
  if (part.unit === undefined) return
  const words = part.kind === 'code' ? part.code : part.alt || part.image
  const place = under === undefined ? {} : { under }
  add({ id: part.unit, words, kind: 'thing', origin: part.origin, ...place })
}

/** @returns every line of the article in a value, at any depth */
export function articleLinesIn(value: unknown): ArticleLine[] {
  if (Array.isArray(value)) return value.flatMap(articleLinesIn)
  if (typeof value !== 'object' || value === null) return []
  if (isArticleLine(value)) return [value]
  return Object.values(value).flatMap(articleLinesIn)
}

/** @returns whether a unit is told somewhere in a value */
export function tells(value: unknown, id: string): boolean {
  return articleLinesIn(value).some(({ units = [] }) => units.includes(id))
}
