/** What `generate --storyboard` prints, described for the programs that read it; fields may be added. */
import { z } from 'zod'
import { ARRANGEMENTS } from '../../components/arrangement.ts'

const origin = z
  .object({ start: z.number().int(), end: z.number().int() })
  .describe('lines of the article, 1-based and inclusive')
const text = z.string().describe('inline Markdown: strong, emphasis, delete, code, links, escapes')
const units = z.array(z.string()).optional()

export const line = z
  .object({
    text,
    origin: origin.nullable().describe('where the words come from; null for a label of Lectern'),
    units: units.describe(
      'ids of what it tells of the article; they stay when other passages change',
    ),
    source: text.optional().describe('the sentence in full, where words were dropped'),
    rules: z.array(z.string()).optional().describe('ids of the rules that made it of the sentence'),
    own: z
      .literal(true)
      .optional()
      .describe("the words of the person who directs, not the article's"),
  })
  .describe('a line on a slide')
const point = z.object({
  label: line.optional(),
  text: line.optional(),
  done: z.boolean().optional().describe('of a task: whether its box is ticked'),
  icon: z.string().optional().describe('what shows it, by its name in Phosphor'),
})
const number = z.number()

const density = z.enum(['roomy', 'normal', 'dense']).optional()
const arrangement = z.enum(ARRANGEMENTS).optional()
const intro = line.optional().describe('announces what stands below it')
const points = {
  title: line,
  points: z.array(point),
  start: number.optional().describe('number of the first point, when it is not 1'),
  density,
  arrangement,
}

/** What stands in the slots of each layout. */
export const LAYOUT_FIELDS = {
  cover: {
    title: line,
    kicker: line.optional(),
    subtitle: line.optional(),
    author: line.optional(),
  },
  agenda: {
    title: line,
    items: z.array(
      z.object({
        text: line,
        minutes: number.optional(),
        time: z.string().optional().describe('clock time'),
        number: number.optional().describe('of the section; what is no section has none'),
        after: number.optional().describe('the section that it comes after, 0 for the opening'),
      }),
    ),
    start: number.optional(),
    current: number.optional().describe('number of the section that is next'),
  },
  section: { title: line, number, lead: line.optional() },
  statement: {
    title: line.optional(),
    text: line,
    figure: z
      .object({ words: z.string(), share: number.optional().describe('of a whole, 0 to 1') })
      .optional()
      .describe('the number that is its point, shown large above it'),
    density,
    arrangement,
  },
  definition: { title: line, text: line, more: z.array(line).optional(), density },
  points: {
    ...points,
    intro,
    shared: z.array(line).optional().describe('the two that have the points in common'),
  },
  steps: { ...points, intro },
  comparison: {
    title: line,
    caption: line,
    corner: line.optional().describe('what the aspects are called'),
    subjects: z.array(line),
    rows: z.array(z.object({ aspect: line, cells: z.array(line), both: line.optional() })),
    intro,
    density,
  },
  columns: {
    title: line,
    columns: z.array(
      z.object({ subject: line, text: line.optional(), points: z.array(line).optional() }),
    ),
    both: z.array(line).optional(),
    density,
    arrangement,
  },
  quote: { quote: line, by: line.optional(), density },
  tip: {
    kind: z.enum(['tip', 'note', 'warning']),
    label: line,
    title: line.optional(),
    text: line,
    density,
  },
  figure: {
    title: line,
    image: z.string(),
    alt: z.string(),
    diagram: z.string().optional(),
    caption: line.optional(),
    intro,
  },
  table: {
    title: line,
    caption: line,
    header: z.array(line),
    rows: z.array(z.array(line)),
    align: z.array(z.enum(['left', 'right', 'center']).nullable()),
    intro,
    density,
  },
  code: {
    title: line,
    code: z.string(),
    language: z.string().optional(),
    lines: z
      .array(z.array(number))
      .optional()
      .describe('lines that are pointed at, from 1, click by click; the first at once'),
    caption: line.optional(),
    intro,
    density,
  },
  recap: points,
  activity: {
    kind: z.enum(['sort', 'recall', 'discuss', 'apply', 'commit']),
    label: line,
    title: line,
    task: line,
    group: line,
    duration: number.describe('minutes'),
    prompts: z.array(z.object({ text: line, answer: line.optional() })),
    hands: z.array(line).optional().describe('what hands are raised for'),
  },
  end: { title: line, text: line.optional() },
}

