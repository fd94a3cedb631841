/** recognise: names what each part of the article is. */
import type { Heading, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isNotes } from '../read/speakerNotes.ts'
import { part, passageOf, passageOn } from '../text/passage.ts'
import { isEmpty, plain } from '../text/plain.ts'
import { countWords, judged } from '../text/words.ts'
import type { Article, ArticleLine, Group, LeftOut, Message } from '../types.ts'
import { quoteOf, tipOf } from './callout.ts'
import { parallelSections } from './compare.ts'
import { withComparisons } from './comparisons/tables.ts'
import { definitionIn } from './definition.ts'
import { diagramOf } from './diagram.ts'
import { altsIn, figureOf, figuresIn, imagesIn } from './figure.ts'
import { linesOf, pointsOf, positionOf } from './list.ts'
import { lineOf } from './line.ts'
import type { Context, Outline, OutlineSection, Part } from './outline.ts'
import { rolesOf } from './roles/index.ts'
import { announces, sentencesOf } from './sentences.ts'
import { subjectsOf } from './subjects.ts'
import { tableOf } from './table.ts'
import { withUnits } from './units.ts'
import { granted, wishOf, type Wish } from './wish.ts'

/** A definition is taken below this confidence only when its term is one of the article's subjects. */
const THRESHOLD = 0.8

/** @returns the article as sections of named parts; every text of the tree is in one of them or left out. */
export function recognise(article: Article): Outline {
  const { settings, leftOut, messages } = article
  const title = settings.title ?? ''
  const { sections, subjects, complaints } = sectionsOf(article)
  const told = withComparisons(sections, title, settings.language)
  const overall = subjects === undefined ? undefined : overallOf(told, subjects, settings.language)
  const outline = withUnits({
    title: titleLine(title, sections),
    settings,
    sections: told,
    leftOut,
    messages: [...messages, ...complaints.map(complaint => ({ file: article.file, ...complaint }))],
    ...(subjects === undefined ? {} : { subjects }),
    ...(overall === undefined ? {} : { overall }),
    roles: new Map(),
  })
  return { ...outline, roles: rolesOf(outline) }
}

/** What stands under each heading, part by part, before anything is set side by side. */
export function sectionsOf(article: Article): {
  sections: OutlineSection[]
  /** what is compared */ subjects: string[] | undefined
  complaints: Message[]
} {
  const { settings, leftOut } = article
  const headings = article.tree.children.filter(node => node.type === 'heading')
  const title = settings.title ?? ''
  const subjects = subjectsOf([title, ...headings.map(node => toString(node))], settings.language)
  const context: Context = {
    language: settings.language,
    paragraph: passage => sentencesOf(passage, settings.language),
    ...(subjects === undefined ? {} : { subjects }),
  }
  const sections: OutlineSection[] = []
  const complaints: Message[] = []
  let nodes: RootContent[] = []
  let open: Omit<OutlineSection, 'parts'> = { depth: 0, origin: { start: 1, end: 1 } }
  /** What the author wants of the heading that comes next. */
  let wanted: Wished | undefined
  /** Headings deeper than this stand in a section that is hidden. */
  let hiddenBelow = Infinity
  const close = () => {
    const { parts, wish } = partsOf(nodes, open, context, complaints)
    wanted = wish
    const end = parts.at(-1)?.origin.end ?? open.origin.end
    if (open.heading !== undefined || parts.length > 0)
      sections.push({
        ...open,
        parts,
        origin: {
          start: open.heading === undefined ? (parts[0]?.origin.start ?? 1) : open.origin.start,
          end,
        },
      })
    nodes = []
  }
  for (const node of article.tree.children) {
    if (node.type !== 'heading') {
      nodes.push(node)
      continue
    }
    const heading = headingOf(node, leftOut)
    if (!isEmpty(heading.text)) {
      close()
      if (wanted !== undefined && wanted.hidden === undefined) complaints.push(aboutHeading(wanted))
      if (node.depth <= hiddenBelow) hiddenBelow = wanted?.hidden === true ? node.depth : Infinity
      open = {
        heading,
        depth: node.depth,
        origin: positionOf(node),
        ...(hiddenBelow === Infinity ? {} : { hidden: true }),
      }
    }
    nodes.push(...imagesIn(node))
  }
  close()
  if (wanted !== undefined) complaints.push(aboutNothing(wanted))
  return { sections, subjects, complaints }
}

