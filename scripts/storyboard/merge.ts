/** Short sub-sections side by side are told on one slide: their headings are its points. */
import type { OutlineSection, Part, PartOf } from '../recognise/outline.ts'
import { countWords } from '../recognise/sentences.ts'
import type { Line } from '../types.ts'
import { withoutNumber, type Chapter } from './chapters.ts'
import { SLIDE_WORDS } from './choose.ts'

/** Points of a slide, at most. */
const MAX_POINTS = 4

/** @param closing the article's last paragraph, which the deck ends on; it is merged with nothing */
export function merged(chapter: Chapter, closing: Part | undefined): Chapter {
  const [head, ...under] = chapter.blocks
  if (head === undefined) return chapter
  const blocks: OutlineSection[] = [head]
  for (let index = 0; index < under.length;) {
    const run = runFrom(under, index, closing)
    if (run.length > 1) blocks.push(...evenly(run, chapter.heading).map(group => together(group, under)))
    else blocks.push(...under.slice(index, index + 1))
    index += Math.max(1, run.length)
  }
  return { ...chapter, blocks }
}

function runFrom(blocks: OutlineSection[], from: number, closing: Part | undefined): OutlineSection[] {
  const run: OutlineSection[] = []
  for (const block of blocks.slice(from)) {
    if (!isShort(block, closing) || block.depth !== (run[0]?.depth ?? block.depth)) break
    run.push(block)
  }
  return run
}

/** One paragraph under a heading, and nothing that the author set apart. */
function isShort({ heading, parts }: OutlineSection, closing: Part | undefined): boolean {
  const [part, ...others] = parts.filter(({ kind }) => kind !== 'aside')
  return heading !== undefined && part?.kind === 'prose' && part !== closing && part.alone === undefined && part.planned === undefined && part.intro === undefined && others.length === 0
}

/** As few slides as four points and a slide's words allow, with as many points on each as on the others. */
function evenly(items: OutlineSection[], title: Line): OutlineSection[][] {
  const words = items.reduce((sum, { heading }) => sum + countWords(heading?.text ?? ''), 0)
  const count = Math.max(Math.ceil(items.length / MAX_POINTS), Math.ceil(words / Math.max(1, SLIDE_WORDS - countWords(title.text))))
  return Array.from({ length: count }, (_, index) => items.slice(Math.round(index * items.length / count), Math.round((index + 1) * items.length / count)))
}

/** @param all the sub-sections of the chapter, among which these have their place */
function together(group: OutlineSection[], all: OutlineSection[]): OutlineSection {
  const [first] = group
  const proses = group.map(({ parts }) => parts.find((part): part is PartOf<'prose'> => part.kind === 'prose'))
  const items = group.map((block, index) => ({ label: withoutNumber(block.heading ?? { text: '', origin: null }), sentences: proses[index]?.sentences ?? [], more: [], origin: proses[index]?.origin ?? { start: 1, end: 1 } }))
  const origins = proses.flatMap(part => part?.origin ?? [])
  const start = Number(/^\d+/.exec(first?.heading?.text ?? '')?.[0] ?? all.filter(block => block.heading !== undefined && block.depth === first?.depth).indexOf(first as OutlineSection) + 1)
  const points: PartOf<'points'> = { kind: 'points', ordered: false, items, ...(start > 1 ? { start } : {}), origin: { start: first?.heading?.origin?.start ?? origins[0]?.start ?? 1, end: Math.max(1, ...origins.map(({ end }) => end)) }, confidence: 1, reason: `${group.length} short sub-sections told together` }
  return { depth: first?.depth ?? 1, origin: points.origin, parts: [points, ...group.flatMap(({ parts }) => parts.filter(part => part.kind === 'aside'))] }
}
