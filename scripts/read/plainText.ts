/** Plain text, as pasted or scraped, to Markdown: structure read from the shape of its lines. */
import { anyOf, sequence } from '../text/anyOf.ts'
import type { LeftOut } from '../types.ts'
import { withBulletsJoined } from './bullets.ts'
import { isCapitals, unshouted } from './capitals.ts'
import {
  BULLET,
  escape,
  isSpacedItem,
  isTabOutline,
  listMarkdown,
  NUMBER,
  outlineMarkdown,
  withArrows,
} from './textLists.ts'
import { legible } from '../text/formula.ts'
import { frontMatterOf, type Converted } from './converted.ts'
import { hideFormulas } from './formulas.ts'
import { furniture } from './furniture.ts'
import { withListMarks } from './listMarks.ts'
import { withoutMailFrame } from './mailFrame.ts'
import { noiseIn } from './noise/index.ts'
import { repeatedLines } from './noise/repeated.ts'
import { withoutPost, type Post } from './posts.ts'
import { withoutCommentLines } from './sharedComments.ts'

export { chatToText } from './chatExport.ts'
export { transcriptToText } from './transcript.ts'

interface Block {
  lines: string[]
  line: number
}

const MONTH = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/i
const DATE = sequence(
  /^(?:(?:published|posted|updated)(?: on)?:?\s*)?/i,
  /(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?/i,
  anyOf(
    sequence(MONTH, /\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/i),
    sequence(/\d{1,2}(?:st|nd|rd|th)?\s+/i, MONTH, /,?\s+\d{4}/i),
    /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}/i,
  ),
  /$/i,
)
/** A heading is a short line. */
const HEADING_WORDS = 14
/** A paragraph this short in quotation marks, set apart, is a pull quote. */
const QUOTE_WORDS = 60
/** Lines longer than this were not wrapped by an editor: each is a paragraph. */
const UNWRAPPED = 110

