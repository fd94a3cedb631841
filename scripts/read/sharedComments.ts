/**
 * Comments of a document that was written together: an export of Google Docs marks the passage, "the plan[a]", and
 * has the comments at its end, "[a]Jo: is this public?".
 */
import type { Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { LeftOut } from '../types.ts'

/** A comment opens with its mark, and its text follows without a space. */
const COMMENT = /^\s*\[([a-z]{1,2})\](?=[^\s:([])/
/** A mark stands right behind the words that it is about. */
const MARK = /(?<=\S)\[([a-z]{1,2})\](?![\p{L}\p{N}:(])/gu
const REASON = 'comment'

/**
 * @returns the nodes without the comments and their marks. What has no mark in the text, or stands above a heading, is
 * no comment.
 */
export function withoutSharedComments(nodes: RootContent[], leftOut: LeftOut[]): RootContent[] {
  const isFirst = (node: RootContent) => COMMENT.exec(toString(node))?.[1] === 'a'
  const first = nodes.findLastIndex(node => node.type === 'paragraph' && isFirst(node))
  const [body, end] = [nodes.slice(0, first), nodes.slice(first)]
  if (first < 1 || end.some(node => node.type === 'heading')) return nodes
  const isMarked = textsIn(body).some(({ text }) => [...text.matchAll(MARK)].some(isA))
  if (!isMarked) return nodes
  // Addresses and footnotes stand at the end as well.
  const isKept = ({ type }: RootContent) => type === 'definition' || type === 'footnoteDefinition'
  for (const node of end.filter(node => !isKept(node)))
    leftOut.push({ text: toString(node), reason: REASON, line: node.position?.start.line ?? 1 })
  for (const { node, text } of textsIn(body)) {
    // What stands before the node is part of `text`, so that a mark right behind bold words is one.
    const before = text.length - node.value.length
    node.value = text
      .replace(MARK, (mark: string, _, at: number) => {
        leftOut.push({ text: mark, reason: REASON, line: node.position?.start.line ?? 1 })
        return at < before ? mark : ''
      })
      .slice(before)
  }
  return [...body, ...end.filter(isKept)]
}

const isA = (match: RegExpExecArray) => match[1] === 'a'

type Text = Extract<Nodes, { type: 'text' }>

/** Each text outside code, with the last character that stands before it in its line. */
function textsIn(nodes: RootContent[]): { node: Text; text: string }[] {
  const found: { node: Text; text: string }[] = []
  let last = ''
  const visit = (node: Nodes) => {
    if (node.type === 'text') {
      found.push({ node, text: last + node.value })
      last = node.value.slice(-1)
    } else if ('children' in node) {
      if (['paragraph', 'heading', 'tableCell'].includes(node.type)) last = ''
      node.children.forEach(visit)
    } else last = node.type === 'inlineCode' ? '`' : ''
  }
  nodes.forEach(visit)
  return found
}

/** The same for plain text: the lines without marks, and the comments at their end. */
export function withoutCommentLines(lines: string[]): { lines: string[]; leftOut: LeftOut[] } {
  const first = lines.findLastIndex(line => COMMENT.exec(line)?.[1] === 'a')
  const isMarked = (line: string) => [...line.matchAll(MARK)].some(isA)
  if (first < 1 || !lines.slice(0, first).some(isMarked)) return { lines, leftOut: [] }
  const leftOut: LeftOut[] = []
  const body = lines.slice(0, first).map((line, index) =>
    line.replace(MARK, mark => {
      leftOut.push({ text: mark, reason: REASON, line: index + 1 })
      return ''
    }),
  )
  lines.slice(first).forEach((text, index) => {
    if (text.trim() !== '')
      leftOut.push({ text: text.trim(), reason: REASON, line: first + index + 1 })
  })
  return { lines: body, leftOut }
}
