/** What holds for all articles of a folder where they say nothing themselves: data, never code. */
import { z } from 'zod'
import type { Message, Settings } from '../types.ts'
import { whatIsWrong } from './frontMatter.ts'
import { KEYS } from './frontMatterKeys.ts'
import { yamlValues, type PlaceOf } from './yamlValues.ts'

/** How `export` is meant where the command line says nothing. */
export interface ExportDefaults {
  to?: string
  paper?: string
  handout?: string
}

export interface Configuration {
  settings: Partial<Settings>
  export: ExportDefaults
}

/** Settings of an article that a whole folder may share; a title or a time of day are an article's own. */
const SHARED = [
  'author',
  'language',
  'direction',
  'brand',
  'aspectRatio',
  'wordsPerMinute',
  'breaks',
  'workshop',
  'activities',
] as const satisfies (keyof typeof KEYS)[]

const words = z
  .union([z.string(), z.array(z.string()).transform(list => list.join(','))])
  .optional()
const EXPORT = z.object({ to: words, paper: words, handout: words }).strict()
const ALLOWED_EXPORT = 'to, paper and handout, each as after the option of that name'

/**
 * @param yaml the text of lectern.config.yaml
 * @param file its name, for messages
 * @returns what holds, and an error for each key that is not known or holds what it may not
 */
export function readConfiguration(
  yaml: string,
  file: string,
): { configuration: Configuration; messages: Message[] } {
  const configuration: Configuration = { settings: {}, export: {} }
  const parsed = yamlValues(yaml, { file, linesBefore: 0 })
  if ('messages' in parsed) return { configuration, messages: parsed.messages.map(asOfFile) }
  const values: Record<string, unknown> = {}
  const messages = Object.entries(parsed.raw).flatMap(([key, value]): Message[] => {
    const found = checked(key, value, parsed.placeOf)
    if ('value' in found) {
      values[key] = found.value
      return []
    }
    return [asOfFile({ ...wrongKey, ...found })]
  })
  const { export: wanted = {}, activities, ...rest } = values as Values
  return {
    configuration: { settings: { ...rest, ...activitiesOf(activities) }, export: wanted },
    messages,
  }
}

interface Values extends Omit<Partial<Settings>, 'activities'> {
  export?: ExportDefaults
  activities?: unknown
}

const wrongKey = { rule: 'read/configuration', severity: 'error' } as const

function asOfFile(message: Message): Message {
  return {
    ...message,
    rule: wrongKey.rule,
    message: message.message.replace('The front matter', 'The configuration'),
  }
}

function checked(
  key: string,
  value: unknown,
  placeOf: PlaceOf,
): { value: unknown } | ReturnType<typeof whatIsWrong> {
  const known: readonly string[] = SHARED
  if (key !== 'export' && !known.includes(key)) {
    return {
      ...placeOf(key),
      message: `"${key}" is nothing that a folder can set.`,
      hint: `it may set ${[...SHARED, 'export'].join(', ')}`,
    }
  }
  const name = key as (typeof SHARED)[number]
  const rule = key === 'export' ? { schema: EXPORT, allowed: ALLOWED_EXPORT } : KEYS[name]
  const result = rule.schema.safeParse(value)
  return result.success
    ? { value: result.data }
    : whatIsWrong(key, value, { ...rule, error: result.error }, placeOf)
}

/** `activities: false` means no workshop, as in a front matter. */
function activitiesOf(value: unknown): Partial<Settings> {
  if (value === false) return { workshop: false }
  return Array.isArray(value) ? { activities: value as Settings['activities'] & object } : {}
}
