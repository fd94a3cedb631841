/** recognise: names what each part of the article is. */
import { passageOn } from '../text/passage.ts'
import { plain } from '../text/plain.ts'
import type { Article, ArticleLine } from '../types.ts'
import { parallelSections } from './compare.ts'
import { withComparisons } from './comparisons/tables.ts'
import { lineOf } from './line.ts'
import type { Outline, OutlineSection } from './outline.ts'
import { rolesOf } from './roles/index.ts'
import { sectionsOf } from './sections.ts'
import { withUnits } from './units.ts'

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
