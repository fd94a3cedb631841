/** A direction and an outline brought together: which passage each entry means, whose words its lines are. */
import type { Outline } from '../recognise/outline.ts'
import { parseText } from '../text/markdown.ts'
import type { LayoutName, Layouts, Line, Message } from '../types.ts'
import { find, idIn, type Found } from './anchors.ts'
import { layoutDataOf } from './ownSlide.ts'
import { NAMED_SLIDES } from './types.ts'
import type { Anchor, Direction, DirectionPlace, Entry, NamedSlide, OwnSlide } from './types.ts'
import { sectionOf, unitsOf, type Unit } from './units.ts'
import { inventedIn, isOwn, lineOf } from './words.ts'

/** A slide written by hand, as the storyboard takes it. */
export interface HandSlide {
  layout: LayoutName
  data: Layouts[LayoutName]
  note: Line[]
  minutes?: number
}

export interface HandExercise {
  question: Line
  answer?: Line
  group?: NonNullable<Exclude<Entry['exercise'], false | undefined>['group']>
  minutes?: number
}

/** An entry whose passage was found. */
export interface Resolved {
  entry: Entry
  unit?: Unit
  /** a slide that every deck has */ slide?: NamedSlide
  message?: Unit
  before?: Unit
  after?: Unit
  words?: Line
  headline?: Line
  note: Line[]
  exercise?: HandExercise | false
  slides: HandSlide[]
  rows: { aspect: Line; cells: Line[] }[]
  /** by the line as it is */ replace: Map<string, Line>
  /** where it stands, for messages */ place: Pick<Message, 'file' | 'line' | 'column'>
}

interface Resolution {
  entries: Resolved[]
  messages: Message[]
}

export interface ResolveOptions {
  place?: DirectionPlace | undefined
  /** own words are refused */ articleWordsOnly?: boolean | undefined
}

/** @returns what can be done of the direction, and a message for each thing that cannot */
export function resolve(
  direction: Direction,
  outline: Outline,
  options: ResolveOptions = {},
): Resolution {
  const tell = direction.tell ?? []
  if (tell.length === 0) return { entries: [], messages: [] }
  const units = unitsOf(outline)
  const taken = new Set(tell.flatMap(({ at }) => takenBy(at, units)))
  const messages: Message[] = []
  const context: Context = { units, taken, messages, options }
  const entries = tell.flatMap((entry, index) => resolved(entry, index, context) ?? [])
  return { entries, messages }
}

/** @returns what makes lines of words on a finished slide, and tells what it finds wrong with them */
export function lineMaker(
  units: Unit[],
  messages: Message[],
  options: ResolveOptions,
): (words: string, index: number, around: Unit[]) => Line | undefined {
  const context: Context = { units, taken: new Set(), messages, options, list: 'deck' }
  return (words, index, around) =>
    madeOf(words, 'change', index, [...around, ...units], around, context)
}

/** @returns of what was found in a deck, what a direction may not say */
export function refusedIn(messages: readonly Message[]): Message[] {
  return messages.filter(
    ({ rule, severity }) => severity === 'error' && rule.startsWith('direction/'),
  )
}

interface Context {
  units: Unit[]
  taken: Set<string>
  messages: Message[]
  options: ResolveOptions
  /** of finished slides */ list?: 'deck'
}

function takenBy(at: Anchor, units: Unit[]): string[] {
  const id = idIn(at)
  return units.some(unit => unit.id === id) && id !== undefined ? [id] : []
}

function resolved(entry: Entry, index: number, context: Context): Resolved | undefined {
  const slide = NAMED_SLIDES.find(name => name === entry.at)
  const unit = slide === undefined ? seek(entry.at, 'at', index, context) : undefined
  if (slide === undefined && unit === undefined) return undefined
  const around = unit === undefined ? [] : sectionOf(unit, context.units)
  const line = (words: string, key: string, sources: Unit[]) =>
    madeOf(words, key, index, sources, around, context)
  const own = unit === undefined ? [] : [unit]
  const other = (key: 'message' | 'before' | 'after') => {
    const anchor = entry[key]
    const found = anchor === undefined ? undefined : seek(anchor, key, index, context)
    return found === undefined ? {} : { [key]: found }
  }
  const text = (key: 'words' | 'headline', sources: Unit[]) => {
    const words = entry[key]
    const made = words === undefined ? undefined : line(words, key, sources)
    return made === undefined ? {} : { [key]: made }
  }
  return {
    entry,
    ...(unit === undefined ? {} : { unit }),
    ...(slide === undefined ? {} : { slide }),
    ...other('message'),
    ...other('before'),
    ...other('after'),
    ...text('words', own),
    ...text('headline', [...own, ...around]),
    note: listed(entry.note).flatMap(words => line(words, 'note', own) ?? []),
    ...exerciseOf(entry, words => line(words, 'exercise', around)),
    slides: listed(entry.slide).flatMap(
      one => handSlide(one, words => line(words, 'slide', context.units)) ?? [],
    ),
    rows: rowsOf(entry, words => line(words, 'rows', [...around, ...context.units])),
    replace: new Map(
      Object.entries(entry.replace ?? {}).flatMap(([from, to]) => {
        const made = line(to, 'replace', [...around, ...context.units])
        return made === undefined ? [] : [[from, made] as const]
      }),
    ),
    place: placeOf(index, 'at', context),
  }
}

