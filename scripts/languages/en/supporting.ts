/**
 * Borders behind which an English sentence only tells more of what it claimed: where there is little room, the claim
 * stands alone, and the speaker says the rest. A condition or a contrast is never such a rest.
 */
import { anyOf } from '../../text/anyOf.ts'
import type { DividingRule } from '../rule.ts'

/** @param pattern global, up to where the rest begins */
function before(
  pattern: RegExp,
  isClaim: (head: string, rest: string) => boolean,
): (sentence: string) => number[] {
  return sentence =>
    [...sentence.matchAll(pattern)]
      .map(({ index, 0: { length } }) => index + length)
      .filter(at => isClaim(sentence.slice(0, at).trimEnd(), sentence.slice(at)))
}

/** What it says is not so, or not the only thing: the rest says what is. */
const NEGATED = /\b(?:not|no|never|nothing|nobody|hardly|only|just|partly|mostly)\b|n['’]t\b/i
/** The sentence opens with a circumstance, so that its comma may end that. */
const CIRCUMSTANCE = anyOf(
  /^(?:(?:and|but|so|or) )?(?:if|when|whenever|while|because|since|as|although|though)\b/i,
  /^(?:(?:and|but|so|or) )?(?:after|before|unless|until|once|whether|where|even)\b/i,
  /^(?:(?:and|but|so|or) )?(?:given|instead|rather|despite|besides|unlike|for|with)\b/i,
)
/** Half of two things that belong together. */
const PAIRED = /\b(?:either|neither|both|between|whether|more|less|so|such|too)\b/i

function isPlainClaim(head: string): boolean {
  return !NEGATED.test(head) && !CIRCUMSTANCE.test(head)
}

/** "A claim, ‖ which is then told more of" at the end of its sentence. */
export const relative: DividingRule = {
  id: 'en/support/relative',
  language: 'en',
  apply: before(/,\s+(?=(?:which|where)\s)/gi, (head, rest) => {
    return !rest.includes(',') && isPlainClaim(head) && !head.slice(0, -1).includes(',')
  }),
}

/** "A claim, ‖ because of this." */
export const reason: DividingRule = {
  id: 'en/support/reason',
  language: 'en',
  apply: before(/,?(?<!\s)\s+(?=(?:because|so that)\s)/gi, head => {
    return (
      isPlainClaim(head) &&
      !PAIRED.test(head) &&
      !/\b(?:and|or|is|are|was|\p{L}{1,20}ly),?$/iu.test(head)
    )
  }),
}

/** "A claim, ‖ making something happen." */
export const consequence: DividingRule = {
  id: 'en/support/consequence',
  language: 'en',
  apply: before(
    anyOf(
      /,\s+(?=(?:thereby |thus )?(?:ensuring|allowing|making|helping|enabling|leading)\s)/gi,
      /,\s+(?=(?:thereby |thus )?(?:resulting|giving|creating|leaving|letting|turning)\s)/gi,
    ),
    head => isPlainClaim(head) && !head.slice(0, -1).includes(','),
  ),
}

/** In the order in which they are preferred. */
export const supporting: DividingRule[] = [relative, reason, consequence]
