/** How English titles name the things that an article compares, and how sentences name them again. */
import { anyOf } from '../../text/anyOf.ts'
import type { Comparing } from '../language.ts'

export const comparing: Comparing = {
  between: /\bdifferences?\s+between\s+/i,
  and: /(?<!\s)\s+and\s+/i,
  compared: /(?<!\s)\s+compared\s+(?:to|with)\s+/i,
  behind: /[?:.!,;–—|(]|(?<!\s)\s+(?:on|in|for|when|at|of)\s/i,
  lead: anyOf(
    /^(?:(?:an?|the|a short|a brief)\s+)?(?:overview|comparison|introduction)\s+(?:(?:of|to|on|between)\s+)?/i,
    /^(?:(?:an?|the|a short|a brief)\s+)?(?:guide|review|analysis|discussion)\s+(?:(?:of|to|on|between)\s+)?/i,
    /^(?:(?:an?|the|a short|a brief)\s+)?(?:understanding|comparing|explaining)\s+(?:(?:of|to|on|between)\s+)?/i,
    /^(?:(?:an?|the|a short|a brief)\s+)?choosing\s+(?:(?:of|to|on|between)\s+)?/i,
  ),
  subtitle: /(?<!\s)(?:\s*[:—–?!,|…]|\s+(?:of|for|in|and why)\s)/,
  about: /\b(?:of|about|for)(?: the| an?)?$/i,
  nameless: /^(?:a|an|the|your|our|this|that|it|one|two|first|second)$/i,
  article: /^(?:the|an?)\s+/i,
  choice: anyOf(
    /^([^:–—?]*[^:–—?\s])\s*[:–—?]\s*(?:which|what|how|the difference)\b/iu,
    /^([\p{L}-]{2,20}(?: [\p{L}-]{2,20})? or [\p{L}-]{2,20}(?: [\p{L}-]{2,20})?)(?:\?$| (?:at|in|for|on) )/iu,
  ),
  or: /,\s+(?:(?:or|and)\s+)?|(?<!\s)\s+or\s+/i,
  endings: /(?:ership|ement|ship|ment|ing|ers?|ors?|ed|ion|s)$/i,
  doers: 'ers?|ors?|ership|ing|ement|ment',
  others: 'ees?',
}
