/** A contrast that stands only in sentences: "X …, whereas Y …", "X …. Y, on the other hand, …". */
import type { Line } from '../types.ts'
import type { PartOf } from './outline.ts'
import { lineOf, originOf, plain, slice, type Run } from './runs.ts'
import { names } from './subjects.ts'

/** Connectives that mark a contrast with a precision of .95 and more; the weak ones need different subjects on both sides. */
const STRONG = /[,;]?\s+(?:whereas|in contrast,|by contrast,|conversely,)\s+/i
const WEAK = /[,;]\s+(?:while|but)\s+/i
const OPENING = /^(?:whereas|while)\s+(.+?),\s+/i
const ON_THE_OTHER_HAND = /on the other hand|in contrast|by contrast|conversely/i

interface Side { subject: 0 | 1, line: Line }

/**
 * Looks through the sentences of a section's prose.
 * @returns a part with both sides quoted, or undefined when one side has nothing to say
 */
export function contrastIn(sentences: Run[][], subjects: [string, string]): PartOf<'contrast'> | undefined {
  const sides: Side[] = []
  let marked = false
  for (const sentence of sentences) {
    const pair = split(sentence, subjects)
    if (pair !== undefined) {
      sides.push(...pair)
      marked = true
      continue
    }
    const subject = startsWith(sentence, subjects)
    if (subject === undefined) continue
    if (ON_THE_OTHER_HAND.test(plain(sentence))) marked = true
    sides.push({ subject, line: lineOf(sentence) })
  }
  const of = (subject: 0 | 1) => sides.filter(side => side.subject === subject).map(side => side.line)
  if (!marked || of(0).length === 0 || of(1).length === 0) return undefined
  const all = sentences.map(sentence => lineOf(sentence))
  const origin = originOf(sentences.flat())
  const label = (subject: string): Line => ({ text: subject, origin: null })
  return {
    kind: 'contrast', origin, confidence: 0.9, reason: 'sentences set the two subjects against each other',
    subjects: [label(subjects[0]), label(subjects[1])], sides: [of(0).slice(0, 3), of(1).slice(0, 3)], sentences: all,
  }
}

/** Both clauses of one sentence, when each names just one of the pair. */
function split(sentence: Run[], subjects: [string, string]): [Side, Side] | undefined {
  const text = plain(sentence)
  const opening = OPENING.exec(text)
  const [first, second] = opening?.[1] !== undefined
    ? [[text.indexOf(opening[1]), text.indexOf(opening[1]) + opening[1].length], [opening[0].length, text.length]]
    : cut(text)
  if (first === undefined || second === undefined) return undefined
  const clauses = [slice(sentence, first[0] ?? 0, first[1]), slice(sentence, second[0] ?? 0, second[1])]
  const about = clauses.map(clause => startsWith(clause, subjects))
  if (about[0] === undefined || about[1] === undefined || about[0] === about[1]) return undefined
  return [{ subject: about[0], line: lineOf(clauses[0] ?? []) }, { subject: about[1], line: lineOf(clauses[1] ?? []) }]
}

function cut(text: string): [number[], number[]] | [undefined, undefined] {
  const match = STRONG.exec(text) ?? WEAK.exec(text)
  return match === null ? [undefined, undefined] : [[0, match.index], [match.index + match[0].length, text.length]]
}

/** The subject that a clause is about: named within its first words, the other not named anywhere in it. */
function startsWith(clause: Run[], subjects: [string, string]): 0 | 1 | undefined {
  const text = plain(clause)
  const opening = text.split(/\s+/).slice(0, 6).join(' ')
  const [a, b] = [names(opening, subjects[0]), names(opening, subjects[1])]
  if (a && !b && !names(text, subjects[1])) return 0
  if (b && !a && !names(text, subjects[0])) return 1
  return undefined
}
