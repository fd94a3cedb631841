/** Words that open an English sentence and say nothing of their own. */
import type { ShorteningRule } from '../../rule.ts'
import { every } from './stretches.ts'

/** "However, the plan is only a guess." */
export const connective: ShorteningRule = {
  id: 'en/shorten/connective',
  language: 'en',
  always: true,
  apply: every(
    /^(?:however|moreover|furthermore|in addition|additionally|in fact|of course|indeed|therefore|thus|hence|consequently|as a result|also|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|for example|for instance|in other words|in short|in summary|to be sure|that said|after all|at the same time|on top of that|what['’]s more|as you know|as you can see|as mentioned(?: above| before| earlier)?|needless to say|naturally|obviously|clearly|fortunately|unfortunately|interestingly|importantly|well|now|yes|look)[,:]\s+/gi,
  ),
}

/** "But nobody reads it." */
export const openingConjunction: ShorteningRule = {
  id: 'en/shorten/opening-conjunction',
  language: 'en',
  always: true,
  apply: every(/^(?:and|but|so|or|yet)\s+/gi),
}

/** "It is important to note that plans change." */
export const worthNoting: ShorteningRule = {
  id: 'en/shorten/worth-noting',
  language: 'en',
  apply: every(
    /^(?:it is|it['’]s) (?:important|worth|essential|crucial|useful|helpful|interesting|good) to (?:note|remember|know|mention|realize|realise|understand|keep in mind) that\s+/gi,
  ),
}

/** "Please note that plans change." */
export const noteThat: ShorteningRule = {
  id: 'en/shorten/note-that',
  language: 'en',
  apply: every(/^(?:please )?(?:note|remember|keep in mind|bear in mind)(?: that|,)\s+/gi),
}

/** "The truth is that plans change." */
export const truthIs: ShorteningRule = {
  id: 'en/shorten/truth-is',
  language: 'en',
  apply: every(/^(?:the (?:fact|truth|point|thing|reality) is(?: that)?,?)\s+/gi),
}

/** "In this case, plans change": where and what for the sentence is said, not when it holds. */
export const occasion: ShorteningRule = {
  id: 'en/shorten/occasion',
  language: 'en',
  apply: every(
    /^(?:in (?:this|that|these|those) (?:case|cases|way|regard|respect|sense|context)|at this point|for this reason|to this end|with this in mind|to put it (?:simply|another way)|to (?:begin|start) with|to (?:highlight|illustrate|show|see|understand|explain|clarify|demonstrate) [^,;:]+), /gi,
  ),
}

/** "Please write it down." */
export const please: ShorteningRule = {
  id: 'en/shorten/please',
  language: 'en',
  apply: every(/^please\s+/gi),
}

/** "You should write it down": what one should do is what the slide tells to do. */
export const youShould: ShorteningRule = {
  id: 'en/shorten/you-should',
  language: 'en',
  apply: every(
    /^you (?:should|must|need to|have to|ought to)(?: also)?\s+(?!not\b|have\b|never\b)/gi,
  ),
}

/** "As you plan, you should write it down." */
export const youShouldMeanwhile: ShorteningRule = {
  id: 'en/shorten/you-should-meanwhile',
  language: 'en',
  apply: every(
    /(?<=^as you [^,;:]+, )you (?:should|must|need to|have to)\s+(?!not\b|have\b|never\b)/gi,
  ),
}
