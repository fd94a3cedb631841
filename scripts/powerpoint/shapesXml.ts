/** Text boxes, shapes and pictures as the elements of a slide. */
import type { SlideItem, Picture, Shape, TextBox } from './drawing.ts'
import type { Box, Drawn, Edge } from './measured.ts'
import { solid, type SlideStyle } from './style.ts'
import { textBody, type LinkOf } from './textXml.ts'
import { tableXml } from './tableXml.ts'
import type { RevealTarget } from './timing.ts'
import { el } from '../office/xml.ts'

/** What the elements of one part need: ids count from 2, since 1 is the tree of shapes itself. */
export interface PartWriting {
  style: SlideStyle
  linkOf: LinkOf
  /** the id of a picture's relationship, by its number */ pictureOf: (picture: number) => string
  /** names of elements, so that a list of them can be read */ nextId: () => number
  /** is told what appears after a click */ reveal: (target: RevealTarget, click: number) => void
}

/** Placeholders by their numbers in every layout. */
export const PLACEHOLDERS = {
  title: { type: 'title', idx: undefined },
  body: { type: 'body', idx: 1 },
  footer: { type: 'ftr', idx: 11 },
  number: { type: 'sldNum', idx: 12 },
} as const

/** A field that counts the slides. */
export const SLIDE_NUMBER = { id: '{B5B0A0A4-6A4E-4E0B-8E55-1C5A0B5B6D01}', type: 'slidenum' }

/** A text of one line gets so much more room, since its letters may be wider elsewhere. */
const SPARE = 0.06
/** px */
const LEAST_SPARE = 6
/** px below a text, so that a rounded line is no line too many. */
const SPARE_BELOW = 4

/** @returns an item as the elements of a slide or a layout */
export function itemXml(item: SlideItem, part: PartWriting): string {
  switch (item.kind) {
    case 'text':
      return textXml(item, part)
    case 'shape':
      return shapeXml(item, part)
    case 'picture':
      return pictureXml(item, part)
    case 'table':
      return tableXml(item, part)
  }
}

/** @returns where something stands, and how large it is */
export function placedAt(box: Box, { emu }: SlideStyle, name = 'a:xfrm'): string {
  const size = { cx: Math.max(1, emu(box.width)), cy: Math.max(1, emu(box.height)) }
  return el(name, {}, el('a:off', { x: emu(box.x), y: emu(box.y) }), el('a:ext', size))
}

/** The name, what it says to who cannot see it, and whether it only decorates. */
export function nonVisualXml(
  name: string,
  { nextId, reveal }: PartWriting,
  {
    alt,
    decorative = false,
    click = 0,
    id = nextId(),
  }: { alt?: string; decorative?: boolean; click?: number; id?: number },
): string {
  if (click > 0) reveal({ shape: id, isPicture: name === 'Picture' }, click)
  const mark = el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
      el('adec:decorative', {
        'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
        'val': 1,
      }),
    ),
  )
  return el('p:cNvPr', { id, name: `${name} ${id}`, descr: alt }, decorative && mark)
}

function textXml(text: TextBox, part: PartWriting): string {
  const { place, drawn } = text
  const box = fitting(text)
  const placeholder = place && el('p:ph', PLACEHOLDERS[place])
  const id = part.nextId()
  const clicks = new Set(text.paragraphs.map(({ click }) => click))
  const name = nonVisualXml(NAMES[place ?? 'text'], part, {
    decorative: text.decorative,
    click: clicks.size === 1 ? text.click : 0,
    id,
  })
  if (clicks.size > 1) revealParagraphs(text, id, part)
  const isBox = placeholder === undefined && drawn === undefined
  const body =
    place === 'number'
      ? numberBody(text, part)
      : textBody({ ...text, box }, part.style, part.linkOf)
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      name,
      el('p:cNvSpPr', { txBox: isBox }, placeholder && el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, placeholder),
    ),
    el('p:spPr', {}, placedAt(box, part.style), geometry(drawn, box), grounds(drawn, part.style)),
    body,
  )
}

function revealParagraphs({ paragraphs }: TextBox, shape: number, { reveal }: PartWriting): void {
  paragraphs.forEach(({ click }, paragraph) => {
    if (click > 0) reveal({ shape, paragraph }, click)
  })
}

const NAMES = {
  title: 'Title',
  body: 'Content',
  footer: 'Footer',
  number: 'Slide Number',
  text: 'Text',
} as const

