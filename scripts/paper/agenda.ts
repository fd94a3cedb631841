/** The agenda of a session as people pass it on: entries for the guide, a calendar file, Markdown and CSV. */
import { chapterName } from '../layouts/chapterName.ts'
import { taskOf } from '../layouts/index.ts'
import { readable } from '../text/plain.ts'
import { introduced } from '../storyboard/voices.ts'
import { clock } from '../storyboard/session.ts'
import { vocabularyOf } from '../languages/index.ts'
import type { Task } from '../layouts/paper.ts'
import type { Slide, Storyboard } from '../types.ts'
import { heading, markdownOf, paragraph, phrasing, table, textNode } from './markdown.ts'
import { plainLine } from './plainLine.ts'

export interface AgendaEntry {
  /** minutes from the beginning */ at: number
  time: string
  name: string
  minutes: number
  slides: string
  activity: boolean
}

/** Opening, sections, activities and breaks in their order; their minutes add up to the session. */
export function agendaOf({ slides, session, settings, title }: Storyboard): AgendaEntry[] {
  const words = vocabularyOf(settings.language)
  const entries: AgendaEntry[] = []
  const keyOf = (slide: Slide) => {
    if (taskOf(slide) !== undefined) return `task ${slide.no}`
    if (slide.section !== undefined) return `section ${slide.section.number}`
    return `open ${slide.no > slides.length / 2 ? 'end' : 'begin'}`
  }
  let key = ''
  slides.forEach((slide, index) => {
    if (slide.hidden === true) return
    const at = session.starts[index] ?? 0
    if (slide.pause === true) {
      entries.push({
        at,
        time: clock(settings.start, at),
        name: words.guide.pause,
        minutes: slide.minutes,
        slides: String(slide.no),
        activity: false,
      })
      key = ''
      return
    }
    const last = entries.at(-1)
    if (keyOf(slide) === key && last !== undefined) {
      last.minutes += slide.minutes
      last.slides = `${last.slides.split('–')[0]}–${slide.no}`
      return
    }
    key = keyOf(slide)
    const task = taskOf(slide)
    const name = entryName(
      slide,
      task,
      slide.no > slides.length / 2 ? words.recap : readable(title),
    )
    entries.push({
      at,
      time: clock(settings.start, at),
      name,
      minutes: slide.minutes,
      slides: String(slide.no),
      activity: task !== undefined,
    })
  })
  return entries
}

/** @param other the name of what stands in no section */
function entryName({ section }: Slide, task: Task | undefined, other: string): string {
  if (task !== undefined) return `${readable(task.label.text)}: ${readable(task.title.text)}`
  return section === undefined ? other : `${section.number}. ${readable(chapterName(section))}`
}

/** RFC 5545: one event for the session and one for each entry, in floating local time. @param day as YYYY-MM-DD */
export function calendar(board: Storyboard, day: string): string {
  const stamp = (minutes: number) =>
    `${day.replaceAll('-', '')}T${clock(board.settings.start ?? '09:00', minutes).replace(':', '')}00`
  const id = (index: number) => calendarText(`${board.slides[0]?.id ?? 'session'}-${index}@lectern`)
  const events = agendaOf(board).map((entry, index) => [
    'BEGIN:VEVENT',
    `UID:${id(index + 1)}`,
    `DTSTAMP:${stamp(0)}`,
    `DTSTART:${stamp(entry.at)}`,
    `DTEND:${stamp(entry.at + entry.minutes)}`,
    `SUMMARY:${calendarText(entry.name)}`,
    'END:VEVENT',
  ])
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lectern//Agenda//EN',
    `X-WR-CALNAME:${calendarText(readable(board.title))}`,
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

/** A value of the kind TEXT (RFC 5545, 3.3.11): it can neither end its line nor begin another. */
function calendarText(text: string): string {
  return plainLine(text).replace(/[\\;,]/g, '\\$&')
}

/** Lines are at most 75 octets long; the rest goes on after a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > (parts.length === 0 ? 75 : 74)) {
      parts.push(current)
      current = ''
    }
    current += character
  }
  return [...parts, current].join('\r\n ')
}

export function agendaMarkdown(board: Storyboard): string {
  const words = vocabularyOf(board.settings.language).guide
  const rows = agendaOf(board).map(entry => [
    entry.time,
    entry.name,
    String(entry.minutes),
    entry.slides,
  ])
  return markdownOf([
    table([[words.time, words.agenda, words.minutes, words.slide], ...rows], COLUMNS),
  ])
}
const COLUMNS: ('right' | null)[] = ['right', null, 'right', null]

/**
 * RFC 4180. A spreadsheet takes a cell for a formula by its first sign, also by a full-width one;
 * where it divides lines at semicolons, whatever the quotes say, also by the first one after a
 * semicolon. An apostrophe before it keeps it text.
 */
export function agendaCsv(board: Storyboard): string {
  const words = vocabularyOf(board.settings.language).guide
  const cell = (text: string | number) =>
    `"${plainLine(String(text)).replace(FORMULA, "$1'").replace(/"/g, '""')}"`
  return (
    [
      [words.time, words.agenda, words.minutes, words.slide],
      ...agendaOf(board).map(entry => [entry.time, entry.name, entry.minutes, entry.slides]),
    ]
      .map(row => row.map(cell).join(','))
      .join('\r\n') + '\r\n'
  )
}
/** Signs that nobody sees may stand before the one that counts. */
const FORMULA = /((?:^|;)[\p{Cf}\s"]*)(?=[=+@\-＝＋＠－])/gu

/** All that is said, slide by slide, as Markdown to read from. */
export function notesMarkdown({ title, slides, settings }: Storyboard): string {
  const vocabulary = vocabularyOf(settings.language)
  const words = vocabulary.guide
  return markdownOf([
    heading(1, phrasing(title)),
    ...slides.flatMap(slide => [
      heading(2, [textNode(`${slide.no}.`), { type: 'text', value: ' ' }, ...nameOf(slide)]),
      paragraph([{ type: 'emphasis', children: [textNode(`${slide.minutes} ${words.minutes}`)] }]),
      ...introduced(slide.note, vocabulary).map(({ act, text }) =>
        paragraph(
          act === undefined
            ? phrasing(text)
            : [
                { type: 'strong', children: [textNode(words[act])] },
                { type: 'text', value: ' ' },
                ...phrasing(text),
              ],
        ),
      ),
    ]),
  ])
}

function nameOf({ data, id }: Slide) {
  return 'title' in data && data.title !== undefined ? phrasing(data.title.text) : [textNode(id)]
}
