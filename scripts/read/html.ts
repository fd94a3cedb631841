/** Raw HTML inside Markdown, reduced to its safe meaning: blocks become Markdown nodes, tags in a line go. */
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import type { Root as Hast } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { LeftOut } from '../types.ts'
import { shallowHtml } from './limits/html.ts'
import { raised } from './raised.ts'

const COMMENT = /^<!--[\s\S]*-->$/
/** What an author says to Lectern, hidden from other tools: a remark for the speaker, an activity, or a wish for the slide. */
const REMARK = /^<!--\s*(note|activity|slide):([\s\S]*)-->$/i

/**
 * Replaces every html node of the tree. What disappears is added to `leftOut`.
 * Text between tags is kept; scripts, styles and comments are left out.
 */
export function reduceHtml(nodes: RootContent[], leftOut: LeftOut[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'html') return blockOf(node, leftOut)
    if ('children' in node) reduceInside(node, leftOut)
    return [node]
  })
}

function reduceInside(parent: Parents, leftOut: LeftOut[]): void {
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
        return inline ? inlineOf(child.value, child, leftOut) : blockOf(child, leftOut)
      if ('children' in child) reduceInside(child, leftOut)
      return [child]
    },
  )
  parent.children = children as typeof parent.children
}

/** In a line, a tag stands alone (its text is in its neighbours), so only breaks and images mean something. */
function inlineOf(value: string, node: Nodes, leftOut: LeftOut[]): PhrasingContent[] {
  const position = node.position
  if (/^<br\b/i.test(value)) return [{ type: 'break', position }]
  if (/^<img\b/i.test(value)) {
    const [image] =
      toMdast(treeOf(value)).type === 'root' ? phrasing(value) : []
    return image === undefined ? [] : [{ ...image, position }]
  }
  if (COMMENT.test(value))
    leftOut.push({ text: value, reason: 'comment', line: position?.start.line ?? 1 })
  return []
}

function treeOf(html: string): Hast {
  return fromHtml(shallowHtml(html).html, { fragment: true })
}

function phrasing(html: string): PhrasingContent[] {
  const root = toMdast(treeOf(html))
  if (root.type !== 'root') return []
  return root.children.flatMap(child =>
    child.type === 'paragraph' ? child.children : child.type === 'image' ? [child] : [],
  )
}

function blockOf(node: Extract<RootContent, { type: 'html' }>, leftOut: LeftOut[]): RootContent[] {
  const line = node.position?.start.line ?? 1
  const value = node.value.trim()
  const [, kind, remark = ''] = REMARK.exec(value) ?? []
  if (kind !== undefined && remark.trim() !== '' && !remark.includes('-->')) {
    return [
      {
        type: 'paragraph',
        position: node.position,
        data: { lectern: kind.toLowerCase() } as object,
        children: [{ type: 'text', value: onOneLine(remark), position: node.position }],
      },
    ]
  }
  if (COMMENT.test(value) && value.indexOf('-->') === value.length - 3) {
    leftOut.push({ text: value, reason: 'comment', line })
    return []
  }
  const root = toMdast(treeOf(value), { document: true })
  if (root.type !== 'root') return []
  const children = root.children.filter(
    (child): child is Exclude<typeof child, { type: 'html' }> => child.type !== 'html',
  )
  if (children.length === 0) leftOut.push({ text: value, reason: 'HTML without text', line })
  // The pieces lie within the block's lines; their own positions count from the block's start.
  for (const child of children) place(child, node)
  return children as RootContent[]
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
