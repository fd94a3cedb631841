/** What an English sentence can do without on a slide. */
import type { Shortening } from '../language.ts'

const all =
  (pattern: RegExp) =>
  (text: string): [number, number][] =>
    [...text.matchAll(pattern)].map(match => [match.index, match.index + match[0].length])
/** In a sentence that opens with a condition or a circumstance, what is told comes last. */
const CIRCUMSTANCE =
  /^(?:if|when|whenever|while|because|since|as|although|though|after|before|unless|until|once|whether|where|besides|instead|despite|given|in|on|with|for|by|to)\b/i
/** From the match to the end of the sentence, the final mark excepted. */
const tail =
  (pattern: RegExp, isWhole: (head: string) => boolean = () => true) =>
  (text: string): [number, number][] => {
    if (CIRCUMSTANCE.test(text)) return []
    const match = pattern.exec(text)
    const end = /[.!?…]["'”’)]*\s*$/.exec(text)?.index ?? text.length
    return match === null ||
      match.index >= end ||
      match.index < 12 ||
      !isWhole(text.slice(0, match.index))
      ? []
      : [[match.index, end]]
  }
/** What a passive verb is done by, or something is done for, may be all that the sentence says: "This can be done by …". */
const saysEnough = (head: string) =>
  head.split(/\s+/).length >= 4 &&
  !/\b(?:is|are|be|been|was|were|being)(?:\s+(?:\w+ly\s+)?\w+)?$|\b(?:begin|begins|began|start|starts|started|do|does|did|this|that|so|happens?|works?|helps?)$/i.test(
    head,
  )
/** Behind these words "to" belongs to what is said: it is easy to, ask them to, a way to. */
const GOVERNS =
  /\b(?:abilit\w+|able|about|advis\w+|agree\w*|aim\w*|allow\w*|as|ask\w*|attempt\w*|attention|care|sure|steps?|eager|keen|likely|attempt\w*|back|best|begin\w*|better|br(?:ing|ought)|cause\w*|chance|choos\w*|close|come\w*|common|commit\w*|compar\w*|connect\w*|continu\w*|decid\w*|design\w*|desire|difficult|due|eas\w+|enable\w*|encourag\w*|enough|expect\w*|fail\w*|feel|force\w*|free|goal|get\w*|giv\w+|going|good|happy|hard\w*|ha(?:s|d|ve|ving)|help\w*|hesitat\w*|hop\w+|how|important|in order|intend\w*|invit\w*|key|lead\w*|learn\w*|led|let\w*|like\w*|long|lov\w+|made|mak\w+|manag\w*|mean\w*|meant|mission|motivat\w*|objective|necessary|need\w*|normal|offer\w*|only|opportunit\w*|ought|permi\w*|persuad\w*|plan\w*|point\w*|possible|power|prefer\w*|prepar\w*|promis\w*|purpose|ready|refer\w*|refus\w*|relat\w*|remember\w*|remind\w*|requir\w*|responsib\w*|right|seem\w*|similar|speak\w*|start\w*|strug\w*|success\w*|supposed|take\w*|talk\w*|teach\w*|tell\w*|tend\w*|time|told|too|train\w*|tr(?:y|ies|ied|ying)|turn\w*|unable|up|urg\w*|used|useful|want\w*|ways?|what|when|where|whether|who|willing\w*|wish\w*|work\w*)\b/i

export const shortening: Shortening = {
  // Words that lead in from the sentence before.
  leadIns: [
    all(
      /^(?:however|moreover|furthermore|in addition|additionally|in fact|of course|indeed|therefore|thus|hence|consequently|as a result|also|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|for example|for instance|in other words|in short|in summary|to be sure|that said|after all|at the same time|on top of that|what['’]s more|as you know|as you can see|as mentioned(?: above| before| earlier)?|needless to say|naturally|obviously|clearly|fortunately|unfortunately|interestingly|importantly|well|now|yes|look)[,:]\s+/gi,
    ),
    all(/^(?:and|but|so|or|yet)\s+/gi),
  ],
  rules: [
    all(
      /^(?:it is|it['’]s) (?:important|worth|essential|crucial|useful|helpful|interesting|good) to (?:note|remember|know|mention|realize|realise|understand|keep in mind) that\s+/gi,
    ),
    all(/^(?:please )?(?:note|remember|keep in mind|bear in mind)(?: that|,)\s+/gi),
    all(/^(?:the (?:fact|truth|point|thing|reality) is(?: that)?,?)\s+/gi),
    // Where and what for the sentence is said, not when it holds.
    all(
      /^(?:in (?:this|that|these|those) (?:case|cases|way|regard|respect|sense|context)|at this point|for this reason|to this end|with this in mind|to put it (?:simply|another way)|to (?:begin|start) with|to (?:highlight|illustrate|show|see|understand|explain|clarify|demonstrate) [^,;:]+), /gi,
    ),
    all(/^please\s+/gi),
    // What one should do is what the slide tells to do.
    all(/^you (?:should|must|need to|have to|ought to)(?: also)?\s+(?!not\b|have\b|never\b)/gi),
    all(/(?<=^as you [^,;:]+, )you (?:should|must|need to|have to)\s+(?!not\b|have\b|never\b)/gi),
    // Fillers.
    all(
      /(?<!\b(?:an?|not|the|how|as|so)\s)\b(?:really|very|actually|basically|simply|quite|certainly|definitely|truly|extremely|literally|absolutely|essentially|as well)\s+/gi,
    ),
    all(/(?<!\b(?:but|not|and|or)\s)\balso\s+(?=\p{L})/giu),
    all(
      /,? (?:as well|too|though|anyway|at all times|in general|of course|for sure)(?=[.!?]["'”’)]*$)/gi,
    ),
    all(/\bin order (?=to\b)/gi),
    all(/,\s+(?:of course|in fact|indeed|however|therefore|in turn|after all),(?=\s)/gi),
    // What stands in brackets or between dashes.
    all(/ ?\([^()]*\)/g),
    all(/ [–—] [^–—]+ [–—](?= )/g),
    // Relative clauses that only add something stand behind a comma.
    all(/,\s+(?:which|who|whose|where)\s[^,;:]+,(?=\s)/g),
    tail(/,\s+(?:which|who|whose|where)\s/),
    // Examples, consequences, reasons and remarks at the end.
    tail(/,? (?:such as|including|for example|for instance|e\.g\.|i\.e\.)\s/),
    tail(
      /,\s+(?:ensuring|allowing|making|helping|enabling|leading|resulting|giving|creating|providing|thereby|thus|as well as|along with) (?=[^,]*$)/,
    ),
    tail(/ [–—] |—/),
    // Behind a semicolon often stands the other side of the same thing, which goes only from a long sentence.
    tail(/;\s/, head => head.split(/\s+/).length >= 7),
    tail(/,\s+(?:so that|so|because|since|as)\s/),
    tail(
      /,\s+and\s+(?:it|they|he|she|we|you|this|that|these|those|there|the|a|an|their|your|our|its)\s/,
    ),
    tail(/ because /),
    // A second thing that is said of the same.
    tail(
      /,? and (?:can|could|will|would|should|must|may|might|is|are|was|were|has|have|make sure|ensure)\s/,
      head => !/\b(?:both|between|either|whether|what|which|who|how|that|if)\b/i.test(head),
    ),
    // Means, occasions and purposes at the end.
    tail(/,? by (?:\w+ly )?\w+ing /, saysEnough),
    tail(
      /,? using /,
      head =>
        saysEnough(head) &&
        !/\b(?:by|of|for|from|with|about|are|is|be|start|stop|consider|avoid|try|like|and|or|when|while|keep|recommend|suggest|prefer)$/i.test(
          head,
        ),
    ),
    tail(
      /,? (?:during|throughout|over the course of|along with|together with|rather than|on behalf of)\s(?!(?:\S+\s+){6})/,
      saysEnough,
    ),
    tail(
      /,? (?:due to|because of|thanks to|in addition to|in terms of|in light of|as part of|concerning|regarding)\s/,
      saysEnough,
    ),
    tail(
      /,? to (?:\w+ly )?(?:achieve|address|allow|answer|attract|avoid|build|capture|check|collect|communicate|complete|compensate|create|define|deliver|demonstrate|describe|develop|discuss|display|encourage|ensure|escalate|establish|evaluate|explain|explore|facilitate|find|fix|gain|gather|help|identify|illustrate|implement|improve|increase|inform|keep|let|maintain|make|manage|measure|meet|minimi[sz]e|organi[sz]e|plan|present|prevent|produce|promote|protect|provide|reach|reduce|represent|resolve|review|see|share|show|solve|store|support|test|track|understand|use|validate|verify|work)\s/,
      head => saysEnough(head) && !GOVERNS.test(head),
    ),
    tail(/ (?:so as to|so that|in order to)\s/),
  ],
  // Numbers, negations and conditions.
  keep: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half|twice|no|not|never|none|nor|nobody|nothing|without|neither|cannot|unless|if|when|whenever|only|except|until|hardly|rarely|seldom|few|against)\b|n['’]t\b/i,
}
