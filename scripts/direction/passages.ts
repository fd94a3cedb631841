/** Taking a passage out of the part that it stands in, and putting it elsewhere. */
import type { OutlineSection, Part } from '../recognise/outline.ts'
import { tells, type Unit } from './units.ts'

/** Whether a unit stands in a part, or is the part. */
export function holds(part: Part, id: string): boolean {
  if ((part.kind === 'code' || part.kind === 'figure') && part.unit === id) return true
  return tells(part, id)
}

/** @returns at which place the section stands that has the heading; -1 where there is none */
export function sectionAt(sections: readonly OutlineSection[], id: string): number {
  return sections.findIndex(({ heading }) => heading?.units?.includes(id) === true)
}

/** @returns the part without a sentence, an item or a row, and that by itself; what is one thing is taken as a whole */
export function withoutUnit(part: Part, id: string): { rest: Part | undefined; taken: Part } {
  const has = (value: unknown) => tells(value, id)
  const whole = { rest: undefined, taken: part }
  switch (part.kind) {
    case 'prose': {
      const [own, others] = parted(part.sentences, has)
      return others.length === 0
        ? whole
        : { rest: { ...part, sentences: others }, taken: { ...part, sentences: own } }
    }
    case 'points': {
      const [own, others] = parted(part.items, has)
      if (others.length === 0 || own.length === 0) return whole
      const { intro, ...taken } = part
      void intro
      return { rest: { ...part, items: others }, taken: { ...taken, items: own } }
    }
    case 'table': {
      const [own, others] = parted(part.rows, has)
      if (others.length === 0 || own.length === 0) return whole
      const { intro, caption, ...taken } = part
      void [intro, caption]
      return { rest: { ...part, rows: others }, taken: { ...taken, header: [], rows: own } }
    }
    case 'comparison':
      return rowsOf(part, has) ?? whole
    default:
      return whole
  }
}

function rowsOf(
  part: Extract<Part, { kind: 'comparison' }>,
  has: (value: unknown) => boolean,
): { rest: Part; taken: Part } | undefined {
  const indexes = part.rows.map((_, index) => index)
  const [own, others] = parted(indexes, index => has([part.rows[index], part.passages?.[index]]))
  if (own.length === 0 || others.length === 0) return undefined
  const pick = (places: number[]) => ({
    rows: places.flatMap(index => part.rows[index] ?? []),
    ...(part.passages === undefined
      ? {}
      : { passages: places.flatMap(index => [part.passages?.[index] ?? []]) }),
  })
  const { caption, intro, ...taken } = part
  void [caption, intro]
  return { rest: { ...part, ...pick(others) }, taken: { ...taken, ...pick(own) } }
}

function parted<T>(values: T[], has: (value: T) => boolean): [own: T[], others: T[]] {
  return [values.filter(has), values.filter(value => !has(value))]
}

/** @returns the sections with a passage before or after another one; within a part, in another order */
export function inserted(
  sections: OutlineSection[],
  id: string,
  target: Unit,
  side: 'before' | 'after',
): OutlineSection[] {
  const parts = sections.flatMap(section => section.parts)
  const part = parts.find(one => holds(one, id))
  if (part === undefined || target.id === id) return sections
  // Where the other one stands nowhere any more, it stays in its place.
  const isThere = target.kind === 'heading' || parts.some(one => holds(one, target.id))
  if (!isThere) return sections
  if (holds(part, target.id)) {
    const ordered = reordered(part, id, target.id, side)
    return withParts(sections, one => (one === part ? [ordered] : [one]))
  }
  const { rest, taken } = withoutUnit(part, id)
  const kept = rest === undefined ? [] : [rest]
  const without = withParts(sections, one => (one === part ? kept : [one]))
  if (target.kind === 'heading') return underHeading(without, taken, target.id, side)
  return withParts(without, one => {
    if (!holds(one, target.id)) return [one]
    return side === 'before' ? [taken, one] : [one, taken]
  })
}

/** After a heading a passage opens its section; before one it closes the section above. */
function underHeading(
  sections: OutlineSection[],
  taken: Part,
  id: string,
  side: 'before' | 'after',
): OutlineSection[] {
  const found = sectionAt(sections, id)
  const at = side === 'after' ? Math.max(0, found) : Math.max(0, found - 1)
  return sections.map((section, index) => {
    if (index !== at) return section
    const { parts } = section
    return { ...section, parts: side === 'after' ? [taken, ...parts] : [...parts, taken] }
  })
}

function withParts(sections: OutlineSection[], change: (part: Part) => Part[]): OutlineSection[] {
  return sections.map(section => ({ ...section, parts: section.parts.flatMap(change) }))
}

function reordered(part: Part, id: string, target: string, side: 'before' | 'after'): Part {
  const order = <T>(values: T[]): T[] => {
    const [own, others] = parted(values, value => tells(value, id))
    const found = others.findIndex(value => tells(value, target))
    if (found === -1) return values
    const at = side === 'before' ? found : found + 1
    return [...others.slice(0, at), ...own, ...others.slice(at)]
  }
  switch (part.kind) {
    case 'prose':
      return { ...part, sentences: order(part.sentences) }
    case 'points':
      return { ...part, items: order(part.items) }
    case 'table':
      return { ...part, rows: order(part.rows) }
    case 'comparison': {
      if (part.passages === undefined) return { ...part, rows: order(part.rows) }
      const pairs = order(part.rows.map((row, index) => ({ row, said: part.passages?.[index] })))
      return {
        ...part,
        rows: pairs.map(({ row }) => row),
        passages: pairs.map(({ said }) => said ?? []),
      }
    }
    default:
      return part
  }
}
