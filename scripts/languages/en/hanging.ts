/** English words that surely point at another sentence, and openings that surely say nothing yet; no weights needed. */
import { anyOf } from '../../text/anyOf.ts'

/** What is meant stands in another sentence, whatever else this one says. */
export const hanging = anyOf(
  /^(?:your|the|their) answer (?!to\b|is\b|lies\b)/iu,
  /\bthat (?:second|first|third|last|particular) \p{L}|\bthis particular \p{L}/iu,
  /^another (?:\p{L}{1,20} ){1,3}(?:is|are|was|of|associated|to)\b/iu,
  /^(?:turn|put|keep|take|try|use|read|write|do|tell|ask|give|call|treat) (?:it|them|these|those)\b(?![^:]{0,15}:)/i,
  /^(?:for|in|with|to|from) (?:each|any|one|some|none|all) (?:one|of (?:them|these|those))\b/i,
  /^(?:you|we|one) (?:can |should |must )?then\b/i,
  /\b(?:got|have|did|done|said|knows?|settled) (?:that|this) (?:straight|right|clear)\b/i,
  /\b(?:more|less|fewer|longer|shorter|better|worse|rather|other) than (?:that|this)\b/i,
  /\b(?:less|more) \p{L}{1,20} than (?:that|this)\b/iu,
  /\bthe \p{L}{1,20} (?:for|of|to|in) the (?:first|second|former|latter|third)\b/iu,
  /\b(?:all|any|each) (?:of the )?(?:two|three|four|five|six)(?:[,.;:!?]|$)/i,
  /\b(?:in|on|of|from) both (?:lists|cases|columns|stories|examples|scenarios|tables)\b/i,
  /\b(?:half|part|most|some|all|none|any) of (?:it|them)[.!]?$/i,
)

/** Announces what somebody is going to tell, or hopes for what was told. */
export const idle = anyOf(
  /^(?:so,? |now,? )?let me (?:tell|show|give|start|walk|introduce|explain|share|begin)\b/i,
  /^(?:hopefully|i hope|we hope),? (?:that )?(?:this|these|the above|you|my|our)\b/i,
)
