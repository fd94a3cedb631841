/** The article's headings, with the parts that stand under each. */
import type { Heading, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { part, passageOf, positionOf } from '../text/passage.ts'
import { kept } from '../text/kept.ts'
import { isEmpty, plain } from '../text/plain.ts'
import type { Article, ArticleLine, LeftOut, Message } from '../types.ts'
import { imagesIn } from './figure.ts'
import { lineOf } from './line.ts'
import type { Context, OutlineSection } from './outline.ts'
import { partsOf, type Parts, type Wished } from './parts.ts'
import { sentencesOf } from './sentences.ts'
import { subjectsOf } from './subjects.ts'

/** What stands under each heading, part by part, before anything is set side by side. */
export function sectionsOf(article: Article): {
  sections: OutlineSection[]
  /** what is compared */ subjects: string[] | undefined
  complaints: Message[]
} {
  const context = contextOf(article)
  const sections: OutlineSection[] = []
  const complaints: Message[] = []
  let nodes: RootContent[] = []
  let open: Omit<OutlineSection, 'parts'> = { depth: 0, origin: { start: 1, end: 1 } }
  /** What the author wants of the heading that comes next. */
  let wanted: Wished | undefined
  /** Headings deeper than this stand in a section that is hidden. */
  let hiddenBelow = Infinity
  const close = () => {
    const { parts, wish, complaints: wrong, heading } = partsUnder(open.heading, nodes, context)
    if (heading !== undefined) open = { ...open, heading }
    complaints.push(...wrong)
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
    const heading = headingOf(node, article.leftOut)
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
  return { sections, subjects: context.subjects, complaints }
}

/** Characters of the trees of sections that are kept. */
const MOST_KEPT = 8_000_000
const known = kept<Parts & { heading: ArticleLine | undefined }>(MOST_KEPT)

/** After an edit most sections are what they were, down to their heading, which their parts may name. */
function partsUnder(
  heading: ArticleLine | undefined,
  nodes: RootContent[],
  context: Context,
): Parts & { heading: ArticleLine | undefined } {
  const { language, subjects } = context
  // Where a section stands is told by its lines; each edit moves all characters behind it.
  const content = JSON.stringify([language, subjects, heading, nodes])
  return known(content.replace(/,"offset":\d+/g, ''), () => ({
    ...partsOf(nodes, heading, context),
    heading,
  }))
}

function contextOf({ settings: { title = '', language }, tree }: Article): Context {
  const headings = tree.children.filter(node => node.type === 'heading')
  const subjects = subjectsOf([title, ...headings.map(node => toString(node))], language)
  return {
    language,
    paragraph: passage => sentencesOf(passage, language),
    ...(subjects === undefined ? {} : { subjects }),
  }
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
