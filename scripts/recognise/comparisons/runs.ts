/** Statements that follow one another, one about each subject. */
import type { Contrast } from '../../languages/language.ts'
import { announces, asks } from '../sentences.ts'
import { aboutOf, type About } from './about.ts'
import { divided } from './clauses.ts'
import type { Reading, Statement } from './reading.ts'
import type { Row } from './row.ts'
import { rowOf } from './row.ts'

/** One side of a run: a statement about a subject. */
interface Side {
  statement: Statement
  about: About
  subject: number
  /** its place among the statements */ place: number
  /** the next statement, when it goes on about the same subject */ next?: Side
  /** the place of the last statement that goes on about it, without its name */ end: number
}

export interface Run {
  row: Row
  /** the first statement of each side, in the order of the article */ firsts: Statement[]
  /** most statements between two sides */ gap: number
  /** a connective says that the sides are set against each other */ isMarked: boolean
  /** every side begins with its subject */ begins: boolean
  /** what makes it doubtful, counted; Infinity when it is none */ flaws: number
}

/** A subject stands among the first words of a sentence that begins with it. */
const BEGINNING = 2
const LEAST_WORDS = 3

/**
 * @param statements of one section, in their order
 * @param reach how many statements may stand between two sides
 */
export function runsIn(
  statements: Statement[],
  { subjects }: Reading,
  contrast: Contrast,
  reach: number,
): Run[] {
  const runs: Side[][] = []
  let open: Side[] = []
  statements.forEach((statement, place) => {
    if (saysNothing(statement)) return
    const about = aboutOf(statement.text, subjects, contrast)
    const isOfMore = about?.isOfAll === true || isNamingOthers(statement, about, contrast)
    if (divided(statement, subjects, contrast) !== undefined || isOfMore) {
      open = []
      return
    }
    if (about?.subject === undefined) {
      continues(open.at(-1), statement, place, contrast)
      return
    }
    const side: Side = { statement, about, subject: about.subject, place, end: place }
    const before = open.find(({ subject }) => subject === side.subject)
    if (before !== undefined && open.length === 1 && goesOn(before, side)) {
      before.next = side
      before.end = place
      return
    }
    open = open.filter(other => other.subject !== side.subject && place - other.end <= reach)
    open.push(side)
    if (open.length === subjects.length) {
      runs.push(open)
      open = []
    }
  })
  return runs.map(run => runOf(run, subjects.length, contrast))
}

/** "However, it …" is still about the subject before it in its paragraph. */
function continues(
  side: Side | undefined,
  { text, part }: Statement,
  place: number,
  contrast: Contrast,
): void {
  const isNext = side?.end === place - 1 && side.statement.part === part
  if (isNext && contrast.goesOn.test(text)) side.end = place
}

function saysNothing({ line, text }: Statement): boolean {
  return (
    !/[.!?…。！？]['"”’)\]]*$/.test(text) ||
    text.split(/\s+/).length < LEAST_WORDS ||
    announces(line.text) ||
    asks(text) ||
    /^\(/.test(text)
  )
}

function isNamingOthers({ text }: Statement, about: About | undefined, contrast: Contrast) {
  return about?.namesOthers === true && !contrast.unlike.test(text)
}

/** A sentence right behind another in its paragraph, about the same subject. */
function goesOn(before: Side, side: Side): boolean {
  return side.place === before.place + 1 && side.statement.part === before.statement.part
}

function runOf(run: Side[], count: number, contrast: Contrast): Run {
  const chosen = run.map((side, index) => chosenOf(side, run[index + 1], contrast))
  const gaps = run.slice(1).map((side, index) => side.place - (run[index]?.end ?? 0))
  const statements = Array.from({ length: count }, (_, subject) =>
    chosen.find(side => side.subject === subject),
  ).flatMap(side => (side === undefined ? [] : [side.statement]))
  const texts = statements.map(({ text }) => text)
  const begins = run.every(({ about }) => about.before <= BEGINNING)
  const isNone = run.some(({ about }) => about.isLate)
  const flaws = [
    run.some(({ about }) => about.isMixed),
    texts.some(text => contrast.personal.test(text)),
    texts.some(text => contrast.leaning.test(text)),
    texts.some(text => contrast.there.test(text)),
    !begins,
  ].filter(Boolean).length
  return {
    row: rowOf(statements),
    firsts: run.map(({ statement }) => statement),
    gap: Math.max(...gaps),
    isMarked: run.slice(1).some(({ statement }) => contrast.marked.test(statement.text)),
    begins,
    flaws: isNone ? Infinity : flaws,
  }
}

/** "On the other hand" contrasts with the sentence before it, not with the first about the other subject. */
function chosenOf(side: Side, following: Side | undefined, contrast: Contrast): Side {
  return side.next !== undefined &&
    following !== undefined &&
    contrast.marked.test(following.statement.text) &&
    !contrast.goesOn.test(side.next.statement.text)
    ? side.next
    : side
}
