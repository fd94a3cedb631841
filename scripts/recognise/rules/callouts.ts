/** Tips, notes and warnings: "Tip: …" as a paragraph or in a block quote, and boxes of other names. */
import type { Blockquote, RootContent } from 'mdast'
import { anyOf, sequence } from '../../text/anyOf.ts'
import { join } from '../../text/join.ts'
import { leading } from '../../text/marks.ts'
import { part, passageOf, positionOf, type Passage } from '../../text/passage.ts'
import { plain } from '../../text/plain.ts'
import { asText } from '../../text/text.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine, Callout, Label } from '../../types.ts'
import { calloutLabelled, calloutNamed } from '../calloutWords.ts'
import { lineOf } from '../line.ts'
import { linesOf, pointsOf } from '../list.ts'
import type { Context, Part, PartOf } from '../outline.ts'
import { ofKind, type Block, type RecognisingRule } from './rule.ts'

/** A quotation in all but its mark. */
const QUOTED = /^(?:quote|cite)$/i
/** `[!example]- Title`, folded or not; the title ends with its line. */
const MARKED = /^\s*\[!([\p{L}][\p{L}\d _-]{0,30})(?:\|[^\][\n]{0,40})?\][+-]?\s*(.*)/u
/** What decorates a label. */
const SIGNS = /^\s*(?:\p{Extended_Pictographic}[\uFE0F\u200D]*)+\s*/u
const LABEL = anyOf(
  /^\s*\[!([A-Za-z]+)\]\s*/u,
  sequence(
    /^\s*([\p{L}][\p{L} ]{1,18}?)\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)?/u,
    /(?:[:.](?:\s+|$)|：\s*)/u,
  ),
)
/** Longest label of a box, in words. */
const LABEL_WORDS = 4

/** What a box says: the passage that it opens with, and the lines below. */
interface Box {
  opens: Passage
  rest: ArticleLine[]
}

function contentsOfBox({ children }: Blockquote, context: Context): Box {
  const [first, ...others] = children
  return {
    opens: passageOf(first?.type === 'paragraph' ? first.children : []),
    rest: others.flatMap(child => linesOf(child as RootContent, context)),
  }
}

/** So many words of a box announce the list below them; more stand on a slide of their own. */
const ANNOUNCING_WORDS = 12

/** How a box opens: what it is for, the line that announces its list, and what else it says first. */
interface Opening {
  tip: Callout
  label: Label
  intro: ArticleLine
  said: ArticleLine[]
  /** the first of them is its title */ titled?: true
}

/** A list in a box is a list, and stands where one sees it; the box announces it. */
export const listInBox: RecognisingRule = {
  id: 'structure/recognise/list-in-box',
  language: 'structure',
  apply: ofKind('blockquote', ({ node }, context) => {
    const [first, ...others] = node.children
    const below = first?.type === 'paragraph' ? others : node.children
    if (first?.type !== 'paragraph' || !below.some(({ type }) => type === 'list')) return undefined
    const opening = openingOfBox(passageOf(first.children), context)
    if (opening === undefined) return undefined
    const { tip, label, intro, said, titled } = opening
    const box = (sentences: ArticleLine[]) => ({ ...aboutBox(node), tip, label, sentences })
    const isFirst = (child: RootContent) => child === below.find(({ type }) => type === 'list')
    const parts = below.flatMap((child): Part[] => {
      if (child.type === 'list')
        return [{ ...pointsOf(child, context), ...(isFirst(child) ? { intro } : {}) }]
      const sentences = linesOf(child as RootContent, context)
      return sentences.length === 0 ? [] : [box(sentences)]
    })
    if (said.length === 0) return parts
    return [{ ...box(said), ...(titled === undefined ? {} : { titled }) }, ...parts]
  }),
}

/** @returns undefined where a box has neither mark nor label */
function openingOfBox(passage: Passage, context: Context): Opening | undefined {
  const [whole, name = '', title = ''] = MARKED.exec(firstLineOf(passage)) ?? []
  if (whole !== undefined && QUOTED.test(name.trim())) return undefined
  const found = whole === undefined ? openingOf(plain(passage.text)) : undefined
  const end = whole?.length ?? found?.end
  if (end === undefined) return undefined
  const tip = found?.kind ?? calloutNamed(name)
  const text = asText(inLowerCase(capitalised(found?.label ?? name.trim())))
  const label: Label = { kind: 'label', word: tip, text }
  const said = end < plain(passage.text).length ? linesIn(part(passage, end), context) : []
  const announced = lineOf(part(passage, 0, end))
  if (whole !== undefined && title !== '') {
    const named = titleIn(passage, whole, title)
    const intro = { ...named, text: join([text, named.text], ': ') }
    if (said.length === 0) return { tip, label, said, intro }
    return {
      tip,
      label,
      said: [named, ...said],
      titled: true,
      intro: { ...announced, text: intro.text },
    }
  }
  const [line] = said
  const isShort = line !== undefined && countWords(line.text) <= ANNOUNCING_WORDS
  return said.length === 1 && isShort
    ? { tip, label, said: [], intro: { ...line, text: join([text, line.text], ': ') } }
    : { tip, label, said, intro: { ...announced, text } }
}

