/** Blocks of notes (`::: notes`, `<aside class="notes">`): the speaker says them, nobody sees them. */
import type { Blockquote, RootContent } from 'mdast'
import type { LeftOut } from '../types.ts'
import { containersIn, endOfNotes } from './containers.ts'
import { PUBLISHING_TAG } from './reasons.ts'

const NOTES =
  /^\s{0,3}:{3,}\s*(?:(?:speaker-?)?notes|\{[^{}]*\.(?:speaker-?)?notes(?![\w-])[^{}]*\})[\s:]*$/i
/** What readers do not see either. */
const HIDDEN =
  /^\s{0,3}:{3,}\s*(?:comment|hidden|\{[^{}]{0,200}?\.(?:hidden|content-hidden|comment)(?![\w-])[^{}]{0,200}\})[\s:]*$/i
const ASIDE = /^\s{0,3}<aside\b[^<>]*\bclass=["'](?:[^"'<>]*\s)?notes[\s"'][^<>]*>\s*$/i
const ASIDE_END = /^\s{0,3}<\/aside>\s*$/i

/** Stand in for the fences until the text is a tree; Markdown takes each for a block of its own. */
const START = '<!--lectern: notes-->'
const END = '<!--lectern: end of notes-->'

/** @returns the text with as many lines: fences of notes marked, hidden containers emptied and left out */
export function markNotes(text: string): { text: string; leftOut: LeftOut[] } {
  if (!/^\s{0,3}(?::::|<aside\b)/im.test(text)) return { text, leftOut: [] }
  const lines = text.split('\n')
  const leftOut: LeftOut[] = []
  const leave = (text: string, reason: string, index: number) =>
    leftOut.push({ text: text.trim(), reason, line: index + 1 })
  for (const { start, end, closed } of containersIn(lines)) {
    const opening = lines[start] ?? ''
    const last = closed ? end : endOfNotes(lines, start)
    if (NOTES.test(opening)) {
      leave(opening, PUBLISHING_TAG, start)
      mark(lines, start, closed ? end : last - 1)
    } else if (HIDDEN.test(opening)) {
      const count = last - start + (closed ? 1 : 0)
      const hidden = lines.splice(start, count, ...Array<string>(count).fill(''))
      leave(hidden.join('\n'), 'hidden', start)
    }
  }
  markAsides(lines)
  return { text: lines.join('\n'), leftOut }
}

/** @param end the index of the closing fence; a last line that says something stays, a heading ends the notes anyway */
function mark(lines: string[], start: number, end: number): void {
  lines[start] = START
  if (/^\s*(?:[:<].*)?$/.test(lines[end] ?? '')) lines[end] = END
}

function markAsides(lines: string[]): void {
  let start: number | undefined
  lines.forEach((line, index) => {
    if (ASIDE.test(line)) start = index
    else if (ASIDE_END.test(line) && start !== undefined) {
      mark(lines, start, index)
      start = undefined
    }
  })
}

/** Whether a node holds what only the speaker sees. */
export function isNotes(node: RootContent): boolean {
  return (
    node.type === 'blockquote' &&
    (node.data as { lectern?: string } | undefined)?.lectern === 'note'
  )
}

/** @returns what is to be said and not shown, as one node */
export function notesNode(
  children: Blockquote['children'],
  position: Blockquote['position'],
): Blockquote {
  return { type: 'blockquote', data: { lectern: 'note' } as object, children, position }
}

/** @returns the nodes with all that stands between marks gathered; notes in a quote stand after it */
export function gatherNotes(nodes: RootContent[]): RootContent[] {
  const found: RootContent[] = []
  let notes: Blockquote | undefined
  for (const node of nodes) {
    const value = node.type === 'html' ? node.value.trim() : ''
    if (value === START) {
      notes = notesNode([], node.position)
      found.push(notes)
    } else if (value === END) notes = undefined
    else if (node.type === 'heading' && notes !== undefined) {
      notes = undefined
      found.push(node)
    } else if (notes !== undefined) notes.children.push(node as Blockquote['children'][number])
    else if (isNotes(node)) found.push(node)
    else if (node.type === 'blockquote') {
      const inside = gatherNotes(node.children)
      node.children = inside.filter(child => !isNotes(child)) as Blockquote['children']
      found.push(node, ...inside.filter(isNotes))
    } else found.push(node)
  }
  return found
}
