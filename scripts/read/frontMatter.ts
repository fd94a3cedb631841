/** The front matter of an article: YAML, validated, with errors that name key, line and what is allowed. */
import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { parse as parseToml } from 'smol-toml'
import type { ActivityKind, Message, Settings } from '../types.ts'
import { ALIASES, KEYS, SHARED_KEYS } from './frontMatterKeys.ts'
import { directionOf } from './language.ts'

/** A break by 90 minutes at the latest (practice guides); ten minutes long. */
const BREAKS = { every: 80, minutes: 10 }
/** Speaking rate to plan with, words a minute (common planning figure; above 150 listeners tire). */
const WORDS_PER_MINUTE = 130

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
  const errors = [...document.errors, ...repeatedKeys(document)].map(error => ({
    ...invalid(error),
    ...placeOf(error.pos[0]),
  }))
  if (errors.length > 0) return { settings: defaults({}), messages: errors }
  const values = valuesOf(document)
  if ('hint' in values)
    return { settings: defaults({}), messages: [{ ...values, file, line: 2, column: 1 }] }
  return validated(values.raw, key => placeOf(offsetOf(key, document)))
}

/** As the parser tells what is wrong. */
interface YamlError {
  code: string
  message: string
  /** first and last place in the YAML */ pos: [number, number]
}

/** @returns an error for each key that stands twice in a map */
function repeatedKeys(document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = []
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

/** What is wrong, without its place. */
type Wrong = Pick<Message, 'rule' | 'severity' | 'message'> & { hint: string }

function wrong(message: string, hint: string): Wrong {
  return { rule: 'read/front-matter', severity: 'error', message, hint }
}

function invalid({ code, message }: YamlError): Wrong {
  // The parser's way to say that it has come too deep.
  if (code === 'RESOURCE_EXHAUSTION')
    return wrong(
      'The front matter is not valid YAML: its lists stand too deep one inside the other.',
      'settings need no more than a list or two',
    )
  return wrong(
    `The front matter is not valid YAML: ${message.split('\n')[0]}`,
    'put a text that holds ": ", "#" or quotes into quotation marks',
  )
}

function valuesOf(document: Document.Parsed): { raw: object } | Wrong {
  let raw: unknown
  try {
    // An alias bomb or an unresolved alias throws here, not in the parser.
    raw = document.toJS({ maxAliasCount: 50 }) ?? {}
    // So does a value that holds itself, or that is nested thousands deep.
    JSON.stringify(raw)
  } catch (error) {
    return wrong(
      `The front matter is not usable YAML: ${unusable(error as Error)}.`,
      'write each value out, without & and *',
    )
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return wrong('The front matter must be a list of "key: value" lines.', 'title: My article')
  return { raw }
}

/** @returns where a key stands in the YAML */
function offsetOf(key: string, { contents }: Document.Parsed): number {
  const items = contents !== null && 'items' in contents ? contents.items : []
  const node = items.find(item => 'key' in item && String(item.key) === key)
  if (node === undefined || !('key' in node)) return 0
  return (node.key as { range?: [number, number, number] | null }).range?.[0] ?? 0
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
    return validated(parseToml(toml), key => ({
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
  placeOf: (key: string) => { file: string; line: number; column: number },
): { settings: Settings; messages: Message[] } {
  const messages: Message[] = []
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

function describe(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value)
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown
}
