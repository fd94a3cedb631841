/** Which English sentences people can be for or against. */
import { anyOf } from '../../text/anyOf.ts'
import { isImperative } from './roleWords.ts'

/** It opens with a condition or a time: what it says comes after a comma. */
const CONDITION =
  /^(?:if|when|whenever|before|after|once|in|at|during|while|until|unless|as soon as)\b[^,]*,/iu
/** What a main clause that says something begins with. */
const SUBJECT = anyOf(
  /^(?:the|an?|this|that|these|those|it|they|we|you|he|she|i|one|his|her|its|their|our|your|my)$/u,
  /^(?:most|many|some|all|each|every\w*|no\w*|any\w*|there|both|two|three|people)$/u,
  /^(?:\p{Lu}.*|.*s)$/u,
)
/** Whose experience it is: others cannot take sides on it. */
const OWN = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|mine|myself)\b/

/** @param sentence plain text; @returns false for what tells people what to do, and for the author's own experience */
export function canBeContested(sentence: string): boolean {
  if (OWN.test(sentence)) return false
  const clauses = sentence.split(/[,:;–—]\s+/)
  if (clauses.some(clause => isImperative(smallWords(clause)))) return false
  if (!CONDITION.test(sentence)) return true
  const openings = sentence.split(/,\s+/).slice(1)
  return openings.some(clause => SUBJECT.test(/^[\p{L}'’]+/u.exec(clause)?.[0] ?? ''))
}

function smallWords(clause: string): string[] {
  return clause.toLowerCase().match(/[\p{L}'’]+/gu) ?? []
}
