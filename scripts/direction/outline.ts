/** What a direction says of passages and sections, done to the outline: skipped, hidden, moved, in another layout. */
import type { Outline, OutlineSection, Part } from '../recognise/outline.ts'
import { linesWithin, partIn } from '../recognise/wish.ts'
import { addressesIn } from '../text/marks.ts'
import { readable } from '../text/plain.ts'
import type { ArticleLine, LeftOut } from '../types.ts'
import { holds, inserted, sectionAt, withoutUnit } from './passages.ts'
import type { Resolved } from './resolve.ts'
import { tells } from './units.ts'

/** @returns the outline as it is to be told; the very same where nothing is directed */
export function directedOutline(outline: Outline, entries: readonly Resolved[]): Outline {
  if (entries.length === 0) return outline
  const leftOut: LeftOut[] = [...outline.leftOut]
  let { sections } = outline
  for (const one of entries) {
    const { unit } = one
    if (unit === undefined) continue
    sections =
      unit.kind === 'heading'
        ? inSection(sections, unit.id, one, leftOut)
        : inPassage(sections, unit.id, one, leftOut)
  }
  return { ...outline, sections, leftOut }
}

function inPassage(
  sections: OutlineSection[],
  id: string,
  { entry, before, after }: Resolved,
  leftOut: LeftOut[],
): OutlineSection[] {
  const target = before ?? after
  const changed = sections.map(section => ({
    ...section,
    parts: section.parts.flatMap(part => {
      if (!holds(part, id)) return [part]
      const { layout, tell } = entry
      const shaped = layout === undefined ? part : partIn(layout, part)
      const pictured = withPicture(shaped, entry.picture)
      if (tell === 'skip' || tell === 'hide') return withoutIt(pictured, id, tell, leftOut)
      const told = tell === 'say' ? saidOnly(pictured, id) : [pictured]
      leftOut.push(...marksOf(part).filter(({ text }) => !told.some(one => hasMark(one, text))))
      return told
    }),
  }))
  return target === undefined
    ? changed
    : inserted(changed, id, target, before === undefined ? 'after' : 'before')
}

function withoutIt(part: Part, id: string, tell: 'skip' | 'hide', leftOut: LeftOut[]): Part[] {
  const { rest, taken } = withoutUnit(part, id)
  const kept = rest === undefined ? [] : [rest]
  if (tell === 'hide') return [...kept, { ...taken, hidden: true }]
  leftOut.push(...leftOutOf(taken))
  return kept
}

function leftOutOf(part: Part): LeftOut[] {
  return [...linesWithin(part).flatMap(aboutLine), ...marksOf(part)]
}

/** Words that only say what a passage is: "Tip:", the language of code. They go when it becomes something else. */
function marksOf(part: Part): LeftOut[] {
  const line = part.origin.start
  const reason = 'it names what the passage was, which the direction changes'
  if (part.kind === 'tip')
    return [{ text: part.label === undefined ? part.tip : readable(part.label.text), reason, line }]
  if (part.kind === 'code' && part.language !== undefined)
    return [{ text: part.language, reason, line }]
  return []
}

function hasMark(part: Part, text: string): boolean {
  return marksOf(part).some(mark => mark.text === text)
}

const REASON = { reason: 'the direction leaves it out' }

/** A line, and the addresses of its links. */
function aboutLine(line: ArticleLine): LeftOut[] {
  const text = line.source ?? line.text
  return [readable(text), ...addressesIn(text)].map(one => ({
    ...REASON,
    text: one,
    line: line.origin.start,
  }))
}

/** A heading and all that stands under it. */
function linesOfSection({ heading, parts }: OutlineSection): ArticleLine[] {
  return [...(heading === undefined ? [] : [heading]), ...parts.flatMap(linesWithin)]
}

/**
 * What is one thing is said as a whole, but for a row, which goes alone; sentences and items are said one by one, where
 * slides are made. What stands on no slide of its passage is said already.
 */
function saidOnly(part: Part, id: string): Part[] {
  if (part.kind === 'prose' || part.kind === 'points' || !isShownOf(part, id)) return [part]
  const { rest, taken } = withoutUnit(part, id)
  return [...(rest === undefined ? [] : [rest]), partIn('none', taken)]
}

function isShownOf(part: Part, id: string): boolean {
  if (!tells(part, id)) return true
  const { sentences, passages, ...shown } = part as Part & {
    sentences?: unknown
    passages?: unknown
  }
  void [sentences, passages]
  return tells(shown, id)
}

function withPicture(part: Part, picture: string | undefined): Part {
  if (picture === undefined || part.kind !== 'figure') return part
  const { diagram, ...figure } = part
  void diagram
  return { ...figure, image: picture }
}

function inSection(
  sections: OutlineSection[],
  id: string,
  { entry, before, after }: Resolved,
  leftOut: LeftOut[],
): OutlineSection[] {
  const at = sectionAt(sections, id)
  const run = runFrom(sections, at)
  const [first, ...below] = run
  if (first === undefined) return sections
  const { tell, together } = entry
  const flagged = together === undefined ? first : { ...first, together }
  const told = tell === 'hide' ? [flagged, ...below].map(hidden) : [flagged, ...below]
  const rest = [...sections.slice(0, at), ...sections.slice(at + run.length)]
  if (tell === 'skip') {
    const headings = run.flatMap(({ heading }) => heading ?? [])
    leftOut.push(...headings.flatMap(aboutLine))
    leftOut.push(...run.flatMap(({ parts }) => parts.flatMap(leftOutOf)))
    return rest
  }
  // What is all of the article has nothing that it could be said with.
  if (tell === 'say' && rest.length > 0) {
    leftOut.push(...run.flatMap(({ parts }) => parts.flatMap(marksOf)))
    return saidWithNeighbour(rest, at, run)
  }
  const target = before ?? after
  const place = target === undefined ? -1 : sectionAt(rest, target.id)
  if (place === -1) return [...sections.slice(0, at), ...told, ...sections.slice(at + run.length)]
  const to = before === undefined ? place + runFrom(rest, place).length : place
  return [...rest.slice(0, to), ...told, ...rest.slice(to)]
}

function hidden(section: OutlineSection): OutlineSection {
  return { ...section, hidden: true }
}

/** A section with those below it. */
function runFrom(sections: OutlineSection[], at: number): OutlineSection[] {
  const depth = sections[at]?.depth ?? 0
  const end = sections.findIndex((section, index) => index > at && section.depth <= depth)
  return at === -1 ? [] : sections.slice(at, end === -1 ? sections.length : end)
}

/** All of a section is said with the one before it, or, of the first, with the one that follows. */
function saidWithNeighbour(
  rest: OutlineSection[],
  at: number,
  run: OutlineSection[],
): OutlineSection[] {
  const to = Math.max(0, at - 1)
  const lines = run.flatMap(linesOfSection)
  const [first] = lines
  if (first === undefined || rest[to] === undefined) return rest
  const aside: Part = {
    kind: 'aside',
    lines,
    origin: { start: first.origin.start, end: lines.at(-1)?.origin.end ?? first.origin.end },
    confidence: 1,
    reason: 'as the direction wants it',
  }
  return rest.map((section, index) =>
    index === to ? { ...section, parts: [...section.parts, aside] } : section,
  )
}