/** Whether a text is Markdown that somebody pasted. */
export function looksLikeMarkdown(text: string): boolean {
  const signs = [
    /^#{1,6} \S/m,
    /^```/m,
    /\[[^[\]\n]+\]\((?:https?:|\.{0,2}\/)[^()\n]*\)/,
    /^[ \t]*[-*] \*\*[^*\n]+\*\*/m,
    /^---\n[\w-]+:[\s\S]*?\n---\n/,
    /^\|.*\|\n\|[\s:|-]+\|/m,
    /\*\*[^*\n]+\*\*/,
  ]
  return (
    signs.filter(sign => sign.test(text)).length >= 2 || /^#{1,6} \S[\s\S]*^#{1,6} \S/m.test(text)
  )
}

/** @param keepAll takes nothing for noise */
export function textToMarkdown(text: string, keepAll = false, hasTitle = true): Converted {
  const { markdown, leftOut } = markdownOfText(hideFormulas(text), keepAll, hasTitle)
  const told = leftOut.map(left => ({ ...left, text: legible(left.text) }))
  return { markdown: legible(markdown), leftOut: told }
}

function markdownOfText(text: string, keepAll: boolean, hasTitle: boolean): Converted {
  const written = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B\uFEFF]/g, '')
    .split('\n')
  const { lines: open, leftOut } = withoutCommentLines(written)
  const post: Post = keepAll ? { lines: open, leftOut: [] } : withoutPost(open)
  const mail = keepAll ? { lines: post.lines, leftOut: [] } : withoutMailFrame(post.lines)
  leftOut.push(...post.leftOut, ...mail.leftOut)
  const lines = withListMarks(withArrows(mail.lines))
  const blocks = withoutNoise(blocksOf(lines), leftOut, keepAll)
  const date = blocks
    .slice(0, 4)
    .find(block => block.lines.length === 1 && DATE.test((block.lines[0] ?? '').trim()))
  // A date is kept as what is known about the article, and shown nowhere.
  const body = keepAll ? blocks : blocks.filter(block => block !== date)
  if (date !== undefined && !keepAll)
    leftOut.push({ text: date.lines.join(' '), reason: 'the date of the article', line: date.line })
  const [first] = body
  const titled =
    hasTitle &&
    mail.subject === undefined &&
    post.title === undefined &&
    first !== undefined &&
    first.lines.length === 1 &&
    isShort(first.lines[0] ?? '') &&
    body.length > 1
      ? first
      : undefined
  const rest = titled === undefined ? body : body.slice(1)
  const parts = rest.map((block, index) => blockMarkdown(block, rest[index + 1], rest[index - 1]))
  const opening = titled === undefined ? undefined : unshouted((titled.lines[0] ?? '').trim())
  const title = mail.subject ?? post.title ?? opening
  const front = frontMatterOf({
    title,
    subtitle: post.subtitle,
    date: date === undefined ? undefined : (date.lines[0] ?? '').trim(),
  })
  return {
    markdown: `${front}${[...(title === undefined ? [] : [`# ${escape(title)}`]), ...parts].join('\n\n')}\n`,
    leftOut,
  }
}

/** Paragraphs are divided by blank lines; a list's items are one block, and so is a line of its own. */
function blocksOf(written: string[]): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  const lines = withBulletsJoined(written)
  const unwrapped = isUnwrapped(lines)
  lines.forEach((line, index) => {
    if (line.trim() === '') {
      open = undefined
      return
    }
    const last = open?.lines.at(-1)
    const marked = BULLET.test(line) || NUMBER.test(line)
    const apart =
      last !== undefined &&
      !marked &&
      (last.length > UNWRAPPED ||
        (unwrapped && !/^\s/.test(line)) ||
        (isItem(open)
          ? !/^\s/.test(line) && endsSentence(last) && !isSpacedItem(lines, index)
          : standsAlone(last, line) || isShouted(open, line)))
    if (open === undefined || apart || (marked && !isItem(open))) {
      open = { lines: [line], line: index + 1 }
      blocks.push(open)
    } else open.lines.push(line)
  })
  return blocks
}

/**
 * Whether each line is a paragraph, an item or a heading, as a browser gives a page: long lines,
 * and more of them than of an editor's length.
 */
function isUnwrapped(lines: string[]): boolean {
  const long = lines.filter(line => line.length > UNWRAPPED).length
  return (
    long >= 3 &&
    long > lines.filter(line => line.length >= 60 && line.length <= 90 && !BULLET.test(line)).length
  )
}

function isItem(block: Block | undefined): boolean {
  return (
    block !== undefined && (BULLET.test(block.lines[0] ?? '') || NUMBER.test(block.lines[0] ?? ''))
  )
}

/** A line in capitals above one that is not is its heading. */
function isShouted(block: Block | undefined, next: string): boolean {
  const [line = ''] = block?.lines ?? []
  return block?.lines.length === 1 && isCapitals(line) && !isCapitals(next)
}

function endsSentence(line: string): boolean {
  return /[.!?…:"”]\s*$/.test(line)
}

/** A short line right above a long one that begins anew was a heading before the blank line was lost. */
function standsAlone(line: string, next: string): boolean {
  const isLong =
    next.length > UNWRAPPED ||
    (line.length < 50 && next.length > 50 && !/[.!:,;…]$/.test(line) && endsSentence(next))
  return line.length < 60 && isLong && /^\s*["“\p{Lu}\d]/u.test(next)
}

function withoutNoise(blocks: Block[], leftOut: LeftOut[], keepAll: boolean): Block[] {
  if (keepAll) return blocks
  const repeated = repeatedLines(
    blocks.filter(block => block.lines.length === 1).map(block => block.lines[0] ?? ''),
  )
  const around = furniture(
    blocks.map(block => block.lines.map(line => line.replace(BULLET, '').replace(NUMBER, ''))),
  )
  const kept: Block[] = []
  let tail: string | undefined
  blocks.forEach((block, index) => {
    const text = block.lines.join('\n').trim()
    const single = block.lines.length === 1
    // End matter stands in the last quarter; earlier, such a line may be a heading.
    if (single && index >= blocks.length * 0.75) tail ??= noiseIn(text, 'end')?.reason
    const count = repeated.get(text.toLowerCase())
    const reason =
      tail ??
      (around.has(index) ? 'navigation' : undefined) ??
      (single ? noiseIn(text, 'page')?.reason : undefined) ??
      (count === undefined ? undefined : `repeated ${count} times`)
    if (reason === undefined) kept.push(block)
    else leftOut.push({ text, reason, line: block.line })
  })
  return kept
}

function blockMarkdown(block: Block, next: Block | undefined, previous: Block | undefined): string {
  const text = block.lines.map(line => line.trim()).join(' ')
  if (isItem(block) && !isNumberedHeading(block, next, previous)) return listMarkdown(block.lines)
  if (isTabOutline(block.lines)) return outlineMarkdown(block.lines)
  if (block.lines.every(line => /^\s*>/.test(line)))
    return block.lines.map(line => `> ${escape(line.replace(/^\s*>\s?/, ''))}`).join('\n')
  if (block.lines.length === 1 && next !== undefined && isHeading(text, next))
    return `## ${escape(unshouted(text.replace(/^\s*\d{1,2}[.)]\s+/, '')))}`
  if (/^["“«][^"“”«»]+["”»]$/.test(text) && text.split(/\s+/).length <= QUOTE_WORDS)
    return `> ${escape(text.slice(1, -1))}`
  return escape(text)
}

/**
 * "2. Truths about managers" above a paragraph is a heading; with others of its kind right beside
 * it, it is an item.
 */
function isNumberedHeading(
  block: Block,
  next: Block | undefined,
  previous: Block | undefined,
): boolean {
  const [line] = block.lines
  if (
    block.lines.length !== 1 ||
    line === undefined ||
    !/^\s*\d{1,2}[.)]\s+\p{Lu}/u.test(line) ||
    !isShort(line) ||
    next === undefined
  )
    return false
  return (
    !(isItem(next) && /^\s*\d/.test(next.lines[0] ?? '')) &&
    !(
      previous !== undefined &&
      isItem(previous) &&
      /^\s*\d/.test(previous.lines[0] ?? '') &&
      next.lines.join(' ').length < 80
    )
  )
}

function isHeading(text: string, next: Block): boolean {
  // A line that ends in a colon introduces what follows.
  if (!isShort(text) || /^["“]|:$/.test(text)) return false
  if (isCapitals(text) && !isCapitals(next.lines[0] ?? '')) return true
  const followed =
    next.lines.join(' ').split(/\s+/).length > 8 || isItem(next) || isShort(next.lines[0] ?? '')
  return (
    followed &&
    (isTitleCase(text) ||
      /\?$/.test(text) ||
      /^\d{1,2}[.)]\s/.test(text) ||
      text.split(/\s+/).length <= 8)
  )
}

function isShort(text: string): boolean {
  const trimmed = text.trim()
  return (
    trimmed.split(/\s+/).length <= HEADING_WORDS &&
    trimmed.length <= 110 &&
    !/[.,;]$/.test(trimmed) &&
    /\p{L}/u.test(trimmed) &&
    !/^(?:tip|note|warning)\s*:/i.test(trimmed) &&
    !saysMore(trimmed)
  )
}

/** Behind a colon stands a sentence. */
function saysMore(line: string): boolean {
  const [, ...rest] = line.split(':')
  return rest.join(':').trimStart().lastIndexOf('.') > 0
}

function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter(word => /^\p{L}{4,}/u.test(word))
  return (
    words.length > 0 && words.filter(word => /^\p{Lu}/u.test(word)).length / words.length >= 0.7
  )
}
