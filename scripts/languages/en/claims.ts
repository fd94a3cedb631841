/** Which English sentences people can be for or against. */
import { isImperative } from './roleWords.ts'

/** A condition or a time, up to its comma, and what the main clause begins with. */
const CONDITION =
  /^(?:if|when|whenever|before|after|once|in|at|during|while|until|unless|as soon as)\b[^,]*,\s+(?<main>[\p{L}'’]+)/iu
/** What a main clause that says something begins with. */
const SUBJECT =
  /^(?:the|an?|this|that|these|those|it|they|we|you|he|she|i|one|most|many|some|all|each|every\w*|no\w*|any\w*|there|his|her|its|their|our|your|my|both|two|three|people|\p{Lu}.*|.*s)$/u
/** Whose experience it is: others cannot take sides on it. */
const OWN = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|mine|myself)\b/

/** @param sentence plain text; @returns false for what tells people what to do, and for the author's own experience */
export function canBeContested(sentence: string): boolean {
  if (OWN.test(sentence)) return false
  const clauses = sentence.split(/[,:;–—]\s+/)
  if (clauses.some(clause => isImperative(smallWords(clause)))) return false
  const main = CONDITION.exec(sentence)?.groups?.['main']
  return main === undefined || SUBJECT.test(main)
}

function smallWords(clause: string): string[] {
  return clause.toLowerCase().match(/[\p{L}'’]+/gu) ?? []
}
