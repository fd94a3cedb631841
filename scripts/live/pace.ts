/** The plan of a session held against the clock. Pure; times in minutes, slides numbered from 1. */
import type { LiveSlide } from './types.ts'

type Planned = Pick<LiveSlide, 'minutes' | 'hidden' | 'data'>

/**
 * @param gone minutes since the session began
 * @returns minutes ahead of the plan (positive) or behind it (negative); 0 while the plan would be on this slide too
 */
export function minutesAhead(slides: Planned[], no: number, gone: number): number {
  const from = minutesBefore(slides, no)
  const to = minutesBefore(slides, no + 1)
  if (gone < from) return from - gone
  return gone > to ? to - gone : 0
}

/** What the plan gives to the slides before this one. */
export function minutesBefore(slides: Planned[], no: number): number {
  const before = slides.slice(0, no - 1).filter(slide => slide.hidden !== true)
  return before.reduce((sum, slide) => sum + slide.minutes, 0)
}

export interface SectionTime {
  number: number
  name: string
  /** Minutes since it began. */
  gone: number
  planned: number
}

/**
 * @param reached when each slide was first reached, in minutes since the session began, by number
 * @returns how the section of this slide stands; undefined outside of sections and before one was reached
 */
export function sectionTime(
  slides: Planned[],
  no: number,
  gone: number,
  reached: ReadonlyMap<number, number>,
): SectionTime | undefined {
  const section = sectionOf(slides[no - 1])
  if (section === undefined) return undefined
  const own = slides.flatMap((slide, index) => {
    const isOwn = slide.hidden !== true && sectionOf(slide)?.number === section.number
    return isOwn ? [{ no: index + 1, minutes: slide.minutes }] : []
  })
  const began = Math.min(...own.map(slide => reached.get(slide.no) ?? Infinity))
  if (!Number.isFinite(began)) return undefined
  const planned = own.reduce((sum, slide) => sum + slide.minutes, 0)
  return { ...section, gone: Math.max(0, gone - began), planned }
}

/** The part of the article that a slide stands in. */
export function sectionOf(
  slide: Planned | undefined,
): { number: number; name: string } | undefined {
  const section = slide?.data.section as
    { number?: unknown; name?: unknown; chapter?: unknown } | undefined
  return typeof section?.number === 'number'
    ? { number: section.number, name: String(section.chapter ?? section.name ?? '') }
    : undefined
}

/** Seconds as "4:05", or "1:04:05" from an hour on. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const rest = String(whole % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}
