/** Answers that many layouts share. */
import type { Density } from '../../components/arrangement.ts'
import { isEmpty } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import type { Line, NoteLine } from '../types.ts'
import type { Alike, Expectations, Reading, Takeaway } from './spec.ts'

export const DENSITIES: Density[] = ['roomy', 'normal', 'dense']

/** All of it stands there at once. */
export const atOnce = (): number => 0
export const noReveals = (): Line[][] => []
/** All of its lines are there to be seen. */
export const allSeen = (): Line[] => []
/** It has no text but its lines. */
export const noVerbatim = (): undefined => undefined
export const noTask = (): undefined => undefined
export const noPicture = (): undefined => undefined
/** It stands in one way. */
export const oneWay = <D>(data: D): D[] => [data]
/** It is one thing. */
export const indivisible = (): undefined => undefined
/** It goes on with what was there. */
export const goesOn = (): Text | undefined => undefined
/** It is never cut. */
export const uncut = (): undefined => undefined
/** More than a line stands there. */
export const several = (): undefined => undefined
/** It stays a slide of its own. */
export const apart = (): undefined => undefined
/** Its lines stand as they are. */
export const asWritten = <D>(data: D): D => data
/** All that was to be said. */
export const allSaid = (note: NoteLine[]): NoteLine[] => note
/** It stands on no paper: it only leads through the session. */
export const notOnPaper = (): [] => []
/** It says nothing for its section. */
export const noTakeaway = (): Takeaway[] => []
export const noExpectations: Expectations = { small: [], boxes: [] }

/** No list, and never too much. */
export const glance: Reading<unknown> = {
  bullets: () => 0,
  isLight: () => true,
  isCrowded: () => false,
}

/** Its pieces always stand alike. */
export const alwaysAlike: Alike<unknown> = { styleOf: () => '', shared: () => [] }

/** Its pieces share a density: that of the densest, or a denser one. */
export function alikeInDensity<D>(densityOf: (data: D) => Density): Alike<D> {
  return {
    styleOf: densityOf,
    shared: styles => {
      const densest = Math.max(
        ...styles.map(style => DENSITIES.findIndex(density => density === style)),
      )
      return DENSITIES.slice(densest).map(density => ({ density }))
    },
  }
}

/** From a density on to the denser ones; the one that the layout would choose itself is not written down. */
export function denser<D extends object>(data: D, from: Density, own: Density = from): D[] {
  return DENSITIES.slice(DENSITIES.indexOf(from)).map(density =>
    density === own ? data : { ...data, density },
  )
}

/** As it is, and without something that is said in any case. */
export function withOrWithout<D extends object>(data: D, key: keyof D): D[] {
  return [data, without(data, key)]
}

/** @returns the data with one entry less; meant for those that may be missing */
export function without<D extends object>(data: D, key: keyof D): D {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key)) as D
}

/** @returns the role in that density: `body`, `body-dense` */
export function sized(role: string, density: Density): string {
  return density === 'normal' ? role : `${role}-${density}`
}

/** What is said of lines that stand at once, or after a click. */
export function saidAt(lines: Line[], click = 0): NoteLine[] {
  return lines.filter(line => !isEmpty(line.text)).map(line => ({ ...line, click }))
}

/** Lines that say what a section says. */
export function takeaways(rank: Takeaway['rank'], lines: Line[]): Takeaway[] {
  return lines.map(line => ({ line, rank }))
}
