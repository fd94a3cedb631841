/** Comparisons as parts of the sections that they stand in: a table of named aspects, or two sides and more. */
import { countWords } from '../../text/words.ts'
import type { ArticleLine, Origin } from '../../types.ts'
import type { OutlineSection, Part, PartOf } from '../outline.ts'
import { brief } from './brief.ts'
import { comparedIn } from './compared.ts'
import { foundIn, type Placed } from './find.ts'
import { subjectLabel } from './label.ts'
import { readingOf, type Reading } from './reading.ts'
import { keyOf, toldWith, type Told } from './told.ts'

type PlacedRow = Extract<Placed, { kind: 'row' }>
type PlacedLists = Extract<Placed, { kind: 'lists' }>

/** A labelled table asks for so many rows with a name each. */
const MIN_ROWS = 3
/** Where fewer rows than this share have a name, they all stand without. */
const NAMED_SHARE = 0.6
/** Words of sides that stand on one slide, and rows at most. */
const SIDES = { words: 36, rows: 4 }

/** @returns the sections with what they compare set side by side; each sentence is told in one place */
export function withComparisons(
  sections: OutlineSection[],
  title: string,
  language: string,
): OutlineSection[] {
  return comparedIn(title, sections, language).reduce(
    (told, { names, scope }) => compared(told, readingOf(told, names, language, scope), language),
    sections,
  )
}

function compared(
  sections: OutlineSection[],
  reading: Reading,
  language: string,
): OutlineSection[] {
  const placed = foundIn(reading, language)
  if (placed.length === 0) return sections
  const told = toldWith(placed, sections, reading, language)
  const used = new Set<number>()
  const changed = sections.map((section, index) => {
    const own = placed.filter(({ home }) => home === index)
    const parts = partsOf(section, index, own, told, reading)
    if (parts.length === 0 && section.parts.length > 0) used.add(index)
    return { ...section, parts }
  })
  // A heading whose words stand in the table is not told again.
  return changed.filter((_, index) => !used.has(index) || !isNamedIn(index, placed, reading))
}

function isNamedIn(index: number, placed: Placed[], { places }: Reading): boolean {
  const isAbove = places.some(({ parent }) => parent === index)
  const heading = places[index]?.section.heading
  return (
    !isAbove &&
    placed.some(one =>
      one.kind === 'row'
        ? one.isHeaded && one.cells.some(({ statement }) => statement.section === index)
        : heading !== undefined && one.heads?.includes(heading) === true,
    )
  )
}

/** The parts of a section, with its comparisons where the first of what they tell stood. */
function partsOf(
  section: OutlineSection,
  index: number,
  own: Placed[],
  told: Told,
  reading: Reading,
): Part[] {
  const made = madeOf(own, told, reading)
  const parts: Part[] = []
  section.parts.forEach((part, at) => {
    const rest = told.rest.get(keyOf(index, at))
    parts.push(...(rest?.before ?? []))
    for (const one of made) if (one.at.section === index && one.at.part === at) parts.push(one.part)
    parts.push(...(rest?.after ?? (rest === undefined ? [part] : [])))
  })
  parts.push(...made.flatMap(one => (one.at.section === index ? [] : [one.part])))
  return parts
}

interface Made {
  part: Part
  at: { section: number; part: number }
}

/** Rows under sub-headings are a table of their own; those of the section's own text another, or sides. */
function madeOf(own: Placed[], told: Told, reading: Reading): Made[] {
  const rows = own.filter(one => one.kind === 'row')
  return [
    ...madeOfRows(
      rows.filter(row => !row.isHeaded),
      told,
      reading,
    ),
    ...madeOfRows(
      rows.filter(row => row.isHeaded),
      told,
      reading,
    ),
    ...own.flatMap(one =>
      one.kind === 'lists' ? [{ part: listsOf(one, told, reading), at: firstList(one) }] : [],
    ),
  ]
}

