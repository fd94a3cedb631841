/** A contrast that stands only in sentences: "X …, whereas Y …", "X …. Y, on the other hand, …". */
import { languageOf } from '../languages/index.ts'
import type { Contrast } from '../languages/language.ts'
import { originOf, part, type Passage } from '../text/passage.ts'
import { plain } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import type { ArticleLine, Label } from '../types.ts'
import { lineOf } from './line.ts'
import type { PartOf } from './outline.ts'
import { names, onlyNamed } from './subjects.ts'

const FIRST_WORDS = 2
/** Lines a side, at most. */
const MAX_LINES = 3
/** Words at a sentence's start among which its subject stands. */
const SUBJECT_WORDS = 6
const MIN_WORDS = 4

interface Side {
  subject: number
  line: ArticleLine
}

/**
 * Looks through the sentences of a section's prose.
 * @returns a part with each side quoted, or undefined when nothing marks a contrast, as in a language whose words for it are
 * not known, or a side has nothing to say
 */
export function contrastIn(
  sentences: Passage[],
  subjects: string[],
  language: string,
): PartOf<'contrast'> | undefined {
  const contrast = languageOf(language)?.contrast
  if (contrast === undefined) return undefined
  const sides: Side[] = []
  let marked = false
  for (const sentence of sentences) {
    const pair = split(sentence, subjects, contrast)
    if (pair !== undefined) {
      sides.push(...pair)
      marked = true
      continue
    }
    const subject = subjectOf(sentence, subjects, contrast)
    if (subject === undefined) continue
    if (
      contrast.onTheOtherHand.test(plain(sentence.text)) ||
      contrast.comparative.test(plain(sentence.text))
    )
      marked = true
    sides.push({ subject, line: lineOf(sentence) })
  }
  return marked
    ? partOf(sides, subjects, sentences, 0.9, 'sentences set the subjects against each other')
    : undefined
}

/** What an article says of each subject in sentences that begin with it; for an article that compares and has no better place for it. */
export function sidesIn(
  sentences: Passage[],
  subjects: string[],
  language: string,
): PartOf<'contrast'> | undefined {
  const contrast = languageOf(language)?.contrast
  const sides = sentences.flatMap((sentence): Side[] => {
    const pair = split(sentence, subjects, contrast)
    if (pair !== undefined) return pair
    const subject = subjectOf(sentence, subjects, contrast)
    return subject === undefined ? [] : [{ subject, line: lineOf(sentence) }]
  })
  return partOf(sides, subjects, [], 0.8, 'sentences that begin with one of the subjects')
}

function partOf(
  sides: Side[],
  subjects: string[],
  sentences: Passage[],
  confidence: number,
  reason: string,
): PartOf<'contrast'> | undefined {
  const of = (subject: number) =>
    sides
      .filter(side => side.subject === subject)
      .map(side => side.line)
      .slice(0, MAX_LINES)
  if (subjects.some((_, index) => of(index).length === 0)) return undefined
  const origins = sides.flatMap(side => side.line.origin)
  const origin =
    sentences.length > 0
      ? originOf(...sentences)
      : {
          start: Math.min(...origins.map(({ start }) => start)),
          end: Math.max(...origins.map(({ end }) => end)),
        }
  return {
    kind: 'contrast',
    origin,
    confidence,
    reason,
    subjects: subjects.map(subjectLabel),
    sides: subjects.map((_, index) => of(index)),
    sentences: sentences.map(sentence => lineOf(sentence)),
  }
}

/** A name as a heading: with a capital. */
export function subjectLabel(subject: string): Label {
  return {
    kind: 'label',
    word: 'subject',
    text: asText(subject.replace(/^\p{Ll}(?=\p{Ll})/u, letter => letter.toUpperCase())),
  }
}

/** Both clauses of one sentence, when each names just one of the subjects. */
function split(
  sentence: Passage,
  subjects: string[],
  contrast: Contrast | undefined,
): [Side, Side] | undefined {
  const text = plain(sentence.text)
  if (contrast === undefined) return undefined
  const opening = contrast.opening.exec(text)
  const [first, second] =
    opening?.[1] !== undefined
      ? [
          [text.indexOf(opening[1]), text.indexOf(opening[1]) + opening[1].length],
          [opening[0].length, text.length],
        ]
      : cut(text, subjects, contrast)
  if (first === undefined || second === undefined) return undefined
  const clauses = [
    part(sentence, first[0] ?? 0, first[1]),
    part(sentence, second[0] ?? 0, second[1]),
  ] as const
  const [one, other] = clauses.map(clause => subjectOf(clause, subjects, contrast))
  if (one === undefined || other === undefined || one === other) return undefined
  return [
    { subject: one, line: lineOf(clauses[0]) },
    { subject: other, line: lineOf(clauses[1]) },
  ]
}

function cut(
  text: string,
  subjects: string[],
  contrast: Contrast,
): [number[], number[]] | [undefined, undefined] {
  const begins = (clause: string) =>
    onlyNamed(clause.trim().split(/\s+/).slice(0, FIRST_WORDS).join(' '), subjects)
  const parallel = () =>
    [...text.matchAll(contrast.parallel)].find(found => {
      const [left, right] = [begins(text), begins(text.slice(found.index + found[0].length))]
      return left !== undefined && right !== undefined && left !== right
    })
  const match = contrast.strong.exec(text) ?? contrast.weak.exec(text) ?? parallel() ?? null
  return match === null
    ? [undefined, undefined]
    : [
        [0, match.index],
        [match.index + match[0].length, text.length],
      ]
}

/** The subject that a clause is about: named within its first words, no other named before a comparison. */
function subjectOf(
  clause: Passage,
  subjects: string[],
  contrast: Contrast | undefined,
): number | undefined {
  const text = plain(clause.text)
  if (
    contrast?.leaning.test(text.trim()) === true ||
    /[:?]\s*$/.test(text) ||
    text.split(/\s+/).length < MIN_WORDS
  )
    return undefined
  const opening = text.split(/\s+/).slice(0, SUBJECT_WORDS).join(' ')
  const index = onlyNamed(opening, subjects)
  if (index === undefined) return undefined
  const other = subjects.some((subject, at) => at !== index && names(text, subject))
  return !other || contrast?.comparative.test(text) === true ? index : undefined
}
