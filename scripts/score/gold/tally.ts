/** What is counted, and what counts against a deck. */
import type { BoardSlide } from './board.ts'

export type Count =
  | 'slides'
  | 'lines'
  | 'good'
  | 'weak'
  | 'leaning'
  | 'cut'
  | 'repeated'
  | 'wanted'
  | 'told'
  | 'sections'
  | 'message'
  | 'headlined'
  | 'rows'
  | 'right rows'
  | 'wrong row'
  | 'wanted rows'
  | 'found rows'
  | 'list slides'
  | 'introduced'
  | 'lead-in lost'
  | 'prompts'
  | 'sound'
  | 'unsound prompt'

export interface Tally {
  counts: Partial<Record<Count, number>>
  /** for people to read */ faults: string[]
}

export function emptyTally(): Tally {
  return { counts: {}, faults: [] }
}

/** Changes the tally. */
export function count({ counts }: Tally, name: Count): void {
  counts[name] = (counts[name] ?? 0) + 1
}

/** Longest fault that is printed, in characters. */
const MOST = 140

/** Changes the tally: counts what is wrong, and notes where. */
export function fault(tally: Tally, name: Count, { no, layout }: BoardSlide, text: string): void {
  count(tally, name)
  tally.faults.push(`${name} · slide ${no} ${layout}: ${text.slice(0, MOST)}`)
}

/** Changes the tally: what is missing stands on no slide. */
export function missing(tally: Tally, what: string, text: string): void {
  tally.faults.push(`${what} · ${text.slice(0, MOST)}`)
}

export function sum(tallies: Tally[]): Tally {
  const all = emptyTally()
  for (const { counts, faults } of tallies) {
    all.faults.push(...faults)
    for (const [name, value] of Object.entries(counts) as [Count, number][])
      all.counts[name] = (all.counts[name] ?? 0) + value
  }
  return all
}
