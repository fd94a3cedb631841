/** The chapters of a session: the article's sections at the level that divides it, with what stands under them. */
import { plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import type { Outline, OutlineSection } from '../recognise/outline.ts'
import type { ArticleLine, Section } from '../types.ts'
import { unitsOf } from './aloud.ts'

/** With the sign that a chat program puts before it. */
const NUMBER = /^(?:\p{Extended_Pictographic}[\uFE0F\u200D]*\s*)?(?:\d+|[IVX]+)[.)]\s+(?=\S)/u

export interface Chapter {
  section: Section
  heading: ArticleLine
  blocks: OutlineSection[]
}

/** @returns what stands before the first chapter, and the chapters; an article without headings has none */
export function chaptersOf(outline: Outline): { lead: OutlineSection[]; chapters: Chapter[] } {
  const level = chapterLevel(outline)
  const lead: OutlineSection[] = []
  const chapters: Chapter[] = []
  for (const block of outline.sections) {
    // A heading above the level in the middle of an article opens a chapter too.
    const opens = block.depth === level || (block.depth < level && chapters.length > 0)
    if (block.heading !== undefined && opens) {
      const heading = withoutNumber(block.heading)
      chapters.push({
        section: { number: chapters.length + 1, name: heading.text, ...unitsOf(heading) },
        heading,
        blocks: [block],
      })
    } else if (chapters.length === 0) lead.push(block)
    else chapters.at(-1)?.blocks.push(block)
  }
  const { kept, waiting } = withoutEmpty(chapters)
  return {
    lead: [...lead, ...waiting],
    chapters: kept.map((chapter, index) => ({
      ...chapter,
      section: { ...chapter.section, number: index + 1 },
    })),
  }
}

/** A heading with nothing under it is no chapter; it stands with the chapter before it, or after it. */
function withoutEmpty(chapters: Chapter[]): { kept: Chapter[]; waiting: OutlineSection[] } {
  const isEmpty = (chapter: Chapter) => chapter.blocks.every(block => block.parts.length === 0)
  const kept: Chapter[] = []
  let waiting: OutlineSection[] = []
  for (const chapter of chapters) {
    const last = kept.at(-1)
    if (!isEmpty(chapter)) {
      kept.push({ ...chapter, blocks: [...chapter.blocks, ...waiting] })
      waiting = []
    } else if (last === undefined) waiting.push(...chapter.blocks)
    else last.blocks.push(...chapter.blocks)
  }
  return { kept, waiting: kept.length === 0 ? waiting : [] }
}

/** The highest level that two or more headings share; the title's own heading does not count. */
function chapterLevel(outline: Outline): number {
  const depths = outline.sections.flatMap(section =>
    section.heading === undefined || section.heading === outline.title ? [] : [section.depth],
  )
  for (let depth = 1; depth <= 6; depth += 1)
    if (depths.filter(value => value === depth).length >= 2) return depth
  return Math.min(...depths, 7)
}

/** "2. Truths about managers" is chapter two anyway; so is "🎯 2. Truths". */
export function withoutNumber(heading: ArticleLine): ArticleLine {
  const number = NUMBER.exec(plain(heading.text))?.[0]
  return number === undefined ? heading : { ...heading, text: slice(heading.text, number.length) }
}
