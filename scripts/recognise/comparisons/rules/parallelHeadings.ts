/** Sub-headings that differ in the subject only, side by side: "X at work", "Y at work". */
import { firstTelling } from '../aspects.ts'
import { parentOf, type ListOf, type Place, type Reading } from '../reading.ts'
import { rowOf, type ComparisonRule, type Found } from '../row.ts'
import { onlyNamed, withoutNames } from '../subject.ts'

interface Named {
  place: Place
  subject: number
  /** what the heading says besides the name */ rest: string
}

export const parallelHeadings: ComparisonRule = {
  id: 'structure/compare/parallel-headings',
  language: 'structure',
  apply: reading => {
    const named = reading.places.flatMap(place => namedOf(place, reading))
    return named.flatMap(first => {
      if (first.subject !== 0) return []
      const group = reading.subjects.flatMap(
        (_, subject) =>
          named.find(other => other.subject === subject && isBeside(first, other, reading)) ?? [],
      )
      return group.length === reading.subjects.length ? foundIn(group, reading) : []
    })
  },
}

function namedOf(place: Place, reading: Reading): Named[] {
  if (!place.isLeaf || place.section.depth <= 1) return []
  const subject = onlyNamed(place.heading, reading.subjects)
  if (subject === undefined) return []
  const rest = withoutNames(place.heading.toLowerCase(), reading.subjects)
  return [{ place, subject, rest: rest.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '' }]
}

function isBeside(first: Named, other: Named, reading: Reading): boolean {
  return (
    other.rest === first.rest &&
    other.place.section.depth === first.place.section.depth &&
    parentOf(reading.places, other.place) === parentOf(reading.places, first.place)
  )
}

function foundIn(group: Named[], reading: Reading): Found[] {
  const lists = group.map(({ place }) =>
    reading.lists.filter(list => list.section === place.index && list.part.items.length >= 2),
  )
  const only = lists.flatMap(own => (own.length === 1 ? own : []))
  if (isOfChapters(group, reading) && !isNameOverList(group, only, reading)) return []
  if (only.length === group.length) {
    const heads = group.flatMap(({ place }) =>
      leadsIn(place, reading) ? (place.section.heading ?? []) : [],
    )
    return [{ kind: 'lists', lists: only, ...(heads.length === group.length ? { heads } : {}) }]
  }
  if (!saysOnlyName(group[0]?.rest ?? '', reading)) return []
  const firsts = group.flatMap(
    ({ place, subject }) => firstTelling(place.index, subject, reading) ?? [],
  )
  return firsts.length === group.length ? [rowOf(firsts)] : []
}

/** What has chapters of its own is told there. */
function isOfChapters(group: Named[], reading: Reading): boolean {
  return group.some(({ place }) => {
    const parent = parentOf(reading.places, place)
    return parent === undefined || parent.section.depth <= 1
  })
}

/** "Take cash when" is no name of a chapter, it begins each item. */
function leadsIn({ heading }: Place, { contrast }: Reading): boolean {
  return contrast?.leadsIn.test(heading) === true
}

/** Names that only stand over their lists, one right behind the other, are no chapters. */
function isNameOverList(group: Named[], lists: ListOf[], reading: Reading): boolean {
  const indexes = group.map(({ place }) => place.index).sort((one, other) => one - other)
  return (
    lists.length === group.length &&
    group.every(({ rest, place }) => rest === '' || leadsIn(place, reading)) &&
    indexes.every((index, at) => index === (indexes[0] ?? 0) + at) &&
    lists.every(({ at }) => at === 0) &&
    group.every(({ place }) => place.index === indexes.at(-1) || place.section.parts.length === 1)
  )
}

/** Under a heading that is the name, or asks what it is, the first sentence about it says what it is. */
function saysOnlyName(rest: string, { contrast }: Reading): boolean {
  return rest === '' || contrast?.asks.test(rest) === true
}
