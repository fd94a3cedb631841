/** What a direction may say, described for the validator and, as JSON Schema, for editors. */
import { z } from 'zod'
import { ARRANGEMENTS } from '../../components/arrangement.ts'
import { WISHED_LAYOUTS } from '../recognise/wish.ts'
import { NAMED_SLIDES, TELLINGS, type Direction } from './types.ts'

const MOST_MINUTES = 480
const text = z.string().min(1).max(2000)
const anchor = text.describe(
  `first words and id of a passage, as "lectern direct" writes them, or one of ${NAMED_SLIDES.join(', ')}`,
)
const minutes = z.number().min(0.5).max(MOST_MINUTES)
const texts = z.union([text, z.array(text).max(100)])

const exercise = z
  .strictObject({
    question: text,
    answer: text.optional().describe('shown on a click'),
    group: z.enum(['alone', 'pairs', 'threes', 'all']).optional(),
    minutes: minutes.optional(),
  })
  .describe('something to do, of your own')

const point = z.union([
  z.strictObject({ label: text.optional(), text: text.optional(), done: z.boolean().optional() }),
])
const head = { title: text, intro: text.optional() }
const list = { ...head, points: z.array(point).min(1).max(40), start: z.number().optional() }
const more = {
  note: texts.optional().describe('what the speaker says'),
  minutes: minutes.optional(),
}
const row = z.strictObject({
  aspect: text,
  cells: z.array(z.string().max(2000)).min(1).max(6),
  both: text.optional(),
})
const slide = z
  .discriminatedUnion('layout', [
    z.strictObject({
      layout: z.literal('section'),
      ...more,
      title: text,
      number: z.number().optional(),
      lead: text.optional(),
    }),
    z.strictObject({ layout: z.literal('statement'), ...more, title: text.optional(), text }),
    z.strictObject({
      layout: z.literal('definition'),
      ...more,
      title: text,
      text,
      more: z.array(text).max(10).optional(),
    }),
    z.strictObject({ layout: z.literal('points'), ...more, ...list }),
    z.strictObject({ layout: z.literal('steps'), ...more, ...list }),
    z.strictObject({
      layout: z.literal('comparison'),
      ...more,
      ...head,
      caption: z.string().optional(),
      corner: text.optional(),
      subjects: z.array(text).min(2).max(6),
      rows: z.array(row).min(1).max(40),
    }),
    z.strictObject({
      layout: z.literal('columns'),
      ...more,
      title: text,
      columns: z
        .array(
          z.strictObject({
            subject: text,
            text: text.optional(),
            points: z.array(text).max(20).optional(),
          }),
        )
        .length(2),
      both: z.array(text).max(10).optional(),
    }),
    z.strictObject({ layout: z.literal('quote'), ...more, quote: text, by: text.optional() }),
    z.strictObject({
      layout: z.literal('tip'),
      ...more,
      kind: z.enum(['tip', 'note', 'warning']).optional(),
      label: text.optional(),
      title: text.optional(),
      text,
    }),
    z.strictObject({
      layout: z.literal('figure'),
      ...more,
      ...head,
      image: text,
      alt: z.string().max(2000).optional(),
      caption: text.optional(),
    }),
    z.strictObject({
      layout: z.literal('table'),
      ...more,
      ...head,
      caption: z.string().optional(),
      header: z.array(z.string()).min(1).max(20),
      rows: z.array(z.array(z.string())).min(1).max(200),
      align: z.array(z.enum(['left', 'right', 'center']).nullable()).optional(),
    }),
    z.strictObject({
      layout: z.literal('code'),
      ...more,
      ...head,
      code: z.string().min(1).max(50_000),
      language: text.optional(),
      caption: text.optional(),
    }),
  ])
  .describe('a slide written by hand; texts are inline Markdown, and nothing in them runs')

