/** Words within an English sentence that weigh nothing. */
import { anyOf, sequence } from '../../../text/anyOf.ts'
import type { ShorteningRule } from '../../rule.ts'
import { every } from './stretches.ts'

/** Behind these words the degree belongs to what is said: "too very", "a very", "more highly". */
const HELD_BY = new Set('so as how too a an the or nor but only than yet if more less'.split(' '))
/** What is negated, however far behind, says something else without the degree. */
const NEGATION = /^(?:not|cannot|never|no|without|hardly)$|n['’]t$/i
/** In front of these words the degree is part of them, or no adverb. */
const HOLDS = new Set(
  `early late think want wants mean means feel know need needs matter matters available few little
  much many same likely unlikely well different similar not only a an the in on at by for with to
  of as because when if about like from and or but that is are`.split(/\s+/),
)

/** "a plan that is very useful" */
export const degree: ShorteningRule = {
  id: 'en/shorten/degree',
  language: 'en',
  apply: sentence =>
    degrees(sentence).filter(
      ([from, to]) => !isHeld(wordsOf(sentence.slice(0, from)), wordsOf(sentence.slice(to))),
    ),
}

const degrees = every(
  anyOf(
    /(?<=[\p{L}\p{N}]\s)(?:very|quite|truly|extremely|incredibly|absolutely)\s+(?=\p{Ll})/gu,
    /(?<=[\p{L}\p{N}]\s)(?:literally|simply|basically|definitely|certainly)\s+(?=\p{Ll})/gu,
    /(?<=[\p{L}\p{N}]\s)highly\s+(?=\p{Ll})/gu,
  ),
)

function isHeld(before: string[], behind: string[]): boolean {
  return (
    HELD_BY.has(before.at(-1)?.toLowerCase() ?? '') ||
    before.some(word => NEGATION.test(word)) ||
    HOLDS.has(behind[0] ?? '')
  )
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}'’]+/gu) ?? []
}

/** "Plans also change." */
export const also: ShorteningRule = {
  id: 'en/shorten/also',
  language: 'en',
  apply: sentence => (/\bnot only\b/i.test(sentence) ? [] : everyAlso(sentence)),
}

const everyAlso = every(
  sequence(
    /(?<=[\p{L}\p{N}]\s)(?<!\b(?:but|not|and|or|that|who|which|may|might)\s|n['’]t\s)also\s+/gu,
    /(?=\p{Ll})(?!(?!need\b)\w+ed\b(?! to\b))/gu,
  ),
)