/** @returns what may stand in a layout's slots, and nothing else */
export function slotSchema(layout: keyof typeof LAYOUT_FIELDS): z.ZodType {
  return z.strictObject(LAYOUT_FIELDS[layout])
}

/** @returns the names of a layout's slots */
export function slotNames(layout: keyof typeof LAYOUT_FIELDS): string[] {
  return Object.keys(LAYOUT_FIELDS[layout])
}

const note = line
  .extend({
    click: number.describe('said after so many clicks; 0 at once'),
    act: z
      .enum(['ask', 'do', 'next', 'spare', 'key'])
      .optional()
      .describe(
        'what the trainer does; else says it; what is spare is said when there is time; the key is only seen',
      ),
    voice: z.enum(['author', 'example']).optional().describe('who speaks, if not the trainer'),
    private: z.literal(true).optional().describe("a note of the author's to the speaker"),
  })
  .describe('what the speaker says')

const about = {
  no: z.number().int().describe('place in the deck, from 1'),
  id: z.string().describe('unique in the deck'),
  piece: z
    .object({ index: number, count: number })
    .optional()
    .describe('one of several slides that tell what does not fit on one'),
  section: z
    .object({
      number,
      name: text,
      chapter: text
        .optional()
        .describe('of the section that has the number, where the name is of a heading within it'),
      units: units.describe('ids of the headings that it is named by'),
    })
    .optional(),
  clicks: z.number().int().describe('until all of the slide is shown'),
  note: z.array(note),
  planned: number.optional().describe('minutes that the author planned'),
  minutes: number,
  isTimed: z.literal(true).optional().describe('a person gave it its minutes in slides.md'),
  written: z.string().optional().describe('the note as a person wrote it in slides.md'),
  pause: z.literal(true).optional().describe('it stands during a break'),
  hidden: z.literal(true).optional().describe('a backup slide'),
  stands: z
    .object({ arrangement, density })
    .optional()
    .describe('how a person wants it to stand, where it fits so'),
  putAside: z.literal(true).optional().describe('hidden because the slot is too short for it'),
  origin: z.array(origin),
  units: units.describe('ids of what the slide shows that is no line of text: its code'),
  reason: z.string().describe('why the slide is as it is'),
}

function slideIn<L extends keyof typeof LAYOUT_FIELDS>(layout: L) {
  const data = z.object(LAYOUT_FIELDS[layout])
  return z.object({ ...about, layout: z.literal(layout), data })
}

const slide = z.discriminatedUnion('layout', [
  slideIn('cover'),
  slideIn('agenda'),
  slideIn('section'),
  slideIn('statement'),
  slideIn('definition'),
  slideIn('points'),
  slideIn('steps'),
  slideIn('comparison'),
  slideIn('columns'),
  slideIn('quote'),
  slideIn('tip'),
  slideIn('figure'),
  slideIn('table'),
  slideIn('code'),
  slideIn('recap'),
  slideIn('activity'),
  slideIn('end'),
])

const message = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  hint: z.string().optional(),
  file: z.string().optional(),
  line: number.optional(),
  column: number.optional(),
  slide: number.optional(),
})

const settings = z.looseObject({
  title: z.string().optional(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  wordsPerMinute: number,
})

export const storyboardSchema = z
  .object({
    title: text,
    settings,
    slides: z.array(slide),
    leftOut: z.array(
      z.object({
        text: z.string(),
        reason: z.string(),
        rule: z.string().optional().describe('id of the rule that knew it'),
        units: units.describe('ids of what it is, where a person took it out of a finished deck'),
        line: number,
      }),
    ),
    messages: z.array(message),
    minutes: number.describe('of the whole session'),
    session: z.object({ starts: z.array(number), minutes: number }),
  })
  .meta({
    title: 'A storyboard of Lectern',
    description: 'What `lectern generate ARTICLE --storyboard` prints. Fields may be added.',
  })

/** @returns the schema as JSON Schema, as docs/storyboard.schema.json has it */
export function storyboardJsonSchema(): object {
  return z.toJSONSchema(storyboardSchema, { io: 'input', reused: 'ref' })
}
