/** What only the whole deck knows: numbers, names, clicks, minutes, and the agenda that shows them. */
import { countWords } from '../recognise/sentences.ts'
import type { Settings, Slide, Storyboard } from '../types.ts'
import { clicksOf, type Draft } from './draft.ts'
import { headlineOf } from './headline.ts'
import { vocabularyOf } from './vocabulary/index.ts'

/** Seconds that a reveal takes beyond the words said with it. */
const SECONDS_A_CLICK = 3

/** Numbers and times the slides; to be done again after any change of their order or number. */
export function plan(drafts: Draft[], rest: Omit<Storyboard, 'slides' | 'minutes'>): Storyboard {
  const ids = new Set<string>()
  const slides = drafts.map((draft, index): Slide => {
    const clicks = clicksOf(draft)
    const note = draft.note.map(line => ({ ...line, click: Math.min(line.click, clicks) }))
    const known = { ...draft, note, no: index + 1, id: unique(slug(headlineOf(draft)) || draft.layout, ids), clicks }
    return { ...known, minutes: minutesOf(draft, rest.settings) } as Slide
  })
  const minutes = Math.ceil(sum(slides))
  return { ...rest, slides: slides.map(slide => withTimes(slide, slides, minutes, rest.settings)), minutes }
}

/** Time to say the note at the planned rate, in minutes, rounded up to half minutes. */
export function minutesOf(draft: Draft, settings: Settings): number {
  // An activity takes its time, and two minutes to open and to debrief.
  if (draft.layout === 'activity') return draft.data.duration + 2
  const clicks = clicksOf(draft)
  const words = draft.note.reduce((total, line) => total + countWords(line.text), 0)
  return Math.max(0.5, Math.ceil((words / settings.wordsPerMinute + clicks * SECONDS_A_CLICK / 60) * 2) / 2)
}

/** The cover names the length of the session; the agenda that of each section. */
function withTimes(slide: Slide, slides: Slide[], minutes: number, settings: Settings): Slide {
  const words = vocabularyOf(settings.language)
  if (slide.layout === 'cover') {
    return { ...slide, data: { ...slide.data, kicker: { text: `${words.session} · ${words.minutes(settings.duration ?? minutes)}`, origin: null } } }
  }
  if (slide.layout === 'agenda') {
    const items = slide.data.items.map((item, index) => ({ ...item, minutes: Math.max(1, Math.round(sum(slides.filter(other => other.section?.number === index + (slide.data.start ?? 1))))) }))
    const parts = Math.max(0, ...slides.map(other => other.section?.number ?? 0))
    const note = slide.note.map(line => line.origin === null ? { ...line, text: words.say.agenda(parts, minutes) } : line)
    return { ...slide, data: { ...slide.data, items }, note }
  }
  return slide
}

function sum(slides: Slide[]): number {
  return slides.reduce((total, slide) => total + slide.minutes, 0)
}

function slug(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 48).replace(/-$/, '')
}

function unique(id: string, ids: Set<string>): string {
  let result = id
  for (let count = 2; ids.has(result); count += 1) result = `${id}-${count}`
  ids.add(result)
  return result
}
