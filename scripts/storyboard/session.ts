/** The session: when each slide starts, where the breaks belong, and how all of it fills the slot. */
import { taskOf } from '../layouts/index.ts'
import type { Session, Settings, Slide } from '../types.ts'

/** Plans count in half minutes. */
const STEP = 0.5
/** Nobody listens longer than this without a break (practice guides). */
const MAX_STRETCH = 90

/** Minutes of breaks that a session of so many minutes needs; between so many slides there is not room for more. */
export function breakMinutes(
  minutes: number,
  { breaks }: Pick<Settings, 'breaks'>,
  slides = Infinity,
): number {
  return (
    Math.min(
      Math.max(0, slides - 2),
      minutes <= MAX_STRETCH ? 0 : Math.ceil(minutes / breaks.every) - 1,
    ) * breaks.minutes
  )
}

/**
 * Gives each slide its share of the slot, in half minutes that add up to the slot exactly; without a slot each keeps
 * the time that its note and its activity take.
 */
export function timed(slides: Slide[], settings: Settings): Slide[] {
  const { duration } = settings
  if (duration === undefined || slides.length === 0) return slides
  const available = Math.round((duration - breakMinutes(duration, settings, slides.length)) / STEP)
  // Activities keep their time unless the slot is short; what is told takes the rest.
  const natural = slides.map(slide => slide.minutes / STEP)
  const fixed = slides
    .map((slide, index) => (taskOf(slide) === undefined ? 0 : (natural[index] ?? 0)))
    .reduce((sum, value) => sum + value, 0)
  const told = natural.reduce((sum, value) => sum + value, 0) - fixed
  const short = fixed + told > available
  const shares = slides.map((slide, index) => {
    const own = natural[index] ?? 1
    if (short) return (own * available) / (fixed + told)
    return taskOf(slide) === undefined ? (own * (available - fixed)) / told : own
  })
  return apportioned(shares, available).map(
    (steps, index) => ({ ...slides[index], minutes: steps * STEP }) as Slide,
  )
}

/** Whole numbers that are as near to the shares as can be and add up to the total (largest remainders). */
export function apportioned(shares: number[], total: number): number[] {
  const whole = shares.map(share => Math.floor(share))
  const left = total - whole.reduce((sum, value) => sum + value, 0)
  const order = shares
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, Math.max(0, left))) whole[index] = (whole[index] ?? 0) + 1
  return whole
}

/** @param slides with their minutes; @returns the places (from 0) of the slides before which there is a break */
export function breaksOf(slides: Slide[], settings: Settings): Set<number> {
  const told = slides.reduce((sum, slide) => sum + slide.minutes, 0)
  return cutsOf(slides, told, breakCount(told, slides.length, settings))
}

/**
 * Even stretches: as many breaks as are needed, where a section begins nearest to each even cut.
 * @param told minutes that the slides take
 * @param slides how many there are
 */
export function breakCount(told: number, slides: number, settings: Settings): number {
  const { every, minutes } = settings.breaks
  const count =
    settings.duration === undefined
      ? Math.max(0, Math.ceil(told / every) - 1)
      : breakMinutes(settings.duration, settings, slides) / minutes
  return Number.isFinite(count) ? count : 0
}

/** @param slides with their minutes, those of the breaks among them */
export function sessionOf(slides: Pick<Slide, 'minutes'>[]): Session {
  let minutes = 0
  const starts = slides.map(slide => {
    const start = minutes
    minutes += slide.minutes
    return start
  })
  return { starts, minutes }
}

/** What a break costs, in square minutes of unevenness, where no section begins; and a stretch that is too long. */
const INSIDE_A_SECTION = 150
const TOO_LONG = 1e6

/** Beyond this many slides not each is weighed as the place of a break. */
const MANY_SLIDES = 300

/**
 * The slides before which the breaks lie: even stretches, section beginnings first, none too long (dynamic
 * programming).
 */
function cutsOf(slides: Slide[], told: number, count: number): Set<number> {
  let at = 0
  const begins = slides.map(slide => {
    const begin = at
    at += slide.minutes
    return begin
  })
  const even = told / (count + 1)
  const cost = (from: number, to: number) =>
    (to - from - even) ** 2 + (to - from > MAX_STRETCH ? TOO_LONG : 0)
  const opens = slides.map(
    (slide, index) =>
      taskOf(slide) === undefined && slide.section?.number !== slides[index - 1]?.section?.number,
  )
  // In a long deck only every so many slides is weighed beside the beginnings of sections, so that time grows evenly.
  const stride = Math.max(1, Math.ceil(slides.length / MANY_SLIDES))
  const places = slides.flatMap((_, index) =>
    index >= 2 && (index % stride === 0 || (opens[index] === true && slides.length <= MANY_SLIDES))
      ? [index]
      : [],
  )
  interface Way {
    cuts: number[]
    begin: number
    cost: number
  }
  let ways: Way[] = [{ cuts: [], begin: 0, cost: 0 }]
  for (let number = 0; number < count; number += 1) {
    ways = places.flatMap((index): Way[] => {
      const begin = begins[index] ?? 0
      const before = ways.filter(way => (way.cuts.at(-1) ?? 0) < index)
      const best = before.reduce<Way | undefined>((known, way) => {
        const total = way.cost + cost(way.begin, begin)
        return known === undefined || total < known.cost ? { ...way, cost: total } : known
      }, undefined)
      return best === undefined
        ? []
        : [
            {
              cuts: [...best.cuts, index],
              begin,
              cost: best.cost + (opens[index] === true ? 0 : INSIDE_A_SECTION),
            },
          ]
    })
  }
  const best = ways
    .map(way => ({ ...way, cost: way.cost + cost(way.begin, told) }))
    .sort((a, b) => a.cost - b.cost)[0]
  return new Set(best?.cuts ?? [])
}

/** "09:00" and minutes later, as a clock shows it; minutes from the beginning where no start is known. */
export function clock(start: string | undefined, minutes: number): string {
  if (start === undefined)
    return `${Math.floor(minutes / 60)}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`
  const [hours = 0, begin = 0] = start.split(':').map(Number)
  const at = (hours * 60 + begin + Math.floor(minutes)) % 1440
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
