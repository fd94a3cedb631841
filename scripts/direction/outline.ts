/** What a direction says of passages and sections, done to the outline: skipped, hidden, moved, in another layout. */
import type { Outline, OutlineSection, Part } from '../recognise/outline.ts'
import { linesWithin, partIn } from '../recognise/wish.ts'
import { readable } from '../text/plain.ts'
import type { ArticleLine, LeftOut } from '../types.ts'
import { holds, inserted, withoutUnit } from './passages.ts'
import type { Resolved } from './resolve.ts'

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
      return tell === 'say' ? saidOnly(pictured) : [pictured]
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
  const language = part.kind === 'code' ? (part.language ?? '') : ''
  return [
    ...linesWithin(part).map(aboutLine),
    ...(language === '' ? [] : [{ ...REASON, text: language, line: part.origin.start }]),
  ]
}

const REASON = { reason: 'the direction leaves it out' }

function aboutLine(line: ArticleLine): LeftOut {
  return { ...REASON, text: readable(line.source ?? line.text), line: line.origin.start }
}

/** A heading and all that stands under it. */
function linesOfSection({ heading, parts }: OutlineSection): ArticleLine[] {
  return [...(heading === undefined ? [] : [heading]), ...parts.flatMap(linesWithin)]
}

/** What is one thing is said as a whole; sentences and items are said one by one, where slides are made. */
function saidOnly(part: Part): Part[] {
  return part.kind === 'prose' || part.kind === 'points' ? [part] : [partIn('none', part)]
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
  const at = sections.findIndex(({ heading }) => heading?.units?.includes(id) === true)
  const run = runFrom(sections, at)
  if (at === -1) return sections
  const [first, ...below] = run
  if (first === undefined) return sections
  const { tell, together } = entry
  const flagged = together === undefined ? first : { ...first, together }
  const told = tell === 'hide' ? [flagged, ...below].map(hidden) : [flagged, ...below]
  const rest = [...sections.slice(0, at), ...sections.slice(at + run.length)]
  if (tell === 'skip') {
    const headings = run.flatMap(({ heading }) => heading ?? [])
    leftOut.push(...headings.map(aboutLine))
    leftOut.push(...run.flatMap(({ parts }) => parts.flatMap(leftOutOf)))
    return rest
  }
  if (tell === 'say') return saidWithNeighbour(rest, at, run)
  const target = before ?? after
  const place =
    target === undefined
      ? -1
      : rest.findIndex(({ heading }) => heading?.units?.includes(target.id) === true)
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
