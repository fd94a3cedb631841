/** What comes last in an English sentence: examples, consequences, reasons, remarks. */
import type { ShorteningRule } from '../../rule.ts'
import { tail } from './stretches.ts'

/** What a passive verb is done by, or something is done for, may be all that the sentence says: "This can be done by …". */
const saysEnough = (head: string) =>
  head.split(/\s+/).length >= 4 &&
  !/\b(?:is|are|be|been|was|were|being)(?:\s+(?:\w+ly\s+)?\w+)?$|\b(?:begin|begins|began|start|starts|started|do|does|did|this|that|so|happens?|works?|helps?)$/i.test(
    head,
  )
/** Behind these words "to" belongs to what is said: it is easy to, ask them to, a way to. */
const GOVERNS =
  /\b(?:abilit\w+|able|about|advis\w+|agree\w*|aim\w*|allow\w*|as|ask\w*|attempt\w*|attention|care|sure|steps?|eager|keen|likely|attempt\w*|back|best|begin\w*|better|br(?:ing|ought)|cause\w*|chance|choos\w*|close|come\w*|common|commit\w*|compar\w*|connect\w*|continu\w*|decid\w*|design\w*|desire|difficult|due|eas\w+|enable\w*|encourag\w*|enough|expect\w*|fail\w*|feel|force\w*|free|goal|get\w*|giv\w+|going|good|happy|hard\w*|ha(?:s|d|ve|ving)|help\w*|hesitat\w*|hop\w+|how|important|in order|intend\w*|invit\w*|key|lead\w*|learn\w*|led|let\w*|like\w*|long|lov\w+|made|mak\w+|manag\w*|mean\w*|meant|mission|motivat\w*|objective|necessary|need\w*|normal|offer\w*|only|opportunit\w*|ought|permi\w*|persuad\w*|plan\w*|point\w*|possible|power|prefer\w*|prepar\w*|promis\w*|purpose|ready|refer\w*|refus\w*|relat\w*|remember\w*|remind\w*|requir\w*|responsib\w*|right|seem\w*|similar|speak\w*|start\w*|strug\w*|success\w*|supposed|take\w*|talk\w*|teach\w*|tell\w*|tend\w*|time|told|too|train\w*|tr(?:y|ies|ied|ying)|turn\w*|unable|up|urg\w*|used|useful|want\w*|ways?|what|when|where|whether|who|willing\w*|wish\w*|work\w*)\b/i

/** "The plan changes, which nobody likes." */
export const relativeTail: ShorteningRule = {
  id: 'en/shorten/relative-tail',
  language: 'en',
  apply: tail(/,\s+(?:which|who|whose|where)\s/),
}

/** "Plans need numbers, such as dates and costs." */
export const examplesTail: ShorteningRule = {
  id: 'en/shorten/examples-tail',
  language: 'en',
  apply: tail(/,? (?:such as|including|for example|for instance|e\.g\.|i\.e\.)\s/),
}

/** "The plan names owners, making progress easy to see." */
export const participleTail: ShorteningRule = {
  id: 'en/shorten/participle-tail',
  language: 'en',
  apply: tail(
    /,\s+(?:ensuring|allowing|making|helping|enabling|leading|resulting|giving|creating|providing|thereby|thus|as well as|along with) (?=[^,]*$)/,
  ),
}

/** "The plan changes – every week." */
export const dashTail: ShorteningRule = {
  id: 'en/shorten/dash-tail',
  language: 'en',
  apply: tail(/ [–—] |—/),
}

/** "The plan changes; nobody likes it." */
export const semicolonTail: ShorteningRule = {
  id: 'en/shorten/semicolon-tail',
  language: 'en',
  apply: tail(/;\s/, head => head.split(/\s+/).length >= 7),
}

/** "The plan changes, since nobody likes it." */
export const reasonTail: ShorteningRule = {
  id: 'en/shorten/reason-tail',
  language: 'en',
  apply: tail(/,\s+(?:so that|so|because|since|as)\s/),
}

/** "The plan changes, and nobody likes it." */
export const secondClauseTail: ShorteningRule = {
  id: 'en/shorten/second-clause-tail',
  language: 'en',
  apply: tail(
    /,\s+and\s+(?:it|they|he|she|we|you|this|that|these|those|there|the|a|an|their|your|our|its)\s/,
  ),
}

/** "The plan changes because nobody likes it." */
export const becauseTail: ShorteningRule = {
  id: 'en/shorten/because-tail',
  language: 'en',
  apply: tail(/ because /),
}

/** "The plan changes and should be read again." */
export const secondVerbTail: ShorteningRule = {
  id: 'en/shorten/second-verb-tail',
  language: 'en',
  apply: tail(
    /,? and (?:can|could|will|would|should|must|may|might|is|are|was|were|has|have|make sure|ensure)\s/,
    head => !/\b(?:both|between|either|whether|what|which|who|how|that|if)\b/i.test(head),
  ),
}

/** "Plans improve by asking more people." */
export const meansTail: ShorteningRule = {
  id: 'en/shorten/means-tail',
  language: 'en',
  apply: tail(/,? by (?:\w+ly )?\w+ing /, saysEnough),
}

/** "Plans improve, using what people know." */
export const usingTail: ShorteningRule = {
  id: 'en/shorten/using-tail',
  language: 'en',
  apply: tail(
    /,? using /,
    head =>
      saysEnough(head) &&
      !/\b(?:by|of|for|from|with|about|are|is|be|start|stop|consider|avoid|try|like|and|or|when|while|keep|recommend|suggest|prefer)$/i.test(
        head,
      ),
  ),
}

/** "Plans improve throughout the project." */
export const circumstanceTail: ShorteningRule = {
  id: 'en/shorten/circumstance-tail',
  language: 'en',
  apply: tail(
    /,? (?:during|throughout|over the course of|along with|together with|rather than|on behalf of)\s(?!(?:\S+\s+){6})/,
    saysEnough,
  ),
}

/** "Plans improve thanks to good questions." */
export const causeTail: ShorteningRule = {
  id: 'en/shorten/cause-tail',
  language: 'en',
  apply: tail(
    /,? (?:due to|because of|thanks to|in addition to|in terms of|in light of|as part of|concerning|regarding)\s/,
    saysEnough,
  ),
}

/** "Teams write a plan to reduce the risk." */
export const purposeTail: ShorteningRule = {
  id: 'en/shorten/purpose-tail',
  language: 'en',
  apply: tail(
    /,? to (?:\w+ly )?(?:achieve|address|allow|answer|attract|avoid|build|capture|check|collect|communicate|complete|compensate|create|define|deliver|demonstrate|describe|develop|discuss|display|encourage|ensure|escalate|establish|evaluate|explain|explore|facilitate|find|fix|gain|gather|help|identify|illustrate|implement|improve|increase|inform|keep|let|maintain|make|manage|measure|meet|minimi[sz]e|organi[sz]e|plan|present|prevent|produce|promote|protect|provide|reach|reduce|represent|resolve|review|see|share|show|solve|store|support|test|track|understand|use|validate|verify|work)\s/,
    head => saysEnough(head) && !GOVERNS.test(head),
  ),
}

/** "Teams write a plan so that all know it." */
export const soThatTail: ShorteningRule = {
  id: 'en/shorten/so-that-tail',
  language: 'en',
  apply: tail(/ (?:so as to|so that|in order to)\s/),
}
