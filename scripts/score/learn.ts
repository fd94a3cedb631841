/**
 * npm run learn -- [--corpus DIR] [--write] LABELS…: learns the weights of roles from labelled
 * articles. Each article is
 * judged by what was learned from the others; --write keeps what was learned from all of them.
 */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../deck/root.ts'
import { languageOf } from '../languages/index.ts'
import type { RoleWeights } from '../languages/language.ts'
import { read } from '../read/index.ts'
import { recognise } from '../recognise/index.ts'
import { roleFrom, standardised, valuesOf } from '../recognise/roles/index.ts'
import type { Values } from '../recognise/roles/neighbours.ts'
import type { Role } from '../types.ts'
import { labelled, unitsUnder, type Labelled } from './labels.ts'
import { listwise, logistic } from './regression.ts'
import { unitOf } from './units.ts'

const WEIGHTS = 'scripts/languages/en/roleWeights.json'

/** What large weights cost, for each question (chosen on articles that were kept out). */
const COST = { key: 40, weak: 30, leaning: 20, message: 40, recallable: 40 }
/** An acceptable message is worth this share of the best one. */
const ACCEPTABLE = 0.7
/** A score counts in a message at this share; as in `roleFrom`. */
const SCORE_SHARE = 0.5

interface Example {
  values: Values
  /** number of its unit */ n: number
  isKey: boolean
  isWeak: boolean
  isLeaning: boolean
  isRecallable: boolean
}
interface Studied {
  name: string
  examples: Example[]
  /** of each section: its candidates, and the right ones, best first */
  messages: { candidates: Example[]; right: number[] }[]
}

/** @param argv of the command line @returns the exit code */
export function learn(argv: string[]): number {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { corpus: { type: 'string' }, write: { type: 'boolean', default: false } },
  })
  const articles = positionals.map(file =>
    study(labelled(file, values.corpus ?? join(dirname(file), '../corpus'))),
  )
  const judged = articles.map(article => {
    const weights = weightsFrom(articles.filter(other => other !== article))
    return { article, roles: article.examples.map(({ values: own }) => roleFrom(own, weights)) }
  })
  tell(judged)
  if (values.write) {
    const text = `${JSON.stringify(weightsFrom(articles), undefined, 1)}\n`
    writeFileSync(join(packageRoot, WEIGHTS), text)
  }
  return 0
}

function study({ name, source, path, units, labels }: Labelled): Studied {
  const outline = recognise(read(source, path))
  const roles = languageOf('en')?.roles
  if (roles === undefined) throw new Error('English has no cues of roles')
  const { all, values } = valuesOf(outline, roles)
  const show = new Set(labels.show)
  const good = new Set([
    ...labels.show,
    ...(labels.fine ?? []),
    ...(labels.lists ?? []).map(({ intro }) => intro),
  ])
  const leaning = new Set(labels.leaning)
  const examples = all.flatMap((seen, index): Example[] => {
    const n = unitOf(seen.text, units)?.n
    if (n === undefined) return []
    const own = {
      isKey: show.has(n),
      isWeak: !good.has(n),
      isLeaning: leaning.has(n),
      isRecallable: labels.recall?.includes(n) === true,
    }
    return [{ n, values: values[index] ?? {}, ...own }]
  })
  const messages = Object.entries(labels.messages ?? {}).map(([heading, right]) => {
    const under = unitsUnder(Number(heading), units)
    return { right, candidates: examples.filter(({ n }) => under.has(n)) }
  })
  return { name, examples, messages }
}

