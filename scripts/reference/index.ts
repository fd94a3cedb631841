/**
 * The reference of the layouts, docs/layouts.md: what each is for, its fields, how it may stand and
 * an example, taken from the layouts themselves, their specs, the schema of a storyboard and a deck
 * that has each of them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { z } from 'zod'
import { parseDeck, type DeckSlide } from '../deck/parse.ts'
import { packageRoot } from '../deck/root.ts'
import { clicksIn } from '../deck/document.ts'
import { LAYOUTS } from '../layouts/index.ts'
import { LAYOUT_FIELDS } from '../render/storyboardSchema.ts'
import type { LayoutName } from '../types.ts'

/** The deck that has an example of every layout, below the package. */
export const EXAMPLES = 'docs/layouts.slides.md'

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8')

/** @returns the slides of the example deck */
export function exampleSlides(): DeckSlide[] {
  return parseDeck(read(EXAMPLES)).slides
}

const INTRODUCTION = `# The layouts

${[
  'Each slide of a deck names its layout, and all that stands on it is data in its front matter:',
  'a text is [inline Markdown](../components/inlineMarkdown.ts). Fields without "optional" must be',
  'there. [The looks](looks.md) show each of them. This page is made of the layouts, their specs and',
  '[a deck that has them all](layouts.slides.md), by `npm run reference`.',
].join(' ')}

${[
  'Beside its own fields, a slide of any layout may have `section` (`number` and `name`: its colour,',
  'its tab, its footer), `piece` (`index` and `count`: one of several slides that tell one thing) and',
  '`hide` (a backup slide).',
].join(' ')}
`

/** @returns the whole page, as Markdown */
export function reference(): string {
  const slides = exampleSlides()
  const names = Object.keys(LAYOUTS) as LayoutName[]
  return [INTRODUCTION, ...names.map(name => aboutLayout(name, slides))].join('\n')
}

function aboutLayout(name: LayoutName, slides: DeckSlide[]): string {
  const example = slides.find(({ layout }) => layout === name)
  return [
    `## ${name}`,
    purposeOf(name),
    fieldsOf(name),
    behaviourOf(name, example),
    ...(example === undefined ? [] : [`\`\`\`yaml\n${exampleOf(example)}\`\`\``]),
    '',
  ].join('\n\n')
}

/** What the layout's own file says that it is for: the words before its usage. */
function purposeOf(name: LayoutName): string {
  const source = read(`layouts/${name}.vue`)
  const comment = source.slice(source.indexOf('<!--') + '<!--'.length, source.indexOf('layout:'))
  return comment.replace(/\s+/g, ' ').trim()
}

function fieldsOf(name: LayoutName): string {
  const rows = Object.entries<z.ZodType>(LAYOUT_FIELDS[name]).map(([field, schema]) => {
    const what = [schema.isOptional() ? 'optional' : '', descriptionOf(schema)]
    return `| \`${field}\` | ${kindOf(schema)} | ${what.filter(Boolean).join(', ')} |`
  })
  return ['| field | holds | |', '|---|---|---|', ...rows].join('\n')
}

interface Def {
  type: string
  innerType?: z.ZodType
  element?: z.ZodType
  entries?: Record<string, string>
  shape?: Record<string, z.ZodType>
}
const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def

/** What says nothing more than that it is a line. */
const OF_EVERY_LINE = 'a line on a slide'

function descriptionOf(schema: z.ZodType): string {
  const said = schema.description ?? ''
  return said === OF_EVERY_LINE ? '' : said
}

/** What a field holds, in a word or two. */
function kindOf(schema: z.ZodType): string {
  const { type, innerType, element, entries = {}, shape = {} } = defOf(schema)
  if (innerType !== undefined) return kindOf(innerType)
  if (element !== undefined) return `list of ${kindOf(element)}`
  if (type === 'enum')
    return Object.keys(entries)
      .map(word => `\`${word}\``)
      .join(', ')
  if (type === 'object') return 'origin' in shape ? 'text' : `{ ${partsOf(shape)} }`
  return type === 'string' ? 'text' : type
}

function partsOf(shape: Record<string, z.ZodType>): string {
  return Object.entries(shape)
    .map(([name, schema]) => `\`${name}${schema.isOptional() ? '?' : ''}\``)
    .join(', ')
}

/** What the spec says of it: how it appears, how it stands, what becomes of too much. */
function behaviourOf(name: LayoutName, example: DeckSlide | undefined): string {
  const spec = LAYOUTS[name]
  const clicks = example === undefined ? 0 : clicksIn(example)
  return [
    clicks === 0 ? 'All of it stands there at once.' : 'It appears click by click.',
    spec.retells ? 'It tells again what other slides tell.' : '',
    spec.judged.small.length > 0
      ? `Small print (16 px at least) is allowed in ${spec.judged.small.map(selector => `\`${selector}\``).join(', ')}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Its front matter, as one writes it. */
function exampleOf({ layout, frontmatter }: DeckSlide): string {
  const own = Object.keys(LAYOUT_FIELDS[layout as LayoutName])
  const shown = Object.entries(frontmatter).filter(([key]) => own.includes(key))
  const short = shown.map(([key, value]) => [key, shortened(value)])
  return stringify({ layout, ...Object.fromEntries(short) }, { lineWidth: 0 })
}

/** A picture within the deck says nothing to a reader. */
function shortened(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('data:') ? '/article/bars.svg' : value
}
