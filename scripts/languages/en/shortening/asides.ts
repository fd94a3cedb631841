/** What stands in the middle of an English sentence and only joins it to others. */
import { anyOf, sequence } from '../../../text/anyOf.ts'
import type { ShorteningRule } from '../../rule.ts'
import { every } from './stretches.ts'

/** "Plans, however, change." Between two clauses it is all that parts them. */
export const connectiveAside: ShorteningRule = {
  id: 'en/shorten/connective-aside',
  language: 'en',
  apply: every(
    sequence(
      /,\s+/gi,
      anyOf(
        /of course|in fact|indeed|however|therefore|in turn|after all|in other words|as you know/gi,
        /on the other hand|on the contrary|by contrast|in contrast|by comparison/gi,
      ),
      /,(?=\s(?!(?:so|and|but|or|it|they|he|she|we|you|I|there|this|that|these|those|the|an?)\b))/gi,
    ),
  ),
}

/** "the plan (see below)": where else to look. */
export const seeAlso: ShorteningRule = {
  id: 'en/shorten/see-also',
  language: 'en',
  apply: every(/(?<=\S) \(see (?:also )?[^()]{1,60}\)/g),
}
