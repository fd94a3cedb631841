/** The passages under a heading as parts, each as its author wants it. */
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { positionOf } from '../text/passage.ts'
import { countWords, judged } from '../text/words.ts'
import type { ArticleLine, Message } from '../types.ts'
import type { Context, Part, PartOf } from './outline.ts'
import { commentIn } from './rules/author.ts'
import { partsOfAuthor, partsOfPassage } from './rules/index.ts'
import { announces } from './sentences.ts'
import { asWished, wishOf, type Wish } from './wish.ts'

/** What the author wants, and where that stands. */
export type Wished = Wish & { line: number }

export interface Parts {
  parts: Part[]
  /** what the author wants of the heading that comes next */ wish: Wished | undefined
  complaints: Message[]
}

/** @param heading right above them */
export function partsOf(
  nodes: RootContent[],
  heading: ArticleLine | undefined,
  context: Context,
): Parts {
  const found: Parts = { parts: [], wish: undefined, complaints: [] }
  nodes.forEach((node, index) => {
    if (commentIn(node) === 'slide') {
      hear(node, found)
      return
    }
    const ofAuthor = partsOfAuthor(node, context)
    if (ofAuthor !== undefined) {
      found.parts.push(...ofAuthor)
      return
    }
    const { wish } = found
    // A passage that the author wishes for is not read together with its heading.
    const above = index === 0 && wish === undefined ? heading : undefined
    const parts = partsOfPassage({ node, heading: above, next: nodes[index + 1] }, context)
    const told = wish === undefined ? parts : asWished(wish, parts, node, context)
    introduce(found.parts, told[0])
    found.parts.push(...told)
    found.wish = undefined
  })
  return found
}

/** `<!-- slide: … -->`: what is wrong with it is told. */
function hear(node: RootContent, found: Parts): void {
  const wish = wishOf(toString(node))
  const line = positionOf(node).start
  if ('message' in wish)
    found.complaints.push({
      rule: 'recognise/slide',
      severity: 'warning',
      line,
      column: 1,
      ...wish,
    })
  else found.wish = { ...found.wish, ...wish, line }
}

const INTRODUCED = new Set<Part['kind']>(['points', 'table', 'comparison', 'code', 'figure'])
/** Longest label that stands over something without a colon, in words. */
const LABEL_WORDS = 6
/** Longest end of a paragraph that goes on in a list without a mark, in words. */
const UNFINISHED_WORDS = 12

/** "It supports": what ends a paragraph without any mark goes on in the list. */
function isUnfinished({ sentences }: PartOf<'prose'>, { kind }: Part): boolean {
  const last = sentences.at(-1)
  const text = last === undefined ? '' : judged(last.text)
  const isShort = text.split(/\s+/).length <= UNFINISHED_WORDS
  return kind === 'points' && sentences.length > 1 && isShort && /[\p{L}\p{N}]$/u.test(text)
}

/**
 * A sentence that ends in a colon, or a paragraph that is only a label, goes with the list, table,
 * code or picture after it.
 */
function introduce(parts: Part[], next: Part | undefined): void {
  const previous = parts.at(-1)
  const line = previous?.kind === 'prose' ? previous.sentences.at(-1) : undefined
  if (
    previous?.kind !== 'prose' ||
    line === undefined ||
    next === undefined ||
    !INTRODUCED.has(next.kind)
  )
    return
  const label =
    previous.sentences.length === 1 &&
    countWords(line.text) <= LABEL_WORDS &&
    !/[.!?…。！？]["'”’)*_]*$/u.test(judged(line.text))
  if (!label && !announces(line.text) && !isUnfinished(previous, next)) return
  previous.sentences = previous.sentences.slice(0, -1)
  if (previous.sentences.length === 0) parts.pop()
  next.intro = line
}
