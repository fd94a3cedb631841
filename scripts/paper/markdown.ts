/** Markdown for people to read and pass on: what the article says is text in it, whatever it looks like. */
import type { PhrasingContent, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { isAddress } from '../../components/addresses.ts'
import { formulaSource } from '../../components/formulaNotation.ts'
import { legible } from '../text/formula.ts'
import { GAP, plainOf } from '../text/plain.ts'
import type { Inline, Text } from '../text/text.ts'
import { plainLine } from './plainLine.ts'

/** @returns blocks as a Markdown text in which every character of their texts is one */
export function markdownOf(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  )
}

export function heading(depth: 1 | 2, children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children }
}

export function paragraph(children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children }
}

/** @param rows of plain texts, the head first; @param align of each column */
export function table(rows: string[][], align: ('right' | null)[]): RootContent {
  const children = rows.map((cells): TableRow => ({
    type: 'tableRow',
    children: cells.map(cell => ({ type: 'tableCell', children: [textNode(cell)] })),
  }))
  return { type: 'table', align, children }
}

export function textNode(text: string): PhrasingContent {
  return { type: 'text', value: plainLine(text) }
}

/** A link that leads nowhere from here is its text. */
export function phrasing(text: Text): PhrasingContent[] {
  return text.children.map(toPhrasing)
}

function toPhrasing(node: Inline): PhrasingContent {
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ') }
    case 'code':
      return { type: 'inlineCode', value: plainLine(node.value) }
    case 'blank':
      return { type: 'text', value: GAP }
    case 'formula':
      return { type: 'text', value: plainLine(formulaSource(node.tex, node.display === true)) }
    case 'break':
      return { type: 'text', value: ' ' }
    case 'link':
      return isAddress(node.url)
        ? { type: 'link', url: node.url.trim(), children: node.children.map(toPhrasing) }
        : { type: 'text', value: plainLine(legible(plainOf(node.children))) }
    default:
      return { type: node.type, children: node.children.map(toPhrasing) }
  }
}
