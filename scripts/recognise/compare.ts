/** Comparisons that the structure of an article makes: sections about X beside sections about Y. */
import { plain } from '../text/plain.ts'
import type { ArticleLine } from '../types.ts'
import { subjectLabel } from './contrast.ts'
import type { OutlineSection, Part, PartOf } from './outline.ts'
import { onlyNamed } from './subjects.ts'

/** A table asks for this many aspects on which every subject has something to say. */
const MIN_ROWS = 3
/** Lines a side, at most. */
const MAX_LINES = 4

/**
 * @param subjects what the article compares
 * @returns a table when three or more aspects are told of every subject, else sides, else undefined
 */
export function parallelSections(
  sections: OutlineSection[],
  subjects: string[],
): PartOf<'comparison'> | PartOf<'contrast'> | undefined {
  const about = sections.flatMap(section => {
    const subject =
      section.heading === undefined ? undefined : onlyNamed(plain(section.heading.text), subjects)
    return subject === undefined || section.heading === undefined || section.parts.length === 0
      ? []
      : [{ subject, section, heading: section.heading }]
  })
  if (subjects.some((_, index) => !about.some(entry => entry.subject === index))) return undefined
  const origins = about.map(({ section }) => section.origin)
  const origin = {
    start: Math.min(...origins.map(({ start }) => start)),
    end: Math.max(...origins.map(({ end }) => end)),
  }
  const rows = rowsOf(
    about.map(({ subject, section }) => ({ subject, lines: labelsOf(section.parts) })),
    subjects,
  )
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
  // A section about one that begins with another is not what its heading says.
  const belongs = (line: ArticleLine | undefined, subject: number) =>
    line === undefined || (onlyNamed(plain(line.text), subjects) ?? subject) === subject
  if (about.some(({ subject, section }) => !belongs(pointsOf(section.parts)[0], subject)))
    return undefined
  const sides = subjects.map((_, index) =>
    about
      .filter(entry => entry.subject === index)
      .flatMap(({ section }) => pointsOf(section.parts))
      .slice(0, MAX_LINES),
  )
  if (sides.some(side => side.length === 0)) return undefined
  return {
    kind: 'contrast',
    origin,
    confidence: 0.85,
    reason: 'sections about each subject',
    subjects: subjects.map(subjectLabel),
    sides,
    sentences: [],
  }
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

/** The points that a section makes: labels of its lists, else the items, else the first sentence of each paragraph. */
function pointsOf(parts: Part[]): ArticleLine[] {
  const lists = parts.flatMap(part =>
    part.kind === 'points' ? part.items.flatMap(item => item.label ?? item.sentences[0] ?? []) : [],
  )
  if (lists.length >= 2) return lists
  return [
    ...parts.flatMap(part =>
      part.kind === 'definition' || part.kind === 'prose' ? part.sentences.slice(0, 1) : [],
    ),
    ...lists,
  ]
}
