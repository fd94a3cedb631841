/**
 * The plain words of a Markdown text: paragraphs, headings, cells, code, footnotes, alternative texts and titles of
 * pictures and links, the words behind a fence, and the text of raw HTML. The raw text is parsed once more, without any
 * of the reader's code, so that what the reader loses is seen. Front matter holds settings, comments are for writers,
 * and the number that opens a heading is its mark, as that of an item; they are not text.
 */
import type { Nodes } from 'mdast'
import { parseMarkdown } from '../parse/markdown.ts'
import { passagesOfHtml } from './html.ts'
import { withoutMark, type Passage } from './words.ts'

/** Words that Pandoc sets above or below the line: `20^th^`, `H~2~O`. */
const RAISED = /(?<=[\p{L}\p{N})])[\^~]([\p{L}\p{N}+−-]{1,12})[\^~]/gu
/** A picture whose name has spaces or brackets is none to a parser; its name is no text all the same. */
const LOOSE_PICTURE =
  /!\[([^\][\n]{0,300})\]\([^<>\n"[\]]{1,300}?\.(?:png|jpe?g|gif|webp|svg|avif)\)/gi
/** Where a picture lies, as a note program writes it: `![[pond.png|400]]`. */
const EMBEDDED = /!\[\[[^\][|\n]{1,200}\.(?:png|jpe?g|gif|webp|svg|avif|bmp)(?:\|[\dx]{0,12})?\]\]/gi
/** The name of a setting behind a fence: `title=`. */
const SETTING = /(?<![\w-])[\w-]+=/g

export function passagesOfMarkdown(source: string): Passage[] {
  const tree = parseMarkdown(source.replace(/^\uFEFF/, ''))
  const passages: Passage[] = []
  const add = (text: string | null | undefined, node: Nodes) => {
    if (text !== null && text !== undefined && text.trim() !== '')
      passages.push({ text: text.replace(RAISED, '$1').replace(EMBEDDED, ' '), line: node.position?.start.line ?? 1 })
  }
  const walk = (node: Nodes) => {
    // Where an article has no headings, short bold lines are.
    if (node.type === 'paragraph' || node.type === 'heading')
      add(withoutMark(inlineText(node, add)), node)
    else if (node.type === 'tableCell')
      // Lines of a cell may be numbered as items are.
      add(inlineText(node, add).split('\n').map(withoutMark).join('\n'), node)
    else if (node.type === 'code') {
      add(node.lang, node)
      add(node.meta?.replace(SETTING, ' '), node)
      add(node.value, node)
    } else if (node.type === 'html')
      passages.push(...passagesOfHtml(node.value, node.position?.start.line))
    else if (node.type === 'definition') add(node.title, node)
    else if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return passages
}

/** Tags that stand between words. */
const DIVIDING = /^<\/?(?:img|input|ul|ol|li|p|div|dd|dt|td|th|tr)\b/i

/** The text of a line; what pictures and links carry beside it is added as passages of their own. */
function inlineText(
  node: Nodes,
  add: (text: string | null | undefined, node: Nodes) => void,
): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(LOOSE_PICTURE, (_, alt: string) => ` ${alt} `)
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      add(node.alt, node)
      if (node.type === 'image') add(node.title, node)
      return ' '
    case 'html':
      // A tag stands alone here; its text is in its neighbours.
      for (const passage of passagesOfHtml(node.value)) add(passage.text, node)
      if (/^<br\b/i.test(node.value)) return '\n'
      return DIVIDING.test(node.value) ? ' ' : ''
    default:
      if (node.type === 'link') add(node.title, node)
      return 'children' in node ? node.children.map(child => inlineText(child, add)).join('') : ''
  }
}
