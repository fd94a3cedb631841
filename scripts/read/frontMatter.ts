/** The front matter of an article: YAML, validated, with errors that name key, line and what is allowed. */
import { parse as parseToml } from 'smol-toml'
import type { ActivityKind, Message, Settings } from '../types.ts'
import { ALIASES, KEYS, SHARED_KEYS } from './frontMatterKeys.ts'
import { directionOf } from './language.ts'
import { yamlValues, type PlaceOf } from './yamlValues.ts'

/** A break by 90 minutes at the latest (practice guides); ten minutes long. */
const BREAKS = { every: 80, minutes: 10 }
/** Speaking rate to plan with, words a minute (common planning figure; above 150 listeners tire). */
const WORDS_PER_MINUTE = 130

/**
 * Reads the YAML between the `---` lines.
 * @param yaml the text between the fences
 * @param file for messages
 * @param house what holds where the front matter says nothing
 * @returns settings (defaults filled in), whether errors make them unusable is told by the messages' severity
 */
export function readFrontMatter(
  yaml: string,
  file: string,
  house: Partial<Settings> = {},
): { settings: Settings; messages: Message[] } {
  // The first line of the file is the opening fence.
  const { values, messages } = settingsIn(yaml, file, 1)
  return { settings: defaults(values, house), messages }
}

/**
 * @param yaml a map of the keys of a front matter
 * @param file for messages
 * @param linesBefore how many lines of the file stand before it
 * @returns those that are said, as far as they hold what they may
 */
export function settingsIn(
  yaml: string,
  file: string,
  linesBefore = 0,
): { values: Partial<Settings>; messages: Message[] } {
  const parsed = yamlValues(yaml, { file, linesBefore })
  if ('messages' in parsed) return { values: {}, messages: parsed.messages }
  return validated(parsed.raw, parsed.placeOf)
}

/** The same for TOML between `+++` lines. */
export function readToml(
  toml: string,
  file: string,
  house: Partial<Settings> = {},
): { settings: Settings; messages: Message[] } {
  try {
    const lines = toml.split('\n')
    const lineOf = (key: string) => lines.findIndex(line => line.trim().startsWith(key))
    const { values, messages } = validated(parseToml(toml), (key, part = key) => ({
      file,
      line: Math.max(0, lineOf(key), lineOf(part)) + 2,
      column: 1,
    }))
    return { settings: defaults(values, house), messages }
  } catch (error) {
    const { line, column, message } = error as { line?: number; column?: number; message: string }
    return {
      settings: defaults({}, house),
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
  placeOf: PlaceOf,
): { values: Partial<Settings>; messages: Message[] } {
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
      ...whatIsWrong(key, value, { ...KEYS[name], error: result.error }, placeOf),
    })
  }
  return { values, messages }
}

/**
 * @param values what an article says about itself
 * @param house what holds where it says nothing; a brand and breaks are filled in key by key
 */
export function defaults(values: Partial<Settings>, house: Partial<Settings> = {}): Settings {
  return withDefaults({
    ...house,
    ...values,
    ...(house.brand === undefined ? {} : { brand: { ...house.brand, ...values.brand } }),
    ...(house.breaks === undefined ? {} : { breaks: { ...house.breaks, ...values.breaks } }),
  })
}

function withDefaults(values: Partial<Settings>): Settings {
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

/** What a key may hold, and what was wrong with what it holds. */
interface Failed {
  /** in words */ allowed: string
  /** of the keys of its map, those about which more can be said */ parts?: Record<string, string>
  error: { issues: { path: PropertyKey[] }[] }
}

/**
 * @returns what is wrong with a value, in our words, and where: of a map the part that is wrong,
 * where more can be said of that
 */
export function whatIsWrong(
  key: string,
  value: unknown,
  { allowed, parts = {}, error }: Failed,
  placeOf: PlaceOf,
) {
  const part = String(error.issues[0]?.path[0] ?? '')
  const ofPart = Object.hasOwn(parts, part) ? parts[part] : undefined
  if (ofPart === undefined) return { ...placeOf(key), ...notAllowed(key, value, allowed) }
  const wrong = (value as Record<string, unknown>)[part]
  return { ...placeOf(key, part), ...notAllowed(`${key}.${part}`, wrong, ofPart) }
}

/** @param allowed what may stand there, in words */
export function notAllowed(key: string, value: unknown, allowed: string) {
  return { message: `"${key}" cannot be ${describe(value)}.`, hint: `allowed is ${allowed}` }
}

function describe(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value)
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown
}
