/**
 * The numbered units of a Markdown article, as people who label articles see them: headings,
 * sentences, items, cells.
 */
import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../parse/markdown.ts'
import { anyOf } from '../text/anyOf.ts'

export interface ArticleUnit {
  /** from 1 */ n: number
  /** h1 to h6, text, item, quote, cell */ kind: string
  text: string
  /** its words, small */ words: string[]
}

/** After these a full stop ends no sentence. */
const ABBREVIATION = anyOf(
  /\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|etc|e\.g|i\.e|Fig|No|Inc|U\.S|approx)\.\s*$/,
  /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.\s*$/,
  /\b[A-Z]\.\s*$/,
)

/** @param source of an article */
export function unitsOf(source: string): ArticleUnit[] {
  const units: ArticleUnit[] = []
  const add = (kind: string, content: string) => {
    const text = squashed(content)
    if (text !== '') units.push({ n: units.length + 1, kind, text, words: comparableWords(text) })
  }
  const walk = (node: Nodes, kind: string): void => {
    switch (node.type) {
      case 'heading':
        return add(`h${node.depth}`, toString(node))
      case 'paragraph':
        return sentencesOf(toString(node)).forEach(sentence => add(kind, sentence))
      case 'tableCell':
        return add('cell', toString(node))
      case 'listItem':
        return node.children.forEach(child => walk(child, 'item'))
      case 'blockquote':
        return node.children.forEach(child => walk(child, 'quote'))
      default:
        if ('children' in node) node.children.forEach(child => walk(child, kind))
    }
  }
  walk(parseMarkdown(source), 'text')
  return units
}

/** @returns the words by which a line and a unit are compared: small, without signs and addresses */
export function comparableWords(text: string): string[] {
  return (
    text
      .replace(/\\(?=[\p{P}\p{S}])/gu, '')
      .replace(/\]\([^()]*\)/g, ']')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function squashed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function sentencesOf(text: string): string[] {
  const pieces = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(squashed(text))
  const joined: string[] = []
  for (const { segment } of pieces) {
    const last = joined.at(-1)
    if (last !== undefined && ABBREVIATION.test(last)) joined[joined.length - 1] = last + segment
    else joined.push(segment)
  }
  return joined.map(sentence => sentence.trim()).filter(sentence => sentence !== '')
}

/** Share of a line's words that its unit must have, in their order. */
const SHARE = 0.85

/**
 * @returns the unit that a line was made from: the shortest of those that hold nearly all of its
 * words in their order
 */
export function unitOf(line: string, units: ArticleUnit[]): ArticleUnit | undefined {
  const own = comparableWords(line)
  if (own.length === 0) return undefined
  let best: { unit: ArticleUnit; score: number } | undefined
  for (const unit of units) {
    const common = inOrder(own, unit.words)
    if (common === 0 || common < own.length * SHARE) continue
    const score = common / own.length + common / unit.words.length / 2
    if (best === undefined || score > best.score) best = { unit, score }
  }
  return best?.unit
}

/** @returns whether two units have the same words: which of them a line was made from, nobody can tell */
export function saysSame(one: ArticleUnit, other: ArticleUnit): boolean {
  return one.words.join(' ') === other.words.join(' ')
}

/** @returns how many words of one stand in the other in the same order (longest common subsequence) */
export function inOrder(line: string[], unit: string[]): number {
  let row = new Array<number>(unit.length + 1).fill(0)
  for (const word of line) {
    const next = [0]
    unit.forEach((other, at) => {
      const longer = Math.max(row[at + 1] ?? 0, next[at] ?? 0)
      next.push(word === other ? (row[at] ?? 0) + 1 : longer)
    })
    row = next
  }
  return row[unit.length] ?? 0
}