function listed<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function seek(anchor: Anchor, key: string, index: number, context: Context): Unit | undefined {
  const { units, taken, messages } = context
  const found = find(anchor, units, key === 'at' ? taken : new Set())
  const said = toldOf(found, anchor, key)
  if (said !== undefined) messages.push({ ...placeOf(index, key, context), ...said })
  return found.unit
}

type Told = Pick<Message, 'rule' | 'severity' | 'message' | 'hint'>

function toldOf(found: Found, anchor: Anchor, key: string): Told | undefined {
  if (found.unit !== undefined && !found.changed) return undefined
  const what = `"${anchor.replace(/\s+/g, ' ').slice(0, 70)}"`
  if (found.unit !== undefined)
    return {
      rule: 'direction/changed',
      severity: 'warning',
      message: `${what} has other words now: "${found.unit.words.replace(/\s+/g, ' ').slice(0, 70)}".`,
      hint: 'the direction goes on to hold for it; write the new words into it',
    }
  const rest = key === 'at' ? 'what is said of it is off' : `its "${key}" is off`
  if (found.reason === 'several')
    return {
      rule: 'direction/several',
      severity: 'warning',
      message: `${what} may be one of several passages; ${rest}.`,
      hint: 'name it with more of its words and its id, as lectern direct writes them',
    }
  return {
    rule: 'direction/gone',
    severity: 'warning',
    message: `${what} is not in the article any more; ${rest}.`,
    hint: 'it stays in the file and holds again when the passage comes back; or name another passage',
  }
}

function placeOf(index: number, key: string, { options, list }: Context): Resolved['place'] {
  const { place } = options
  if (place === undefined) return {}
  const line = place.lineOf(index, key, list)
  return { file: place.file, ...(line === undefined ? {} : { line, column: 1 }) }
}

/** A line of words that a person wrote. @returns nothing where own words are refused */
function madeOf(
  words: string,
  key: string,
  index: number,
  sources: Unit[],
  around: Unit[],
  context: Context,
): Line | undefined {
  const line = lineOf(words, sources)
  if (!isOwn(line)) return line
  const place = placeOf(index, key, context)
  const shown = `"${words.replace(/\s+/g, ' ').slice(0, 70)}"`
  if (context.options.articleWordsOnly === true) {
    context.messages.push({
      ...place,
      rule: 'direction/own-words',
      severity: 'error',
      message: `${shown} are not the article's words in their order.`,
      hint: 'use its words, dropping some, or leave out --article-words-only',
    })
    return undefined
  }
  const held = (around.length > 0 ? around : context.units).map(unit => unit.words).join(' ')
  const invented = inventedIn(words, held)
  if (invented.length > 0)
    context.messages.push({
      ...place,
      rule: 'direction/invented',
      severity: 'warning',
      message: `${shown} says what its section does not: ${invented.join(', ')}.`,
      hint: 'look whether it is true; it is marked as your own words',
    })
  return line
}

type Make = (words: string) => Line | undefined

function exerciseOf({ exercise }: Entry, line: Make): Pick<Resolved, 'exercise'> {
  if (exercise === undefined) return {}
  if (exercise === false) return { exercise }
  const question = line(exercise.question)
  if (question === undefined) return {}
  const answer = exercise.answer === undefined ? undefined : line(exercise.answer)
  const { group, minutes } = exercise
  return {
    exercise: {
      question,
      ...(answer === undefined ? {} : { answer }),
      ...(group === undefined ? {} : { group }),
      ...(minutes === undefined ? {} : { minutes }),
    },
  }
}

/** A row is whole or none; an empty cell needs no words. */
function rowsOf({ rows = [] }: Entry, line: Make): Resolved['rows'] {
  return rows.flatMap(({ aspect, cells }) => {
    const named = line(aspect)
    const made = cells.map(cell => (cell === '' ? EMPTY : line(cell)))
    const whole = made.filter(cell => cell !== undefined)
    return named === undefined || whole.length < made.length
      ? []
      : [{ aspect: named, cells: whole }]
  })
}

const EMPTY: Line = { kind: 'label', word: 'own', text: parseText('') }

function handSlide({ layout, note, minutes, ...slots }: OwnSlide, line: Make) {
  const data = layoutDataOf(layout, slots, line)
  if (data === undefined) return undefined
  const said = listed(note).flatMap(words => line(words) ?? [])
  const slide: HandSlide = { layout, data, note: said }
  return minutes === undefined ? slide : { ...slide, minutes }
}
