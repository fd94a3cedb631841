/** Sentences that open in turn in the words of each side, under a heading that names both: "Who left … Who stayed …" */
import type { Place, Reading, Statement } from '../reading.ts'
import { rowOf, type ComparisonRule, type Row } from '../row.ts'
import { onlyNamed, type Subject } from '../subject.ts'

/** Openings of fewer words say too little of whom a sentence speaks. */
const LEAST_OPENING = 3
/** Fewer rows are no habit of the author. */
const LEAST_ROWS = 2

export const inTurn: ComparisonRule = {
  id: 'structure/compare/in-turn',
  language: 'structure',
  apply: reading => reading.places.flatMap(place => rowsIn(place, reading)),
}

function rowsIn(place: Place, { subjects, statements }: Reading): Row[] {
  const prose = statements.filter(({ section, isItem }) => section === place.index && !isItem)
  const isHeaded = subjects.every(({ pattern }) => pattern.test(place.heading))
  if (subjects.length !== 2 || !isHeaded || prose.length % 2 !== 0) return []
  const sides = [0, 1].map(side => prose.filter((_, index) => index % 2 === side))
  const [first = [], second = []] = sides.map(side => openingOf(side))
  if (Math.min(...sides.map(side => side.length)) < LEAST_ROWS || !areAlike(first, second))
    return []
  const isTurned = isOther(first, subjects, 0) || isOther(second, subjects, 1)
  return (sides[0] ?? []).flatMap((one, index) => {
    const other = sides[1]?.[index]
    if (other === undefined) return []
    return [rowOf(isTurned ? [other, one] : [one, other])]
  })
}

/** @returns the words in which all of some statements begin */
function openingOf(statements: Statement[]): string[] {
  const [first = [], ...others] = statements.map(({ text }) => text.split(/\s+/))
  const end = first.findIndex((word, index) => others.some(words => words[index] !== word))
  return end === -1 ? first : first.slice(0, end)
}

/** They begin alike and differ in one word, in who is meant, as far as the shorter one goes. */
function areAlike(first: string[], second: string[]): boolean {
  const shorter = Math.min(first.length, second.length)
  const different = first.slice(0, shorter).filter((word, index) => word !== second[index])
  return shorter >= LEAST_OPENING && different.length === 1
}

/** Whether an opening names the other subject than the one in whose place it stands. */
function isOther(opening: string[], subjects: Subject[], place: number): boolean {
  const named = onlyNamed(opening.join(' '), subjects)
  return named !== undefined && named !== place
}
