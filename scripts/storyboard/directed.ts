/** What a person directs of slides: headlines, words, notes, minutes, exercises, slides written by hand. */
import type { HandSlide, Resolved } from '../direction/resolve.ts'
import { clicksOf, taskOf, textsOf } from '../layouts/index.ts'
import { plain, readable } from '../text/plain.ts'
import type { ArticleLine, Draft, LayoutName, Line, Message, Word } from '../types.ts'
import { ownActivity } from './activities.ts'
import { say } from './draft.ts'
import { linesIn, unitsIn } from './ledger.ts'
import { mapLines, withLines, withoutPoints } from './directedLines.ts'
import { withRows } from './directedRows.ts'
import type { Directed, Telling } from './telling.ts'

/** @returns what is chosen while slides are made, by unit; nothing where nobody directs */
export function directedOf(entries: readonly Resolved[]): { directed?: Directed } {
  if (entries.length === 0) return {}
  const told = (tell: string) =>
    new Set(entries.flatMap(({ entry, unit }) => (entry.tell === tell ? (unit?.id ?? []) : [])))
  const messages = entries.flatMap(({ unit, message }) =>
    unit === undefined || message === undefined ? [] : [[unit.id, message.id] as const],
  )
  return { directed: { shown: told('show'), said: told('say'), messages: new Map(messages) } }
}

/** @returns the slides as they are wanted, and what could not be done; the very same where nothing is directed */
export function directedSlides(
  drafts: Draft[],
  entries: readonly Resolved[],
  telling: Telling,
): { drafts: Draft[]; messages: Message[] } {
  if (entries.length === 0) return { drafts, messages: [] }
  const messages: Message[] = []
  let slides = drafts
  for (const one of entries) slides = directedBy(one, slides, telling, messages)
  return { drafts: saidWhereNotShown(drafts, slides), messages }
}

function directedBy(
  one: Resolved,
  slides: Draft[],
  telling: Telling,
  messages: Message[],
): Draft[] {
  const { entry, unit, words } = one
  let all = slides
  if (unit !== undefined && words !== undefined) all = withLines(all, unit.id, words)
  if (unit !== undefined && entry.tell === 'say') all = withoutPoints(all, unit.id)
  if (!asksOfSlides(one)) return all
  const places = placesOf(one, all)
  const [at = -1] = places
  const last = places.at(-1) ?? -1
  if (at === -1) {
    messages.push(noSlide(one))
    return all
  }
  const isNamed = one.slide !== undefined
  if (isNamed && entry.tell === 'skip') return all.filter((_, index) => index !== at)
  all = all.map((slide, index) => {
    if (index !== at) return withMinutes(slide, places.includes(index) ? places.length : 0, one)
    return edited(withMinutes(slide, places.length, one), one, messages)
  })
  const hand = one.slides.map(slide => byHand(slide, all[last]))
  const without = one.exercise === undefined ? all : withoutExercise(all, last)
  return [
    ...without.slice(0, last + 1),
    ...exercisesOf(one, all[last], telling),
    ...hand,
    ...without.slice(last + 1),
  ]
}

function asksOfSlides({ entry, headline, note, exercise, slides, replace, rows, slide }: Resolved) {
  const { arrangement, density, minutes, tell } = entry
  const stands = arrangement !== undefined || density !== undefined
  const isAsked = headline !== undefined || note.length > 0 || slides.length > 0
  const isChanged =
    exercise !== undefined || replace.size + rows.length > 0 || minutes !== undefined
  return isAsked || isChanged || stands || (slide !== undefined && tell !== undefined)
}

