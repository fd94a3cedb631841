/** The front matter of an article: YAML, validated, with errors that name key, line and what is allowed. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { parse as parseToml } from 'smol-toml'
import { z } from 'zod'
import type { ActivityKind, Message, Settings } from '../types.ts'
import { directionOf } from './language.ts'

/** A break by 90 minutes at the latest (practice guides); ten minutes long. */
const BREAKS = { every: 80, minutes: 10 }
/** Speaking rate to plan with, words a minute (common planning figure; above 150 listeners tire). */
const WORDS_PER_MINUTE = 130

/** Titles that a web system wrote may hold character references. */
const entities = (value: string) =>
  value
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(
        Math.min(
          0x10ffff,
          Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16) || 0xfffd,
        ),
      ),
    )
    .replace(
      /&([a-z]\w*);/gi,
      (whole, name: string) => decodeNamedCharacterReference(name) || whole,
    )
const text = z
  .union([
    z.string().transform(entities),
    z.number(),
    z.date().transform(date => date.toISOString().slice(0, 10)),
  ])
  .transform(String)
const person = z.union([
  text,
  z
    .object({ name: text })
    .loose()
    .transform(value => value.name),
])
const people = z.union([person, z.array(person).transform(names => names.join(', '))])
const minutes = z.number().positive().max(1440)
const duration = z.union([
  minutes,
  z
    .string()
    .regex(/^\d+(\.\d+)?\s*(min|m|h|d)?$/)
    .transform(minutesOf)
    .pipe(minutes),
])
const color = z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i)

/** What each key that Lectern knows may hold, for the schema and for the error message. */
const KEYS = {
  title: { schema: text, allowed: 'a text' },
  subtitle: { schema: text, allowed: 'a text' },
  author: { schema: people, allowed: 'a name or a list of names' },
  date: { schema: text, allowed: 'a date or a text' },
  language: {
    schema: z.string().regex(/^[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/i),
    allowed: 'a language tag such as en or pt-BR',
  },
  direction: { schema: z.enum(['ltr', 'rtl']), allowed: 'ltr or rtl' },
  duration: { schema: duration, allowed: 'minutes, or a time such as 45min, 3h or 1d' },
  wordsPerMinute: { schema: z.number().min(60).max(240), allowed: 'a number from 60 to 240' },
  objectives: { schema: z.array(text).max(8), allowed: 'a list of at most 8 texts' },
  aspectRatio: { schema: z.enum(['16:9', '4:3']), allowed: '"16:9" or "4:3" (in quotes)' },
  workshop: { schema: z.boolean(), allowed: 'true or false' },
  activities: {
    schema: z.union([
      z.boolean(),
      z.array(z.enum(['sort', 'recall', 'discuss', 'apply', 'commit'])),
    ]),
    allowed: 'false, or a list of sort, recall, discuss, apply, commit',
  },
  seed: { schema: z.number().int(), allowed: 'a whole number' },
  start: {
    schema: z.union([
      z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/),
      z.number().transform(sexagesimal),
    ]),
    allowed: 'a time such as "09:00" (in quotes)',
  },
  breaks: {
    schema: z
      .object({ every: z.number().min(20).max(240), minutes: z.number().min(1).max(120) })
      .partial()
      .strict(),
    allowed: 'every and minutes, in minutes',
  },
  by: {
    schema: z.union([text.transform(name => [name]), z.array(text)]),
    allowed: 'a name or a list of names, one for each section',
  },
  brand: {
    schema: z.object({ color, logo: text, font: text, footer: text }).partial().strict(),
    allowed: 'color (#rrggbb), logo, font and footer, each optional',
  },
} as const

/** Names that other publishing systems use for our keys. */
const ALIASES: Record<string, keyof typeof KEYS> = {
  authors: 'author',
  by: 'author',
  lang: 'language',
  locale: 'language',
  dir: 'direction',
  description: 'subtitle',
  summary: 'subtitle',
  excerpt: 'subtitle',
}

