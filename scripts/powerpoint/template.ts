/** What a firm's file gives: colours, fonts, and the master with what it draws. Whatever is in it is data. */
import type { Element, Root } from 'xast'
import { parseXml } from '../parse/xml.ts'
import { unpack } from '../parse/unpack.ts'
import { pathOf, relationsIn, type Relation } from './templateParts.ts'
import { shapesOf, type TemplatePicture } from './templateShapes.ts'
import { childrenNamed, first } from './tree.ts'

/** Places of a theme's colours. */
export const COLOR_SLOTS = [
  ...(['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3'] as const),
  ...(['accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const),
] as const
export type ColorSlot = (typeof COLOR_SLOTS)[number]

export interface Template {
  colors: Partial<Record<ColorSlot, string>>
  fonts: { headline?: string; body?: string }
  /** of a slide, EMU */ size?: { width: number; height: number }
  /** what the master draws, as elements */ ground: string
  shapes: string
  textStyles: string
  /** places that the master has, by the types of their placeholders */ places: Set<string>
  pictures: TemplatePicture[]
  /** what of it could not be taken, as phrases */ left: string[]
}

/** Bytes of a file of slides. */
const MOST_BYTES = 60_000_000
const MAIN = 'ppt/presentation.xml'
/** Letters of a font's name. */
const LONGEST_NAME = 80

/** @throws Error when it is no presentation; BeyondLimit when it is too large */
export async function templateOf(bytes: Buffer): Promise<Template> {
  if (bytes.length > MOST_BYTES) throw new Error('It is too large.')
  const parts = await unpack(bytes)
  const left: string[] = []
  if ([...parts.keys()].some(path => /vbaProject|\.bin$/i.test(path)))
    left.push('its macros and embedded objects')
  const main = treeOf(parts, MAIN)
  const master = masterOf(main, relationsIn(parts, MAIN), parts)
  const relations = relationsIn(parts, master.path)
  if ([...relations.values()].some(({ isOutside }) => isOutside))
    left.push('what its master links to outside')
  const theme = [...relations.values()].find(({ kind }) => kind === 'theme')
  const look = theme === undefined ? undefined : treeOf(parts, theme.path)
  const drawn = shapesOf(master.tree, relations, parts)
  if (parts.has('ppt/slideMasters/slideMaster2.xml')) left.push('its other masters')
  if ([...parts.keys()].some(path => /^ppt\/slideLayouts\//.test(path)))
    left.push('its layouts, in whose place stand those of the deck')
  return {
    colors: look === undefined ? {} : colorsIn(look),
    fonts: look === undefined ? {} : fontsIn(look),
    ...sizeIn(main),
    ...drawn,
    left: [...left, ...drawn.left],
  }
}

function treeOf(parts: Map<string, Buffer>, path: string): Root {
  const part = parts.get(path)
  if (part === undefined) throw new Error(`It has no part ${path}.`)
  return parseXml(part.toString('utf8'))
}

/** The first master that the presentation names. */
function masterOf(
  main: Root,
  relations: Map<string, Relation>,
  parts: Map<string, Buffer>,
): { path: string; tree: Root } {
  const named = first(main, 'p:sldMasterId')?.attributes['r:id']
  const path = relations.get(named ?? '')?.path ?? pathOf('ppt', 'slideMasters/slideMaster1.xml')
  return { path, tree: treeOf(parts, path) }
}

function colorsIn(theme: Root): Template['colors'] {
  const scheme = first(theme, 'a:clrScheme')
  const found = COLOR_SLOTS.flatMap(slot => {
    const color = scheme === undefined ? undefined : childrenNamed(scheme, `a:${slot}`)[0]
    const value = color === undefined ? undefined : colorIn(color)
    return value === undefined ? [] : [[slot, value] as const]
  })
  return Object.fromEntries(found)
}

function colorIn(color: Element): string | undefined {
  const value =
    childrenNamed(color, 'a:srgbClr')[0]?.attributes.val ??
    childrenNamed(color, 'a:sysClr')[0]?.attributes.lastClr
  return value != null && /^[\dA-Fa-f]{6}$/.test(value) ? value.toUpperCase() : undefined
}

function fontsIn(theme: Root): Template['fonts'] {
  const nameIn = (place: string) => {
    const family = first(theme, place)
    const name = family === undefined ? undefined : childrenNamed(family, 'a:latin')[0]
    const typeface = name?.attributes.typeface?.trim() ?? ''
    return typeface === '' ? undefined : typeface.slice(0, LONGEST_NAME)
  }
  const [headline, body] = [nameIn('a:majorFont'), nameIn('a:minorFont')]
  return { ...(headline && { headline }), ...(body && { body }) }
}

/** Slides of PowerPoint are between an inch and 56 inches wide. */
const LEAST_SIZE = 914_400
const MOST_SIZE = 51_206_400

function sizeIn(main: Root): Pick<Template, 'size'> {
  const { cx, cy } = first(main, 'p:sldSz')?.attributes ?? {}
  const [width, height] = [Number(cx), Number(cy)]
  const isSize = [width, height].every(
    value => Number.isInteger(value) && value >= LEAST_SIZE && value <= MOST_SIZE,
  )
  return isSize ? { size: { width, height } } : {}
}