/** Where the slide stands that an entry means; of a heading, all slides of its section. */
function placesOf({ unit, slide: name }: Resolved, slides: Draft[]): number[] {
  const places = slides.map((_, index) => index)
  const where = (has: (slide: Draft) => boolean) =>
    places.filter(index => has(slides[index] as Draft))
  if (name !== undefined) return where(slide => NAMED[name](slide)).slice(0, 1)
  if (unit === undefined) return []
  if (unit.kind === 'heading') {
    const section = where(slide => isUnder(slide, unit.words) && !isExercise(slide))
    if (section.length > 0) return section
  }
  const shows = (slide: Draft) => !RETELLING.has(slide.layout) && holdsUnit(slide.data, unit.id)
  const shown = where(slide => shows(slide) && slide.section !== undefined)
  const [found] = [...shown, ...where(shows), ...where(slide => says(slide, unit.id))]
  return found === undefined ? [] : [found]
}

/** Cover, section page and end tell again, too, but there a person may mean it. */
const RETELLING = new Set<LayoutName>(['recap', 'agenda', 'activity'])

function isUnder({ section }: Draft, heading: string): boolean {
  if (section === undefined) return false
  const name = (value: string) => value.replace(/^(?:\d+|[IVX]+)[.)]\s+(?=\S)/, '')
  return [section.name, section.chapter ?? section.name].some(
    text => name(readable(text)) === name(heading),
  )
}

function isExercise(slide: Draft): boolean {
  return taskOf(slide) !== undefined
}

function holdsUnit(value: unknown, id: string): boolean {
  return unitsIn(linesIn(value)).includes(id)
}

function says({ note }: Draft, id: string): boolean {
  return unitsIn(note).includes(id)
}

const inLayout = (layout: LayoutName) => (slide: Draft) => slide.layout === layout
const titled = (word: Word) => (slide: Draft) =>
  'title' in slide.data && slide.data.title?.kind === 'label' && slide.data.title.word === word
const NAMED: Record<NonNullable<Resolved['slide']>, (slide: Draft) => boolean> = {
  cover: inLayout('cover'),
  objectives: titled('objectives'),
  agenda: inLayout('agenda'),
  recap: inLayout('recap'),
  commitment: titled('commit'),
  end: inLayout('end'),
}

function noSlide({ entry, place }: Resolved): Message {
  return {
    ...place,
    rule: 'direction/no-slide',
    severity: 'warning',
    message: `No slide shows "${entry.at.slice(0, 70)}"; what is said of its slide is off.`,
    hint: 'add tell: show to bring it onto one',
  }
}

/** @param share among how many slides the minutes are shared; 0 for a slide that is not meant */
function withMinutes(slide: Draft, share: number, { entry: { minutes } }: Resolved): Draft {
  if (minutes === undefined || share === 0) return slide
  return { ...slide, planned: Math.max(0.5, Math.round((minutes / share) * 2) / 2) }
}

function edited(slide: Draft, one: Resolved, messages: Message[]): Draft {
  const { entry, headline, note, replace, rows } = one
  const { arrangement, density } = entry
  const stands = {
    ...(arrangement === undefined ? {} : { arrangement }),
    ...(density === undefined ? {} : { density }),
  }
  if (headline !== undefined && !hasHeadline(slide)) messages.push(noHeadline(one))
  const titled = headline === undefined ? slide : withHeadline(slide, headline)
  const compared = rows.length === 0 ? titled : withRows(titled, one, messages)
  const replaced = replace.size === 0 ? compared : withReplaced(compared, one, messages)
  return {
    ...replaced,
    note: [...replaced.note, ...say(note, Math.max(0, clicksOf(replaced)))],
    ...(Object.keys(stands).length === 0 ? {} : { stands }),
    ...(one.slide !== undefined && entry.tell === 'hide' ? { hidden: true } : {}),
    reason: `${slide.reason}; as the direction wants it`,
  } as Draft
}

/** A quotation has no line above it. */
function hasHeadline({ data }: Draft): boolean {
  return !('quote' in data)
}

function noHeadline({ entry, place }: Resolved): Message {
  return {
    ...place,
    rule: 'direction/no-headline',
    severity: 'warning',
    message: `The slide of "${entry.at.slice(0, 70)}" has no place for a headline.`,
    hint: 'add layout: statement, or a note',
  }
}

