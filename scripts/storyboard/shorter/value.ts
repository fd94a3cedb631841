/** What slides and sentences are worth when there is not time for all of them. */
import type { ArticleLine, Draft, LayoutName, Line, NoteLine } from '../../types.ts'
import { announces } from '../../recognise/sentences.ts'
import { linesIn } from '../ledger.ts'
import { isSuspect, roleOf, type Telling } from '../telling.ts'

/** Beside a sentence that is only said, one that stands on a slide counts so much less for what it costs. */
const A_SLIDE = 0.6
/** An example goes before everything else. */
const EXAMPLE = -3

/** What a layout is worth by itself: opening, closing and tables that compare stay, whatever they say. */
const BY_ITSELF: Record<LayoutName, number> = {
  cover: Infinity,
  agenda: Infinity,
  comparison: Infinity,
  recap: Infinity,
  activity: Infinity,
  end: Infinity,
  quote: 0,
  figure: 0,
  section: 0,
  statement: 0,
  tip: 0.3,
  code: 0.3,
  points: 0.6,
  definition: 1,
  steps: 1,
  table: 1.2,
  columns: 1.2,
}

/** What a line says, less where it is an example; undefined where its role is not known. */
function worthOf(line: Line, telling: Telling): number | undefined {
  const role = line.kind === 'article' ? roleOf(line, telling) : undefined
  if (role === undefined) return undefined
  return role.worth + (role.isExample === true ? EXAMPLE : 0)
}

/** A slide is as good as its best line. */
export function valueOfSlide(slide: Draft, telling: Telling): number {
  // What the author planned minutes for is wanted.
  if (slide.planned !== undefined) return Infinity
  const worths = linesIn(slide.data).flatMap(line => worthOf(line, telling) ?? [])
  const byItself = BY_ITSELF[slide.layout]
  if (worths.length > 0 && worths.every(worth => worth < EXAMPLE / 2)) return Math.max(...worths)
  return Math.max(byItself, ...worths) - A_SLIDE
}

/** Sentences of a note that go together: one, and those that lean on it. */
export interface Spare {
  /** places in the note */ lines: number[]
  value: number
}

/** @param kept whether a line stands on the slide, or must be said for another reason */
export function sparesIn(
  note: NoteLine[],
  kept: (line: ArticleLine) => boolean,
  telling: Telling,
): Spare[] {
  const isSpare = note.map(line => isSentence(line, telling) && !kept(line))
  return note.flatMap((_, at): Spare[] => {
    if (isSpare[at] !== true) return []
    const rest = note.slice(at + 1)
    const end = rest.findIndex((line, index) => !leans(line, note[at + index], telling))
    const chain = end === -1 ? rest : rest.slice(0, end)
    const lines = [at, ...chain.map((_line, index) => at + 1 + index)]
    if (lines.some(place => isSpare[place] !== true)) return []
    const worths = lines.map(place => worthOf(note[place] as NoteLine, telling) ?? 0)
    return [{ lines, value: Math.max(...worths) }]
  })
}

/** Whether a line of a note is a sentence of the article that is said for itself. */
function isSentence(line: NoteLine, telling: Telling): line is NoteLine & ArticleLine {
  const isPlain = line.kind === 'article' && line.act === undefined && line.private === undefined
  if (!isPlain || announces(line.text)) return false
  return telling.roles.size === 0 || roleOf(line, telling) !== undefined
}

function leans(line: NoteLine, before: NoteLine | undefined, telling: Telling): boolean {
  const role = line.kind === 'article' ? roleOf(line, telling) : undefined
  return role !== undefined && isSuspect(role) && line.click === before?.click
}
