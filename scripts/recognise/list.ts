/** Lists: items with a label and an explanation. */
import type { List, ListItem, RootContent } from 'mdast'
import { captionOf } from '../read/tableCaptions.ts'
import { leading, leavesOf } from '../text/marks.ts'
import {
  joinPassages,
  part,
  passageOf,
  passageOn,
  positionOf,
  type Passage,
} from '../text/passage.ts'
import { isEmpty, plain } from '../text/plain.ts'
import type { ArticleLine } from '../types.ts'
import { altsIn } from './figure.ts'
import { lineOf } from './line.ts'
import type { Context, Item, NestedList, PartOf } from './outline.ts'

/** Longest label before a colon or dash, in words: beyond it, it is the start of a sentence. */
const LABEL_WORDS = 7
/** Longest bold opening that is a point of its own, in words. */
const KEY_WORDS = 10

export function pointsOf(list: List, context: Context): PartOf<'points'> {
  const origin = positionOf(list)
  return {
    kind: 'points',
    ordered: list.ordered === true,
    ...(list.ordered === true && typeof list.start === 'number' && list.start > 1
      ? { start: list.start }
      : {}),
    origin,
    confidence: 1,
    reason: `${list.ordered === true ? 'a numbered' : 'a'} list of ${list.children.length}`,
    items: withAlts(
      list,
      list.children.map(item => itemOf(item, context)),
    ).filter(isTold),
  }
}

/** Lists below it hold only items that are told. */
function isTold({ label, sentences, paragraphs = [], lists = [], more }: Item): boolean {
  return label !== undefined || [sentences, paragraphs, lists, more].some(all => all.length > 0)
}

/** An item that is only a picture keeps its place among others that say something: it says what it shows. */
function withAlts(list: List, items: Item[]): Item[] {
  if (!items.some(isTold)) return items
  return items.map((item, index) => {
    if (isTold(item)) return item
    const alts = altsIn(list.children[index] as ListItem)
    return isEmpty(alts.text) ? item : { ...item, sentences: [lineOf(alts)] }
  })
}

function itemOf(item: ListItem, context: Context): Item {
  const [first, ...rest] = item.children
  const passage = passageOf(first?.type === 'paragraph' ? first.children : [])
  const { label, mark, text } = labelled(passage)
  const key = label === undefined ? keyOf(passage) : undefined
  const remaining = first !== undefined && first.type !== 'paragraph' ? [first, ...rest] : rest
  return {
    ...(label === undefined ? {} : { label }),
    ...(mark === undefined ? {} : { mark }),
    ...(key === undefined ? {} : { key }),
    sentences: context.paragraph(text).map(sentence => lineOf(sentence)),
    ...belowOf(remaining, context),
    ...(typeof item.checked === 'boolean' ? { done: item.checked } : {}),
    origin: positionOf(item),
  }
}

/** What stands below the first line of an item. */
function belowOf(
  nodes: RootContent[],
  context: Context,
): Pick<Item, 'paragraphs' | 'lists' | 'more'> {
  const paragraphs = nodes
    .filter(node => node.type === 'paragraph')
    .map(node => linesOf(node, context))
    .filter(lines => lines.length > 0)
  const lists = nodes
    .filter(node => node.type === 'list')
    .map(node => nestedList(node, context))
    .filter(({ items }) => items.length > 0)
  const others = nodes.filter(({ type }) => type !== 'paragraph' && type !== 'list')
  return {
    ...(paragraphs.length === 0 ? {} : { paragraphs }),
    ...(lists.length === 0 ? {} : { lists }),
    more: others.flatMap(node => linesOf(node, context)),
  }
}

function nestedList(list: List, context: Context): NestedList {
  const { ordered, start, items, origin } = pointsOf(list, context)
  return { ordered, ...(start === undefined ? {} : { start }), items, origin }
}

/**
 * The bold words that open an item and say its point, where its sentence goes on: "**Dive into
 * details** with one person".
 */
function keyOf(passage: Passage): ArticleLine | undefined {
  const end = leading(passage.text, 'strong')
  if (end === plain(passage.text).length) return undefined
  const words = plain(passage.text).slice(0, end).trim().split(/\s+/).length
  return words >= 2 && words <= KEY_WORDS ? withoutMark(part(passage, 0, end)) : undefined
}

/** @returns the mark that joins a label to its explanation; undefined where the label is a sentence of its own */
function joiningMark(between: string): { mark?: Item['mark'] } {
  const found = /[:：–—-]/.exec(between)?.[0]
  if (found === undefined) return {}
  return { mark: found === ':' || found === '：' ? ':' : ' –' }
}

/** Splits "**Label.** text", "**Label**: text", "Label - text" and "Label: text". */
export function labelled(passage: Passage): {
  label?: ArticleLine
  mark?: Item['mark']
  text: Passage
} {
  const text = plain(passage.text)
  const end = leading(passage.text, 'strong')
  const bold = part(passage, 0, end)
  if (end > 0 && end < text.length) {
    const mark = /^\s*[:：.。–—-]\s*/.exec(text.slice(end))
    // Bold words that open a plain sentence are emphasis; a label ends in a mark or stands before one.
    if (mark !== null || /[.:：!?。–—-]\s*$/.test(text.slice(0, end)))
      return {
        label: withoutMark(bold),
        ...joiningMark(text.slice(end - 2, end + (mark?.[0].length ?? 0))),
        text: part(passage, end + (mark?.[0].length ?? 0)),
      }
  }
  if (end > 0 && end === text.length) return { label: withoutMark(bold), text: part(passage, end) }
  const match = /^([^.:：!?。]{2,60}?)(?:(?<!\s)\s+[–—-]\s+|:\s+|：)(?=\S)/u.exec(text)
  if (
    match?.[1] !== undefined &&
    match[1].trim().split(/\s+/).length <= LABEL_WORDS &&
    !leavesOf(passage.text).some(({ leaf, from }) => leaf.type === 'code' && from < match[0].length)
  ) {
    return {
      label: lineOf(part(passage, 0, match[1].length), 'strong'),
      ...joiningMark(match[0].slice(match[1].length)),
      text: part(passage, match[0].length),
    }
  }
  return { text: passage }
}

function withoutMark(bold: Passage): ArticleLine {
  const end = plain(bold.text).replace(/(?<!\s)\s*[.,;:：。–—-]\s*$/, '').length
  return lineOf(part(bold, 0, end), 'strong')
}

/** Any block as lines for a note: paragraphs by sentence, lists by item, tables by row, code by line. */
export function linesOf(node: RootContent, context: Context): ArticleLine[] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return context.paragraph(passageOf(node.children)).map(sentence => lineOf(sentence))
  if (node.type === 'code') {
    const { start } = positionOf(node)
    const title = node.meta ? [lineOf(passageOn(start, node.meta))] : []
    const lines = node.value.split('\n').filter(line => line.trim() !== '')
    return [
      ...title,
      ...lines.map((text, index) => lineOf(passageOn(start + 1 + index, text, 'code'))),
    ]
  }
  if (node.type === 'tableRow') {
    const row = joinPassages(
      node.children.map(cell => passageOf(cell.children)),
      ' · ',
    )
    return isEmpty(row.text) ? [] : [lineOf(row)]
  }
  if (node.type === 'table') {
    const rows: RootContent[] = [captionOf(node), ...node.children].filter(one => one !== undefined)
    return rows.flatMap(child => linesOf(child, context))
  }
  if ('children' in node)
    return (node.children as RootContent[]).flatMap(child => linesOf(child, context))
  return []
}