function weightsFrom(articles: Studied[]): RoleWeights {
  const examples = articles.flatMap(article => article.examples)
  const names = Object.keys(examples[0]?.values ?? {})
  const scale = Object.fromEntries(
    names.map(id => [id, scaleOf(examples.map(({ values }) => values[id] ?? 0))]),
  )
  const rowOf = (values: Values) => Object.values(standardised(values, { scale }))
  const rows = examples.map(({ values }) => rowOf(values))
  const learned = (label: keyof Example & `is${string}`, cost: number) => {
    const labels = examples.map(example => example[label])
    return named(names, logistic(rows, labels, cost))
  }
  const key = learned('isKey', COST.key)
  const weak = learned('isWeak', COST.weak)
  const leaning = learned('isLeaning', COST.leaning)
  const recallable = learned('isRecallable', COST.recallable)
  const message = { bias: 0, weights: {} }
  const partial = { scale, key, weak, leaning, recallable, message }
  const choices = articles
    .flatMap(({ messages }) => messages)
    .filter(({ candidates, right }) => candidates.length > 1 && candidates.some(isIn(right)))
    .map(({ candidates, right }) => ({
      rows: candidates.map(({ values }) => [...rowOf(values), ...scoresOf(values, partial)]),
      worth: candidates.map(({ n }) => worthOf(right.indexOf(n))),
    }))
  const telling = named([...names, 'key score', 'weak score'], listwise(choices, COST.message))
  return { ...partial, message: { ...telling, bias: 0 } }
}

function isIn(right: number[]): (example: Example) => boolean {
  return ({ n }) => right.includes(n)
}

function worthOf(place: number): number {
  if (place === -1) return 0
  return place === 0 ? 1 : ACCEPTABLE
}

function scoresOf(values: Values, weights: RoleWeights): number[] {
  const standard = standardised(values, weights)
  return [weights.key, weights.weak].map(
    ({ bias, weights: own }) =>
      SCORE_SHARE *
      Object.entries(own).reduce((sum, [id, weight]) => sum + weight * (standard[id] ?? 0), bias),
  )
}

function scaleOf(values: number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return [rounded(mean), rounded(Math.sqrt(spread) || 1)]
}

function named(names: string[], weights: number[]): RoleWeights['key'] {
  return {
    bias: rounded(weights[names.length] ?? 0),
    weights: Object.fromEntries(names.map((id, at) => [id, rounded(weights[at] ?? 0)])),
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}

function tell(judged: { article: Studied; roles: Role[] }[]): void {
  const all = judged.flatMap(({ article, roles }) =>
    article.examples.map((example, index) => ({ example, role: roles[index] as Role })),
  )
  for (const most of [0, 0.6, 1.2]) {
    const chosen = all.filter(({ role }) => role.worth >= most)
    const wanted = all.filter(({ example }) => example.isKey)
    const good = chosen.filter(({ example }) => !example.isWeak).length
    const told = wanted.filter(({ role }) => role.worth >= most).length
    const shares = `good ${percent(good, chosen.length)}, told ${percent(told, wanted.length)}`
    console.log(`worth ≥ ${most}: ${chosen.length} of ${all.length} lines, ${shares}`)
  }
  for (const most of [0.15, 0.3]) {
    const suspect = all.filter(({ role }) => role.leaning >= most)
    const found = suspect.filter(({ example }) => example.isLeaning).length
    const leaning = all.filter(({ example }) => example.isLeaning).length
    const shares = `right ${percent(found, suspect.length)}, found ${percent(found, leaning)}`
    console.log(`leaning ≥ ${most}: ${shares}`)
  }
  for (const most of [0.2, 0.35, 0.5]) {
    const chosen = all.filter(({ role }) => role.recallable >= most)
    const sound = chosen.filter(({ example }) => example.isRecallable).length
    console.log(`recallable ≥ ${most}: right ${percent(sound, chosen.length)}`)
  }
  const sections = judged.flatMap(({ article, roles }) =>
    article.messages.map(({ candidates, right }) => {
      const own = candidates.map(example => ({
        example,
        message: roles[article.examples.indexOf(example)]?.message ?? 0,
      }))
      const best = own.sort((a, b) => b.message - a.message)[0]
      return best !== undefined && right.includes(best.example.n)
    }),
  )
  console.log(`messages right ${percent(sections.filter(Boolean).length, sections.length)}`)
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} % (${part}/${whole})`
}
