/**
 * Words that open an English sentence and say nothing of their own. What makes of the rest an example, a view or a
 * case ("For example,", "Some believe that", "In this case,") says how the sentence is meant, and stays.
 */
import { anyOf, sequence } from '../../../text/anyOf.ts'
import type { ShorteningRule } from '../../rule.ts'
import { opening, phrase } from './stretches.ts'

/** "However, the plan is only a guess." */
export const connective: ShorteningRule = {
  id: 'en/shorten/connective',
  language: 'en',
  always: true,
  apply: phrase([
    'however',
    'moreover',
    'furthermore',
    'in addition',
    'additionally',
    'in fact',
    'of course',
    'indeed',
    'therefore',
    'thus',
    'hence',
    'consequently',
    'as a result',
    'accordingly',
    'that said',
    'that being said',
    'having said that',
    'in other words',
    'put differently',
    'put another way',
    'to put it simply',
    'to put it another way',
    'to put it differently',
    'in short',
    'in summary',
    'to sum up',
    'to summarize',
    'to summarise',
    'in conclusion',
    'in essence',
    'after all',
    'needless to say',
    'naturally',
    'obviously',
    'clearly',
    'interestingly',
    'importantly',
    'more importantly',
    'most importantly',
    'not surprisingly',
    'unsurprisingly',
    'fortunately',
    'ultimately',
    'basically',
    'essentially',
    'to be clear',
    'to be sure',
    'to be honest',
    'to be fair',
    'well',
    'now',
    'look',
    'again',
    'likewise',
    'by the way',
    'frankly',
    'honestly',
    'for starters',
    'meanwhile',
    'on top of that',
    'besides',
    "what's more",
    'as you know',
    'as you can see',
  ]),
}

/** "Finally, the plan is read." */
export const order: ShorteningRule = {
  id: 'en/shorten/order',
  language: 'en',
  always: true,
  apply: phrase([
    'first',
    'firstly',
    'first of all',
    'first and foremost',
    'second',
    'secondly',
    'third',
    'thirdly',
    'next',
    'then',
    'also',
    'finally',
    'lastly',
    'last but not least',
  ]),
}

/** "But nobody reads it." What begins small goes on with what stands before it. */
export const openingConjunction: ShorteningRule = {
  id: 'en/shorten/opening-conjunction',
  language: 'en',
  always: true,
  apply: opening(
    /^(?:And|But|So|Yet),?\s+(?!(?:that|much|many|far|long|what|how|why|too|on|forth)\b)/,
  ),
}

/** A second thing that hangs on the words in front would hang in the air. */
const GOES_ON = /\b(?:and|but|or)(?: not)? (?:that|to)\b/i

/** "It is important to note that gardens need water." */
export const worthNoting: ShorteningRule = {
  id: 'en/shorten/worth-noting',
  language: 'en',
  apply: opening(
    sequence(
      /^(?:it is|it['’]s) (?:(?:also|very|equally) )?/i,
      /(?:important|worth|essential|crucial|useful|helpful|interesting|good) /i,
      anyOf(
        /to (?:note|remember|know|mention|realize|realise|recogni[sz]e|understand)/i,
        /to (?:keep in mind|point out)|noting|mentioning|remembering/i,
      ),
      / that\s+/i,
    ),
    GOES_ON,
  ),
}

/** "Please note that plans change." */
export const noteThat: ShorteningRule = {
  id: 'en/shorten/note-that',
  language: 'en',
  apply: opening(/^(?:please )?(?:note|remember|keep in mind|bear in mind) that\s+/i, GOES_ON),
}

/** "The truth is that plans change." */
export const truthIs: ShorteningRule = {
  id: 'en/shorten/truth-is',
  language: 'en',
  apply: opening(/^the (?:fact|truth|reality|bottom line) is that\s+/i, GOES_ON),
}

/** "Please write it down." */
export const please: ShorteningRule = {
  id: 'en/shorten/please',
  language: 'en',
  apply: opening(/^please\s+/i),
}

/** "You should write it down": what one should do is what the slide tells to do; what one must may be a fact. */
export const youShould: ShorteningRule = {
  id: 'en/shorten/you-should',
  language: 'en',
  apply: opening(
    sequence(
      /^you (?:should|need to|ought to)(?: also)?\s+/iu,
      /(?!(?:not|never|only|have|be|always|all|both|each|either|still|already)\b)/iu,
      /(?!(?:first|then|just|at|in|on|for|by|with|\p{L}+ly)\b)(?=\p{Ll})/iu,
    ),
  ),
}

/** "That's why goals are essential.", "This means that a coach listens." */
export const consequence: ShorteningRule = {
  id: 'en/shorten/consequence',
  language: 'en',
  always: true,
  apply: opening(
    sequence(
      /^(?:(?:that|this|which)(?:['’]s| is) why|(?:that|this) means(?: that)?)\s+/iu,
      /(?!(?:it|they|he|she|this|that|these|those|there|not|no|more|less|your?|both|only)\b)/iu,
      /(?=[\p{L}'’]+ [\p{L}'’]+ )/iu,
    ),
  ),
}
