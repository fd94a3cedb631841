/** The keys of a front matter that Lectern knows: what each may hold, and what others call it. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { z } from 'zod'
import { LOOKS } from '../../components/looks.ts'

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
export const KEYS = {
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
    schema: z
      .object({ look: z.enum(LOOKS), color, logo: text, font: text, footer: text })
      .partial()
      .strict(),
    allowed: `look (${LOOKS.join(', ')}), color (#rrggbb), logo, font and footer, each optional`,
    parts: { look: `${LOOKS.slice(0, -1).join(', ')} or ${LOOKS.at(-1)}` },
  },
} as const

/** Names that other publishing systems use for our keys. */
export const ALIASES: Record<string, keyof typeof KEYS> = {
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
export const SHARED_KEYS = new Set(['title', 'subtitle', 'author', 'date', 'language', 'direction'])

/** YAML 1.1 writers mean 09:30 by 570. */
function sexagesimal(minutes: number): string {
  const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${twoDigits((minutes / 60) % 24)}:${twoDigits(minutes % 60)}`
}

function minutesOf(value: string): number {
  const amount = Number.parseFloat(value)
  // A training day is six hours of sessions; breaks and lunch take the rest.
  return /d$/.test(value) ? amount * 360 : /h$/.test(value) ? amount * 60 : amount
}
