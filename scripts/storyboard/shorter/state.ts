/** A session that gets shorter step by step: what is hidden, what is spare, and how long the rest takes. */
import { clicksOf, taskOf } from '../../layouts/index.ts'
import { countWords } from '../../text/words.ts'
import type { Draft, Line, Settings } from '../../types.ts'
import { linesIn, unitsIn } from '../ledger.ts'
import { minutesFor, minutesOf } from '../plan.ts'

export interface Told {
  draft: Draft
  isTask: boolean
  /** units that an exercise asks for */ asks: string[]
  isHidden: boolean
  /** places in its note of what is said when there is time */ spare: Set<number>
  minutes: number
  /** words of each line of its note */ words: number[]
}

export interface State {
  told: Told[]
  minutes: number
  /** how often each unit is told */ tellings: Map<string, number>
  settings: Settings
}

/** @param drafts all slides of the session in their order, backups among them */
export function stateOf(drafts: Draft[], settings: Settings): State {
  const told = drafts.map(draft => toldIn(draft, settings))
  const tellings = new Map<string, number>()
  const state: State = {
    told,
    minutes: sum(told.map(({ minutes }) => minutes)),
    tellings,
    settings,
  }
  for (const slide of told) if (!slide.isHidden) count(state, linesOf(slide), 1)
  return state
}

function toldIn(draft: Draft, settings: Settings): Told {
  const isTask = taskOf(draft) !== undefined
  const isHidden = draft.hidden === true
  return {
    draft,
    isTask,
    asks: isTask ? unitsIn(linesIn(draft.data)) : [],
    isHidden,
    spare: new Set(),
    minutes: isHidden ? 0 : minutesOf(draft, settings),
    words: draft.note.map(({ text }) => countWords(text)),
  }
}

/** An exercise asks for what was told; it tells nothing. */
function linesOf({ draft, isTask, spare }: Told): Line[] {
  if (isTask) return []
  return [...linesIn(draft.data), ...draft.note.filter((_, at) => !spare.has(at))]
}

function count({ tellings }: State, lines: Line[], by: number): void {
  for (const unit of unitsIn(lines)) tellings.set(unit, (tellings.get(unit) ?? 0) + by)
}

/** Changes the state. */
export function hide(state: State, slide: Told): void {
  count(state, linesOf(slide), -1)
  slide.isHidden = true
  retime(state, slide, 0)
}

/** Changes the state. @param places in the slide's note */
export function makeSpare(state: State, slide: Told, places: number[]): void {
  const more = places.filter(at => !slide.spare.has(at))
  count(
    state,
    more.flatMap(at => slide.draft.note[at] ?? []),
    -1,
  )
  for (const at of more) slide.spare.add(at)
  const { draft, spare, words } = slide
  const said = words.filter((_, at) => !spare.has(at) && draft.note[at]?.act !== 'spare')
  if (draft.planned === undefined)
    retime(state, slide, minutesFor(sum(said), clicksOf(draft), state.settings))
}

function retime(state: State, slide: Told, minutes: number): void {
  state.minutes += minutes - slide.minutes
  slide.minutes = minutes
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
