/** What a reader dropped: the texts of a source held against what became of them, word by word. */
import type { Nodes } from 'mdast'
import type { LeftOut } from '../types.ts'
import { isInline, type PageText } from './pageTexts.ts'

/** A block of which this share was kept has lost single words; of less, it was dropped whole. */
const KEPT_SHARE = 0.5

/** The texts of a tree of Markdown: paragraphs, headings, cells, code, what stands in place of pictures. */
export function textsOfMarkdown(tree: Nodes): string[] {
  const found: string[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      found.push(textOf(node))
    else if (node.type === 'code') found.push(node.value)
    if (node.type === 'image') found.push(node.alt ?? '', node.title ?? '')
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return found
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if ('children' in node) return node.children.map(textOf).join('')
  return node.type === 'break' || node.type === 'image' ? ' ' : ''
}

/**
 * @param texts of the source
 * @param kept what became of them, in blocks that may be joined or divided in another way
 * @param reason for what is of no known kind
 * @returns what is missing, in the order of the source; takes time in proportion to the words
 */
export function droppedFrom(texts: PageText[], kept: string[], reason: string): LeftOut[] {
  const blocks = new Map<string, number>()
  for (const block of kept) add(blocks, keyOf(block), 1)
  const changed = texts.flatMap((text, index) => {
    const words = wordsIn(text.text)
    return words.length === 0 || take(blocks, keyOf(text.text)) ? [] : [{ ...text, index, words }]
  })
  const rest = new Map<string, number>()
  for (const [key, times] of blocks) for (const word of key.split(' ')) add(rest, word, times)
  const dropped = changed
    // Long blocks take their words first, so that a menu does not take those of a sentence.
    .sort((a, b) => b.words.length - a.words.length || a.index - b.index)
    .flatMap(({ text, line, kind, index, words }) =>
      missing(words, rest).map(part => ({
        index,
        left: {
          text: part.length === words.length ? text.replace(/\s+/g, ' ').trim() : part.join(' '),
          reason: kind ?? reason,
          line,
        },
      })),
    )
  return dropped.sort((a, b) => a.index - b.index).map(({ left }) => left)
}

/** Values of attributes that are texts, and tags. */
const ATTRIBUTE = /\s(?:alt|title|value)="([^"]*)"/g
const TAG = /<\/?([a-z][a-z\d-]*)(?=[\s/>])[^<>]*>/gi

/**
 * A quick answer for most pages that were made of another document: nothing is missing.
 * @returns whether every word of the page is kept, as often as it stands there
 */
export function keepsAll(html: string, kept: string[]): boolean {
  const rest = new Map<string, number>()
  for (const block of kept) for (const word of wordsIn(block)) add(rest, word.toLowerCase(), 1)
  const values = [...html.matchAll(ATTRIBUTE)].map(([, value]) => value)
  const texts = html.replace(TAG, (_, name: string) => (isInline(name) ? '' : ' '))
  const words = wordsIn(`${texts} ${values.join(' ')}`.replace(/&(?:amp|lt|gt|quot);/g, ' '))
  return words.every(word => take(rest, word.toLowerCase()))
}

/** @returns the stretches of words that are nowhere; all words when most are */
function missing(words: string[], rest: Map<string, number>): string[][] {
  const keys = words.map(word => word.toLowerCase())
  const known = keys.filter(key => (rest.get(key) ?? 0) > 0).length
  if (known < words.length * KEPT_SHARE) return [words]
  const stretches: string[][] = []
  let isOpen = false
  words.forEach((word, index) => {
    const found = take(rest, keys[index] ?? '')
    if (!found && !isOpen) stretches.push([])
    if (!found) stretches.at(-1)?.push(word)
    isOpen = !found
  })
  return stretches
}

/** Words in their own case; raised figures are figures. */
function wordsIn(text: string): string[] {
  return (
    text
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  )
}

function keyOf(text: string): string {
  return wordsIn(text).join(' ').toLowerCase()
}

function add(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times)
}

/** Takes one of the count. @returns whether there was one */
function take(counts: Map<string, number>, key: string): boolean {
  const times = counts.get(key) ?? 0
  if (times === 0) return false
  counts.set(key, times - 1)
  return true
}
