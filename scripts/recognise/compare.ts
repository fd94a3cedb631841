/** Comparisons that the structure of an article makes: sections about X beside sections about Y. */
import { plain } from '../text/plain.ts'
import type { ArticleLine } from '../types.ts'
import { subjectLabel } from './comparisons/label.ts'
import { onlyNamed, subjectsFrom } from './comparisons/subject.ts'
import { languageOf } from '../languages/index.ts'
import type { OutlineSection, Part, PartOf } from './outline.ts'

/** A table asks for this many aspects on which every subject has something to say. */
const MIN_ROWS = 3

/**
 * @param subjects what the article compares
 * @returns a table when three or more aspects are told of every subject
 */
export function parallelSections(
  sections: OutlineSection[],
  subjects: string[],
  language: string,
): PartOf<'comparison'> | undefined {
  const known = subjectsFrom(subjects, '', languageOf(language)?.comparing)
  const about = sections.flatMap((section, index) => {
    const subject =
      section.heading === undefined ? undefined : onlyNamed(plain(section.heading.text), known)
    if (subject === undefined) return []
    const lines = [...labelsOf(section.parts), ...labelsBelow(sections, index)]
    return section.parts.length === 0 && lines.length === 0 ? [] : [{ subject, section, lines }]
  })
  if (subjects.some((_, index) => !about.some(entry => entry.subject === index))) return undefined
  const origins = about.map(({ section }) => section.origin)
  const origin = {
    start: Math.min(...origins.map(({ start }) => start)),
    end: Math.max(...origins.map(({ end }) => end)),
  }
  const rows = rowsOf(about, subjects)
  if (rows.length >= MIN_ROWS)
    return {
      kind: 'comparison',
      origin,
      confidence: 0.85,
      reason: `sections about each subject name ${rows.length} aspects of all`,
      subjects: subjects.map(subjectLabel),
      rows,
      derived: true,
    }
  return undefined
}

/** Labels that stand in the lists of every subject, with what each says under them. */
function rowsOf(
  lists: { subject: number; lines: { label: ArticleLine; text: ArticleLine }[] }[],
  subjects: string[],
): { aspect: ArticleLine; cells: ArticleLine[] }[] {
  const first = lists.filter(list => list.subject === 0).flatMap(list => list.lines)
  return first.flatMap(({ label }) => {
    const cells = subjects.map(
      (_, index) =>
        lists
          .filter(list => list.subject === index)
          .flatMap(list => list.lines)
          .find(line => plain(line.label.text).toLowerCase() === plain(label.text).toLowerCase())
          ?.text,
    )
    return cells.every(cell => cell !== undefined) ? [{ aspect: label, cells }] : []
  })
}

/** The headings below a section, with the first sentence under each. */
function labelsBelow(
  sections: OutlineSection[],
  index: number,
): { label: ArticleLine; text: ArticleLine }[] {
  const depth = sections[index]?.depth ?? 0
  const next = sections.findIndex((other, at) => at > index && other.depth <= depth)
  return sections
    .slice(index + 1, next === -1 ? sections.length : next)
    .flatMap(({ heading, parts: [part] }) => {
      const text = part?.kind === 'prose' ? part.sentences[0] : undefined
      return heading === undefined || text === undefined ? [] : [{ label: heading, text }]
    })
}

function labelsOf(parts: Part[]): { label: ArticleLine; text: ArticleLine }[] {
  return parts.flatMap(part =>
    part.kind !== 'points'
      ? []
      : part.items.flatMap(item =>
          item.label === undefined || item.sentences[0] === undefined
            ? []
            : [{ label: item.label, text: item.sentences[0] }],
        ),
  )
}
