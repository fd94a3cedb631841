/**
 * What an English sentence can do without on a slide, rule by rule, in the order in which they are tried. English puts
 * what is new last: nothing is cut off there, nor between commas or dashes. Where that leaves a sentence long, it is
 * divided (../dividing.ts).
 */
import { anyOf } from '../../../text/anyOf.ts'
import type { Shortening } from '../../language.ts'
import * as asides from './asides.ts'
import * as fillers from './fillers.ts'
import * as openings from './openings.ts'

export const shortening: Shortening = {
  rules: [
    openings.connective,
    openings.order,
    openings.openingConjunction,
    openings.consequence,
    openings.worthNoting,
    openings.noteThat,
    openings.truthIs,
    openings.please,
    openings.youShould,
    fillers.degree,
    fillers.also,
    asides.connectiveAside,
    asides.seeAlso,
  ],
  /** numbers, negations and conditions */
  keep: anyOf(
    /\d/i,
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b/i,
    /\b(?:half|twice|no|not|never|none|nor|nobody|nothing|without|neither|cannot)\b/i,
    /\b(?:unless|if|when|whenever|only|except|until|hardly|rarely|seldom|few|against)\b/i,
    /n['’]t\b/i,
  ),
}
