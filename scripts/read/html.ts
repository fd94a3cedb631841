/** Raw HTML inside Markdown, reduced to its safe meaning: blocks become Markdown nodes, tags in a line go. */
import type { Nodes as Hast } from 'hast'
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { toMdast, type State } from 'hast-util-to-mdast'
import type { Element } from 'hast'
import { parseFragment } from '../parse/html.ts'
import type { LeftOut } from '../types.ts'
import { droppedFrom, textsOfMarkdown } from './dropped.ts'
import { HANDLERS } from './handlers.ts'
import { textsOf } from './pageTexts.ts'
import { raised } from './raised.ts'
import { PUBLISHING_TAG } from './reasons.ts'
import { notesNode } from './speakerNotes.ts'
import { tidyFragment } from './tidyHtml.ts'

const COMMENT = /^<!--[\s\S]*-->$/
/**
 * What an author says to Lectern, hidden from other tools: a remark for the speaker, an activity,
 * or a wish for the slide.
 */
const REMARK = /^<!--\s*(note|activity|slide):([\s\S]*)-->$/i
/** A tag of a component (MDX, web components), with texts in its attributes. */
const COMPONENT = /<(?:[A-Z][\w.]*|[a-z]\w*-[\w-]*)\s[^<>]*>/gu
/** A value of an attribute with letters in it. */
const HOLDS_TEXT = /=\s*["'{][^"'{}]*\p{L}/u

interface Reduction {
  leftOut: LeftOut[]
  /** @returns what a comment says to the speaker; undefined for any other */
  noteOf: (comment: string) => string | undefined
}

/**
 * Replaces every html node of the tree. What disappears is added to `leftOut`.
 * Text between tags is kept; scripts, styles and comments are left out.
 * @param noteOf what a comment says to the speaker, in systems that keep notes there
 */
export function reduceHtml(
  nodes: RootContent[],
  leftOut: LeftOut[],
  noteOf: Reduction['noteOf'] = () => undefined,
): RootContent[] {
  const reduction = { leftOut, noteOf }
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'html') return blockOf(node, reduction)
    if ('children' in node) reduceInside(node, reduction)
    return [node]
  })
}

function reduceInside(parent: Parents, reduction: Reduction): void {
  const isCell = parent.type === 'tableCell'
  const inline =
    parent.type === 'paragraph' ||
    parent.type === 'heading' ||
    parent.type === 'tableCell' ||
    parent.type === 'emphasis' ||
    parent.type === 'strong' ||
    parent.type === 'delete' ||
    parent.type === 'link'
  const children = (parent.children as RootContent[]).flatMap(
    (child, index, all): RootContent[] => {
      const before = all[index - 1]
      const tag =
        child.type === 'text' && before?.type === 'html'
          ? /^<(sup|sub)\b[^>]*>$/i.exec(before.value)?.[1]
          : undefined
      if (child.type === 'text' && tag !== undefined)
        return [{ ...child, value: raised(child.value, tag.toLowerCase()) }]
      if (child.type === 'html')
        return inline ? inlineOf(child.value, child, reduction, isCell) : blockOf(child, reduction)
      if ('children' in child) reduceInside(child, reduction)
      return [child]
    },
  )
  parent.children = (isCell ? withoutEmptyParts(children) : children) as typeof parent.children
}

/** Tags that part the lines of a cell, which is one line here. */
const DIVIDES = /^<(?:br|\/li|\/p|\/div)\b/i
const BETWEEN = '; '

/**
 * Lines of a cell are parted where something stands on both sides, by a semicolon where no mark of
 * their own does it.
 */
function withoutEmptyParts(children: RootContent[]): RootContent[] {
  return children.flatMap((child, index): RootContent[] => {
    if (child.type !== 'text') return [child]
    const isBetween = child.value === BETWEEN
    if (isBetween) {
      const before = children.slice(0, index).map(textOfNode).join('').trimEnd()
      const after = children
        .slice(index + 1)
        .map(textOfNode)
        .join('')
        .replaceAll(BETWEEN, '')
        .trim()
      if (before === '' || after === '' || before.endsWith(';')) return []
      return /[.,;:!?]$/.test(before) ? [{ ...child, value: ' ' }] : [child]
    }
    const isOpening =
      index === 0 ||
      children.slice(0, index).some(one => one.type === 'text' && one.value === BETWEEN)
    const value = isOpening ? child.value.replace(/^\s*(?:[*•·-]|\d+\.)\s+/, '') : child.value
    return [{ ...child, value }]
  })
}

