/** Where in a sentence something can go. */
import type { Stretches } from '../../rule.ts'

/** @param pattern global */
export function every(pattern: RegExp): (sentence: string) => Stretches {
  return sentence =>
    [...sentence.matchAll(pattern)].map(match => [match.index, match.index + match[0].length])
}

/** In a sentence that opens with a condition or a circumstance, what is told comes last. */
const CIRCUMSTANCE =
  /^(?:if|when|whenever|while|because|since|as|although|though|after|before|unless|until|once|whether|where|besides|instead|despite|given|in|on|with|for|by|to)\b/i
/** So many characters are no sentence yet. */
const LEAST_HEAD = 12

/** From the match to the end of the sentence, the final mark excepted. */
export function tail(
  pattern: RegExp,
  isWhole: (head: string) => boolean = () => true,
): (sentence: string) => Stretches {
  return sentence => {
    if (CIRCUMSTANCE.test(sentence)) return []
    const from = pattern.exec(sentence)?.index
    const end = /[.!?…]["'”’)]*\s*$/.exec(sentence)?.index ?? sentence.length
    if (from === undefined || from >= end || from < LEAST_HEAD) return []
    return isWhole(sentence.slice(0, from)) ? [[from, end]] : []
  }
}
