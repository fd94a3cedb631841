/** Block quotes and "Tip:" paragraphs: tips, notes, warnings and quotations. */
import type { Blockquote, Paragraph, RootContent } from 'mdast'
import { leading } from '../text/marks.ts'
import { join } from '../text/join.ts'
import { part, passageOf, type Passage } from '../text/passage.ts'
import { plain } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import type { ArticleLine, Callout, Label } from '../types.ts'
import { lineOf } from './line.ts'
import { linesOf, pointsOf, positionOf } from './list.ts'
import type { Context, Part } from './outline.ts'

const KINDS: [RegExp, Callout][] = [
  [
    /^(?:pro\s*)?(?:tip|hint|best practice|tipp|conseil|astuce|consejo|dica|ヒント|提示|نصيحة)$/i,
    'tip',
  ],
  [
    /^(?:note|info|important|remember|key point|takeaway|hinweis|merke|wichtig|remarque|à noter|important|nota|importante|メモ|说明|ملاحظة)$/i,
    'note',
  ],
  [
    /^(?:warning|caution|danger|attention|beware|warnung|achtung|vorsicht|avertissement|atención|advertencia|atenção|aviso|注意|警告|تنبيه)$/i,
    'warning',
  ],
]
/** Callouts of other names (Obsidian), by what they are for; those of none of them are notes. */
const NAMES: [RegExp, Callout][] = [
  [/^(?:tip|hint|success|check|done|pros?|best-?practice|idea)$/i, 'tip'],
  [/^(?:warning|caution|attention|danger|error|bug|fail(?:ure)?|missing|cons?)$/i, 'warning'],
]
/** A quotation in all but its mark. */
const QUOTED = /^(?:quote|cite)$/i
/** `[!example]- Title`, folded or not; the title ends with its line. */
const MARKED = /^\s*\[!([\p{L}][\p{L}\d _-]{0,30})(?:\|[^\][\n]{0,40})?\][+-]?[^\S\n]*([^\n]*)\n?/u
/** What decorates a label. */
const SIGNS = /^\s*(?:\p{Extended_Pictographic}[\uFE0F\u200D]*)+\s*/u
const LABEL = /^\s*(?:\[!([A-Za-z]+)\]\s*|([\p{L}][\p{L} ]{1,18}?)\s*(?:[:.]\s+|：\s*))/u
const BY = /^\s*(?:[—–~]|--?)\s*(?=\S)/

/** The kind of callout that the text opens with, and where its own text begins. */
function opening(text: string): { kind: Callout; label: string; end: number } | undefined {
  const signs = SIGNS.exec(text)?.[0].length ?? 0
  const match = LABEL.exec(text.slice(signs))
  const label = match?.[1] ?? match?.[2]
  if (match === null || label === undefined) return undefined
  const kind = KINDS.find(([pattern]) => pattern.test(label.trim()))?.[1]
  return kind === undefined
    ? undefined
    : { kind, label: label.trim(), end: signs + match[0].length }
}

/** "Tip: …" as a paragraph of its own. */
export function tipOf(paragraph: Paragraph, context: Context): Part | undefined {
  return callout(passageOf(paragraph.children), [], positionOf(paragraph), context)
}

function callout(
  passage: Passage,
  rest: ArticleLine[],
  origin: Part['origin'],
  context: Context,
): Part | undefined {
  const found = opening(plain(passage.text))
  if (found === undefined) return undefined
  const sentences = [
    ...context.paragraph(part(passage, found.end)).map(sentence => lineOf(sentence)),
    ...rest,
  ]
  if (sentences.length === 0) return undefined
  const label: Label = {
    kind: 'label',
    word: found.kind,
    text: asText(
      found.label
        .replace(/^\p{L}/u, letter => letter.toUpperCase())
        .replace(
          /^(\p{Lu})(\p{Lu}+)$/u,
          (_, first: string, others: string) => first + others.toLowerCase(),
        ),
    ),
  }
  return {
    kind: 'tip',
    tip: found.kind,
    label,
    sentences,
    origin,
    confidence: 0.95,
    reason: `it opens with "${found.label}"`,
  }
}

