/** Anchors: by what a direction names its passage, and how that is found again in an article that changed. */
import type { Anchor } from './types.ts'
import type { Unit } from './units.ts'

/** So many words are written down of a passage: enough to know it again when some of them change. */
const WORDS = 12
/** What is left out of the words. */
const MORE = ' …'
/** Shared words, of those of both, from which on two passages are taken to be one that changed. */
const ALIKE = 0.7
/** How much more alike than any other it must be. */
const CLEARLY = 0.1

export type Found =
  | { unit: Unit; /** its words are others now */ changed: boolean }
  | { unit: undefined; reason: 'gone' | 'several' }

interface Parsed {
  words: string
  isCut: boolean
  id?: string
  /** the heading that it stood under, where the same words stand more than once */ under?: string
}

/** @returns first words and id; of words that stand more than once with their heading */
export function anchorOf(unit: Unit, units: readonly Unit[]): Anchor {
  const whole = onOneLine(unit.words)
  const cut = short(unit.words)
  const first = cut === whole ? whole : `${cut}${MORE}`
  const isRepeated = units.some(other => other !== unit && baseOf(other.id) === baseOf(unit.id))
  const heading = units.find(({ id }) => id === unit.under)
  const under = isRepeated && heading !== undefined ? ` under ${short(heading.words)}` : ''
  return `${first} (${unit.id}${under})`
}

function short(words: string): string {
  return onOneLine(words).split(' ').slice(0, WORDS).join(' ')
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function parsed(anchor: Anchor): Parsed {
  const whole = anchor.trim()
  const start = whole.search(/\([0-9a-z]{5,12}(?:-\d{1,6})?(?: under |\)$)/)
  const named =
    start === -1
      ? null
      : /^\(([0-9a-z]{5,12}(?:-\d{1,6})?)(?: under (.+))?\)$/s.exec(whole.slice(start))
  const [, id, under] = named ?? []
  const text = named === null ? anchor : whole.slice(0, start).trimEnd()
  const isCut = /(?:…|\.\.\.)\s*$/.test(text)
  return {
    words: text.replace(/(?:…|\.\.\.)\s*$/, ''),
    isCut,
    ...(id === undefined ? {} : { id }),
    ...(under === undefined ? {} : { under }),
  }
}

/** @param taken ids that other anchors name exactly: what is another's is not taken for this one */
export function find(
  anchor: Anchor,
  units: readonly Unit[],
  taken: ReadonlySet<string> = new Set(),
): Found {
  const { words, isCut, id, under } = parsed(anchor)
  if (id !== undefined) {
    const same = units.filter(unit => baseOf(unit.id) === baseOf(id))
    const exact = oneOf(same, id, under, units)
    if (exact !== undefined) return { unit: exact, changed: false }
    if (same.length > 0) return { unit: undefined, reason: 'several' }
  }
  const wanted = tokens(words)
  if (wanted.length === 0) return { unit: undefined, reason: 'gone' }
  const beginning = beginningWith(wanted, isCut || id === undefined, units)
  if (id === undefined && beginning.length > 1) return { unit: undefined, reason: 'several' }
  const [only] = beginning
  if (beginning.length === 1 && only !== undefined && !taken.has(only.id))
    return { unit: only, changed: id !== undefined }
  return id === undefined ? { unit: undefined, reason: 'gone' } : alike(wanted, isCut, units, taken)
}

/** Of units with the same words, the one under the same heading. */
function oneOf(
  same: Unit[],
  id: string,
  under: string | undefined,
  units: readonly Unit[],
): Unit | undefined {
  if (under === undefined) return same.find(unit => unit.id === id)
  const headed = same.filter(unit => {
    const heading = units.find(other => other.id === unit.under)
    return heading !== undefined && likeness(tokens(heading.words), tokens(under)) >= ALIKE
  })
  return headed.length === 1 ? headed[0] : headed.find(unit => unit.id === id)
}

/** The one passage that is much like it, by its first words. */
function alike(
  wanted: string[],
  isCut: boolean,
  units: readonly Unit[],
  taken: ReadonlySet<string>,
): Found {
  const scored = units
    .filter(unit => !taken.has(unit.id))
    .map(unit => ({ unit, score: scoreOf(tokens(unit.words), wanted, isCut) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best === undefined) return { unit: undefined, reason: 'gone' }
  if (next !== undefined && best.score - next.score < CLEARLY)
    return { unit: undefined, reason: 'several' }
  return { unit: best.unit, changed: true }
}

function scoreOf(own: string[], wanted: string[], isCut: boolean): number {
  if (!isCut) return likeness(own, wanted)
  // A word more or less at the beginning moves all that follow.
  const lengths = [wanted.length - 1, wanted.length, wanted.length + 1]
  return Math.max(...lengths.map(length => likeness(own.slice(0, length), wanted)))
}

/** @returns the units that begin so; the one that says no more, where there is one */
function beginningWith(wanted: string[], isCut: boolean, units: readonly Unit[]): Unit[] {
  const beginning = units.filter(unit => begins(tokens(unit.words), wanted, isCut))
  const whole = beginning.filter(unit => tokens(unit.words).length === wanted.length)
  return whole.length > 0 ? whole : beginning
}

function begins(own: string[], wanted: string[], isCut: boolean): boolean {
  if (!isCut && own.length !== wanted.length) return false
  return own.length >= wanted.length && wanted.every((word, index) => own[index] === word)
}

/** @returns shared words in the same order, as a share of the words of both */
function likeness(one: string[], other: string[]): number {
  const total = one.length + other.length
  return total === 0 ? 0 : (2 * common(one, other)) / total
}

/** Longest common subsequence. */
function common(one: string[], other: string[]): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const word of one) {
    const next = [0]
    for (const [at, candidate] of other.entries())
      next.push(word === candidate ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}

/** @returns words as they are compared: small letters, no marks */
export function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function baseOf(id: string): string {
  return id.replace(/-\d+$/, '')
}

/** @returns the id that an anchor names, where it names one */
export function idIn(anchor: Anchor): string | undefined {
  return parsed(anchor).id
}
