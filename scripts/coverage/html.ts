/**
 * The plain words of a page: every text node, and what stands in place of pictures and in fields. Read without any of
 * the reader's code, so that what the reader loses is seen.
 *
 * Not text: scripts, styles, templates, the page's head; tool tips (`title` of anything but a picture), `aria-label`,
 * `placeholder`, and what a checkbox or a password field holds.
 */
import type { Element, Nodes } from 'hast'
import { parseHtml } from '../parse/html.ts'
import { withoutMark, type Passage } from './words.ts'

const SILENT = new Set(['script', 'style', 'template', 'head'])
/** What stands within a line; all else begins a new passage. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output progress
  q rb rp rt rtc ruby s samp slot small span strike strong sub sup time tt u var wbr`.split(/\s+/),
)
const FIELDS_WITHOUT_TEXT = new Set(['hidden', 'password', 'checkbox', 'radio', 'file', 'color'])

/** @param first the line of the source on which the HTML begins */
export function passagesOfHtml(html: string, first = 1): Passage[] {
  return passagesOfTree(parseHtml(html), first)
}

function passagesOfTree(tree: Nodes, first: number): Passage[] {
  const passages: Passage[] = []
  let open: Passage | undefined
  const lineOf = (node: Nodes) => first - 1 + (node.position?.start.line ?? 1)
  const add = (text: unknown, node: Nodes) => {
    if (typeof text === 'string' && text.trim() !== '') passages.push({ text, line: lineOf(node) })
  }
  const close = (isHeading = false) => {
    if (open !== undefined && open.text.trim() !== '')
      passages.push(isHeading ? { ...open, text: withoutMark(open.text) } : open)
    open = undefined
  }
  const element = (node: Element) => {
    const inline = INLINE.has(node.tagName)
    if (!inline) close()
    addAttributes(node, text => add(text, node))
    node.children.forEach(walk)
    if (!inline) close(/^h[1-6]$/.test(node.tagName))
  }
  const walk = (node: Nodes) => {
    if (node.type === 'text') {
      open ??= { text: '', line: lineOf(node) }
      open.text += node.value
    } else if (node.type === 'element' && !SILENT.has(node.tagName)) element(node)
    else if (node.type === 'root') node.children.forEach(walk)
  }
  walk(tree)
  close()
  return passages
}

function addAttributes({ tagName, properties }: Element, add: (text: unknown) => void): void {
  if (tagName === 'img') {
    add(properties.alt)
    add(properties.title)
  }
  if (tagName === 'input' && !FIELDS_WITHOUT_TEXT.has(String(properties.type)))
    add(properties.type === 'image' ? properties.alt : properties.value)
}
