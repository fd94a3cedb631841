/** What stands on a slide, read back from its fields: texts become lines that know whose words they are. */
import type { Changing } from './change.ts'
import { layoutDataOf } from '../direction/ownSlide.ts'
import { isLayout } from '../layouts/index.ts'
import { storyboardJson } from '../render/storyboardJson.ts'
import { slotSchema } from '../render/storyboardSchema.ts'
import { linesIn } from '../storyboard/ledger.ts'
import { markdown, parseText } from '../text/markdown.ts'
import type { LayoutName, Line, Piece, Section, Slide, Storyboard } from '../types.ts'

type Made = Pick<Changing, 'lineFor' | 'pictureFor'>

export interface ReadFields {
  layout: LayoutName
  data: Slide['data']
  hidden: boolean
  section?: Section
  piece?: Piece
}

/**
 * @param fields of a slide, as slides.md has them
 * @param slide that they were changed of: what they leave unsaid is taken from it
 * @returns what they say, or what is wrong with them
 */
export function readFields(
  fields: Record<string, unknown>,
  slide: Slide | undefined,
  { lineFor, pictureFor }: Made,
): ReadFields | string {
  const { layout, section, piece, hide, minutes, address, ...slots } = fields
  void [minutes, address]
  if (typeof layout !== 'string' || !isLayout(layout)) return `"${shown(layout)}" is no layout`
  const known = new Map(linesIn(slide?.data).map(line => [markdown(line.text), line]))
  const kept = keptPicture(slots, slide)
  const image = imageOf(slots, slide, pictureFor)
  if ('image' in slots && image === undefined) return 'its picture cannot be shown'
  if (image !== undefined) slots.image = image
  let isRefused = false
  const data = layoutDataOf(layout, { ...kept, ...slots }, words => {
    const line = known.get(words) ?? (words === '' ? EMPTY : lineFor(words))
    if (line === undefined) isRefused = true
    return line
  })
  if (isRefused || data === undefined) return 'its words are refused'
  const wrong = wrongWith(layout, data)
  if (wrong !== undefined) return wrong
  return {
    layout,
    data,
    hidden: hide === true,
    ...sectionFrom(section, slide?.section),
    ...pieceFrom(piece),
  }
}

const EMPTY: Line = { kind: 'label', word: 'own', text: parseText('') }

/** A picture of the person's own lies beside the article, as the article's own do. */
function imageOf(
  { image }: Record<string, unknown>,
  slide: Slide | undefined,
  pictureFor: Made['pictureFor'],
): string | undefined {
  if (typeof image !== 'string') return undefined
  const own = slide !== undefined && 'image' in slide.data ? slide.data.image : undefined
  return image === own ? image : pictureFor(image)
}

/** A picture that no deck may show stands in none: it stays with the slide. */
function keptPicture(
  slots: Record<string, unknown>,
  slide: Slide | undefined,
): Record<string, unknown> {
  if (slide === undefined || 'image' in slots || !('image' in slide.data)) return {}
  return { image: slide.data.image }
}

/** @returns what does not hold of the form that the layout's slots have */
function wrongWith(layout: LayoutName, data: Slide['data']): string | undefined {
  const printed = storyboardJson({ data } as unknown as Storyboard) as unknown as { data: unknown }
  const result = slotSchema(layout).safeParse(JSON.parse(JSON.stringify(printed.data)))
  if (result.success) return undefined
  const [issue] = result.error.issues
  if (issue?.code === 'unrecognized_keys') return `"${issue.keys[0] ?? ''}" is not known there`
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
}

function sectionFrom(value: unknown, own: Section | undefined): { section?: Section } {
  if (typeof value !== 'object' || value === null) return {}
  const { number, name, chapter } = value as Record<string, unknown>
  if (typeof number !== 'number' || typeof name !== 'string') return {}
  const isSame = own !== undefined && own.number === number && markdown(own.name) === name
  if (isSame) return { section: own }
  return {
    section: {
      number,
      name: parseText(name),
      ...(typeof chapter === 'string' ? { chapter: parseText(chapter) } : {}),
    },
  }
}

function pieceFrom(value: unknown): { piece?: Piece } {
  if (typeof value !== 'object' || value === null) return {}
  const { index, count } = value as Record<string, unknown>
  return typeof index === 'number' && typeof count === 'number' ? { piece: { index, count } } : {}
}

function shown(value: unknown): string {
  return JSON.stringify(value ?? '').slice(0, 60)
}