/** A comparison of the whole article, when none of its passages makes one. */
function overallOf(
  sections: OutlineSection[],
  subjects: string[],
  language: string,
): Outline['overall'] {
  return sections.some(section =>
    section.parts.some(part => part.kind === 'comparison' || part.kind === 'contrast'),
  )
    ? undefined
    : parallelSections(sections, subjects, language)
}

/** The title's origin is its heading when the article has one, else the front matter at the top. */
function titleLine(title: string, sections: OutlineSection[]): ArticleLine {
  const heading = sections.find(
    section => section.heading !== undefined && section.depth === 1,
  )?.heading
  return heading !== undefined && (title === '' || plain(heading.text) === title)
    ? heading
    : lineOf(passageOn(1, title))
}

/** Publishing systems write `## Heading {#anchor}`; the anchor is not text. */
const ANCHOR = /(?<!\s)\s*\{#[\p{L}\p{M}\p{N}_:.-]+\}\s*$/u

/** @returns a heading without its anchor, which is left out */
function headingOf(node: Heading, leftOut: LeftOut[]): ArticleLine {
  const passage = passageOf(node.children)
  const isCode = passage.text.children.at(-1)?.type === 'code'
  const anchor = isCode ? null : ANCHOR.exec(plain(passage.text))
  if (anchor === null) return lineOf(passage, 'strong')
  const { start } = positionOf(node)
  leftOut.push({ text: anchor[0].trim(), reason: 'a name for cross references', line: start })
  return lineOf(part(passage, 0, anchor.index), 'strong')
}

/** "pairs 5min: What would you do?", "hands: Who has led a project? Yes / No / Not yet" */
const ACTIVITY =
  /^(?:(alone|pairs|threes|all|hands)\b)?[\s,]*(?:(\d{1,3})\s*min(?:utes)?\b)?\s*:?\s*/i

/** What the author wrote for Lectern in a comment. */
function remarkOf(node: Paragraph, kind: string, context: Context): Part {
  const origin = positionOf(node)
  const passage = passageOf(node.children)
  if (kind === 'note')
    return {
      kind: 'aside',
      lines: context.paragraph(passage).map(sentence => lineOf(sentence)),
      private: true,
      origin,
      confidence: 1,
      reason: 'a note of the author',
    }
  const match = ACTIVITY.exec(plain(passage.text))
  const group = match?.[1]?.toLowerCase() as Group | undefined
  return {
    kind: 'activity',
    task: lineOf(part(passage, match?.[0].length ?? 0)),
    origin,
    confidence: 1,
    reason: 'an activity of the author',
    ...(group === undefined ? {} : { group }),
    ...(match?.[2] === undefined ? {} : { minutes: Number(match[2]) }),
  }
}

/** What the author wants, and where that stands. */
type Wished = Wish & { line: number }

function aboutHeading({ line }: Wished): Message {
  return {
    rule: 'recognise/slide',
    severity: 'warning',
    line,
    column: 1,
    message: 'What this says is for a passage, and a heading follows.',
    hint: 'write it right above the passage; above a heading stands only <!-- slide: hidden -->',
  }
}

function aboutNothing({ line }: Wished): Message {
  return {
    rule: 'recognise/slide',
    severity: 'warning',
    line,
    column: 1,
    message: 'What this says is for the passage below, and nothing follows.',
    hint: 'write it right above the passage',
  }
}

/** A block of notes, with what its pictures show: said, and never shown. */
function notesOf(node: RootContent, context: Context): Part {
  const alts = altsIn(node)
  return {
    kind: 'aside',
    lines: [...linesOf(node, context), ...(isEmpty(alts.text) ? [] : [lineOf(alts)])],
    private: true,
    origin: positionOf(node),
    confidence: 1,
    reason: 'a note of the author',
  }
}

/** @returns the parts, and what the author wants of the heading after them */
function partsOf(
  nodes: RootContent[],
  section: Omit<OutlineSection, 'parts'>,
  context: Context,
  complaints: Message[],
): { parts: Part[]; wish: Wished | undefined } {
  const parts: Part[] = []
  let wish: Wished | undefined
  nodes.forEach((node, index) => {
    if (isNotes(node)) {
      parts.push(notesOf(node, context))
      return
    }
    const remark =
      node.type === 'paragraph'
        ? (node.data as { lectern?: string } | undefined)?.lectern
        : undefined
    if (node.type === 'paragraph' && remark !== undefined) {
      if (remark === 'slide') {
        const found = wishOf(toString(node))
        if ('message' in found)
          complaints.push({
            rule: 'recognise/slide',
            severity: 'warning',
            line: positionOf(node).start,
            column: 1,
            ...found,
          })
        else wish = { ...wish, ...found, line: positionOf(node).start }
        return
      }
      parts.push(remarkOf(node, remark, context))
      return
    }
    if (wish !== undefined) {
      const found = granted(
        wish,
        node.type === 'paragraph'
          ? paragraphOf(node, undefined, nodes[index + 1], context)
          : blockOf(node, context),
        node,
        context,
      )
      introduce(parts, found[0])
      parts.push(...found)
      wish = undefined
      return
    }
    if (node.type === 'paragraph') {
      const found = paragraphOf(
        node,
        index === 0 ? section.heading : undefined,
        nodes[index + 1],
        context,
      )
      introduce(parts, found[0])
      parts.push(...found)
      return
    }
    const found = blockOf(node, context)
    introduce(parts, found[0])
    parts.push(...found)
  })
  return { parts, wish }
}

const INTRODUCED = new Set<Part['kind']>(['points', 'table', 'comparison', 'code', 'figure'])
/** Longest label that stands over something without a colon, in words. */
const LABEL_WORDS = 6

/** A sentence that ends in a colon, or a paragraph that is only a label, goes with the list, table, code or picture after it. */
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
  if (!label && !announces(line.text)) return
  previous.sentences = previous.sentences.slice(0, -1)
  if (previous.sentences.length === 0) parts.pop()
  next.intro = line
}

