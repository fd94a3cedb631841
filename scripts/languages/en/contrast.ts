/** How English sentences set things against each other, and whom they are about. */
import { anyOf, sequence } from '../../text/anyOf.ts'
import type { Contrast } from '../language.ts'

export const contrast: Contrast = {
  opening: /^(?:whereas|while|although)\s+(\S.*?),\s+/i,
  joints: [
    { at: /[,;]?(?<!\s)\s+(?:whereas|in contrast,|by contrast,|conversely,)\s+/gi, sure: true },
    { at: /;\s+(?:but\s+|and\s+)?/gi, sure: true },
    { at: /,?(?<!\s)\s+while\s+/gi, sure: true },
    { at: /,\s+but\s+/gi, sure: false },
    { at: /,\s+and\s+/gi, sure: false },
    { at: /(?<![\s,])\s+and\s+/gi, sure: false, begins: true },
  ],
  undivided: /^(?:similar to|like|unlike|compared|in addition to|just as|if|when)\b/i,
  before: /^(?:(?:most of|some of|in|for|with|under|an?|the)\s+)*["“']?/i,
  unlike: /^(?:unlike|compared (?:to|with)|in contrast to|as opposed to)\s+([^\s,][^,]*),/i,
  comparative: anyOf(
    /(?<![\p{L}\p{N}])(?:more|less|fewer|better|worse)\b(?:\s+\S+){0,8}?\s+than\b/iu,
    /(?<![\p{L}\p{N}])\p{L}{3,}er\b(?:\s+\S+){0,8}?\s+than\b/iu,
    /\b(?:unlike|instead of|rather than|outperforms?|compared (?:to|with))\b/iu,
  ),
  both: /^(?:\S+\s+){0,2}(?:both|neither|either|each)\b|\bin both\b|\bthe two\b|\bin common\b|\balike\b/i,
  joined: /^[\s\p{L}\p{N}’']{0,12}\b(?:and|or|nor|&)\s+(?:an?\s+|the\s+)?\S*$/iu,
  leaning: anyOf(
    /^(?:for example|for instance|in other words|this|that|these|those)\b/i,
    /^(?:with (?:the|this)|the (?:above|following)|here|there|and yet)\b/i,
  ),
  goesOn: anyOf(
    /^(?:(?:and|but|so|yet|also|however|instead|often|in fact|for example),?\s+)?(?:they|it|he|she|their|its)\b/i,
    /^(?:(?:and|but|so|yet|also|however|instead|often|in fact|for example),?\s+)?(?:this|that|these|those)\b/i,
    /^(?:(?:and|but|so|yet|also|however|instead|often|in fact|for example),?\s+)?(?:there|such|here|you|we)\b/i,
    /^(?:(?:and|but|so|yet|also|however|instead|often|in fact|for example),?\s+)?(?:in this|in fact|all)\b/i,
  ),
  personal: /\b(?:I|[Mm]y|[Oo]ur|[Ww]e|[Ll]ast year)\b/,
  there: /^there\b/i,
  marked:
    /\b(?:on the other hand|in contrast|by contrast|conversely|whereas|meanwhile|by comparison)\b/i,
  connective: anyOf(
    /(?<!\s)\s*,\s(?:on the other hand|in contrast|by contrast|conversely),?(?=\s)/i,
    /(?<!\s)\s*,\s(?:by comparison|however|meanwhile|though),?(?=\s)/i,
    /^(?:on the other hand|in contrast|by contrast|conversely|by comparison|however),\s/i,
    /^(?:nonetheless|nevertheless|meanwhile),\s/i,
  ),
  setAgainst:
    /^(\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,3}),\s(?:on the other hand|by contrast|in contrast|conversely),\s/iu,
  nobody: anyOf(
    /^(?:and|but|if|when|this|that|these|those|it|he|she|they|we|you|i|there|here|some)\b/i,
    /^(?:others?|many|most|one|another|people)\b/i,
    /^(?:the (?:first|second|latter|former|others?))\b/i,
  ),
  verb: /^(?:is|are|was|were|has|have|had|can|may|might|will|do|does|did|\p{L}{2,}s)$/u,
  promises: anyOf(
    /\b(?:(?:is|are)\s(?:an?|one|this|these|that|simple)(?:\s\S+)?|following|things?)$/i,
    /\b(?:ways?|steps?|reasons?|like|includ(?:e|es|ing)|as|in|by|with|to|for|of|from|at)$/i,
    /\b(?:on|that|when|where|are|is|was|were|means?|says?|said|asks?|reads?)$/i,
  ),
  defines: anyOf(
    /^(?:\s*\([^)]*\))?(?:,[^,]{3,20},)?\s+(?:(?:is|are|means?)\s+(?:an?|the|someone)\b)/iu,
    /^(?:\s*\([^)]*\))?(?:,[^,]{3,20},)?\s+(?:(?:is|are|means?)\s+(?:trained|where)\b)/iu,
    /^(?:\s*\([^)]*\))?(?:,[^,]{3,20},)?\s+(?:(?:deals? with|refers? to|occurs? when)\b)/iu,
    /^(?:\s*\([^)]*\))?(?:,[^,]{3,20},)?\s+(?:(?:encompass(?:es)?|is not one)\b)/iu,
    /^(?:\s*\([^)]*\))?(?:,[^,]{3,20},)?\s+isn['’]t one\b/iu,
  ),
  asks: /^what (?:is|are)(?: an?)?$/i,
  announced: sequence(
    /^(?:another|one|an?|the|a further|a second)/i,
    /(?:\s(?:first|second|third|main|biggest|key|next|last|final|important|major))?\s/i,
    /(?:key |main )?difference is(?: that)?\s+/i,
  ),
  condition: /^(?:(?:and|but|so),?\s)?(if|when|whenever|where)\s/i,
  leadsIn: /\b(?:when|if)$/i,
  topic: sequence(
    /^(?:(?:then|next|now|first|finally|lastly),?\s+)?/iu,
    /(?:there['’]s|there is|comes?|let['’]s (?:start|begin) with|and|what about|how about)\s+/iu,
    /(?:the\s+)?(\p{L}[\p{L}-]+(?:\s+\p{L}[\p{L}-]+)?)[.?!:]$/iu,
  ),
  determiner: /\b(?:the|an?|its|their|his|her|your|own|no|any|of|each|every)\s+$/i,
  nameless: new Set(
    `ability approach case example experience fact fine kind lot moment number part people person
    place point problem project result side situation someone something team thing time type way
    work year`.split(/\s+/),
  ),
}