function madeOfRows(rows: PlacedRow[], told: Told, reading: Reading): Made[] {
  const named = rows.filter(row => row.aspect !== undefined)
  const isTable = named.length >= MIN_ROWS && named.length >= rows.length * NAMED_SHARE
  const inTable = isTable ? named : []
  const sides = grouped(
    rows.filter(row => !inTable.includes(row)),
    reading,
  )
  return [
    ...(isTable ? [{ part: tableOf(named, told, reading), at: firstOf(named) }] : []),
    ...sides.map(group => ({ part: sidesOf(group, told, reading), at: firstOf(group) })),
  ]
}

function firstOf(rows: PlacedRow[]): Made['at'] {
  const [first] = rows
    .flatMap(({ cells }) => cells.map(({ statement }) => statement))
    .sort((one, other) => one.section - other.section || one.part - other.part)
  return { section: first?.section ?? 0, part: first?.part ?? 0 }
}

function firstList({ lists }: PlacedLists): Made['at'] {
  const [first] = [...lists].sort((one, other) => one.section - other.section || one.at - other.at)
  return { section: first?.section ?? 0, part: first?.at ?? 0 }
}

/** Rows without names, on as few slides as one can read, with as much on each as on the others. */
function grouped(rows: PlacedRow[], reading: Reading): PlacedRow[][] {
  const words = rows.map(({ cells }) =>
    cells.reduce((sum, { line }) => sum + countWords(brief(line, reading).text), 0),
  )
  const whole = words.reduce((sum, count) => sum + count, 0)
  const count = Math.ceil(Math.max(whole / SIDES.words, rows.length / SIDES.rows))
  const groups: PlacedRow[][] = []
  let before = 0
  rows.forEach((row, index) => {
    const own = words[index] ?? 0
    // A row stands on the slide on which its middle falls.
    const at = Math.min(count - 1, Math.floor(((before + own / 2) / whole) * count))
    groups[at] = [...(groups[at] ?? []), row]
    before += own
  })
  return groups.filter(group => group.length > 0)
}

function tableOf(rows: PlacedRow[], told: Told, reading: Reading): PartOf<'comparison'> {
  return {
    kind: 'comparison',
    origin: originOf(rows.flatMap(row => told.passages.get(row) ?? [])),
    confidence: 0.9,
    reason: `${rows.length} aspects of each subject: ${rulesOf(rows)}`,
    subjects: reading.subjects.map(({ name }) => subjectLabel(name)),
    rows: rows.flatMap(({ aspect, cells }) =>
      aspect === undefined
        ? []
        : [{ aspect, cells: cells.map(({ line }) => brief(line, reading)) }],
    ),
    passages: rows.map(row => told.passages.get(row) ?? []),
  }
}

function sidesOf(rows: PlacedRow[], told: Told, reading: Reading): PartOf<'contrast'> {
  const sentences = rows.flatMap(row => told.passages.get(row) ?? [])
  return {
    kind: 'contrast',
    origin: originOf(sentences),
    confidence: 0.9,
    reason: `what is said of each subject, side by side: ${rulesOf(rows)}`,
    subjects: reading.subjects.map(({ name }) => subjectLabel(name)),
    sides: reading.subjects.map((_, subject) =>
      rows.flatMap(({ cells }) => {
        const line = cells[subject]?.line
        return line === undefined ? [] : [brief(line, reading)]
      }),
    ),
    sentences,
  }
}

function listsOf(placed: PlacedLists, told: Told, reading: Reading): PartOf<'contrast'> {
  const sentences = told.passages.get(placed) ?? []
  return {
    kind: 'contrast',
    origin: originOf(sentences),
    confidence: 0.9,
    reason: `a list for each subject: ${placed.rule}`,
    subjects: reading.subjects.map(({ name }) => subjectLabel(name)),
    ...(placed.heads === undefined ? {} : { leadIns: placed.heads }),
    sides: placed.lists.map(({ part }) =>
      part.items.flatMap(item => item.label ?? item.sentences[0] ?? item.more[0] ?? []),
    ),
    sentences,
  }
}

function rulesOf(rows: Placed[]): string {
  return [...new Set(rows.map(({ rule }) => rule))].join(', ')
}

function originOf(lines: ArticleLine[]): Origin {
  return {
    start: Math.min(...lines.map(({ origin }) => origin.start)),
    end: Math.max(...lines.map(({ origin }) => origin.end)),
  }
}
