/** Lists: items with a label and an explanation. */
import type { List, ListItem, RootContent } from 'mdast'
import type { Line } from '../types.ts'
import { captionOf } from '../read/tableCaptions.ts'
import { altRuns } from './figure.ts'
import type { Context, Item, PartOf } from './outline.ts'
import { lineOf, plain, positionOf, runsOf, slice, type Run } from './runs.ts'

export { positionOf }

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

function isTold({ label, sentences, more }: Item): boolean {
  return label !== undefined || sentences.length > 0 || more.length > 0
}

/** An item that is only a picture keeps its place among others that say something: it says what it shows. */
function withAlts(list: List, items: Item[]): Item[] {
  if (!items.some(isTold)) return items
  return items.map((item, index) => {
    const runs = isTold(item) ? [] : altRuns(list.children[index] as ListItem)
    return plain(runs).trim() === '' ? item : { ...item, sentences: [lineOf(runs)] }
  })
}

function itemOf(item: ListItem, context: Context): Item {
  const [first, ...rest] = item.children
  const runs = first?.type === 'paragraph' ? runsOf(first.children) : []
  const { label, text } = labelled(runs)
  const key = label === undefined ? keyOf(runs) : undefined
  const remaining = first !== undefined && first.type !== 'paragraph' ? [first, ...rest] : rest
  return {
    ...(label === undefined ? {} : { label }),
    ...(key === undefined ? {} : { key }),
    sentences: context.paragraph(text).map(sentence => lineOf(sentence)),
    more: remaining.flatMap(node => linesOf(node, context)),
    origin: positionOf(item),
  }
}

/** The bold words that open an item and say its point, where its sentence goes on: "**Dive into details** with one person". */
function keyOf(runs: Run[]): Line | undefined {
  const end = runs.findIndex(run => !run.strong)
  const bold = runs.slice(0, Math.max(0, end))
  const words = plain(bold).trim().split(/\s+/).length
  return words >= 2 && words <= KEY_WORDS ? withoutMark(bold) : undefined
}

/** Splits "**Label.** text", "**Label**: text", "Label - text" and "Label: text". */
export function labelled(runs: Run[]): { label?: Line; text: Run[] } {
  let strong = 0
  while (runs[strong]?.strong) strong += 1
  const bold = runs.slice(0, strong)
  if (strong > 0 && strong < runs.length) {
    const after = plain(runs.slice(strong))
    const boldText = plain(bold)
    const mark = /^\s*[:：.。–—-]\s*/.exec(after)
    // Bold words that open a plain sentence are emphasis; a label ends in a mark or stands before one.
    if (mark !== null || /[.:：!?。–—-]\s*$/.test(boldText)) {
      return { label: withoutMark(bold), text: slice(runs.slice(strong), mark?.[0].length ?? 0) }
    }
  }
  if (strong > 0 && strong === runs.length) return { label: withoutMark(bold), text: [] }
  const text = plain(runs)
  const match = /^([^.:：!?。]{2,60}?)(?:(?<!\s)\s+[–—-]\s+|:\s+|：)(?=\S)/u.exec(text)
  if (
    match?.[1] !== undefined &&
    match[1].trim().split(/\s+/).length <= LABEL_WORDS &&
    !runs.some(run => run.code && text.indexOf(run.text) < match[0].length)
  ) {
    return {
      label: lineOf(slice(runs, 0, match[1].length), ['strong']),
      text: slice(runs, match[0].length),
    }
  }
  return { text: runs }
}

function withoutMark(bold: Run[]): Line {
  const text = plain(bold)
  return lineOf(slice(bold, 0, text.replace(/(?<!\s)\s*[.,;:：。–—-]\s*$/, '').length), ['strong'])
}

/** Any block as lines for a note: paragraphs by sentence, lists by item, tables by row, code by line. */
export function linesOf(node: RootContent, context: Context): Line[] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return context.paragraph(runsOf(node.children)).map(sentence => lineOf(sentence))
  if (node.type === 'code') {
    const { start } = positionOf(node)
    const title = node.meta ? [lineOf([{ text: node.meta, line: start }])] : []
    const lines = node.value.split('\n').filter(line => line.trim() !== '')
    return [
      ...title,
      ...lines.map((text, index) => lineOf([{ text, code: true, line: start + 1 + index }])),
    ]
  }
  if (node.type === 'tableRow') {
    const runs = node.children.flatMap((cell, index): Run[] => [
      ...(index > 0 ? [{ text: ' · ', line: positionOf(node).start }] : []),
      ...runsOf(cell.children),
    ])
    return plain(runs).trim() === '' ? [] : [lineOf(runs)]
  }
  if (node.type === 'table') {
    const rows: RootContent[] = [captionOf(node), ...node.children].filter(one => one !== undefined)
    return rows.flatMap(child => linesOf(child, context))
  }
  if ('children' in node)
    return (node.children as RootContent[]).flatMap(child => linesOf(child, context))
  return []
}