/** What a block is, and after it the pictures in it. */
function blockOf(node: RootContent, context: Context): Part[] {
  return [...ownParts(node, context), ...figuresIn(node)]
}

function ownParts(node: RootContent, context: Context): Part[] {
  const origin = positionOf(node)
  switch (node.type) {
    case 'list':
      return [pointsOf(node, context)].filter(part => part.items.length > 0)
    case 'table':
      return [tableOf(node)]
    case 'blockquote':
      return [quoteOf(node, context)].filter(
        part => !('sentences' in part) || part.sentences.length > 0,
      )
    case 'code': {
      const diagram = diagramOf(node)
      if (diagram !== undefined) return [diagram]
      return [
        {
          kind: 'code',
          code: node.value,
          origin,
          confidence: 1,
          reason: 'a code block',
          ...(node.lang ? { language: node.lang } : {}),
          ...(node.meta ? { caption: lineOf(passageOn(origin.start, node.meta)) } : {}),
        },
      ]
    }
    case 'image':
      return [figureOf(node)]
    case 'thematicBreak':
    case 'definition':
      return []
    default: {
      const lines = linesOf(node, context)
      return lines.length === 0
        ? []
        : [
            {
              kind: 'aside',
              lines,
              origin,
              confidence: 1,
              reason: `a ${node.type === 'footnoteDefinition' ? 'footnote' : node.type} goes to the notes`,
            },
          ]
    }
  }
}

function paragraphOf(
  node: Paragraph,
  heading: ArticleLine | undefined,
  next: RootContent | undefined,
  context: Context,
): Part[] {
  const origin = positionOf(node)
  const figures = figuresIn(node)
  const passage = passageOf(node.children)
  if (isEmpty(passage.text)) return figures
  const tip = tipOf(node, context)
  if (tip !== undefined) return [tip, ...figures]
  const sentences = context.paragraph(passage)
  const lines = sentences.map(sentence => lineOf(sentence))
  const definition =
    next?.type === 'list' && /[:：]\s*$/.test(plain(passage.text))
      ? undefined
      : definitionIn(sentences, heading, context.language)
  const known =
    definition !== undefined &&
    context.subjects?.some(
      subject => subject.toLowerCase() === plain(definition.term.text).toLowerCase(),
    )
  if (definition !== undefined && (definition.confidence >= THRESHOLD || known)) {
    return [
      {
        kind: 'definition',
        term: definition.term,
        sentences: lines,
        origin,
        confidence: known ? Math.max(0.9, definition.confidence) : definition.confidence,
        reason: definition.reason,
      },
      ...figures,
    ]
  }
  return [
    { kind: 'prose', sentences: lines, origin, confidence: 1, reason: 'a paragraph' },
    ...figures,
  ]
}
