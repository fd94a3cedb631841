/** An assistant's answer, held to the promises line by line: what does not keep them is refused, with the reason. */
import { z } from 'zod'
import { anchorOf, tokens } from '../direction/anchors.ts'
import { TELLINGS, type Entry } from '../direction/types.ts'
import { sectionOf, type Unit } from '../direction/units.ts'
import { inventedIn, isInOrder, losesNegation } from '../direction/words.ts'

/** Longest answer that is read, in characters. */
const MOST_LETTERS = 1_000_000
/** Longest line that is taken, in characters. */
const MOST_LINE = 400

const text = z.string().min(1).max(MOST_LINE)
const lineSchema = z.strictObject({
  unit: z.number().int(),
  message: z.number().int().optional(),
  tell: z.enum(TELLINGS).optional(),
  words: text.optional(),
  headline: text.optional(),
  own: z.boolean().optional(),
})
type AnswerLine = z.infer<typeof lineSchema>

/** @returns the form of an answer, for servers that hold an assistant to it */
export function answerJsonSchema(): object {
  return z.toJSONSchema(z.strictObject({ lines: z.array(lineSchema) }))
}

export interface Refusal {
  /** place of the line in the answer, from 1 */ line: number
  reason: string
}

export interface Verified {
  entries: Entry[]
  refusals: Refusal[]
}

/**
 * @param answer JSON, as it came
 * @param units in the order of the brief
 * @returns the lines that keep the promises, and the others with the reason; all is refused of what is no answer
 */
export function verified(answer: string, units: readonly Unit[]): Verified {
  const lines = linesOf(answer)
  if (typeof lines === 'string') return { entries: [], refusals: [{ line: 0, reason: lines }] }
  const entries: Entry[] = []
  const refusals: Refusal[] = []
  lines.forEach((line, index) => {
    const entry = entryOf(line, units)
    if (typeof entry === 'string') refusals.push({ line: index + 1, reason: entry })
    else entries.push(entry)
  })
  return { entries, refusals }
}

/** @returns what is wrong where there are no lines; prose around the object, which some write, is passed over */
function linesOf(answer: string): unknown[] | string {
  if (answer.length > MOST_LETTERS) return 'the answer is too long'
  const json = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)
  try {
    const value: unknown = JSON.parse(json)
    const lines = (value as { lines?: unknown }).lines
    return Array.isArray(lines) ? lines : 'it has no list of "lines"'
  } catch {
    return 'it is no JSON'
  }
}

/** @returns the entry, or why the line is refused */
function entryOf(value: unknown, units: readonly Unit[]): Entry | string {
  const result = lineSchema.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    return `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
  }
  const line = result.data
  const unit = units[line.unit - 1]
  if (unit === undefined) return `there is no unit ${line.unit}`
  const section = sectionOf(unit, units)
  const reason = messageReason(line, unit, section, units) ?? wordsReason(line, unit, section)
  if (reason !== undefined) return reason
  const message = line.message === undefined ? undefined : units[line.message - 1]
  const { tell, words, headline } = line
  return {
    at: anchorOf(unit, units),
    ...(message === undefined ? {} : { message: anchorOf(message, units) }),
    ...(tell === undefined ? {} : { tell }),
    ...(words === undefined ? {} : { words: escaped(words) }),
    ...(headline === undefined ? {} : { headline: escaped(headline) }),
  }
}

/** What an assistant writes is plain text: no link, mark or formula comes of it. */
function escaped(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]~$]/g, '\\$&')
}

function messageReason(
  { message: number }: AnswerLine,
  unit: Unit,
  section: Unit[],
  units: readonly Unit[],
): string | undefined {
  if (number === undefined) return undefined
  const message = units[number - 1]
  if (message === undefined) return `there is no unit ${number}`
  if (unit.kind !== 'heading') return `unit is no heading, and only a heading has a message`
  return section.includes(message) && message !== unit
    ? undefined
    : `unit ${number} does not stand under that heading`
}

function wordsReason(line: AnswerLine, unit: Unit, section: Unit[]): string | undefined {
  const { words, headline, own = false } = line
  const held = section.map(one => one.words).join(' ')
  for (const said of [words, headline]) {
    if (said === undefined) continue
    const sources = said === words ? [unit] : [unit, ...section]
    const source = sources.find(one => isInOrder(tokens(said), tokens(one.words)))
    if (tokens(said).length === 0) return 'it has no words'
    if (source === undefined && !own)
      return `"${said.slice(0, 60)}" are not the words of its unit in their order`
    const invented = source === undefined ? inventedIn(said, held) : []
    if (invented.length > 0) return `its section does not say ${invented.join(', ')}`
    if (losesNegation(said, (source ?? unit).words) && (source !== undefined || said === words))
      return 'a negation of the sentence is lost'
  }
  return undefined
}