/** Keys that any system may use in its own way: a value that we cannot use is a warning, not an error. */
const SHARED_KEYS = new Set(['title', 'subtitle', 'author', 'date', 'language', 'direction'])

/** @returns an error, as the parser gives them, for each key that stands twice in a map */
function repeatedKeys(
  document: Document.Parsed,
): { code: string; message: string; pos: [number, number] }[] {
  const errors: ReturnType<typeof repeatedKeys> = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const [from = 0, to = from] = key.range ?? []
        if (seen.has(key.value))
          errors.push({
            code: 'DUPLICATE_KEY',
            message: 'Map keys must be unique',
            pos: [from, to],
          })
        seen.add(key.value)
      }
    },
  })
  return errors
}

/**
 * Reads the YAML between the `---` lines.
 * @param yaml the text between the fences
 * @param file for messages
 * @returns settings (defaults filled in), whether errors make them unusable is told by the messages' severity
 */
export function readFrontMatter(
  yaml: string,
  file: string,
): { settings: Settings; messages: Message[] } {
  const messages: Message[] = []
  const counter = new LineCounter()
  const document = parseDocument(tolerated(yaml), {
    lineCounter: counter,
    // Its own search for keys that stand twice takes time with the square of their number.
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  })
  // The first line of the file is the opening fence, so line 1 of the YAML is line 2 of the file.
  const placeOf = (offset: number) => ({
    file,
    line: counter.linePos(offset).line + 1,
    column: counter.linePos(offset).col,
  })
  const errors = [...document.errors, ...repeatedKeys(document)]
  for (const error of errors) {
    // The parser's way to say that it has come too deep.
    const isTooDeep = error.code === 'RESOURCE_EXHAUSTION'
    const reason = isTooDeep
      ? 'its lists stand too deep one inside the other.'
      : error.message.split('\n')[0]
    messages.push({
      rule: 'read/front-matter',
      severity: 'error',
      ...placeOf(error.pos[0]),
      message: `The front matter is not valid YAML: ${reason}`,
      hint: isTooDeep
        ? 'settings need no more than a list or two'
        : 'put a text that holds ": ", "#" or quotes into quotation marks',
    })
  }
  if (errors.length > 0) return { settings: defaults({}), messages }
  let raw: unknown
  try {
    // An alias bomb or an unresolved alias throws here, not in the parser.
    raw = document.toJS({ maxAliasCount: 50 }) ?? {}
    // So does a value that holds itself, or that is nested thousands deep.
    JSON.stringify(raw)
  } catch (error) {
    messages.push({
      rule: 'read/front-matter',
      severity: 'error',
      file,
      line: 2,
      column: 1,
      message: `The front matter is not usable YAML: ${unusable(error as Error)}.`,
      hint: 'write each value out, without & and *',
    })
    return { settings: defaults({}), messages }
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    messages.push({
      rule: 'read/front-matter',
      severity: 'error',
      file,
      line: 2,
      column: 1,
      message: 'The front matter must be a list of "key: value" lines.',
      hint: 'title: My article',
    })
    return { settings: defaults({}), messages }
  }
  return validated(raw, messages, key => {
    // Key order is the document's order, so the pair can be looked up for its place.
    const node =
      document.contents !== null && 'items' in document.contents
        ? document.contents.items.find(item => 'key' in item && String(item.key) === key)
        : undefined
    const range =
      node !== undefined && 'key' in node
        ? (node.key as { range?: [number, number, number] | null }).range
        : undefined
    return placeOf(range?.[0] ?? 0)
  })
}

/** What is wrong with values that name each other, in our words. */
function unusable({ name, message }: Error): string {
  if (/circular/i.test(message)) return 'a value holds itself'
  if (/alias count/i.test(message)) return 'its values name each other too many times'
  return name === 'RangeError' ? 'it is nested too deep' : (message.split('\n')[0] ?? '')
}

