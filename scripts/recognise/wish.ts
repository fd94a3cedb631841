/** What the author wants of the passage below: `<!-- slide: layout=quote minutes=3 -->`, `<!-- slide: hidden -->`. */
import type { RootContent } from 'mdast'
import { asText } from '../text/text.ts'
import type { ArticleLine } from '../types.ts'
import { positionOf } from '../text/passage.ts'
import { linesOf } from './list.ts'
import { linesOfItem, type Context, type Item, type Part, type PartOf } from './outline.ts'
import { passageOn } from '../text/passage.ts'
import { isArticleLine, lineOf } from './line.ts'

export const WISHED_LAYOUTS = [
  'statement',
  'points',
  'steps',
  'quote',
  'tip',
  'note',
  'warning',
  'none',
] as const
export type WishedLayout = (typeof WISHED_LAYOUTS)[number]
/** Longest time of one slide, in minutes. */
const MOST_MINUTES = 120

export interface Wish {
  layout?: WishedLayout
  minutes?: number
  /** A backup slide: it is there when somebody asks. */
  hidden?: true
}

/** @returns the wish, or what is wrong with it and what is allowed */
export function wishOf(text: string): Wish | { message: string; hint: string } {
  const wish: Wish = {}
  for (const entry of text.split(/[\s,;]+/).filter(Boolean)) {
    const [key, value = ''] = entry.split('=')
    const layout = WISHED_LAYOUTS.find(known => known === value)
    const minutes = Number(value)
    if (key === 'layout' && layout !== undefined) wish.layout = layout
    else if (entry === 'hidden') wish.hidden = true
    else if (key === 'minutes' && value !== '' && minutes >= 0.5 && minutes <= MOST_MINUTES)
      wish.minutes = Math.round(minutes * 2) / 2
    else
      return {
        message: `"${entry}" says nothing about a slide.`,
        hint: `write layout=${WISHED_LAYOUTS.join('|')}, minutes=0.5…${MOST_MINUTES} or hidden`,
      }
  }
  return wish
}

/** @param parts what was recognised in the node; @returns them as the author wants them, every line kept */
export function asWished(wish: Wish, parts: Part[], node: RootContent, context: Context): Part[] {
  const wanted = wish.layout === undefined ? parts : inLayout(wish.layout, parts, node, context)
  return wanted.map((part, index) => ({
    ...part,
    ...(index > 0 || wish.minutes === undefined ? {} : { planned: wish.minutes }),
    ...(wish.hidden === undefined ? {} : { hidden: true }),
  }))
}

function inLayout(
  wanted: WishedLayout,
  parts: Part[],
  node: RootContent,
  context: Context,
): Part[] {
  const about = { origin: positionOf(node), confidence: 1, reason: 'as the author wants it' }
  if (wanted === 'none') {
    const pictures = parts.flatMap(part => (part.kind === 'figure' ? shownIn(part) : []))
    return [{ kind: 'aside', lines: [...linesOf(node, context), ...pictures], ...about }]
  }
  return parts.map(part => {
    const lines = proseLinesOf(part)
    return lines === undefined || lines.length === 0 ? part : WISHED[wanted](lines, part, about)
  })
}

/** A part that a direction wants in another layout; what cannot stand there stays as it is. */
export function partIn(wanted: WishedLayout, part: Part): Part {
  const about = { origin: part.origin, confidence: 1, reason: 'as the direction wants it' }
  if (wanted === 'none') return { kind: 'aside', lines: linesWithin(part), ...about }
  const lines = proseLinesOf(part)
  if (lines === undefined || lines.length === 0) return part
  return { ...WISHED[wanted](lines, part, about), ...introOf(part) }
}

function introOf({ intro }: Part): Pick<Part, 'intro'> {
  return intro === undefined ? {} : { intro }
}

/** All lines of a part, in their order. */
export function linesWithin(part: Part): ArticleLine[] {
  const { intro, ...rest } = part
  const lines: ArticleLine[] = intro === undefined ? [] : [intro]
  const known = new Set<ArticleLine>(lines)
  const add = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(add)
    else if (typeof value === 'object' && value !== null)
      if (isArticleLine(value)) {
        if (!known.has(value)) lines.push(value)
        known.add(value)
      } else Object.values(value).forEach(add)
  }
  if (part.kind === 'figure') return [...lines, ...shownIn(part)]
  if (part.kind === 'code') lines.push(...codeLines(part))
  add(proseLinesOf(part) ?? rest)
  return lines
}

function codeLines({ code, origin }: PartOf<'code'>): ArticleLine[] {
  return code.split('\n').map(text => ({ kind: 'article', text: asText(text), origin }))
}

/** What every part knows of itself. */
type About = Pick<Part, 'origin' | 'confidence' | 'reason'>
/** @param lines what is said in the part */
type Wished = (lines: ArticleLine[], part: Part, about: About) => Part

/** What the lines of a part become, by the word that the author wrote. */
const WISHED: Record<Exclude<WishedLayout, 'none'>, Wished> = {
  statement: (sentences, _, about) => ({ kind: 'prose', sentences, alone: true, ...about }),
  points: (lines, part, about) => listOf(lines, part, false, about),
  steps: (lines, part, about) => listOf(lines, part, true, about),
  quote: (sentences, part, about) => ({
    kind: 'quote',
    sentences,
    ...(part.kind === 'quote' && part.by !== undefined ? { by: part.by } : {}),
    ...about,
  }),
  tip: (sentences, _, about) => ({ kind: 'tip', tip: 'tip', sentences, ...about }),
  note: (sentences, _, about) => ({ kind: 'tip', tip: 'note', sentences, ...about }),
  warning: (sentences, _, about) => ({ kind: 'tip', tip: 'warning', sentences, ...about }),
}

function listOf(lines: ArticleLine[], part: Part, ordered: boolean, about: About): Part {
  const items =
    part.kind === 'points'
      ? part.items
      : lines.map((line): Item => ({ sentences: [line], more: [], origin: line.origin }))
  return { kind: 'points', ordered, items, ...about }
}

/** What a picture shows and its caption, as lines. */
function shownIn({ alt, caption, origin }: PartOf<'figure'>): ArticleLine[] {
  return [
    ...(alt === '' ? [] : [lineOf(passageOn(origin.start, alt))]),
    ...(caption === undefined ? [] : [caption]),
  ]
}

/** All that is said in a part of prose; undefined for what is more than prose. */
function proseLinesOf(part: Part): ArticleLine[] | undefined {
  switch (part.kind) {
    case 'prose':
    case 'definition':
    case 'tip':
    case 'quote':
      return part.sentences
    case 'points':
      return part.items.flatMap(linesOfItem)
    default:
      return undefined
  }
}
