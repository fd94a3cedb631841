/** What stands in the middle of an English sentence and only adds something. */
import type { ShorteningRule } from '../../rule.ts'
import { every } from './stretches.ts'

/** "Plans, however, change." */
export const connectiveAside: ShorteningRule = {
  id: 'en/shorten/connective-aside',
  language: 'en',
  apply: every(/,\s+(?:of course|in fact|indeed|however|therefore|in turn|after all),(?=\s)/gi),
}

/** "The plan (see below) changes." */
export const brackets: ShorteningRule = {
  id: 'en/shorten/brackets',
  language: 'en',
  apply: every(/ ?\([^()]*\)/g),
}

/** "The plan – a thick one – changes." */
export const dashes: ShorteningRule = {
  id: 'en/shorten/dashes',
  language: 'en',
  apply: every(/ [–—] [^–—]+ [–—](?= )/g),
}

/** "The plan, which nobody read, changes": behind a comma such clauses only add something. */
export const relativeClause: ShorteningRule = {
  id: 'en/shorten/relative-clause',
  language: 'en',
  apply: every(/,\s+(?:which|who|whose|where)\s[^,;:]+,(?=\s)/g),
}
