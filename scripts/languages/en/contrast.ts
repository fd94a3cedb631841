/** How English sentences set two things against each other. */
import type { Contrast } from '../language.ts'

export const contrast: Contrast = {
  strong: /[,;]?(?<!\s)\s+(?:whereas|in contrast,|by contrast,|conversely,)\s+/i,
  weak: /[,;]\s+(?:while|but|however,)\s+/i,
  parallel: /,?(?<!\s)\s+and\s+(?:the\s+)?/gi,
  opening: /^(?:whereas|while)\s+(\S.*?),\s+/i,
  onTheOtherHand: /on the other hand|in contrast|by contrast|conversely/i,
  comparative:
    /(?<![\p{L}\p{N}])(?:more|less|fewer|\p{L}{3,}er)\b(?:\s+\S+){0,8}?\s+than\b|\b(?:unlike|instead of|rather than|outperforms?|compared (?:to|with))\b/iu,
  leaning:
    /^(?:for example|for instance|in other words|this|that|these|those|with (?:the|this)|the (?:above|following)|here|there)\b/i,
}
