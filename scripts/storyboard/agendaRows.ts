/**
 * The rows of the agenda: opening, sections with their exercises, breaks, closing. Their minutes add up to the
 * session.
 */
import { chapterName } from '../layouts/chapterName.ts'
import { taskOf } from '../layouts/index.ts'
import { plain } from '../text/plain.ts'
import type { Draft, Layouts, Line, Session, Settings, Slide } from '../types.ts'
import { label } from './draft.ts'
import { apportioned, clock } from './session.ts'
import type { Vocabulary } from '../languages/labels.ts'

type Row = Layouts['agenda']['items'][number]

/** A row, and the slides that fill its time, by their places. */
interface Stretch {
  row: Row
  slides: [number, ...number[]]
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
  const stretches = stretchesOf(slides, words)
  const lengths = stretches.map(stretch =>
    stretch.slides.reduce((sum, at) => sum + (slides[at]?.minutes ?? 0), 0),
  )
  const sum = lengths.reduce((all, length) => all + length, 0)
  const shares = lengths.map(length => (sum === 0 ? 0 : (length * total) / sum))
  const minutes = apportioned(shares, total)
  return stretches.map(({ row, slides: [first] }, index) => ({
    ...row,
    // Less than a minute is not planned by minutes.
    ...(minutes[index] === 0 ? {} : { minutes: minutes[index] ?? 0 }),
    ...(settings.start === undefined
      ? {}
      : { time: clock(settings.start, session.starts[first] ?? 0) }),
  }))
}

/** @returns as many rows as there will be, before anything is timed, so that there is room for them */
export function expectedRows(
  drafts: Draft[],
  breaks: number,
  { settings, words }: { settings: Settings; words: Vocabulary },
): Row[] {
  const rows = stretchesOf(drafts, words).map(({ row }) => row)
  const pauses = Array.from({ length: breaks }, (_, index) =>
    Math.round(((index + 1) * rows.length) / (breaks + 1)),
  )
  return rows
    .flatMap((row, index) => [
      ...pauses.filter(at => at === index).map(() => pauseAfter(rows[index - 1], words)),
      row,
    ])
    .map(row => (settings.start === undefined ? row : { ...row, time: settings.start }))
}

function pauseAfter(row: Row | undefined, words: Vocabulary): Row {
  return { text: label('pause', words.guide.pause), after: row?.number ?? row?.after ?? 0 }
}

function stretchesOf(slides: Draft[], words: Vocabulary): Stretch[] {
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
      before.slides.push(index)
      return
    }
    const stretch: Stretch = { row, slides: [index] }
    stretches.push(stretch)
    if (before === undefined) known.set(name, stretch)
  })
  return stretches
}

/** The last slide of the last section, or of the exercise that follows it; what comes then closes the session. */
function lastOfSections(slides: Draft[]): number {
  const last = slides.findLastIndex(slide => slide.section !== undefined && slide.hidden !== true)
  const next = slides[last + 1]
  const task = next === undefined ? undefined : taskOf(next)
  const isExercise = task !== undefined && task.activity !== 'commit'
  return isExercise ? last + 1 : last
}

function rowOf(
  slide: Draft,
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
 * @param fitted the items of each slide of the agenda as there was room for them
 * @returns the rows that stand on each of these slides, by its items: as many as there was room for
 */
export function rowsOn(rows: Row[], fitted: Row[][]): Map<Row[], Row[]> {
  const room = fitted.reduce((sum, items) => sum + items.length, 0)
  const headings = headingsIn(fitted.flat())
  const found = new Map<Row[], Row[]>()
  let done = 0
  for (const items of fitted) {
    const from = Math.round((done * rows.length) / room)
    done += items.length
    const own = rows.slice(from, Math.round((done * rows.length) / room))
    // The headings keep where in the article they come from.
    found.set(
      items,
      own.map(row => ({ ...row, text: headings.get(row.number ?? 0) ?? row.text })),
    )
  }
  return found
}

/** The names of sections, by their numbers. */
function headingsIn(items: Row[]): Map<number, Line> {
  return new Map(
    items.flatMap(({ number, text }) => (number === undefined ? [] : [[number, text]])),
  )
}