/** "Tip: …" as a paragraph of its own. */
export const labelledParagraph: RecognisingRule = {
  id: 'structure/recognise/labelled-paragraph',
  language: 'structure',
  apply: ofKind('paragraph', (block, context) =>
    labelled({ opens: passageOf(block.node.children), rest: [] }, block, context),
  ),
}

/** "> **Tip:** …", "> [!TIP]": a box without a title. */
export const labelledBox: RecognisingRule = {
  id: 'structure/recognise/labelled-box',
  language: 'structure',
  apply: ofKind('blockquote', (block, context) => {
    const box = contentsOfBox(block.node, context)
    const isTitled = (MARKED.exec(firstLineOf(box.opens))?.[2] ?? '') !== ''
    return isTitled ? undefined : labelled(box, block, context)
  }),
}

/** "> [!example] In pairs": a box of any name, with a title or without. */
export const markedBox: RecognisingRule = {
  id: 'structure/recognise/marked-box',
  language: 'structure',
  apply: ofKind('blockquote', ({ node }, context) => {
    const { opens, rest } = contentsOfBox(node, context)
    const [whole, name = '', title = ''] = MARKED.exec(firstLineOf(opens)) ?? []
    if (whole === undefined || QUOTED.test(name.trim())) return undefined
    const tip = calloutNamed(name)
    const label: Label = {
      kind: 'label',
      word: tip,
      text: asText(inLowerCase(capitalised(name.trim()))),
    }
    const said = [...linesIn(part(opens, whole.length), context), ...rest]
    const box = { ...aboutBox(node), tip, label }
    if (title === '') return said.length === 0 ? undefined : [{ ...box, sentences: said }]
    const named = titleIn(opens, whole, title)
    return said.length === 0
      ? [{ ...box, sentences: [named] }]
      : [{ ...box, sentences: [named, ...said], titled: true }]
  }),
}

/** "> **Careful:** …": a box that opens with a label in bold, whatever it says. */
export const boldLabelBox: RecognisingRule = {
  id: 'structure/recognise/bold-label-box',
  language: 'structure',
  apply: ofKind('blockquote', ({ node }, context) => {
    const { opens, rest } = contentsOfBox(node, context)
    const text = plain(opens.text)
    const end = leading(opens.text, 'strong')
    const label = text.slice(0, end).trim()
    const isLabel = /[:：]$/.test(label) || /^\s*[:：]/.test(text.slice(end))
    const isMarked = MARKED.test(text)
    if (isMarked || end === 0 || !isLabel || label.split(/\s+/).length > LABEL_WORDS)
      return undefined
    const sentences = [...linesIn(opens, context), ...rest]
    return sentences.length === 0 ? undefined : [{ ...aboutBox(node), tip: 'note', sentences }]
  }),
}

function labelled(
  { opens, rest }: Box,
  { node }: Block,
  context: Context,
): PartOf<'tip'>[] | undefined {
  const found = openingOf(plain(opens.text))
  if (found === undefined) return undefined
  const sentences = [...linesIn(part(opens, found.end), context), ...rest]
  if (sentences.length === 0) return undefined
  const text = asText(inLowerCase(capitalised(found.label)))
  return [
    {
      kind: 'tip',
      tip: found.kind,
      label: { kind: 'label', word: found.kind, text },
      sentences,
      origin: positionOf(node),
      confidence: 0.95,
      reason: `it opens with "${found.label}"`,
    },
  ]
}

/** The kind of callout that the text opens with, and where its own text begins. */
function openingOf(text: string): { kind: Callout; label: string; end: number } | undefined {
  const signs = SIGNS.exec(text)?.[0].length ?? 0
  const match = LABEL.exec(text.slice(signs))
  const label = (match?.[1] ?? match?.[2])?.trim()
  const kind = label === undefined ? undefined : calloutLabelled(label)
  if (match === null || label === undefined || kind === undefined) return undefined
  return { kind, label, end: signs + match[0].length }
}

function aboutBox(node: Blockquote) {
  const origin = positionOf(node)
  return { kind: 'tip' as const, origin, confidence: 0.9, reason: 'a box with a label' }
}

function linesIn(passage: Passage, context: Context): ArticleLine[] {
  return context.paragraph(passage).map(sentence => lineOf(sentence))
}

/** White space of a text is single spaces: where its first line ends, only its origins tell. */
function firstLineOf({ text, lines }: Passage): string {
  const first = lines[0]?.line
  const next = lines.find(({ line }) => line !== first)
  return plain(text).slice(0, next?.from)
}

/** @param whole what stands before the text of a box, its title last */
function titleIn(passage: Passage, whole: string, title: string): ArticleLine {
  const at = whole.lastIndexOf(title)
  return lineOf(part(passage, at, at + title.length))
}

function capitalised(text: string): string {
  return text.replace(/^\p{L}/u, letter => letter.toUpperCase())
}

/** "TIP" is "Tip". */
function inLowerCase(text: string): string {
  return text.replace(
    /^(\p{Lu})(\p{Lu}+)$/u,
    (_, first: string, others: string) => first + others.toLowerCase(),
  )
}