function withHeadline(slide: Draft, title: Line): Draft {
  if (!hasHeadline(slide)) return slide
  return { ...slide, data: { ...slide.data, title } } as Draft
}

/** Lines of a slide in other words, each by what it says now. */
function withReplaced(slide: Draft, { replace, place }: Resolved, messages: Message[]): Draft {
  const found = new Set<string>()
  const changed = mapLines(slide.data, line => {
    const said = keyOf(plain(line.text))
    const next = [...replace].find(([from]) => keyOf(from) === said)
    if (next === undefined) return line
    found.add(next[0])
    return next[1]
  })
  for (const from of replace.keys())
    if (!found.has(from))
      messages.push({
        ...place,
        rule: 'direction/no-line',
        severity: 'warning',
        message: `No line "${from.slice(0, 70)}" stands on the slide; its other words are off.`,
        hint: 'write the line as it stands there now',
      })
  return { ...slide, data: changed } as Draft
}

function keyOf(text: string): string {
  return text.replace(/[\s\\*_`~]+/g, ' ').trim()
}

function byHand({ layout, data, note, minutes }: HandSlide, before: Draft | undefined): Draft {
  return {
    layout,
    data,
    note: say(note),
    origin: [],
    reason: 'written by hand',
    ...(minutes === undefined ? {} : { planned: minutes }),
    ...(before?.section === undefined ? {} : { section: before.section }),
    ...(before?.hidden === undefined ? {} : { hidden: before.hidden }),
  } as Draft
}

function exercisesOf({ exercise }: Resolved, before: Draft | undefined, telling: Telling): Draft[] {
  if (exercise === undefined || exercise === false) return []
  const { question, answer, group, minutes } = exercise
  const prompt = { text: question, ...(answer === undefined ? {} : { answer }) }
  const asked = ownActivity(prompt, telling, { minutes, group })
  const section = before?.section === undefined ? {} : { section: before.section }
  return [{ ...asked, ...section, reason: 'an exercise as the direction wants it' }]
}

/** The automatic exercise right behind the slides of a section goes, where a person has another or wants none. */
function withoutExercise(slides: Draft[], last: number): Draft[] {
  const next = slides[last + 1]
  if (next === undefined || !isExercise(next)) return slides
  return slides.filter((_, index) => index !== last + 1)
}

/** What a person's words took the place of is said, so that no word of the article is lost. */
function saidWhereNotShown(before: Draft[], after: Draft[]): Draft[] {
  const keys = (lines: Line[]) =>
    new Set(lines.flatMap(line => (line.kind === 'article' ? [keyOfLine(line)] : [])))
  const told = keys([...after.flatMap(textsOf), ...after.flatMap(({ note }) => note)])
  const slides = [...after]
  for (const draft of before) {
    const missing = linesIn(draft.data)
      .filter(line => line.kind === 'article')
      .filter(line => !told.has(keyOfLine(line)) && line.units !== undefined)
      .map(({ source, rules, ...line }): ArticleLine => {
        void rules
        return { ...line, text: source ?? line.text }
      })
    if (missing.length === 0) continue
    for (const line of missing) told.add(keyOfLine(line))
    const at = placeNear(draft, before, slides)
    const slide = slides[at]
    if (slide !== undefined)
      slides[at] = { ...slide, note: [...slide.note, ...say(missing)] } as Draft
  }
  return slides
}

function keyOfLine({ origin, text, source }: ArticleLine): string {
  return `${origin.start} ${plain(source ?? text).replace(/[.:;]$/, '')}`
}

/** The slide itself where it stands still, else the one that told something of it or stood before it. */
function placeNear(draft: Draft, before: Draft[], slides: Draft[]): number {
  const units = new Set([...unitsIn(draft.note), ...unitsIn(linesIn(draft.data))])
  const own = slides.findIndex(slide => unitsIn(slide.note).some(unit => units.has(unit)))
  if (own !== -1) return own
  return Math.min(slides.length - 1, Math.max(0, before.indexOf(draft) - 1))
}