function markedBox(
  [whole = '', name = '', title = '']: RegExpExecArray,
  passage: Passage,
  rest: ArticleLine[],
  {
    context,
    ...about
  }: Pick<Part, 'origin' | 'confidence' | 'reason'> & {
    kind: 'tip'
    context: Context
  },
): Part | undefined {
  if (QUOTED.test(name.trim())) return undefined
  const tip = [...KINDS, ...NAMES].find(([pattern]) => pattern.test(name.trim()))?.[1] ?? 'note'
  const at = whole.lastIndexOf(title)
  const said = [
    ...context.paragraph(part(passage, whole.length)).map(sentence => lineOf(sentence)),
    ...rest,
  ]
  const label: Label = { kind: 'label', word: tip, text: asText(capitalised(name.trim())) }
  const box = { ...about, tip, label }
  if (title === '') return said.length === 0 ? undefined : { ...box, sentences: said }
  const named = lineOf(part(passage, at, at + title.length))
  return said.length === 0
    ? { ...box, sentences: [named] }
    : { ...box, sentences: [named, ...said], titled: true }
}

/** A box that holds nothing but a list below its title is that list. */
function listBox(node: Blockquote, context: Context): Part | undefined {
  const [first, list, ...more] = node.children
  if (first?.type !== 'paragraph' || list?.type !== 'list' || more.length > 0) return undefined
  const passage = passageOf(first.children)
  const [whole, name = '', title = ''] = MARKED.exec(plain(passage.text)) ?? []
  if (whole === undefined || title === '' || whole.length < plain(passage.text).length)
    return undefined
  const at = whole.lastIndexOf(title)
  const named = lineOf(part(passage, at, at + title.length))
  const text = join([asText(capitalised(name.trim())), named.text], ': ')
  return { ...pointsOf(list, context), intro: { ...named, text } }
}

function capitalised(text: string): string {
  return text.replace(/^\p{L}/u, letter => letter.toUpperCase())
}

/** "[!example] In pairs" and "**Careful:** …": boxes of any name. */
function boxOf(
  passage: Passage,
  rest: ArticleLine[],
  origin: Part['origin'],
  context: Context,
): Part | undefined {
  const text = plain(passage.text)
  const about = { kind: 'tip' as const, origin, confidence: 0.9, reason: 'a box with a label' }
  const mark = MARKED.exec(text)
  if (mark !== null) return markedBox(mark, passage, rest, { ...about, context })
  const end = leading(passage.text, 'strong')
  const label = text.slice(0, end).trim()
  const isLabel = /[:：]$/.test(label) || /^\s*[:：]/.test(text.slice(end))
  if (end === 0 || !isLabel || label.split(/\s+/).length > LABEL_WORDS) return undefined
  const sentences = [...context.paragraph(passage).map(sentence => lineOf(sentence)), ...rest]
  return sentences.length === 0 ? undefined : { ...about, tip: 'note', sentences }
}

/** Longest label of a box, in words. */
const LABEL_WORDS = 4

/** A block quote: a callout when it is marked as one, else a quotation with its author, if one is named. */
export function quoteOf(node: Blockquote, context: Context): Part {
  const list = listBox(node, context)
  if (list !== undefined) return list
  const origin = positionOf(node)
  const [first, ...others] = node.children
  const opens = passageOf(first?.type === 'paragraph' ? first.children : [])
  const rest = others.flatMap(child => linesOf(child as RootContent, context))
  const isTitled = (MARKED.exec(plain(opens.text))?.[2] ?? '') !== ''
  const tip = isTitled ? undefined : callout(opens, rest, origin, context)
  const box = tip ?? boxOf(opens, rest, origin, context)
  if (box !== undefined) return box
  const last = node.children.length > 1 ? node.children.at(-1) : undefined
  const closing = passageOf(last?.type === 'paragraph' ? last.children : [])
  const mark = BY.exec(plain(closing.text))
  const body = mark === null ? node.children : node.children.slice(0, -1)
  const sentences = body.flatMap(child => linesOf(child as RootContent, context))
  return {
    kind: 'quote',
    origin,
    confidence: 0.9,
    reason: 'a block quote',
    sentences,
    ...(mark === null ? {} : { by: lineOf(part(closing, mark[0].length)) }),
  }
}