/** The same for TOML between `+++` lines. */
export function readToml(toml: string, file: string): { settings: Settings; messages: Message[] } {
  try {
    const lines = toml.split('\n')
    return validated(parseToml(toml), [], key => ({
      file,
      line:
        Math.max(
          0,
          lines.findIndex(line => line.trim().startsWith(key)),
        ) + 2,
      column: 1,
    }))
  } catch (error) {
    const { line, column, message } = error as { line?: number; column?: number; message: string }
    return {
      settings: defaults({}),
      messages: [
        {
          rule: 'read/front-matter',
          severity: 'error',
          file,
          line: (line ?? 1) + 1,
          column: column ?? 1,
          message: `The front matter is not valid TOML: ${message.split('\n')[0]}`,
        },
      ],
    }
  }
}

/**
 * A title that is an address: `overview-of-blocking`. Systems that write such a title keep the one
 * for readers beside it.
 */
const ADDRESS = /^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$/u

function withReadableTitle(raw: Record<string, unknown>): Record<string, unknown> {
  const readable = raw.displayTitle ?? raw.display_title
  return typeof readable === 'string' && typeof raw.title === 'string' && ADDRESS.test(raw.title)
    ? { ...raw, title: readable }
    : raw
}

/** Each key that Lectern knows, held against its schema. */
function validated(
  raw: object,
  messages: Message[],
  placeOf: (key: string) => { file: string; line: number; column: number },
): { settings: Settings; messages: Message[] } {
  const values: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(withReadableTitle(raw as Record<string, unknown>))) {
    const name = Object.hasOwn(KEYS, key)
      ? (key as keyof typeof KEYS)
      : Object.hasOwn(ALIASES, key)
        ? ALIASES[key]
        : undefined
    if (name === undefined || value === null || value === '' || (name !== key && name in raw))
      continue
    const result = KEYS[name].schema.safeParse(value)
    if (result.success) {
      values[name] = result.data
      continue
    }
    messages.push({
      rule: 'read/front-matter',
      severity: SHARED_KEYS.has(name) ? 'warning' : 'error',
      ...placeOf(key),
      message: `"${key}" cannot be ${describe(value)}.`,
      hint: `allowed is ${KEYS[name].allowed}`,
    })
  }
  return { settings: defaults(values), messages }
}

/** Settings of an article that says nothing about itself. */
export function defaults(values: Partial<Settings>): Settings {
  const language = (values.language ?? 'en').replaceAll('_', '-')
  const { activities, breaks, ...rest } = values as Omit<Partial<Settings>, 'activities'> & {
    activities?: unknown
  }
  return {
    wordsPerMinute: WORDS_PER_MINUTE,
    objectives: [],
    brand: {},
    aspectRatio: '16:9',
    workshop: activities !== false,
    seed: 0,
    by: [],
    ...rest,
    ...(Array.isArray(activities) ? { activities: activities as ActivityKind[] } : {}),
    breaks: { ...BREAKS, ...breaks },
    language,
    direction: values.direction ?? directionOf(language),
  }
}

/** YAML 1.1 writers mean 09:30 by 570. */
function sexagesimal(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`
}

/**
 * Several publishing systems accept a quoted text that goes on at the margin of the next line, which YAML 1.2 does
 * not. Such lines get a space in front, which keeps every line where it is.
 */
function tolerated(yaml: string): string {
  let open = false
  return yaml
    .split('\n')
    .map(line => {
      const indented = open && /^\S/.test(line) ? ` ${line}` : line
      const start = open ? 0 : (/^[\w-]+:\s+(?=")/.exec(line)?.[0].length ?? -1)
      if (start >= 0 && (indented.slice(start).match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1)
        open = !open
      return indented
    })
    .join('\n')
}

function minutesOf(value: string): number {
  const amount = Number.parseFloat(value)
  // A training day is six hours of sessions; breaks and lunch take the rest.
  return /d$/.test(value) ? amount * 360 : /h$/.test(value) ? amount * 60 : amount
}

function describe(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value)
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown
}
