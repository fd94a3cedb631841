/** Block quotes and "Tip:" paragraphs: tips, notes, warnings and quotations. */
import type { Blockquote, Paragraph, RootContent } from 'mdast'
import { part, passageOf, type Passage } from '../text/passage.ts'
import { plain } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import type { ArticleLine, Callout, Label } from '../types.ts'
import { lineOf } from './line.ts'
import { linesOf, positionOf } from './list.ts'
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
const LABEL = /^\s*(?:\[!([A-Za-z]+)\]\s*|([\p{L}][\p{L} ]{1,18}?)\s*(?:[:.]\s+|：\s*))/u
const BY = /^\s*(?:[—–~]|--?)\s*(?=\S)/

/** The kind of callout that the text opens with, and where its own text begins. */
function opening(text: string): { kind: Callout; label: string; end: number } | undefined {
  const match = LABEL.exec(text)
  const label = match?.[1] ?? match?.[2]
  if (match === null || label === undefined) return undefined
  const kind = KINDS.find(([pattern]) => pattern.test(label.trim()))?.[1]
  return kind === undefined ? undefined : { kind, label: label.trim(), end: match[0].length }
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

/** A block quote: a callout when it is marked as one, else a quotation with its author, if one is named. */
export function quoteOf(node: Blockquote, context: Context): Part {
  const origin = positionOf(node)
  const [first, ...others] = node.children
  const tip = callout(
    passageOf(first?.type === 'paragraph' ? first.children : []),
    others.flatMap(child => linesOf(child as RootContent, context)),
    origin,
    context,
  )
  if (tip !== undefined) return tip
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
