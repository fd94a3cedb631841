/** A direction as the text of its file, for people to read and to edit. */
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import type { Direction, Entry, SlideEdit } from '../direction/types.ts'

/** Where editors find what may stand in a direction. */
const SCHEMA = '# yaml-language-server: $schema=node_modules/lectern/docs/direction.schema.json'

function headOf(title: string, about: readonly string[]): string[] {
  return [
    SCHEMA,
    `# How "${title.replace(/\s+/g, ' ')}" is told. What does not stand here stays automatic.`,
    ...about.map(line => `# ${line}`),
    '',
  ]
}

/** @returns an entry as lines of a list, its keys in the order in which they are given */
export function entryLines(entry: Entry): string[] {
  const lines = stringify(entry, { lineWidth: 0 }).trimEnd().split('\n')
  return lines.map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`))
}

/** A key that is only offered: without the mark it holds. */
export function offered(entry: Partial<Entry>): string[] {
  return stringify(entry, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map(line => `    # ${line}`)
}

/** @returns the text of a direction with these entries */
export function directionOf(
  title: string,
  entries: readonly Entry[],
  about: readonly string[] = [],
): string {
  return directionText(title, entries.flatMap(entryLines), about)
}

/**
 * @param title of the article
 * @param lines of its entries, with what is only offered
 * @param about what else the reader should know, line by line
 * @returns the text of a direction
 */
export function directionText(
  title: string,
  lines: readonly string[],
  about: readonly string[],
): string {
  const body = lines.length === 0 ? ['tell: []'] : ['tell:', ...lines]
  return `${[...headOf(title, about), ...body].join('\n')}\n`
}

const EDITED = '# Slides as they were edited in slides.md, one change after the other.'

/** What goes into a direction of an edited deck. */
interface DeckEdits {
  direction: Direction
  edits: readonly SlideEdit[]
  /** the earlier edits are replaced */ isAnew: boolean
}

/**
 * @param text of the direction that is there, every line of which stays, or nothing
 * @param name of the article
 */
export function withDeckEdits(
  text: string | undefined,
  name: string,
  { direction, edits, isAnew }: DeckEdits,
): string {
  const { session, deck = [] } = direction
  const { range, flow } = deckIn(text ?? '')
  const whole = text?.trimEnd() ?? headOf(name, []).join('\n').trimEnd()
  const isAppended = range !== undefined && !isAnew && !flow && text !== undefined
  const body = isAppended
    ? `${text.slice(0, range.end).trimEnd()}\n${editLines(edits)}\n${text.slice(range.end)}`
    : `${without(whole, range)}\n\n${EDITED}\ndeck:${deck.length === 0 ? ' []' : `\n${editLines(deck)}`}\n`
  return withSession(`${body.trimEnd()}\n`, session)
}

function editLines(edits: readonly SlideEdit[]): string {
  return stringify(edits, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? '' : `  ${line}`))
    .join('\n')
}

/** Where the list of edits stands in a direction. */
function deckIn(text: string): { range?: { start: number; end: number }; flow: boolean } {
  const { contents } = parseDocument(text)
  if (!isMap(contents)) return { flow: false }
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'deck')
  if (pair === undefined || !isScalar(pair.key)) return { flow: false }
  const { value } = pair
  const start = pair.key.range?.[0] ?? 0
  const end = isSeq(value) || isScalar(value) ? (value.range?.[1] ?? start) : start
  return { range: { start, end }, flow: !isSeq(value) || value.flow === true }
}

function without(text: string, range: { start: number; end: number } | undefined): string {
  if (range === undefined) return text
  return `${text.slice(0, range.start)}${text.slice(range.end)}`
    .replace(`${EDITED}\n`, '')
    .trimEnd()
}

/** A session that the deck says otherwise; its other lines stay. */
function withSession(text: string, session: Direction['session']): string {
  const duration = session?.duration
  const document = parseDocument(text)
  if (duration === undefined || document.getIn(['session', 'duration']) === duration) return text
  document.setIn(['session', 'duration'], duration)
  return document.toString({ lineWidth: 0 })
}
