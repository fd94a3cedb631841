/** An article as Markdown again: what was understood of it, without what was for its tool alone. */
import { toString } from 'mdast-util-to-string'
import type { Nodes, Root, RootContent } from 'mdast'
import { legible } from '../text/formula.ts'
import type { Article } from '../types.ts'
import { hideFormulas } from './formulas.ts'
import { captionOf } from './tableCaptions.ts'
import { writeMarkdown } from './writeMarkdown.ts'

/** Stands for a dollar that would begin a formula. */
const DOLLAR = '\u{F8FE}'

/** @param source the text that the article was read from, whose front matter stays as it is */
export function writtenAgain({ tree }: Article, source: string): string {
  const front = /^\uFEFF?(---|\+\+\+)\n[^]*?\n\1[ \t]*(?:\n|$)/.exec(source)?.[0] ?? ''
  const plain: Root = { type: 'root', children: tree.children.flatMap(writable) }
  const text = legible(writeMarkdown(plain))
    .replaceAll(DOLLAR, String.raw`\$`)
    // The mark of a box reads better as people write it.
    .replace(/^([ \t>]{0,40}>[ \t]{0,4})\\\[!/gm, '$1[!')
  return front === '' ? text : `${front.trimEnd()}\n\n${text}`
}

/** What the author says to Lectern is a comment again, a caption stands below its table. */
function writable(node: RootContent): RootContent[] {
  const kind = (node.data as { lectern?: string } | undefined)?.lectern
  if (kind !== undefined) return [remark(kind, node)]
  if (node.type === 'definition') return []
  const copy = plainCopy(node)
  const caption = node.type === 'table' ? captionOf(node) : undefined
  if (caption === undefined) return [copy]
  const mark = { type: 'text' as const, value: ': ' }
  return [copy, { ...caption, children: [mark, ...caption.children] }]
}

function remark(kind: string, node: RootContent): RootContent {
  const said = toString(node).replace(/\s+/g, ' ').replaceAll('-->', '→').trim()
  return { type: 'html', value: `<!-- ${kind}: ${said} -->` }
}

function plainCopy<N extends Nodes>(node: N): N {
  if (node.type === 'text') {
    const isRead = hideFormulas(node.value) === node.value
    return isRead ? node : { ...node, value: node.value.replaceAll('$', DOLLAR) }
  }
  if (!('children' in node)) return node
  const [first] = node.children
  if (node.type === 'paragraph' && first?.type === 'text')
    first.value = first.value.replace(/^[ \t]+/, '')
  return { ...node, children: (node.children as RootContent[]).flatMap(writable) } as N
}
