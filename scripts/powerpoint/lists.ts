/** Lists as one text box with real items, where they stand in one column. */
import { below, bottomOf, SAME, shapeOf, trimmed } from './boxes.ts'
import type { SlideItem, Marker, Paragraph, TextBox } from './drawing.ts'
import type { BoxNode, MeasuredNode, TextRun, TextNode } from './measured.ts'

/** px that a bullet hangs out of the column. */
const BULLET_ROOM = 24
/** px between a tab at the end of a line and the box's edge, so that nothing has to wrap. */
const TAB_ROOM = 2
/** What stands beside an item's name is a short word, at most this share of the item's width. */
const SHORT = 0.2

/** An item without a number stands in as far as those that have one. */
const NO_NUMBER: Marker = { kind: 'sign', sign: '\u00A0', color: 'FFFFFF' }

type Build = (node: MeasuredNode) => SlideItem[]

/** @returns undefined for what is no list */
export function listOf(node: BoxNode, build: Build): SlideItem[] | undefined {
  if (node.tag !== 'ul' && node.tag !== 'ol') return undefined
  const items = node.children.filter(child => child.tag === 'li')
  if (items.length === 0 || items.length < node.children.length) return undefined
  const texts = items.map(item => itemText(item, build))
  const isColumn = items.every((item, index) => standsBelow(items[index - 1], item))
  const areCards = items.every(item => isFilled(item))
  if (!isColumn || areCards || items.length === 1 || texts.includes(undefined))
    return apart(node, items, texts, build)
  const list = texts.filter(text => text !== undefined).map(withBullet)
  const [first, ...rest] = list
  if (first === undefined) return undefined
  const grounds = items.filter(isFilled).flatMap(groundOf)
  return [...shapeOf(node), ...topEdge(items[0]), ...grounds, rest.reduce(below, first)]
}

/** Items that stand side by side, or have grounds of their own, are texts of their own. */
function apart(
  node: BoxNode,
  items: MeasuredNode[],
  texts: (TextBox | undefined)[],
  build: Build,
): SlideItem[] {
  const own = items.flatMap((item, index): SlideItem[] => {
    const text = texts[index]
    if (isFilled(item)) return build(item)
    if (text === undefined) return inPieces(item, build)
    return [...groundOf(item), text]
  })
  return [...shapeOf(node), ...own]
}

/** An item of several texts: its number still belongs to the first of them. */
function inPieces(item: MeasuredNode, build: Build): SlideItem[] {
  if (item.kind !== 'box') return build(item)
  const [first, words, ...rest] = item.children
  const marker = markerOf(first, words)
  const text = words === undefined || marker === undefined ? undefined : only(build(words))
  if (text === undefined || marker === undefined) return build(item)
  return [...groundOf(item), withMarker(text, marker, item), ...rest.flatMap(build)]
}

function groundOf(item: MeasuredNode): SlideItem[] {
  return item.kind === 'box' || item.kind === 'text' ? shapeOf(item) : []
}

function isFilled(item: MeasuredNode): boolean {
  return (item.kind === 'box' || item.kind === 'text') && item.drawn.fill !== undefined
}

function standsBelow(above: MeasuredNode | undefined, item: MeasuredNode): boolean {
  return (
    above === undefined ||
    (item.box.y >= bottomOf(above) - SAME && Math.abs(item.box.x - above.box.x) <= SAME)
  )
}

/** The edge above the first item belongs to the list; lines between items would not move with them. */
function topEdge(item: MeasuredNode | undefined): SlideItem[] {
  if (item?.kind !== 'box' && item?.kind !== 'text') return []
  const { top, left } = item.drawn.edges
  const edges = { ...(top === undefined ? {} : { top }), ...(left === undefined ? {} : { left }) }
  return shapeOf({ ...item, drawn: { edges, radius: 0 } })
}

