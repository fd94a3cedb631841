/** What only the whole deck knows: numbers, names, clicks, minutes, and the agenda that shows them. */
import { countWords } from '../recognise/sentences.ts'
import { clicksOf, headlineOf, taskOf } from '../layouts/index.ts'
import type { Draft, Line, Message, Session, Settings, Slide, Storyboard } from '../types.ts'
import { act, draft } from './draft.ts'
import { breaksOf, clock, sessionOf, timed } from './session.ts'
import { vocabularyOf } from './vocabulary/index.ts'

/** Seconds that a reveal takes beyond the words said with it. */
const SECONDS_A_CLICK = 3

/** Numbers and times the slides; to be done again after any change of their order or number. */
export function plan(
  drafts: Draft[],
  rest: Omit<Storyboard, 'slides' | 'minutes' | 'session'>,
): Storyboard {
  const ids = new Set<string>()
  const untimed = drafts
    .filter(draft => draft.pause === undefined)
    .map((draft): Slide => {
      const clicks = clicksOf(draft)
      const note = draft.note.map(line => ({ ...line, click: Math.min(line.click, clicks) }))
      return {
        ...draft,
        note,
        no: 0,
        id: '',
        clicks,
        minutes: minutesOf(draft, rest.settings),
      } as Slide
    })
  const slides = withBreaks(timed(untimed, rest.settings), rest.settings).map((slide, index) => ({
    ...slide,
    no: index + 1,
    id: unique(slug(headlineOf(slide)) || slide.layout, ids),
  }))
  const session = sessionOf(slides)
  const minutes = Math.ceil(session.minutes)
  const shortest = Math.ceil(
    (sum(untimed.filter(slide => taskOf(slide) === undefined)) * rest.settings.wordsPerMinute) /
      FASTEST,
  )
  const natural = Math.ceil(sum(untimed) + sum(slides.filter(slide => slide.pause === true)))
  // This is planned again after fitting, when the slot is judged anew.
  const messages = [
    ...rest.messages.filter(message => !SLOT_RULES.includes(message.rule)),
    ...aboutSlot(rest.settings.duration, natural, shortest),
  ]
  const parts = partsOf(slides, session)
  return {
    ...rest,
    messages,
    slides: slides.map(slide => withTimes(slide, parts, minutes, rest.settings)),
    minutes,
    session,
  }
}

/** A slide for each break: the agenda again, with the section that is next. */
function withBreaks(slides: Slide[], settings: Settings): Slide[] {
  const words = vocabularyOf(settings.language)
  const { minutes } = settings.breaks
  const title: Line = { text: `${words.guide.pause} · ${words.minutes(minutes)}`, origin: null }
  const places = breaksOf(slides, settings)
  return slides.flatMap((slide, index): Slide[] => {
    if (!places.has(index)) return [slide]
    const current = slide.section?.number ?? 0
    const agenda = slides.find(
      other =>
        other.layout === 'agenda' &&
        current >= (other.data.start ?? 1) &&
        current < (other.data.start ?? 1) + other.data.items.length,
    )
    const about = { origin: [], reason: 'a break', note: act('do', [title]) }
    const pause =
      agenda?.layout === 'agenda'
        ? draft('agenda', { ...agenda.data, title, current }, about)
        : draft('statement', { text: title }, about)
    return [{ ...pause, no: 0, id: '', clicks: 0, minutes, pause: true } as Slide, slide]
  })
}

/** A slot that holds what there is so many times is told to be long. */
const LONG = 1.6
const SLOT_RULES = ['session/long', 'session/short']

/** @param natural minutes that the slides take by themselves; @param shortest the least in which all can be said */
function aboutSlot(duration: number | undefined, natural: number, shortest: number): Message[] {
  const place = { severity: 'warning' as const, line: 1, column: 1 }
  if (duration === undefined) return []
  if (duration > natural * LONG)
    return [
      {
        rule: 'session/long',
        ...place,
        message: `What there is takes about ${natural} minutes; the rest of the slot of ${duration} is spread over the slides, for questions.`,
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
  const clicks = clicksOf(draft)
  const words = draft.note.reduce((total, line) => total + countWords(line.text), 0)
  return Math.max(
    0.5,
    Math.ceil((words / settings.wordsPerMinute + (clicks * SECONDS_A_CLICK) / 60) * 2) / 2,
  )
}

/** Of each section: its minutes, and when it starts. */
type Parts = Map<number, { minutes: number; start: number }>

function partsOf(slides: Slide[], session: Session): Parts {
  const parts: Parts = new Map()
  for (const [index, { section, minutes }] of slides.entries()) {
    if (section === undefined) continue
    const known = parts.get(section.number)
    parts.set(section.number, {
      minutes: (known?.minutes ?? 0) + minutes,
      start: known?.start ?? session.starts[index] ?? 0,
    })
  }
  return parts
}

/** The cover names the length of the session; the agenda that of each section, or when it starts. */
function withTimes(slide: Slide, parts: Parts, minutes: number, settings: Settings): Slide {
  const words = vocabularyOf(settings.language)
  if (slide.layout === 'cover') {
    return {
      ...slide,
      data: {
        ...slide.data,
        kicker: {
          text: `${words.session} · ${words.minutes(settings.duration ?? minutes)}`,
          origin: null,
        },
      },
    }
  }
  if (slide.layout === 'agenda') {
    const items = slide.data.items.map((item, index) => {
      const part = parts.get(index + (slide.data.start ?? 1))
      return {
        ...item,
        minutes: Math.max(1, Math.round(part?.minutes ?? 0)),
        ...(settings.start === undefined || part === undefined
          ? {}
          : { time: clock(settings.start, part.start) }),
      }
    })
    const note = slide.note.map(line =>
      line.origin === null && line.act === undefined
        ? { ...line, text: words.say.agenda(Math.max(0, ...parts.keys()), minutes) }
        : line,
    )
    return { ...slide, data: { ...slide.data, items }, note }
  }
  return slide
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
