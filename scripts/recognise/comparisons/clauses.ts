/** A sentence that tells of two subjects, divided into what it says of each. */
import type { Contrast } from '../../languages/language.ts'
import { slice } from '../../text/slice.ts'
import type { ArticleLine } from '../../types.ts'
import { aboutOf, type About } from './about.ts'
import type { Statement } from './reading.ts'
import type { Cell } from './row.ts'
import type { Subject } from './subject.ts'

/** A clause has at least so many words; behind "and" it needs more to be one. */
const LEAST_WORDS = { left: 2, right: 3, weak: 5 }
/** Where a joint may join anything, the subject stands right behind it. */
const RIGHT_BEHIND = 1

interface Halves {
  left: [number, number]
  right: [number, number]
  isSure: boolean
  begins: boolean
}

/** @returns a cell for each of two subjects, in their order; undefined when no joint divides the sentence by them */
export function divided(
  statement: Statement,
  subjects: Subject[],
  contrast: Contrast,
): { cells: Cell[]; isSure: boolean; isMixed: boolean } | undefined {
  if (subjects.length !== 2) return undefined
  for (const halves of halvesOf(statement.text, contrast)) {
    const about = sidesOf(statement.text, halves, subjects, contrast)
    if (about === undefined) continue
    const clauses = [halves.left, halves.right].map(range => clauseOf(statement, range))
    const cells = subjects.flatMap((_, subject) => {
      const line = clauses[about[0].subject === subject ? 0 : 1]
      return line === undefined ? [] : [{ statement, line }]
    })
    return { cells, isSure: halves.isSure, isMixed: about.some(side => side.isMixed) }
  }
  return undefined
}

function halvesOf(text: string, contrast: Contrast): Halves[] {
  if (contrast.undivided.test(text)) return []
  const found: Halves[] = []
  const opening = contrast.opening.exec(text)
  if (opening?.[1] !== undefined) {
    const from = text.indexOf(opening[1])
    found.push({
      left: [from, from + opening[1].length],
      right: [opening[0].length, text.length],
      isSure: true,
      begins: false,
    })
  }
  for (const { at, sure, begins } of contrast.joints)
    for (const joint of text.matchAll(at))
      found.push({
        left: [lastSentence(text, joint.index), joint.index],
        right: [joint.index + joint[0].length, firstSentence(text, joint.index)],
        isSure: sure,
        begins: begins === true,
      })
  return found
}

/** A name in small letters hides where a sentence ends: "… nothing less. gRPC, with …". */
const HIDDEN_END = /(?<=\p{Ll}{2}\.)\s+(?=\p{Ll}+\p{Lu})/u

function lastSentence(text: string, end: number): number {
  const parts = text.slice(0, end).split(HIDDEN_END)
  return end - (parts.at(-1)?.length ?? end)
}

function firstSentence(text: string, from: number): number {
  const found = HIDDEN_END.exec(text.slice(from))
  return found === null ? text.length : from + found.index
}

function sidesOf(
  text: string,
  { left, right, isSure, begins }: Halves,
  subjects: Subject[],
  contrast: Contrast,
): [About, About] | undefined {
  const [one, other] = [text.slice(...left), text.slice(...right)]
  const [first, second] = [one, other].map(clause => clause.split(/\s+/).length)
  const least = isSure ? LEAST_WORDS.right : LEAST_WORDS.weak
  if ((first ?? 0) < LEAST_WORDS.left || (second ?? 0) < least) return undefined
  const opening = aboutOf(one, subjects, contrast)
  const behind = other.replace(contrast.before, '')
  const following = aboutOf(behind, subjects, contrast, isSure ? undefined : RIGHT_BEHIND)
  if (opening?.subject === undefined || following?.subject === undefined) return undefined
  if (opening.subject === following.subject) return undefined
  if (begins && opening.before > RIGHT_BEHIND) return undefined
  const isDoubtful = opening.isMixed || opening.isLate || following.isMixed || following.isLate
  if (opening.isLate && following.isLate) return undefined
  return !isSure && isDoubtful ? undefined : [opening, following]
}

/** @returns a stretch of a sentence, which knows its sentence; no clause ends in a full stop, as the first has none */
function clauseOf({ line, text }: Statement, [from, to]: [number, number]): ArticleLine {
  const end = /[^.]\.\s*$/.test(text.slice(from, to)) ? text.slice(0, to).lastIndexOf('.') : to
  return { ...line, text: slice(line.text, from, end), source: line.text }
}
