/** The master of all slides, and a layout for each kind of slide that the deck has. */
import type { SlideItem, Placeholder, TextBox } from './drawing.ts'
import { itemXml, PLACEHOLDERS, placedAt, SLIDE_NUMBER, type PartWriting } from './shapesXml.ts'
import { COLOR_MAP, fontOf, NAMESPACES, solid, type SlideStyle } from './style.ts'
import { document, el, escapeXml } from '../office/xml.ts'

/** A slide as it will be written. */
export interface SlideDrawing {
  layout: string
  background: string
  items: SlideItem[]
}

/** What the slides of one layout share. */
export interface LayoutDrawing {
  name: string
  background: string
  /** a text for each place that the layout has, as one of its slides has it */ places: Map<
    Placeholder,
    TextBox
  >
  /** what only decorates, and is the same on all its slides */ decoration: SlideItem[]
}

/** @returns a layout for each that the slides name, in the order in which they do */
export function layoutsOf(drawings: SlideDrawing[]): LayoutDrawing[] {
  const names = [...new Set(drawings.map(({ layout }) => layout))]
  return names.map(name => {
    const own = drawings.filter(({ layout }) => layout === name)
    const [first] = own
    const places = new Map<Placeholder, TextBox>()
    for (const { items } of own)
      for (const item of items)
        if (item.kind === 'text' && item.place !== undefined && !places.has(item.place))
          places.set(item.place, item)
    const decoration = (first?.items ?? []).filter(
      item =>
        isDecoration(item) && own.every(({ items }) => items.some(other => isSame(other, item))),
    )
    return { name, background: first?.background ?? '', places, decoration }
  })
}

function isDecoration(item: SlideItem): boolean {
  return item.decorative && item.kind === 'shape'
}

function isSame(one: SlideItem, other: SlideItem): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** @returns what is the slide's own, without what its layout draws */
export function ownItems({ items }: SlideDrawing, layout: LayoutDrawing | undefined): SlideItem[] {
  return items.filter(item => layout?.decoration.some(other => isSame(other, item)) !== true)
}

export function background(color: string, style: SlideStyle): string {
  return el('p:bg', {}, el('p:bgPr', {}, solid(style.color(color)), el('a:effectLst')))
}

const TREE =
  el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')) +
  el(
    'p:grpSpPr',
    {},
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>',
  )

export function tree(elements: string[]): string {
  return el('p:spTree', {}, TREE, elements)
}

export function layoutXml(layout: LayoutDrawing, part: PartWriting): string {
  const { style } = part
  const elements = [
    ...layout.decoration.map(item => itemXml(item, part)),
    ...[...layout.places].map(([place, text]) => placeholder(place, text, part)),
  ]
  return document(
    el(
      'p:sldLayout',
      { ...NAMESPACES, preserve: true, userDrawn: true },
      el(
        'p:cSld',
        { name: titled(layout.name) },
        isPlain(layout, style) ? '' : background(layout.background, style),
        tree(elements),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  )
}

/** Whether the ground of a firm's master shows. */
function isPlain({ background: ground }: LayoutDrawing, { template, look }: SlideStyle): boolean {
  return template !== undefined && ground === look.colors.paper
}

/** "two-columns" as "Two columns". */
function titled(name: string): string {
  const words = name.replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const PROMPTS: Record<Placeholder, string> = {
  title: 'Title',
  body: 'Text',
  footer: '',
  number: '‹#›',
}

function placeholder(place: Placeholder, text: TextBox, { style, nextId }: PartWriting): string {
  const [paragraph] = text.paragraphs
  const [run] = paragraph?.runs ?? []
  const id = nextId()
  const algn = { left: 'l', right: 'r', center: 'ctr', justify: 'l' }[paragraph?.align ?? 'left']
  const look =
    run === undefined
      ? ''
      : el(
          'a:lvl1pPr',
          { algn, rtl: paragraph?.rtl === true ? 1 : 0 },
          el(
            'a:defRPr',
            { sz: style.size(run.size), b: run.bold ? 1 : 0 },
            solid(style.color(run.color)),
            fontOf(run.font),
          ),
        )
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: `${titled(place)} Placeholder ${id}` }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, el('p:ph', PLACEHOLDERS[place])),
    ),
    el('p:spPr', {}, placedAt(text.box, style)),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, el('a:normAutofit')),
      el('a:lstStyle', {}, look),
      el('a:p', {}, prompt(place, style)),
    ),
  )
}

function prompt(place: Placeholder, { language }: SlideStyle): string {
  if (place === 'number')
    return el(
      'a:fld',
      SLIDE_NUMBER,
      el('a:rPr', { lang: language }),
      `<a:t>${PROMPTS.number}</a:t>`,
    )
  if (PROMPTS[place] === '') return el('a:endParaRPr', { lang: language })
  return el('a:r', {}, el('a:rPr', { lang: language }), `<a:t>${escapeXml(PROMPTS[place])}</a:t>`)
}

/** px of letters in the master: what a new slide begins with. */
const TITLE = 38
const BODY = 24
const FOOT = 13
const LEVELS = [0, 1, 2, 3, 4]
/** px that each level stands in. */
const STEP = 24

/** @param places where a slide has them; @param layoutIds of the layouts' relationships */
export function masterXml(
  places: Map<Placeholder, TextBox>,
  layoutIds: string[],
  part: PartWriting,
  paper: string,
): string {
  const { style } = part
  const { template } = style
  const own = [...places]
    .filter(([place]) => template?.places.has(PLACEHOLDERS[place].type) !== true)
    .map(([place, text]) => placeholder(place, text, part))
  const elements = template === undefined ? own : [template.shapes, ...own]
  const ground = template?.ground || background(paper, style)
  return document(
    el(
      'p:sldMaster',
      NAMESPACES,
      el('p:cSld', {}, ground, tree(elements)),
      COLOR_MAP,
      el(
        'p:sldLayoutIdLst',
        {},
        layoutIds.map((id, index) =>
          el('p:sldLayoutId', { 'id': FIRST_LAYOUT_ID + index, 'r:id': id }),
        ),
      ),
      template?.textStyles || textStyles(style),
    ),
  )
}

/** Ids of layouts go on from that of the master. */
export const MASTER_ID = 2_147_483_648
const FIRST_LAYOUT_ID = MASTER_ID + 1

function textStyles(style: SlideStyle): string {
  const { rtl } = style
  const common = { algn: rtl ? 'r' : 'l', rtl: rtl ? 1 : 0 }
  const letters = (px: number, font: 'headline' | 'body', b: 0 | 1) =>
    el(
      'a:defRPr',
      { sz: style.size(px), b },
      solid(el('a:schemeClr', { val: 'tx1' })),
      fontOf(font),
    )
  const level = (index: number) =>
    el(
      `a:lvl${index + 1}pPr`,
      { ...common, marL: style.emu(STEP * (index + 1)), indent: -style.emu(STEP) },
      el('a:buClr', {}, el('a:schemeClr', { val: 'accent1' })),
      el('a:buFont', { typeface: 'Arial' }),
      el('a:buChar', { char: '•' }),
      letters(BODY, 'body', 0),
    )
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, el('a:lvl1pPr', common, el('a:buNone'), letters(TITLE, 'headline', 1))),
    el('p:bodyStyle', {}, LEVELS.map(level)),
    el('p:otherStyle', {}, el('a:lvl1pPr', common, letters(FOOT, 'body', 0))),
  )
}
