/** Block quotes and "Tip:" paragraphs: tips, notes, warnings and quotations. */
import type { Blockquote, Paragraph, RootContent } from 'mdast'
import type { Line } from '../types.ts'
import { linesOf, positionOf } from './list.ts'
import type { Context, Part } from './outline.ts'
import { lineOf, plain, runsOf, slice, type Run } from './runs.ts'

const KINDS: [RegExp, 'tip' | 'note' | 'warning'][] = [
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
const LABEL = /^\s*(?:\[!([A-Za-z]+)\]\s*|([\p{L}][\p{L} ]{1,18}?)\s*(?:[:.]\s+|：\s*))/u
const BY = /^\s*(?:[—–~]|--?)\s*(?=\S)/

/** The kind of callout that the text opens with, and where its own text begins. */
function opening(
  text: string,
): { kind: 'tip' | 'note' | 'warning'; label: string; end: number } | undefined {
  const match = LABEL.exec(text)
  const label = match?.[1] ?? match?.[2]
  if (match === null || label === undefined) return undefined
  const kind = KINDS.find(([pattern]) => pattern.test(label.trim()))?.[1]
  return kind === undefined ? undefined : { kind, label: label.trim(), end: match[0].length }
}

/** "Tip: …" as a paragraph of its own. */
export function tipOf(paragraph: Paragraph, context: Context): Part | undefined {
  return callout(runsOf(paragraph.children), [], positionOf(paragraph), context)
}

function callout(
  runs: Run[],
  rest: Line[],
  origin: Part['origin'],
  context: Context,
): Part | undefined {
  const found = opening(plain(runs))
  if (found === undefined) return undefined
  const sentences = [
    ...context.paragraph(slice(runs, found.end)).map(sentence => lineOf(sentence)),
    ...rest,
  ]
  if (sentences.length === 0) return undefined
  const label = {
    text: found.label
      .replace(/^\p{L}/u, letter => letter.toUpperCase())
      .replace(
        /^(\p{Lu})(\p{Lu}+)$/u,
        (_, first: string, others: string) => first + others.toLowerCase(),
      ),
    origin: null,
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

/** A block quote: a callout when it is marked as one, else a quotation with its author, if one is named. */
export function quoteOf(node: Blockquote, context: Context): Part {
  const origin = positionOf(node)
  const [first, ...others] = node.children
  const runs = first?.type === 'paragraph' ? runsOf(first.children) : []
  const tip = callout(
    runs,
    others.flatMap(child => linesOf(child as RootContent, context)),
    origin,
    context,
  )
  if (tip !== undefined) return tip
  const last = node.children.length > 1 ? node.children.at(-1) : undefined
  const lastRuns = last?.type === 'paragraph' ? runsOf(last.children) : []
  const mark = BY.exec(plain(lastRuns))
  const body = mark === null ? node.children : node.children.slice(0, -1)
  const sentences = body.flatMap(child => linesOf(child as RootContent, context))
  return {
    kind: 'quote',
    origin,
    confidence: 0.9,
    reason: 'a block quote',
    sentences,
    ...(mark === null ? {} : { by: lineOf(slice(lastRuns, mark[0].length)) }),
  }
}
