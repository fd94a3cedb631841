/** The agenda of a session as people pass it on: entries for the guide, a calendar file, Markdown and CSV. */
import { plainText } from '../../components/inlineMarkdown.ts'
import { taskOf } from '../layouts/index.ts'
import { clock } from '../storyboard/session.ts'
import { vocabularyOf } from '../storyboard/vocabulary/index.ts'
import type { Task } from '../layouts/paper.ts'
import type { Slide, Storyboard } from '../types.ts'

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
    const name = nameOf(slide, task, slide.no > slides.length / 2 ? words.recap : plainText(title))
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
function nameOf({ section }: Slide, task: Task | undefined, other: string): string {
  if (task !== undefined) return `${plainText(task.label.text)}: ${plainText(task.title.text)}`
  return section === undefined ? other : `${section.number}. ${plainText(section.name)}`
}

/** RFC 5545: one event for the session and one for each entry, in floating local time. @param day as YYYY-MM-DD */
export function calendar(board: Storyboard, day: string): string {
  const stamp = (minutes: number) =>
    `${day.replaceAll('-', '')}T${clock(board.settings.start ?? '09:00', minutes).replace(':', '')}00`
  const id = (index: number) => `${board.slides[0]?.id ?? 'session'}-${index}@lectern`
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
    `X-WR-CALNAME:${calendarText(plainText(board.title))}`,
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

function calendarText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ')
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
  const cell = (text: string) => text.replace(/[|\\`*_[\]<]/g, '\\$&')
  return [
    `| ${words.time} | ${words.agenda} | ${words.minutes} | ${words.slide} |`,
    '| ---: | --- | ---: | --- |',
    ...agendaOf(board).map(
      entry => `| ${entry.time} | ${cell(entry.name)} | ${entry.minutes} | ${entry.slides} |`,
    ),
    '',
  ].join('\n')
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is kept from it. */
export function agendaCsv(board: Storyboard): string {
  const words = vocabularyOf(board.settings.language).guide
  const cell = (text: string | number) =>
    `"${String(text)
      .replace(/^(?=[=+@\t-])/, "'")
      .replace(/"/g, '""')}"`
  return (
    [
      [words.time, words.agenda, words.minutes, words.slide],
      ...agendaOf(board).map(entry => [entry.time, entry.name, entry.minutes, entry.slides]),
    ]
      .map(row => row.map(cell).join(','))
      .join('\r\n') + '\r\n'
  )
}

/** All that is said, slide by slide, as Markdown to read from. */
export function notesMarkdown({ title, slides, settings }: Storyboard): string {
  const words = vocabularyOf(settings.language).guide
  const labels = { ask: words.ask, do: words.do, next: words.next }
  return [
    `# ${title}`,
    ...slides.map(slide =>
      [
        `## ${slide.no}. ${'title' in slide.data && slide.data.title !== undefined ? slide.data.title.text : slide.id}`,
        `_${slide.minutes} ${words.minutes}_`,
        ...slide.note.map(line =>
          line.act === undefined ? line.text : `**${labels[line.act]}** ${line.text}`,
        ),
      ].join('\n\n'),
    ),
    '',
  ].join('\n\n')
}
