/** What an English sentence can do without on a slide. */
import type { Shortening } from './index.ts'

const all = (pattern: RegExp) => (text: string): [number, number][] => [...text.matchAll(pattern)].map(match => [match.index, match.index + match[0].length])
/** In a sentence that opens with a condition or a circumstance, what is told comes last. */
const CIRCUMSTANCE = /^(?:if|when|whenever|while|because|since|as|although|though|after|before|unless|until|once|whether|where|besides|instead|despite|given|in|on|with|for|by|to)\b/i
/** From the match to the end of the sentence, the final mark excepted. */
const tail = (pattern: RegExp) => (text: string): [number, number][] => {
  if (CIRCUMSTANCE.test(text)) return []
  const match = pattern.exec(text)
  const end = /[.!?…]["'”’)]*\s*$/.exec(text)?.index ?? text.length
  return match === null || match.index >= end || match.index < 12 ? [] : [[match.index, end]]
}

export const english: Shortening = {
  // Words that lead in from the sentence before.
  leadIns: [
    all(/^(?:however|moreover|furthermore|in addition|additionally|in fact|of course|indeed|therefore|thus|hence|consequently|as a result|also|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|for example|for instance|in other words|in short|in summary|to be sure|that said|after all|at the same time|on top of that|what['’]s more|as you know|as you can see|as mentioned(?: above| before| earlier)?|needless to say|naturally|obviously|clearly|fortunately|unfortunately|interestingly|importantly|well|now|yes|look)[,:]\s+/gi),
    all(/^(?:and|but|so|or|yet)\s+/gi),
  ],
  rules: [
    all(/^(?:it is|it['’]s) (?:important|worth|essential|crucial|useful|helpful|interesting|good) to (?:note|remember|know|mention|realize|realise|understand|keep in mind) that\s+/gi),
    all(/^(?:please )?(?:note|remember|keep in mind|bear in mind)(?: that|,)\s+/gi),
    all(/^(?:the (?:fact|truth|point|thing|reality) is(?: that)?,?)\s+/gi),
    // Fillers.
    all(/(?<!\b(?:an?|not|the|how|as|so)\s)\b(?:really|very|actually|basically|simply|quite|certainly|definitely|truly|extremely|literally|absolutely|essentially|as well)\s+/gi),
    all(/\bin order (?=to\b)/gi),
    all(/,\s+(?:of course|in fact|indeed|however|therefore|in turn|after all),(?=\s)/gi),
    // What stands in brackets or between dashes.
    all(/\s*\([^()]*\)/g),
    all(/\s+[–—]\s+[^–—]+\s+[–—](?=\s)/g),
    // Relative clauses that only add something stand behind a comma.
    all(/,\s+(?:which|who|whose|where)\s[^,;:]+,(?=\s)/g),
    tail(/,\s+(?:which|who|whose|where)\s/),
    // Examples, consequences, reasons and remarks at the end.
    tail(/,?\s+(?:such as|including|for example|for instance|e\.g\.|i\.e\.)\s/),
    tail(/,\s+(?:ensuring|allowing|making|helping|enabling|leading|resulting|giving|creating|providing|thereby|thus|as well as|along with)\s(?!.*,)/),
    tail(/\s+[–—]\s+|—/),
    tail(/;\s/),
    tail(/,\s+(?:so that|so|because|since|as)\s/),
    tail(/,\s+and\s+(?:it|they|he|she|we|you|this|that|these|those|there|the|a|an|their|your|our|its)\s/),
    tail(/\s+because\s/),
    // Means and purposes at the end.
    tail(/,?\s+by\s+(?:\w+ly\s+)?\w+ing\s/),
    tail(/\s+(?:so as to|so that|in order to)\s/),
  ],
  // Numbers, negations and conditions.
  keep: /\d|\b(?:no|not|never|none|nor|nobody|nothing|without|neither|cannot|unless|if|when|whenever|only|except|until|hardly|rarely|seldom|few|against)\b|n['’]t\b/i,
}
