/** The cues of a statement's role that its neighbours give. */
import { likeness } from './likeness.ts'
import { added, type Around, type Seen } from './seen.ts'

/** The value of each cue of a statement, by name. */
export type Values = Record<string, number>

/** What a cue may know of a statement and of those around it. */
export interface Place {
  seen: Seen
  own: Values
  previous: Values | undefined
  next: Values | undefined
  before: Seen | undefined
  after: Seen | undefined
  /** of its paragraph or item */ paragraph: Values[]
  /** of its stretch */ stretch: Values[]
  around: Around
}

type Neighbour = (place: Place) => number | boolean

const isSet = (values: Values | undefined, ...ids: string[]): boolean =>
  values !== undefined && ids.some(id => (values[id] ?? 0) > 0)
/** @returns a count of those in a paragraph or stretch that are so; each is gone through once, whoever asks */
const counted = (isSo: (values: Values) => boolean) => {
  const known = new WeakMap<Values[], number>()
  return (group: Values[]): number => {
    const count = known.get(group) ?? group.filter(isSo).length
    known.set(group, count)
    return count
  }
}
const persons = counted(value => isSet(value, 'person'))
const scenes = counted(
  value => isSet(value, 'person') || (isSet(value, 'he or she') && isSet(value, 'past')),
)
const anecdotes = counted(value => isSet(value, 'anecdote', 'time or place'))
const pasts = counted(value => isSet(value, 'past'))
const items = counted(value => isSet(value, 'item head', 'item rest'))

/** Each may use those above it. */
const NEIGHBOURS: Record<string, Neighbour> = {
  'new words': ({ seen, before }) =>
    1 - (before === undefined ? 0 : Math.min(1, likeness(seen.vector, before.vector) * 2)),
  'contrast pair': place => isContrastPair(place),
  'person paragraph': ({ seen, paragraph }) => seen.kind !== 'item' && persons(paragraph) > 0,
  'story section': ({ stretch }) => scenes(stretch) / Math.max(1, stretch.length),
  'story before': ({ previous }) =>
    isSet(previous, 'person', 'he or she', 'time or place', 'you in a scene') ||
    (isSet(previous, 'I') && isSet(previous, 'past')),
  'leans: the same noun': ({ seen, before, around }) =>
    seen.at > 0 && before !== undefined && repeatsNoun(seen, before, around),
  'leans: in some way': ({ own }) => isSet(own, ...WAYS),
  'ways to lean': ({ own }) =>
    Math.min(3, [...WAYS, 'leans: another'].filter(id => isSet(own, id)).length),
  'anecdote paragraph': ({ seen, paragraph }) =>
    seen.kind !== 'item' && anecdotes(paragraph) >= Math.max(1, paragraph.length * 0.34),
  'story and not first': ({ own }) =>
    isSet(own, 'not para first') && isSet(own, 'anecdote paragraph', 'person paragraph'),
  'after a question': ({ previous }) => isSet(previous, 'question'),
  'after colon': ({ previous }) => isSet(previous, 'colon end'),
  'before a list': ({ seen, after }) => after?.kind === 'item' && seen.kind !== 'item',
  'next leans': ({ seen, after, next }) => after?.block === seen.block && leans(next),
  'prev leans': ({ previous }) => leans(previous),
  'leans': ({ own }) => leans(own),
  'past paragraph': ({ paragraph }) => pasts(paragraph) / Math.max(1, paragraph.length),
  'after story': ({ own, previous }) =>
    isSet(previous, 'anecdote') && !isSet(own, 'anecdote', 'past'),
  'furniture near': ({ previous, next }) =>
    isSet(previous, 'furniture') || isSet(next, 'furniture'),
  'generic': ({ own }) => !isSet(own, 'I', 'past', 'he or she', 'question') && !leans(own),
  'first after story': ({ own }) =>
    isSet(own, 'story before') && isSet(own, 'generic') && !isSet(own, 'leans: it', 'leans: this'),
  'lists in section': ({ stretch }) => items(stretch) > 0,
  'text beside list': ({ own, seen }) => isSet(own, 'lists in section') && seen.kind !== 'item',
}

const WAYS = [
  'leans: strictly',
  'leans: connective',
  'leans: this inside',
  'leans: which',
  'leans: both',
  'leans: unresolved',
  'leans: corrects',
  'leans: the noun',
]

function leans(values: Values | undefined): boolean {
  return isSet(values, 'leans: this', 'leans: it', 'leans: connective')
}

/** How near two statements are that set two subjects side by side, in statements. */
const PAIR_REACH = 2

/** Whether it begins with one subject and a near one with another. */
function isContrastPair({ seen, around: { all, subjects } }: Place): boolean {
  const leader = ({ bag }: Seen) => bag.slice(0, 3).find(word => subjects.has(word))
  const own = leader(seen)
  if (own === undefined) return false
  return all
    .slice(Math.max(0, seen.index - PAIR_REACH), seen.index + PAIR_REACH + 1)
    .some(other => {
      const theirs = other.stretch === seen.stretch ? leader(other) : undefined
      return theirs !== undefined && theirs !== own
    })
}

/** "the plan", when the sentence before speaks of one. */
function repeatsNoun({ text }: Seen, before: Seen, { roles }: Around): boolean {
  const noun = /\bthe ([a-z]+)\b/.exec(text.toLowerCase())?.[1]
  return noun !== undefined && before.about.has(roles.stemOf(noun))
}

/** @param values of each statement, which get those of its neighbours too */
export function addNeighbours(values: Values[], around: Around): void {
  const { all, blocks } = around
  const of = (seen: Seen) => values[seen.index] ?? {}
  const stretches = new Map<Seen['stretch'], Values[]>()
  for (const seen of all) added(stretches, seen.stretch, of(seen))
  const paragraphs = new Map([...blocks].map(([block, seen]) => [block, seen.map(of)]))
  const places = all.map((seen): Place => {
    const before = sameStretch(all[seen.index - 1], seen)
    const after = sameStretch(all[seen.index + 1], seen)
    return {
      seen,
      own: of(seen),
      before,
      after,
      previous: before && of(before),
      next: after && of(after),
      paragraph: paragraphs.get(seen.block) ?? [],
      stretch: stretches.get(seen.stretch) ?? [],
      around,
    }
  })
  for (const [id, cue] of Object.entries(NEIGHBOURS))
    for (const place of places) place.own[id] = Number(cue(place))
  markFirstSound(places)
}

function sameStretch(other: Seen | undefined, seen: Seen): Seen | undefined {
  return other?.stretch === seen.stretch ? other : undefined
}

/** The first statement of a stretch that is neither a story nor a signpost. */
function markFirstSound(places: Place[]): void {
  const done = new Set<Seen['stretch']>()
  for (const { seen, own } of places) {
    const isSound = isSet(own, 'generic') && !isSet(own, 'signpost', 'colon end', 'furniture')
    own['first sound'] = Number(isSound && !done.has(seen.stretch))
    if (isSound) done.add(seen.stretch)
  }
}
