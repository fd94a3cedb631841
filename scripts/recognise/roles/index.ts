/**
 * Roles: how much a statement is a key statement of its article, how little it belongs on a slide, how much it leans on
 * the one before, and how well it says what its section says. Weighted sums of cues; the weights were learned from
 * articles that people labelled.
 */
import { kept, keptFor } from '../../text/kept.ts'
import { plain } from '../../text/plain.ts'
import type { Role } from '../../types.ts'
import { languageOf } from '../../languages/index.ts'
import type { Roles, RoleWeights } from '../../languages/language.ts'
import type { Outline } from '../outline.ts'
import { OWN_CUES } from './cues.ts'
import { addNeighbours, type Values } from './neighbours.ts'
import { withoutOpening } from './openings.ts'
import { see, type Around } from './seen.ts'
import { stretchesOf } from './statements.ts'

/** Of fewer statements each counts, and what an article is about does not show. */
const FEW = 12
/** No cue counts for more than so many times its spread. */
const MOST = 4
/** The scores of key and weak statements are cues of a message too, at this share. */
const SCORE_SHARE = 0.5
/** Template code is for a machine, and what only announces says nothing: they stand below everything else. */
const NOTHING = -5
/** How surely a sentence leans whose words point at another one. */
const HANGING = 0.9

/** @returns the role of each statement by its unit's id; none in a language whose cues are not known */
export function rolesOf(outline: Outline): Map<string, Role> {
  const { roles, shortening } = languageOf(outline.settings.language) ?? {}
  if (roles === undefined) return new Map()
  const around = aroundOf(outline, roles)
  if (around.all.length < FEW) return new Map()
  const values = valuesIn(around)
  const onSlides = around.all.map(seen => withoutOpening(seen, shortening))
  const shown = onSlides.every((seen, index) => seen === around.all[index])
    ? values
    : valuesIn({ ...around, all: onSlides })
  return new Map(
    around.all.map(({ unit }, index) => {
      const own = values[index] ?? {}
      const role = roleFrom(own, roles.weights)
      const { leaning } = shown === values ? role : roleFrom(shown[index] ?? {}, roles.weights)
      const sure = surely(onSlides[index]?.text ?? '', { ...role, leaning }, roles)
      return [unit, { ...sure, ...exampleIn(own) }]
    }),
  )
}

/** @returns the role with what its words leave no doubt of */
function surely(text: string, role: Role, { hanging, idle }: Roles): Role {
  const leaning = hanging.test(text) ? Math.max(role.leaning, HANGING) : role.leaning
  return idle.test(text)
    ? { ...role, leaning, worth: Math.min(role.worth, NOTHING) }
    : { ...role, leaning }
}

/** Who tells what somebody did, or asks to picture it, gives an example. */
function exampleIn(values: Values): Pick<Role, 'isExample' | 'isStory'> {
  const has = (cue: string) => values[cue] === 1
  const isOfPerson = has('person') || has('he or she')
  const isStory =
    has('past') && (isOfPerson || (has('anecdote') && has('time or place'))) && !ASKING.some(has)
  const isExample = isStory || values.example === 1 || values.anecdote === 1
  return { ...(isExample ? { isExample } : {}), ...(isStory ? { isStory } : {}) }
}
/** Who is asked or spoken to did nothing yet. */
const ASKING = ['you', 'condition', 'question']

/** @returns the statements of an article, and the value of each cue of each */
export function valuesOf(outline: Outline, roles: Roles): { all: Around['all']; values: Values[] } {
  const around = aroundOf(outline, roles)
  return { all: around.all, values: valuesIn(around) }
}

function aroundOf(outline: Outline, roles: Roles): Around {
  return see(stretchesOf(outline), plain(outline.title.text), roles)
}

function valuesIn(around: Around): Values[] {
  const { roles } = around
  const cuesIn = cuesOf(roles)
  const values = around.all.map(seen => {
    const own: Values = { ...cuesIn(seen.text) }
    for (const [id, cue] of Object.entries(OWN_CUES)) own[id] = Number(cue(seen, around))
    return own
  })
  addNeighbours(values, around)
  return values
}

/** Characters of statements whose cues are kept. */
const MOST_KEPT = 2_000_000

/** @returns what gives the cues that a statement's own words are, whatever stands around it */
const cuesOf = keptFor((roles: Roles) => {
  const patterns = Object.entries({ ...roles.cues, ...roles.leaning })
  const known = kept<Values>(MOST_KEPT)
  return (text: string): Values =>
    known(text, () =>
      Object.fromEntries(patterns.map(([id, pattern]) => [id, Number(pattern.test(text))])),
    )
})

export function roleFrom(values: Values, weights: RoleWeights): Role {
  const standard = standardised(values, weights)
  const key = score(standard, weights.key) + (values.template === 1 ? NOTHING : 0)
  const weak = score(standard, weights.weak)
  const scores = { 'key score': key * SCORE_SHARE, 'weak score': weak * SCORE_SHARE }
  return {
    worth: key - weak,
    leaning: chance(score(standard, weights.leaning)),
    recallable: chance(score(standard, weights.recallable)),
    message: score({ ...standard, ...scores }, weights.message),
  }
}

function chance(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

/** Each cue in spreads from its mean. */
export function standardised(values: Values, { scale }: Pick<RoleWeights, 'scale'>): Values {
  const standard: Values = {}
  for (const [id, [mean = 0, spread = 1]] of entriesOf(scale)) {
    const distance = ((values[id] ?? 0) - mean) / spread
    standard[id] = Math.max(-MOST, Math.min(MOST, distance))
  }
  return standard
}

function score(values: Values, { bias, weights }: RoleWeights['key']): number {
  let sum = bias
  for (const [id, weight] of entriesOf(weights)) sum += weight * (values[id] ?? 0)
  return sum
}

const lists = keptFor((weights: object): [string, unknown][] => Object.entries(weights))

/** @param weights the same for each statement, of which there are many */
function entriesOf<T>(weights: Record<string, T>): [string, T][] {
  return lists(weights) as [string, T][]
}
