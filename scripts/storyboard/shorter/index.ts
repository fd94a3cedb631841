/**
 * A shorter session tells less, not faster. What is put aside keeps its order, whatever the slot: a shorter one only
 * puts aside more of the same. Messages, tables that compare, opening and closing stay.
 */
import { taskOf } from '../../layouts/index.ts'
import type { ActivityKind, ArticleLine, Draft, Settings } from '../../types.ts'
import { linesIn, unitsIn } from '../ledger.ts'
import type { Telling } from '../telling.ts'
import { putAside } from './putAside.ts'
import { roomIn } from './room.ts'
import { hide, makeSpare, stateOf, type State, type Told } from './state.ts'
import { sparesIn, valueOfSlide } from './value.ts'

/** Exercises take at most this share of the time. */
const EXERCISES = 0.35
/** Exercises go before any key statement does, and after all that is none. */
const AN_EXERCISE = -0.01
/** What is missed least goes first: sorting and recalling teach more than talk. */
const MISSED: Record<ActivityKind, number> = { discuss: 0, apply: 1, commit: 2, recall: 3, sort: 4 }

export interface Session {
  /** all slides in their order */ drafts: Draft[]
  /** exercises that nobody asked for */ optional: (Draft | undefined)[]
}

/** What stays in every session. */
export interface Core {
  /** what must be told */ messages: ArticleLine[]
  /** slides that stay, whatever they say */ opening: Draft[]
  /** the thought to end on, of which nothing is spare */ closing: Draft[]
}

/** @returns the slides of the session: all of them where the slot holds them, else those that it has time for */
export function inSlot(
  sessionIn: (settings: Settings) => Session,
  settings: Settings,
  telling: Telling,
  core: Core,
): Draft[] {
  const { duration, ...unlimited } = settings
  const session = sessionIn(unlimited)
  if (duration === undefined) return session.drafts
  const room = roomIn(duration, settings)
  const state = stateOf(session.drafts, settings)
  if (state.minutes <= room) return sessionIn(settings).drafts
  shorten(state, room, exercisesIn(state, session), stepsIn(state, core, telling))
  return putAside(state.told)
}

/** Changes the state, until it takes no more than the room, in minutes. */
function shorten(state: State, room: number, exercises: Told[], steps: Step[]): void {
  const least = [...steps, ...exercises.map(slide => ({ slide, value: AN_EXERCISE }))]
  least.sort((a, b) => a.value - b.value)
  let at = 0
  while (state.minutes > room || isBusy(state, exercises)) {
    const exercise = exercises.find(({ isHidden }) => !isHidden)
    const step = least[at]
    if (exercise !== undefined && isBusy(state, exercises)) hide(state, exercise)
    else if (step === undefined) return
    else {
      takeStep(state, step, exercises)
      at += 1
    }
  }
}

/** In the order in which they go. */
function exercisesIn({ told }: State, { optional }: Session): Told[] {
  const missed = ({ draft }: Told) => MISSED[taskOf(draft)?.activity ?? 'discuss']
  return told
    .filter(({ draft }) => optional.includes(draft))
    .reverse()
    .sort((a, b) => missed(a) - missed(b))
}

/** Whether there is more to do than to hear, and some of it can go. */
function isBusy({ told, minutes }: State, exercises: Told[]): boolean {
  const busy = told.reduce((sum, { isTask, minutes: own }) => (isTask ? sum + own : sum), 0)
  return busy > minutes * EXERCISES && exercises.some(({ isHidden }) => !isHidden)
}

interface Step {
  slide: Told
  value: number
  /** of its note; the whole slide without */ lines?: number[]
}

/** What can be put aside, the least worthy first. */
function stepsIn(state: State, core: Core, telling: Telling): Step[] {
  const wanted = new Set(unitsIn(core.messages))
  const shown = new Set(state.told.flatMap(({ draft }) => unitsIn(linesIn(draft.data))))
  return state.told
    .filter(({ draft, isTask, isHidden }) => {
      return !isHidden && !isTask && !core.closing.includes(draft)
    })
    .flatMap(slide => stepsOf(slide, core, { wanted, shown }, telling))
    .sort((a, b) => a.value - b.value)
}

function stepsOf(
  slide: Told,
  { opening }: Core,
  { wanted, shown }: { wanted: Set<string>; shown: Set<string> },
  telling: Telling,
): Step[] {
  const { draft } = slide
  const own = new Set(unitsIn(linesIn(draft.data)))
  const isKept = (line: ArticleLine) =>
    unitsIn([line]).some(unit => own.has(unit) || (wanted.has(unit) && !shown.has(unit)))
  const spares = sparesIn(draft.note, isKept, telling).map(spare => ({ slide, ...spare }))
  const tells =
    [...own].some(unit => wanted.has(unit)) ||
    unitsIn(draft.note).some(unit => wanted.has(unit) && !shown.has(unit))
  const value = valueOfSlide(draft, telling)
  const stays = tells || opening.includes(draft) || value === Infinity
  return stays ? spares : [...spares, { slide, value }]
}

/** A section keeps at least one slide, and no exercise asks for what was not told. */
function takeStep(state: State, { slide, lines }: Step, exercises: Told[]): void {
  if (slide.isHidden) return
  if (lines !== undefined) makeSpare(state, slide, lines)
  else if (hasOthers(state, slide)) hide(state, slide)
  for (const exercise of exercises)
    if (!exercise.isHidden && !isTold(exercise, state)) hide(state, exercise)
}

function hasOthers({ told }: State, { draft: { section } }: Told): boolean {
  if (section === undefined) return true
  const others = told.filter(({ draft, isTask, isHidden }) => {
    return !isHidden && !isTask && draft.section?.number === section.number
  })
  return others.length > 1
}

function isTold({ asks }: Told, { tellings }: State): boolean {
  return asks.every(unit => (tellings.get(unit) ?? 0) > 0)
}
