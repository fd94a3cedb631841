/** What only the whole deck knows: numbers, names, clicks, minutes, and the agenda that shows them. */
import { countWords, judged } from '../text/words.ts'
import { asText } from '../text/text.ts'
import { clicksOf, headlineOf, taskOf } from '../layouts/index.ts'
import type {
  Draft,
  DraftBoard,
  Line,
  Message,
  NoteLine,
  Session,
  Settings,
  Slide,
  Storyboard,
} from '../types.ts'
import { act, draft, label } from './draft.ts'
import { agendaRows, rowsOn } from './agendaRows.ts'
import { breaksOf, sessionOf, timed } from './session.ts'
import { aboutPutAside } from './shorter/report.ts'
import { spokenInFull } from './spoken.ts'
import { withLeads } from './transitions.ts'
import { vocabularyOf } from '../languages/index.ts'
import type { Vocabulary } from '../languages/labels.ts'

/** Seconds that a reveal takes beyond the words said with it. */
const SECONDS_A_CLICK = 3

/** Numbers and times the slides, once they all fit, and lays the breaks. */
export function plan({ drafts, ...board }: DraftBoard): Storyboard {
  const { settings } = board
  const words = vocabularyOf(settings.language)
  // All that is said takes time, so it is there before the minutes are counted.
  const spoken = withLeads(drafts.map(draft => untimed(draft, words)))
  const told = spoken
    .filter(slide => slide.hidden !== true)
    .map((slide): Slide => ({ ...slide, minutes: minutesOf(slide, settings) }))
  const backups = spoken.filter(slide => slide.hidden === true)
  const slides = numbered(withLeads([...withBreaks(timed(told, settings), settings), ...backups]))
  const session = sessionOf(slides)
  const minutes = Math.ceil(session.minutes)
  return {
    ...board,
    messages: [...board.messages, ...aboutSlot(settings, told, slides), ...aboutPutAside(slides)],
    slides: withTimes(slides, session, minutes, settings),
    minutes,
    session,
  }
}

/** As it is said; not numbered and not timed yet. */
function untimed(draft: Draft, words: Vocabulary): Slide {
  const clicks = clicksOf(draft)
  return { ...spokenInFull(draft, words), no: 0, id: '', clicks, minutes: 0 } as Slide
}

function numbered(slides: Slide[]): Slide[] {
  const ids = new Set<string>()
  return slides.map((slide, index) => ({
    ...slide,
    no: index + 1,
    id: unique(slug(judged(headlineOf(slide))) || slide.layout, ids),
  }))
}

/**
 * Times anew what a person changed once it was planned; breaks stay where they are.
 * @param changed the slides whose own time has to be found out again
 */
export function planAgain(
  board: Storyboard,
  slides: Slide[],
  changed: ReadonlySet<Slide>,
): Storyboard {
  const { settings } = board
  const natural = slides.map((slide): Slide => {
    if (!changed.has(slide) || slide.pause === true) return slide
    return { ...slide, minutes: minutesOf(slide, settings) }
  })
  const told = natural.filter(slide => slide.hidden !== true && slide.pause !== true)
  const shares = new Map(timed(told, settings).map(slide => [slide.id, slide]))
  const timedSlides = natural.map(slide => shares.get(slide.id) ?? slide)
  const session = sessionOf(timedSlides)
  const minutes = Math.ceil(session.minutes)
  return { ...board, slides: withTimes(timedSlides, session, minutes, settings), minutes, session }
}

/** A slide for each break: the agenda again, with the section that is next. */
function withBreaks(slides: Slide[], settings: Settings): Slide[] {
  const words = vocabularyOf(settings.language)
  const { minutes } = settings.breaks
  const title = label('pause', `${words.guide.pause} · ${words.minutes(minutes)}`)
  const places = breaksOf(slides, settings)
  return slides.flatMap((slide, index): Slide[] => {
    if (!places.has(index)) return [slide]
    const current = slides.slice(index).find(other => other.section !== undefined)?.section?.number
    const agenda = slides.find(
      other => other.layout === 'agenda' && other.data.items.some(item => item.number === current),
    )
    const about = { origin: [], reason: 'a break', note: act('do', [title]) }
    const pause =
      agenda?.layout === 'agenda' && current !== undefined
        ? draft('agenda', { ...agenda.data, title, current }, about)
        : draft('statement', { text: title }, about)
    return [{ ...pause, no: 0, id: '', clicks: 0, minutes, pause: true } as Slide, slide]
  })
}