/** @returns the item as one text; undefined where it is more than that */
function itemText(item: MeasuredNode, build: Build): TextBox | undefined {
  if (item.kind === 'text') return only(build({ ...item, drawn: { edges: {}, radius: 0 } }))
  if (item.kind !== 'box') return undefined
  const children = item.children.filter(child => !isNothing(child))
  const [first, ...rest] = children
  const { width } = item.box
  const marker = markerOf(first, rest[0])
  const words = marker === undefined ? children : rest
  const [name, beside, ...more] = words
  if (name === undefined || more.length > 0) return undefined
  const text = only(build(name))
  if (text === undefined) return undefined
  const sign = marker ?? (children.length < item.children.length ? NO_NUMBER : undefined)
  const marked = sign === undefined ? text : withMarker(text, sign, item)
  if (beside === undefined) return marked
  return beside.kind === 'text' && beside.ink.width < width * SHORT
    ? withTab(marked, beside, item)
    : undefined
}

function only(items: SlideItem[]): TextBox | undefined {
  const [text] = items
  return items.length === 1 && text?.kind === 'text' && text.drawn === undefined ? text : undefined
}

/** A number or box that stands before the words. */
function markerOf(
  node: MeasuredNode | undefined,
  words: MeasuredNode | undefined,
): Marker | undefined {
  if (node?.kind !== 'text' || words === undefined) return undefined
  const isBeside = words.box.y < node.box.y + node.box.height
  const [run] = trimmed(node.runs)
  if (!isBeside || run === undefined) return undefined
  return signOf(run) ?? numberOf(node, run)
}

function signOf({ text, color }: TextRun): Marker | undefined {
  return /^[☐☑]$/u.test(text) ? { kind: 'sign', sign: text, color } : undefined
}

function numberOf(node: TextNode, { text, color, size, font }: TextRun): Marker | undefined {
  if (!node.decorative || !/^\d+$/.test(text)) return undefined
  // A number in a badge takes the badge's colour, since PowerPoint draws it without one.
  return { kind: 'number', start: Number(text), color: node.drawn.fill ?? color, size, font }
}

/** The words stand in from the item's start, and the marker out of them. */
function withMarker(text: TextBox, marker: Marker, item: MeasuredNode): TextBox {
  const rtl = text.paragraphs[0]?.rtl === true
  const room = rtl
    ? item.box.x + item.box.width - text.box.x - text.box.width
    : text.box.x - item.box.x
  const [first, ...rest] = text.paragraphs.map(paragraph => ({
    ...paragraph,
    indent: paragraph.indent + room,
  }))
  if (first === undefined) return text
  const x = rtl ? text.box.x : text.box.x - room
  return {
    ...text,
    box: { ...text.box, x, width: text.box.width + room },
    paragraphs: [{ ...first, marker, hanging: room }, ...rest],
    isList: true,
  }
}

/** Items without a number get a bullet that hangs out of the column, so that their words stay where they are. */
function withBullet(text: TextBox): TextBox {
  const [first, ...rest] = text.paragraphs
  if (first === undefined || first.marker !== undefined) return { ...text, isList: true }
  const color = first.runs[0]?.color ?? '000000'
  const marker: Marker = { kind: 'sign', sign: '•', color }
  const inward = (paragraph: Paragraph) => ({
    ...paragraph,
    indent: paragraph.indent + BULLET_ROOM,
  })
  const x = first.rtl ? text.box.x : text.box.x - BULLET_ROOM
  return {
    ...text,
    box: { ...text.box, x, width: text.box.width + BULLET_ROOM },
    paragraphs: [{ ...inward(first), marker, hanging: BULLET_ROOM }, ...rest.map(inward)],
    isList: true,
  }
}

/** Room for a number that is not there. */
function isNothing(node: MeasuredNode): boolean {
  return node.kind === 'box' && node.children.length === 0 && shapeOf(node).length === 0
}

/**
 * A short word at the end of an item's line stands behind a tab, which some programs count from
 * the box's edge and some from where the words begin: it is within the box for both.
 */
function withTab(text: TextBox, beside: TextNode, item: MeasuredNode): TextBox {
  const [first, ...rest] = text.paragraphs
  const [run] = first?.runs ?? []
  if (first === undefined || run === undefined) return text
  const x = Math.min(text.box.x, item.box.x)
  const right = item.box.x + item.box.width
  const width = Math.max(text.box.x + text.box.width, right) - x
  const runs = [...first.runs, { ...run, text: '\t' }, ...trimmed(beside.runs)]
  return {
    ...text,
    box: { ...text.box, x, width },
    paragraphs: [{ ...first, runs, tab: width - first.indent - TAB_ROOM }, ...rest],
    isList: true,
  }
}
