/** Short sub-sections side by side are told on one slide: their headings are its points. */
import type { OutlineSection, Part, PartOf } from '../recognise/outline.ts'
import { countWords } from '../text/words.ts'
import { plain } from '../text/plain.ts'
import type { ArticleLine } from '../types.ts'
import { withoutNumber, type Chapter } from './chapters.ts'
import { SLIDE_POINTS, SLIDE_WORDS } from './choose.ts'
import { wordsIn } from './ledger.ts'
import { isWorthy, roleOf, type Telling } from './telling.ts'

/** One paragraph under a heading, and nothing that the author set apart. */
interface Short {
  heading: ArticleLine
  prose: PartOf<'prose'>
  asides: Part[]
  depth: number
  /** its place among the sub-sections of its level, from 1 */ place: number
}

/** @param closing the article's last paragraph, which the deck ends on; it is merged with nothing */
export function merged(chapter: Chapter, closing: Part | undefined, telling: Telling): Chapter {
  const blocks: OutlineSection[] = []
  const places = new Map<number, number>()
  let run: { block: OutlineSection; short: Short }[] = []
  const tell = () => {
    if (run.length > 1)
      blocks.push(
        ...evenly(
          run.map(({ short }) => short),
          chapter.heading,
        ).map(together),
      )
    else blocks.push(...run.map(({ block }) => block))
    run = []
  }
  for (const [index, block] of chapter.blocks.entries()) {
    // What stands right under the chapter's own heading is no sub-section.
    if (index > 0 && block.heading !== undefined)
      places.set(block.depth, (places.get(block.depth) ?? 0) + 1)
    const short =
      index === 0 ? undefined : shortOf(block, places.get(block.depth) ?? 1, closing, telling)
    if (short === undefined || short.depth !== (run[0]?.short.depth ?? short.depth)) tell()
    if (short === undefined) blocks.push(block)
    else run.push({ block, short })
  }
  tell()
  return { ...chapter, blocks }
}

function shortOf(
  { heading, parts, depth, together }: OutlineSection,
  place: number,
  closing: Part | undefined,
  telling: Telling,
): Short | undefined {
  if (together === false) return undefined
  const [prose, ...others] = parts.filter(({ kind }) => kind !== 'aside')
  const isShort =
    prose?.kind === 'prose' &&
    prose !== closing &&
    prose.alone === undefined &&
    prose.planned === undefined &&
    prose.intro === undefined &&
    (together === true || worthyIn(prose.sentences, telling) === 0) &&
    others.length === 0
  return heading === undefined || !isShort
    ? undefined
    : { heading, prose, asides: parts.filter(({ kind }) => kind === 'aside'), depth, place }
}

/** @returns how many sentences are worth a slide */
function worthyIn(sentences: ArticleLine[], telling: Telling): number {
  return sentences.filter(sentence => {
    const role = roleOf(sentence, telling)
    return role !== undefined && isWorthy(role)
  }).length
}

/** As few slides as four points and a slide's words allow, with as many points on each as on the others. */
function evenly(items: Short[], title: ArticleLine): Short[][] {
  const count = Math.max(
    Math.ceil(items.length / SLIDE_POINTS),
    Math.ceil(
      wordsIn(items.map(({ heading }) => heading)) /
        Math.max(1, SLIDE_WORDS - countWords(title.text)),
    ),
  )
  return Array.from({ length: count }, (_, index) =>
    items.slice(
      Math.round((index * items.length) / count),
      Math.round(((index + 1) * items.length) / count),
    ),
  )
}

/** @param group one sub-section or more */
function together(group: Short[]): OutlineSection {
  const items = group.map(({ heading, prose }) => ({
    label: withoutNumber(heading),
    sentences: prose.sentences,
    more: [],
    origin: prose.origin,
  }))
  const [first] = group
  const name = first === undefined ? '' : plain(first.heading.text)
  const start = Number(/^(\d+)[.)]\s/.exec(name)?.[1] ?? first?.place ?? 1)
  const origin = {
    start: first?.heading.origin.start ?? 1,
    end: Math.max(1, ...group.map(({ prose }) => prose.origin.end)),
  }
  const points: PartOf<'points'> = {
    kind: 'points',
    ordered: false,
    isTogether: true,
    items,
    ...(start > 1 ? { start } : {}),
    origin,
    confidence: 1,
    reason: `${group.length} short sub-sections told together`,
  }
  return {
    depth: first?.depth ?? 1,
    origin,
    parts: [points, ...group.flatMap(({ asides }) => asides)],
  }
}
