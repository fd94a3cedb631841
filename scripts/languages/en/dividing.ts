/** Borders between the clauses of an English sentence: the claim, and what supports or qualifies it. */
import { anyOf } from '../../text/anyOf.ts'
import type { DividingRule } from '../rule.ts'
import { hasVerb, isClause } from './clauses.ts'

/** A new subject, whatever its verb. */
const SUBJECT = /^(?:the|an?|your|our|their|its|his|her|my|each|every|this|these|those)\s/i

/** @param pattern global, up to where the second line begins */
function where(
  pattern: RegExp,
  isBorder: (head: string, rest: string, sentence: string) => boolean = () => true,
): (sentence: string) => number[] {
  return sentence =>
    [...sentence.matchAll(pattern)]
      .map(({ index, 0: { length } }) => index + length)
      .filter(at => isBorder(sentence.slice(0, at).trimEnd(), sentence.slice(at), sentence))
}

/** With its comma at the end, it has others. */
function isList(head: string): boolean {
  return head.slice(0, -1).includes(',')
}

/** "A claim, ‖ but another." */
export const contrasting: DividingRule = {
  id: 'en/divide/contrasting',
  language: 'en',
  apply: where(
    /,\s+(?=(?:but|yet|whereas|while|although|though|even though|even if)\s)/gi,
    (head, rest) => hasVerb(head) || (/^but\b/i.test(rest) ? !isList(head) : !rest.includes(', ')),
  ),
}

/** "A claim, ‖ and another": in a list of things nothing is divided. */
export const joining: DividingRule = {
  id: 'en/divide/joining',
  language: 'en',
  apply: where(/,\s+(?=(?:and|so|or)\s)/gi, (head, rest, sentence) => {
    if (/^so\b/i.test(rest)) return true
    if (OPENS.test(sentence) && !hasMainClause(head)) return false
    const behind = rest.replace(/^\S+\s+/, '')
    if (isList(head)) return hasVerb(head) && isClause(behind)
    return isClause(behind) || (/^and\b/i.test(rest) && SUBJECT.test(behind))
  }),
}

/** Behind more commas than that, in parts, one more thing of a list is told. */
const MOST_COMMAS = 3

/** "A claim, ‖ because of this." */
export const reason: DividingRule = {
  id: 'en/divide/reason',
  language: 'en',
  apply: where(
    /,?(?<!\s)\s+(?=(?:because|so that|unless|provided that|as long as|since|until|if|when)\s)/gi,
    (head, rest) => {
      if (/\b(?:and|or|but|yet|so),?$/i.test(head)) return false
      if (head.endsWith(','))
        return /^(?:because|so that|unless)\b/i.test(rest) || head.split(',').length <= MOST_COMMAS
      return (
        /^(?:because|so that|unless|provided that)\b/i.test(rest) &&
        !/\b(?:not|just|only|simply|partly|mostly|is|are|was|['’]s|that|\p{L}{1,20}ly)$/iu.test(
          head,
        )
      )
    },
  ),
}

/** "A claim, ‖ which is then told more of": in the middle of a clause it belongs where it is. */
export const relative: DividingRule = {
  id: 'en/divide/relative',
  language: 'en',
  apply: where(
    /,\s+(?=(?:which|who|whose|where|including|such as|as well as|rather than|not)\s)/gi,
    (_, rest) => {
      const last = rest.lastIndexOf(', ')
      return last === -1 || /^, (?:and|or)\b/i.test(rest.slice(last))
    },
  ),
}

/** "If this holds, ‖ a claim." */
export const opening: DividingRule = {
  id: 'en/divide/opening',
  language: 'en',
  apply: where(/,\s+/g, (head, rest, sentence) => OPENS.test(sentence) && isFirst(head, rest)),
}
const OPENS = anyOf(
  /^(?:(?:and|but|so|or) )?(?:if|when|whenever|while|because|since|as|although)\b/i,
  /^(?:(?:and|but|so|or) )?(?:though|after|before|unless|until|once|whether|where)\b/i,
  /^(?:(?:and|but|so|or) )?(?:even if|even though|given|instead of|rather than)\b/i,
  /^(?:(?:and|but|so|or) )?(?:despite|besides|unlike|in|on|with|for|by|at|during)\b/i,
  /^(?:(?:and|but|so|or) )?(?:through|to|from)\b/i,
)

/** @returns whether a clause begins behind the comma, and behind none before it */
function isFirst(head: string, rest: string): boolean {
  return (isClause(rest) || SUBJECT.test(rest)) && !hasMainClause(head.slice(0, -1))
}

/** Of a sentence that opens with a circumstance. */
function hasMainClause(head: string): boolean {
  return [...head.matchAll(/,\s+/g)].some(({ index, 0: { length } }) =>
    isClause(head.slice(index + length)),
  )
}

/** "A claim, ‖ making something happen." */
export const consequence: DividingRule = {
  id: 'en/divide/consequence',
  language: 'en',
  apply: where(
    anyOf(
      /,\s+(?=(?:thereby |thus )?(?:ensuring|allowing|making|helping|enabling|leading)\s)/gi,
      /,\s+(?=(?:thereby |thus )?(?:resulting|giving|creating|providing)\s)/gi,
      /,\s+(?=(?:thereby |thus )?(?:leaving|letting|turning)\s)/gi,
    ),
    (head, rest) => !/^\p{L}{1,20}ing\b[^,]*, (?:and )?\p{L}{1,20}ing\b/iu.test(rest),
  ),
}

/** In the order in which they are preferred. */
export const dividing: DividingRule[] = [
  contrasting,
  reason,
  joining,
  relative,
  opening,
  consequence,
]