/** A slot that holds what there is so many times is told to be long. */
const LONG = 1.6

/**
 * @param told the slides that are told, with the minutes that they take by themselves
 * @param slides all of them, breaks among them
 */
function aboutSlot(
  { duration, wordsPerMinute }: Settings,
  told: Slide[],
  slides: Slide[],
): Message[] {
  const natural = Math.ceil(sum(told) + sum(slides.filter(slide => slide.pause === true)))
  const listening = sum(told.filter(slide => taskOf(slide) === undefined))
  const shortest = Math.ceil((listening * wordsPerMinute) / FASTEST)
  const place = { severity: 'warning' as const, line: 1, column: 1 }
  if (duration === undefined) return []
  if (duration > natural * LONG)
    return [
      {
        rule: 'session/long',
        ...place,
        message:
          `What there is takes about ${natural} minutes; ` +
          `the rest of the slot of ${duration} is spread over the slides, for questions.`,
        hint: 'shorten the slot, or add activities with <!-- activity: … -->',
      },
    ]
  if (duration < shortest)
    return [
      {
        rule: 'session/short',
        ...place,
        message: `The slot of ${duration} minutes is too short for what is to be said.`,
        hint: `${shortest} minutes are the least, at ${FASTEST} words a minute and without activities`,
      },
    ]
  return []
}

/** Above so many words a minute listeners tire. */
const FASTEST = 150

/** Time to say the note at the planned rate, in minutes, rounded up to half minutes. */
export function minutesOf(draft: Draft, settings: Settings): number {
  // A task takes its time, and two minutes to open and to debrief.
  const task = taskOf(draft)
  if (task !== undefined) return task.minutes + 2
  if (draft.planned !== undefined) return draft.planned
  const words = draft.note.reduce((total, line) => total + wordsOf(line), 0)
  return minutesFor(words, clicksOf(draft), settings)
}

/** @returns how many words of a note line are said in the time of its slide */
function wordsOf({ act, text }: NoteLine): number {
  return act === 'spare' || act === 'key' ? 0 : countWords(text)
}

/** @param words that are said with a slide */
export function minutesFor(words: number, clicks: number, settings: Settings): number {
  const minutes = words / settings.wordsPerMinute + (clicks * SECONDS_A_CLICK) / 60
  return Math.max(0.5, Math.ceil(minutes * 2) / 2)
}

/** The cover names the length of the session; the agenda what fills it, and when each part starts. */
function withTimes(
  slides: Slide[],
  session: Session,
  minutes: number,
  settings: Settings,
): Slide[] {
  const words = vocabularyOf(settings.language)
  const rows = agendaRows(slides, session, minutes, { settings, words })
  const sections = rows.filter(row => row.number !== undefined).length
  const fitted = slides.flatMap(slide =>
    slide.layout === 'agenda' && slide.pause === undefined ? [slide.data.items] : [],
  )
  const shown = rowsOn(rows, fitted)
  return slides.map((slide): Slide => {
    if (slide.layout === 'cover') {
      const kicker = lengthOf(settings.duration ?? minutes, words)
      return { ...slide, data: { ...slide.data, kicker } }
    }
    if (slide.layout !== 'agenda') return slide
    const note = slide.note.map(line =>
      line.kind === 'label' && line.word === 'agenda'
        ? { ...line, text: asText(words.say.agenda(sections, minutes)) }
        : line,
    )
    return {
      ...slide,
      data: { ...slide.data, items: shown.get(slide.data.items) ?? slide.data.items },
      note,
    }
  })
}

/** @returns how long a session is, as its cover says it */
export function lengthOf(minutes: number, words: Vocabulary): Line {
  return label('session', `${words.session} · ${words.minutes(minutes)}`)
}

function sum(slides: Slide[]): number {
  return slides.reduce((total, slide) => total + slide.minutes, 0)
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48)
    .replace(/-$/, '')
}

function unique(id: string, ids: Set<string>): string {
  let result = id
  for (let count = 2; ids.has(result); count += 1) result = `${id}-${count}`
  ids.add(result)
  return result
}