const entry = z
  .strictObject({
    at: anchor,
    message: anchor
      .optional()
      .describe('of a heading: the sentence that says what its section says'),
    headline: text.optional().describe('the line above everything else on its slide'),
    tell: z
      .enum(TELLINGS)
      .optional()
      .describe(
        'show it on a slide, say it only, skip it (it is listed as left out) or hide it on a backup slide',
      ),
    words: text.optional().describe('the words in which it stands on a slide'),
    layout: z.enum(WISHED_LAYOUTS).optional().describe('what the whole passage becomes'),
    arrangement: z.enum(ARRANGEMENTS).optional(),
    density: z.enum(['roomy', 'normal', 'dense']).optional(),
    minutes: minutes.optional().describe('of its slide; of a heading, of its section'),
    before: anchor.optional().describe('it stands right before this passage or section'),
    after: anchor.optional().describe('it stands right after this passage or section'),
    together: z.boolean().optional().describe('of a sub-heading: on one slide with its neighbours'),
    note: texts.optional().describe('said with its slide'),
    exercise: z
      .union([z.literal(false), exercise])
      .optional()
      .describe('behind it; false: none'),
    picture: text.optional().describe('address of another picture'),
    slide: z
      .union([slide, z.array(slide).max(50)])
      .optional()
      .describe('behind its own'),
    rows: z
      .array(z.strictObject({ aspect: text, cells: z.array(z.string().max(2000)).min(1).max(6) }))
      .max(40)
      .optional()
      .describe('of the comparison that shows it: other cells of an aspect, or a new row'),
    replace: z
      .record(z.string(), text)
      .optional()
      .describe('of its slide: other words for a line, by the line as it stands there'),
  })
  .describe(
    'what is wanted of one passage, heading or slide; what is not mentioned stays automatic',
  )

const itemEdit = z
  .strictObject({
    was: z.string().optional().describe('the item as it is generated; alone: it is left out'),
    now: z.unknown().optional().describe('as it is wanted; alone: it is added'),
    after: z.string().optional().describe('behind which item; empty: the first'),
  })
  .describe('an item of a list, or a paragraph of a note')
const slideEdit = z
  .strictObject({
    slide: z.string().min(1).max(200).describe('its name in slides.md, at "lectern:"'),
    shows: anchor.optional(),
    removed: z.literal(true).optional(),
    after: z.string().optional().describe('behind which slide; empty: the first'),
    minutes: minutes.optional(),
    change: z
      .record(
        z.string(),
        z.union([
          z.strictObject({ was: z.unknown().optional(), now: z.unknown().optional() }),
          z.array(itemEdit),
        ]),
      )
      .optional()
      .describe('by the key in slides.md, or note'),
    add: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('a slide of your own: layout, note, minutes and what stands in it'),
  })
  .describe('what is other on a finished slide, as "lectern adopt" writes it')

export const directionSchema = z
  .strictObject({
    session: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('what the front matter can say, said over it: duration, breaks, language …'),
    tell: z.array(entry).max(5000).optional(),
    deck: z.array(slideEdit).max(5000).optional(),
  })
  .meta({
    title: 'A direction of Lectern',
    description: 'How an article is told: `<article>.direction.yaml`, beside the article.',
  })

/** @returns a plain object as a direction, or what is wrong with it and where */
export function validated(
  value: unknown,
): { direction: Direction } | { path: PropertyKey[]; problem: string }[] {
  const result = directionSchema.safeParse(value)
  if (result.success) return { direction: result.data as Direction }
  return result.error.issues.flatMap(issue => innermost(issue, []))
}

/** Of alternatives that all fail, the one that got furthest says what is wrong. */
function innermost(
  issue: z.core.$ZodIssue,
  above: PropertyKey[],
): { path: PropertyKey[]; problem: string }[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({ path: [...path, key], problem: `"${key}" is not known there` }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const depth = (issues: z.core.$ZodIssue[]) => Math.max(...issues.map(one => one.path.length))
    const [best] = [...issue.errors].sort((a, b) => depth(b) - depth(a))
    if (best !== undefined) return best.flatMap(one => innermost(one, path))
  }
  return [{ path, problem: issue.message }]
}

/** @returns the schema as JSON Schema, as docs/direction.schema.json has it */
export function directionJsonSchema(): object {
  return z.toJSONSchema(directionSchema, { io: 'input' })
}