/** What counts the slides itself, wherever a slide is moved. */
function numberBody(text: TextBox, { style, linkOf }: PartWriting): string {
  const { id, type } = SLIDE_NUMBER
  return textBody(text, style, linkOf).replace(
    /<a:r>(<a:rPr(?:(?!<a:r>).)*?<\/a:rPr>)(<a:t>[^<]*<\/a:t>)<\/a:r>/,
    `<a:fld id="${id}" type="${type}">$1$2</a:fld>`,
  )
}

/** Where nothing is drawn around it, a text has room for letters that are a little wider. */
function fitting({ box: own, drawn, isOneLine, paragraphs }: TextBox): Box {
  if (drawn !== undefined) return own
  const box = { ...own, height: own.height + SPARE_BELOW }
  if (!isOneLine) return box
  const more = Math.max(LEAST_SPARE, box.width * SPARE)
  const [first] = paragraphs
  if (first?.align === 'center') return { ...box, x: box.x - more / 2, width: box.width + more }
  return first?.align === 'right'
    ? { ...box, x: box.x - more, width: box.width + more }
    : { ...box, width: box.width + more }
}

function geometry(drawn: Drawn | undefined, { width, height }: Box): string {
  const least = Math.min(width, height)
  const radius = drawn?.radius ?? 0
  if (radius <= 0 || least <= 0) return el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))
  if (radius >= least / 2 - 1 && Math.abs(width - height) < 2)
    return el('a:prstGeom', { prst: 'ellipse' }, el('a:avLst'))
  const share = Math.round(Math.min(0.5, radius / least) * 100_000)
  const guide = el('a:gd', { name: 'adj', fmla: `val ${share}` })
  return el('a:prstGeom', { prst: 'roundRect' }, el('a:avLst', {}, guide))
}

function grounds(drawn: Drawn | undefined, style: SlideStyle): string {
  const fill = drawn?.fill
  return (
    (fill === undefined ? el('a:noFill') : solid(style.color(fill))) +
    outline(allAround(drawn), style)
  )
}

function outline(edge: Edge | undefined, style: SlideStyle): string {
  return edge === undefined
    ? el('a:ln', {}, el('a:noFill'))
    : el('a:ln', { w: style.emu(edge.width) }, solid(style.color(edge.color)))
}

function allAround(drawn: Drawn | undefined): Edge | undefined {
  const { top, right, bottom, left } = drawn?.edges ?? {}
  return [right, bottom, left].every(edge => edge !== undefined) ? top : undefined
}

/** A ground with its outline, or one shape for each edge that stands alone. */
function shapeXml({ box, drawn, click }: Shape, part: PartWriting): string {
  const edge = allAround(drawn)
  if (edge !== undefined) {
    // The outline of a shape stands on its edge, and not within it.
    const half = edge.width / 2
    const inner = {
      x: box.x + half,
      y: box.y + half,
      width: box.width - edge.width,
      height: box.height - edge.width,
    }
    return drawnShape(inner, drawn, click, part)
  }
  const bars = barsOf(box, drawn).map(([bar, color]) =>
    drawnShape(bar, { fill: color, edges: {}, radius: 0 }, click, part),
  )
  return (
    (drawn.fill === undefined ? '' : drawnShape(box, { ...drawn, edges: {} }, click, part)) +
    bars.join('')
  )
}

function barsOf(box: Box, { edges }: Drawn): [Box, string][] {
  const { top, right, bottom, left } = edges
  const bars: [Box, string][] = []
  if (top) bars.push([{ ...box, height: top.width }, top.color])
  if (bottom)
    bars.push([
      { ...box, y: box.y + box.height - bottom.width, height: bottom.width },
      bottom.color,
    ])
  if (left) bars.push([{ ...box, width: left.width }, left.color])
  if (right)
    bars.push([{ ...box, x: box.x + box.width - right.width, width: right.width }, right.color])
  return bars
}

function drawnShape(box: Box, drawn: Drawn, click: number, part: PartWriting): string {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      nonVisualXml('Shape', part, { decorative: true, click }),
      el('p:cNvSpPr'),
      el('p:nvPr', { userDrawn: true }),
    ),
    el('p:spPr', {}, placedAt(box, part.style), geometry(drawn, box), grounds(drawn, part.style)),
  )
}

function pictureXml(picture: Picture, part: PartWriting): string {
  const { box, alt, radius, decorative, click } = picture
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      nonVisualXml('Picture', part, { alt, decorative: decorative || alt === '', click }),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr'),
    ),
    el(
      'p:blipFill',
      {},
      el('a:blip', { 'r:embed': part.pictureOf(picture.picture) }),
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el('p:spPr', {}, placedAt(box, part.style), geometry({ edges: {}, radius }, box)),
  )
}
