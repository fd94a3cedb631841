/** Words within an English sentence that weigh nothing. */
import type { ShorteningRule } from '../../rule.ts'
import { every } from './stretches.ts'

/** "a plan that is really useful" */
export const degree: ShorteningRule = {
  id: 'en/shorten/degree',
  language: 'en',
  apply: every(
    /(?<!\b(?:an?|not|the|how|as|so)\s)\b(?:really|very|actually|basically|simply|quite|certainly|definitely|truly|extremely|literally|absolutely|essentially|as well)\s+/gi,
  ),
}

/** "Plans also change." */
export const also: ShorteningRule = {
  id: 'en/shorten/also',
  language: 'en',
  apply: every(/(?<!\b(?:but|not|and|or)\s)\balso\s+(?=\p{L})/giu),
}

/** "Plans change, too." */
export const closingWord: ShorteningRule = {
  id: 'en/shorten/closing-word',
  language: 'en',
  apply: every(
    /,? (?:as well|too|though|anyway|at all times|in general|of course|for sure)(?=[.!?]["'”’)]*$)/gi,
  ),
}

/** "in order to win" */
export const inOrder: ShorteningRule = {
  id: 'en/shorten/in-order',
  language: 'en',
  apply: every(/\bin order (?=to\b)/gi),
}
