/** The figures of the measure, from what was counted: shares in percent, and numbers of faults. */
import { quantile } from '../quantile.ts'
import type { Guards } from './guards.ts'
import type { Count, Tally } from './tally.ts'

/** A figure that may not fall, or with `isMost` not rise. */
export interface Figure {
  name: string
  value: number
  /** of a share, what it was counted from */ of?: [part: number, whole: number]
  isMost: boolean
}

const SHARES: [name: string, part: Count, whole: Count][] = [
  ['good lines', 'good', 'lines'],
  ['key statements told', 'told', 'wanted'],
  ['section messages', 'message', 'sections'],
  ['in headlines', 'headlined', 'sections'],
  ['rows right', 'right rows', 'rows'],
  ['rows found', 'found rows', 'wanted rows'],
  ['lists introduced', 'introduced', 'list slides'],
  ['sound prompts', 'sound', 'prompts'],
]
const FAULTS: Count[] = ['leaning', 'cut', 'repeated']

export function figuresOf({ counts }: Tally): Figure[] {
  const shares = SHARES.flatMap(([name, part, whole]): Figure[] => {
    const [some, all] = [counts[part] ?? 0, counts[whole] ?? 0]
    return all === 0 ? [] : [{ ...share(name, some, all), isMost: false }]
  })
  const faults = FAULTS.map(name => ({ name, value: counts[name] ?? 0, isMost: true }))
  return [...shares, ...faults]
}

/** The guards of all decks together. */
export function guardFiguresOf(guards: Guards[], { counts }: Tally): Figure[] {
  const sum = (pick: (one: Guards) => number) => guards.reduce((all, one) => all + pick(one), 0)
  const words = guards.flatMap(one => one.words)
  const busy = share(
    'exercises in time',
    sum(one => one.busy),
    sum(one => one.minutes),
  )
  const overviews = share(
    'dividers, agenda, recap',
    sum(one => one.overviews),
    sum(one => one.slides),
  )
  return [
    { name: 'words a slide p90', value: quantile(words, 0.9), isMost: true },
    { name: 'content slides', value: counts.slides ?? 0, isMost: true },
    {
      name: 'longest run of a layout',
      value: Math.max(0, ...guards.map(({ run }) => run)),
      isMost: true,
    },
    { ...overviews, isMost: true },
    { ...busy, isMost: true },
  ]
}

function share(name: string, part: number, whole: number): Omit<Figure, 'isMost'> {
  return { name, value: whole === 0 ? 0 : Math.round((100 * part) / whole), of: [part, whole] }
}

export function figureText({ name, value, of }: Figure): string {
  return of === undefined ? `${name} ${value}` : `${name} ${value} % (${of.join('/')})`
}