function textOfNode(node: RootContent): string {
  if ('value' in node) return node.value
  return 'children' in node ? (node.children as RootContent[]).map(textOfNode).join('') : ''
}

/** In a line, a tag stands alone (its text is in its neighbours), so only breaks, images and fields mean something. */
function inlineOf(
  value: string,
  node: Nodes,
  { leftOut }: Reduction,
  isCell: boolean,
): PhrasingContent[] {
  const position = node.position
  const line = position?.start.line ?? 1
  if (isCell && DIVIDES.test(value)) return [{ type: 'text', value: BETWEEN, position }]
  if (/^<br\b/i.test(value)) return [{ type: 'break', position }]
  if (/^<(?:img|input)\b/i.test(value))
    return phrasing(value).map(child => ({ ...child, position }) as PhrasingContent)
  if (COMMENT.test(value)) leftOut.push({ text: value, reason: 'comment', line })
  else leaveComponents(value, line, leftOut)
  return []
}

function phrasing(html: string): PhrasingContent[] {
  const root = toMdast(parseFragment(html))
  if (root.type !== 'root') return []
  return root.children.flatMap(child =>
    child.type === 'paragraph' ? child.children : child.type === 'image' ? [child] : [],
  )
}

/** Components have texts of their own in their attributes; what they make of them is not known. */
function leaveComponents(value: string, line: number, leftOut: LeftOut[]): void {
  for (const [tag] of value.matchAll(COMPONENT)) {
    if (HOLDS_TEXT.test(tag)) leftOut.push({ text: tag, reason: PUBLISHING_TAG, line })
  }
}

function blockOf(
  node: Extract<RootContent, { type: 'html' }>,
  { leftOut, noteOf }: Reduction,
): RootContent[] {
  const line = node.position?.start.line ?? 1
  const value = node.value.trim()
  const [, remark, said = ''] = REMARK.exec(value) ?? []
  if (remark !== undefined && said.trim() !== '' && !said.includes('-->'))
    return [remarkNode(remark.toLowerCase(), said, node)]
  if (COMMENT.test(value) && value.indexOf('-->') === value.length - 3) {
    const note = noteOf(value.slice(4, -3).trim())
    if (note !== undefined) return [remarkNode('note', note, node)]
    leftOut.push({ text: value, reason: 'comment', line })
    return []
  }
  const tree = parseFragment(value)
  const texts = textsOf(tree).map(text => ({ ...text, line: line - 1 + text.line }))
  const comments = commentsIn(tree)
  tidyFragment(tree)
  const root = toMdast(tree, { document: true, handlers: { ...HANDLERS, aside } })
  if (root.type !== 'root') return []
  const children = root.children.filter(
    (child): child is Exclude<typeof child, { type: 'html' }> => child.type !== 'html',
  )
  // The pieces lie within the block's lines; their own positions count from the block's start.
  for (const child of children) place(child, node)
  const dropped = [
    ...comments.map(text => ({ text, reason: 'comment', line })),
    ...droppedFrom(texts, textsOfMarkdown(root), 'HTML without a place on a slide'),
  ]
  leaveComponents(value, line, dropped)
  if (children.length === 0 && dropped.length === 0)
    dropped.push({ text: value, reason: 'HTML without text', line })
  leftOut.push(...dropped)
  return children as RootContent[]
}

function remarkNode(kind: string, said: string, { position }: Nodes): RootContent {
  return {
    type: 'paragraph',
    position,
    data: { lectern: kind } as object,
    children: [{ type: 'text', value: onOneLine(said), position }],
  }
}

/** reveal.js keeps what the speaker says in `<aside class="notes">`. */
function aside(state: State, node: Element) {
  const flow = state.toFlow(state.all(node))
  const isNotes = [node.properties.className].flat().includes('notes')
  return isNotes ? notesNode(flow as never, undefined) : flow
}

function commentsIn(node: Hast): string[] {
  if (node.type === 'comment') return [`<!--${node.value}-->`]
  return 'children' in node ? node.children.flatMap(commentsIn) : []
}

function onOneLine(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ')
}

function place(node: Nodes, source: Nodes): void {
  node.position = source.position
  if ('children' in node) for (const child of node.children) place(child, source)
}
