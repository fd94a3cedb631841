/** What every slide is made with: the words of the deck's language, and what is known of each statement. */
import type { Vocabulary } from '../languages/labels.ts'
import type { ArticleLine, Role } from '../types.ts'

export interface Telling {
  words: Vocabulary
  language: string
  /** by unit; empty in a language whose cues are not known */ roles: ReadonlyMap<string, Role>
  /** what a person decided, by unit */ directed?: Directed | undefined
}

/** A person's choice of what stands on slides. */
export interface Directed {
  shown: ReadonlySet<string>
  said: ReadonlySet<string>
  /** the sentence that is a section's message, by the heading's unit */
  messages: ReadonlyMap<string, string>
}

/** Whether a person wants a line on a slide, or in the notes alone; undefined where nobody decided. */
export function wanted(line: ArticleLine, { directed }: Pick<Telling, 'directed'>) {
  const [unit] = line.units ?? []
  if (directed === undefined || unit === undefined) return undefined
  if (directed.said.has(unit)) return 'said'
  return directed.shown.has(unit) ? 'shown' : undefined
}

/** @returns what a sentence is in the article's argument, where that is known */
export function roleOf(line: ArticleLine, { roles }: Pick<Telling, 'roles'>): Role | undefined {
  const [unit] = line.units ?? []
  return unit === undefined ? undefined : roles.get(unit)
}

/** From this worth on a sentence stands on a slide (chosen on labelled articles: nine in ten lines belong there). */
const WORTHY = 0
/** A sentence of less worth does not even stand there for the next one to lean on. */
const COMPANION = -0.5
/** From this probability on a sentence is taken to lean on the one before. */
const SUSPECT = 0.35

export function isWorthy(role: Role): boolean {
  return role.worth >= WORTHY
}

export function mayAccompany(role: Role): boolean {
  return role.worth >= COMPANION
}

export function isSuspect(role: Role): boolean {
  return role.leaning >= SUSPECT
}

/** Whether a line makes no sense without the sentence before it, as far as that is known. */
export function leans(line: ArticleLine, telling: Pick<Telling, 'roles'>): boolean {
  const role = roleOf(line, telling)
  return role !== undefined && isSuspect(role)
}

/** Whether a line belongs on a slide and leans on none; false where its role is not known. */
export function standsAlone(line: ArticleLine, telling: Pick<Telling, 'roles'>): boolean {
  const role = roleOf(line, telling)
  return role !== undefined && mayAccompany(role) && !isSuspect(role)
}
