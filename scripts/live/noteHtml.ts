/** A speaker note as safe HTML: every text escaped, markup of the note's own only as text. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Nodes, Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { SKIP, visit } from 'unist-util-visit'
import { parseMarkdown } from '../parse/markdown.ts'

/** Private-use characters that stand for a click while the note is parsed; a note never needs them. */
const [OPEN, CLOSE] = ['\uE000', '\uE001']
const PLACEHOLDER = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u')

/** After an edit nearly all notes are what they were; of those that never return, a server must not keep all. */
const MOST_KNOWN = 5000
const known = new Map<string, string>()

/**
 * @param note Markdown, with `[click]` or `[click:2]` before what is said after a reveal
 * @returns HTML in which Slidev finds its marks
 */
export function noteHtml(note: string): string {
  const before = known.get(note)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const html = note.trim() === '' ? '' : made(note)
  known.set(note, html)
  return html
}

function made(note: string): string {
  const tree = parseMarkdown(withPlaceholders(note), { hasFrontMatter: false })
  literalHtml(tree)
  const html = sanitize(toHast(tree)) as HtmlRoot
  placeMarks(html)
  return toHtml(html)
}

function withPlaceholders(note: string): string {
  let clicks = 0
  return note
    .replace(/[\uE000\uE001]/gu, '')
    .replace(/\[click(?::(\d{1,3}))?\]/gi, (_, count: string | undefined) => {
      clicks += Number(count ?? 1)
      return `${OPEN}${clicks}${CLOSE}`
    })
}

/** Tags in a note are shown as they were written. */
function literalHtml(tree: Root): void {
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return
    const text: Nodes = { type: 'text', value: node.value }
    const isBlock =
      parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
    parent.children[index] = isBlock ? { type: 'paragraph', children: [text] } : text
  })
}

function placeMarks(html: HtmlRoot): void {
  visit(html, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined) return
    const parts = node.value.split(PLACEHOLDER)
    if (parts.length === 1) return
    const children = parts.flatMap((part, at): ElementContent[] => {
      if (at % 2 === 1) return [markOf(part)]
      return part === '' ? [] : [{ type: 'text', value: part }]
    })
    parent.children.splice(index, 1, ...children)
    return [SKIP, index + children.length]
  })
}

function markOf(clicks: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['slidev-note-click-mark'], dataClicks: clicks },
    children: [],
  }
}
