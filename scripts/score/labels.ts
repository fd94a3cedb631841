/** What people who read an article would put on slides: the labels, and the units that they number. */
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { unitsOf, type ArticleUnit } from './units.ts'

/** Units by their numbers. */
export interface Labels {
  /** the article's file, beside the labels */ article?: string
  /** or below the folder of articles */ corpus?: string
  /** key statements: a good deck has them on slides */ show: number[]
  /** may stand on a slide */ fine?: number[]
  /** make no sense without the sentence before */ leaning?: number[]
  /** for a heading: what says what its section says, best first */ messages?: Record<
    string,
    number[]
  >
  /** words that must not go when the unit stands on a slide */ keep?: Record<string, string[]>
  comparisons?: { subjects: string[]; rows: { aspect: string; cells: number[][] }[] }[]
  lists?: { intro: number; items: number[] }[]
  /** of which a sound question can be made */ discuss?: number[]
  recall?: number[]
}

export interface Labelled {
  name: string
  path: string
  source: string
  units: ArticleUnit[]
  labels: Labels
}

/** @param file of labels, NAME.gold.json @param corpus folder of the articles that do not stand beside their labels */
export function labelled(file: string, corpus: string): Labelled {
  const labels = JSON.parse(readFileSync(file, 'utf8')) as Labels
  const path =
    labels.corpus === undefined
      ? join(dirname(file), labels.article ?? '')
      : join(corpus, labels.corpus)
  const source = readFileSync(path, 'utf8')
  return { name: basename(file, '.gold.json'), path, source, units: unitsOf(source), labels }
}

/**
 * @returns the units that stand under a heading: up to the next one, or all of its part where it
 * has none of its own
 */
export function unitsUnder(heading: number, units: ArticleUnit[]): Set<number> {
  const at = units.findIndex(({ n }) => n === heading)
  const depth = Number(units[at]?.kind.slice(1))
  const rest = units.slice(at + 1)
  const end = rest.findIndex(({ kind }) => isHeading(kind) && Number(kind.slice(1)) <= depth)
  const part = end === -1 ? rest : rest.slice(0, end)
  const next = part.findIndex(({ kind }) => isHeading(kind))
  const own = next === -1 ? part : part.slice(0, next)
  return new Set((own.length === 0 ? part : own).map(({ n }) => n))
}

export function isHeading(kind: string): boolean {
  return /^h\d/.test(kind)
}
