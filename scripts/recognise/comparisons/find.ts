/** The rows that the rules find, each statement in one of them. */
import { languageOf } from '../../languages/index.ts'
import { isAspect, aspectOf } from './aspects.ts'
import { withoutNumber } from './heading.ts'
import { COMPARISON_RULES } from './index.ts'
import type { Reading, Statement } from './reading.ts'
import type { ComparisonRule, Found, Lists, Row } from './row.ts'

/** A row or a pair of lists with the section that shows it and the rule that found it. */
export type Placed = { rule: string; home: number } & (
  (Row & { /** its aspect is its section's heading */ isHeaded: boolean }) | Lists
)

/** Fewer aspects make no table of their own. */
const MIN_ROWS = 3

/** @returns rows and lists in the order of the article, each with the section in which it is shown */
export function foundIn(reading: Reading, language: string): Placed[] {
  const code = languageOf(language)?.code
  const rules = COMPARISON_RULES.filter(
    rule => rule.language === 'structure' || rule.language === code,
  )
  const taken = new Set<unknown>()
  const found = rules.flatMap(rule => acceptedFrom(rule, reading, taken))
  const placed = withAspects(
    found.flatMap(one => placedIn(one, reading)),
    reading,
  )
  return placed.sort((one, other) => orderOf(one) - orderOf(other))
}

function acceptedFrom(
  rule: ComparisonRule,
  reading: Reading,
  taken: Set<unknown>,
): (Found & { rule: string })[] {
  const all = rule.apply(reading)
  return all.flatMap(found => {
    if (!isWhole(found, all, reading)) return []
    const keys = keysOf(found, reading)
    if (keys.some(key => taken.has(key))) return []
    keys.forEach(key => taken.add(key))
    return [{ ...found, rule: rule.id }]
  })
}

/** Items of a list are told alike: all of them become rows, or none. */
function isWhole(found: Found, all: Found[], reading: Reading): boolean {
  if (found.kind === 'lists') return isBalanced(found)
  return found.cells.every(({ statement }) => {
    if (!statement.isItem) return true
    const items = reading.statements.filter(other => isOfSameList(other, statement))
    const told = new Set(
      all.flatMap(other => (other.kind === 'row' ? other.cells.map(cell => cell.statement) : [])),
    )
    return items.every(item => told.has(item))
  })
}

/** No column stands half empty. */
function isBalanced({ lists }: Lists): boolean {
  const lengths = lists.map(({ part }) => part.items.length)
  return Math.max(...lengths) <= 2 * Math.min(...lengths)
}

function isOfSameList(one: Statement, other: Statement): boolean {
  return one.isItem && one.section === other.section && one.part === other.part
}

function keysOf(found: Found, { statements }: Reading): unknown[] {
  if (found.kind === 'row') return [...new Set(found.cells.map(({ statement }) => statement))]
  return found.lists.flatMap(({ section, at }) =>
    statements.filter(one => one.section === section && one.part === at),
  )
}

/** What stands in several sections is shown in the one that holds them all, else before the first of them. */
function placedIn<F extends Found & { rule: string }>(
  found: F,
  reading: Reading,
): (F & { home: number })[] {
  const sections =
    found.kind === 'row'
      ? found.cells.map(({ statement }) => statement.section)
      : found.lists.map(({ section }) => section)
  const [first] = sections
  if (first === undefined) return []
  if (sections.every(section => section === first)) return [{ ...found, home: first }]
  const parent = reading.places[first]?.parent
  const isBeside = sections.every(section => reading.places[section]?.parent === parent)
  if (!isBeside) return []
  const isTop = parent === undefined || (reading.places[parent]?.section.depth ?? 0) <= 1
  const home = isTop ? Math.min(...sections) - 1 : parent
  return home < 0 ? [] : [{ ...found, home }]
}

/** Three sub-headings and more make a table of the section that they stand in. */
function withAspects(
  found: ((Found & { rule: string }) & { home: number })[],
  reading: Reading,
): Placed[] {
  const headed = new Map<number, Row>()
  for (const one of found) {
    const place = reading.places[one.home]
    if (one.kind === 'row' && place !== undefined && isAspect(place, reading))
      if (!headed.has(one.home)) headed.set(one.home, one)
  }
  const parentOf = (home: number) => reading.places[home]?.parent
  const isTable = (home: number) =>
    [...headed.keys()].filter(other => parentOf(other) === parentOf(home)).length >= MIN_ROWS
  return found.map((one): Placed => {
    if (one.kind === 'lists') return one
    const heading = reading.places[one.home]?.section.heading
    const parent = parentOf(one.home)
    if (
      headed.get(one.home) === one &&
      isTable(one.home) &&
      parent !== undefined &&
      heading !== undefined
    )
      return { ...one, home: parent, aspect: withoutNumber(heading), isHeaded: true }
    const aspect = headed.has(one.home) ? undefined : aspectOf(one, reading)
    return { ...one, isHeaded: false, ...(aspect === undefined ? {} : { aspect }) }
  })
}

function orderOf(placed: Placed): number {
  const places =
    placed.kind === 'row'
      ? placed.cells.map(({ statement }) => [statement.section, statement.part, statement.at])
      : placed.lists.map(({ section, at }) => [section, at, 0])
  return Math.min(
    ...places.map(([section = 0, part = 0, at = 0]) => section * 1e6 + part * 1e3 + at),
  )
}
