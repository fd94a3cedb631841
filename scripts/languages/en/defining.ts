/** How English sentences say what a word means. */
import { anyOf, sequence } from '../../text/anyOf.ts'
import type { Defining } from '../language.ts'

export const defining: Defining = {
  question: /^(?:\d+[.)]\s*)?what(?:\s+is|\s+are|['’]s)\s+(?:an?\s+|the\s+)?(\S.*)$/i,
  isA: sequence(
    /^((?:(?:an?|the)\s+)?[\p{L}][\p{L}\p{N}\s'’()/-]{1,48}?)(?<!\s)\s+(?:is|are)\s+/iu,
    /(?:defined as\s+)?(?:an?|the|one|any|both)\s+/iu,
  ),
  pronoun: anyOf(
    /^(?:this|that|these|those|it|he|she|they|we|you|i|there|here|what|who|which|one)\b/i,
    /^(?:some|many|most|all|another|but|and|so|if|when)\b/i,
    /^(?:the (?:first|second|third|next|last|other|best|most|main|key|only|same))\b/i,
  ),
  is: /^\s*(?:is|are)\s+(?:an?|the)\s/,
}
