/** The rows of the agenda: opening, sections with their exercises, breaks, closing. Their minutes add up to the session. */
import { chapterName } from '../layouts/chapterName.ts'
import { taskOf } from '../layouts/index.ts'
import { plain } from '../text/plain.ts'
import type { Layouts, Session, Settings, Slide } from '../types.ts'
import { label } from './draft.ts'
import { apportioned, clock } from './session.ts'
import type { Vocabulary } from '../languages/labels.ts'

type Row = Layouts['agenda']['items'][number]

interface Stretch {
  row: Row
  start: number
  minutes: number
}

/**
 * @param slides in their final order, breaks among them
 * @param total minutes that the session is said to take
 */
export function agendaRows(
  slides: Slide[],
  session: Session,
  total: number,
  { settings, words }: { settings: Settings; words: Vocabulary },
): Row[] {
  const stretches = stretchesOf(slides, session, words)
  const sum = stretches.reduce((all, { minutes }) => all + minutes, 0)
  const shares = stretches.map(({ minutes }) => (sum === 0 ? 0 : (minutes * total) / sum))
  const minutes = apportioned(shares, total)
  return stretches.map(({ row, start }, index) => ({
    ...row,
    // Less than a minute is not planned by minutes.
    ...(minutes[index] === 0 ? {} : { minutes: minutes[index] ?? 0 }),
    ...(settings.start === undefined ? {} : { time: clock(settings.start, start) }),
  }))
}

function stretchesOf(slides: Slide[], { starts }: Session, words: Vocabulary): Stretch[] {
  const stretches: Stretch[] = []
  const known = new Map<string, Stretch>()
  const last = lastOfSections(slides)
  let section = 0
  slides.forEach((slide, index) => {
    if (slide.hidden === true) return
    section = index > last ? section : (slide.section?.number ?? section)
    const row = rowOf(slide, { section, isClosing: index > last }, words)
    const name = nameOf(row)
    const before = known.get(name)
    if (before !== undefined && slide.pause !== true) {
      before.minutes += slide.minutes
      return
    }
    const stretch = { row, start: starts[index] ?? 0, minutes: slide.minutes }
    stretches.push(stretch)
    if (before === undefined) known.set(name, stretch)
  })
  return stretches
}

/** The last slide of the last section, or of the exercise that follows it; what comes then closes the session. */
function lastOfSections(slides: Slide[]): number {
  const last = slides.findLastIndex(slide => slide.section !== undefined && slide.hidden !== true)
  const next = slides[last + 1]
  const task = next === undefined ? undefined : taskOf(next)
  const isExercise = task !== undefined && task.activity !== 'commit'
  return isExercise ? last + 1 : last
}

function rowOf(
  slide: Slide,
  { section, isClosing }: { section: number; isClosing: boolean },
  words: Vocabulary,
): Row {
  if (slide.pause === true) return { text: label('pause', words.guide.pause), after: section }
  if (isClosing) return { text: label('closing', words.closing), after: section }
  if (section === 0) return { text: label('opening', words.opening), after: 0 }
  return {
    text: label('section', slide.section === undefined ? '' : chapterName(slide.section)),
    number: section,
  }
}

/** Sections are known by their number, what comes between them by its words. */
function nameOf({ number, text }: Row): string {
  return number === undefined ? `words ${plain(text.text)}` : `section ${number}`
}

/**
 * @param items of one slide of the agenda, which may be a piece of it
 * @param firsts the first row of each piece, in order
 * @returns the rows that stand on that slide now
 */
export function rowsOn(rows: Row[], items: Row[], firsts: Row[]): Row[] {
  const own = placeOf(items[0])
  const begins = firsts.map(placeOf).sort((a, b) => a - b)
  const from = own <= (begins[0] ?? 0) ? -Infinity : own
  const to = begins.find(begin => begin > own) ?? Infinity
  const kept = rows.filter(row => {
    const place = placeOf(row)
    return place >= from && place < to
  })
  // The headings keep where in the article they come from.
  return kept.map(row => {
    const known = items.find(item => row.number !== undefined && item.number === row.number)
    return known === undefined ? row : { ...row, text: known.text }
  })
}

/** Sections by their number; what comes after a section lies between it and the next. */
function placeOf(row: Row | undefined): number {
  return row?.number ?? (row?.after ?? 0) + 0.5
}
