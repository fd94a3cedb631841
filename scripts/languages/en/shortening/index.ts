/** What an English sentence can do without on a slide, rule by rule, in the order in which they are tried. */
import type { Shortening } from '../../language.ts'
import * as asides from './asides.ts'
import * as fillers from './fillers.ts'
import * as openings from './openings.ts'
import * as tails from './tails.ts'

export const shortening: Shortening = {
  rules: [
    openings.connective,
    openings.openingConjunction,
    openings.worthNoting,
    openings.noteThat,
    openings.truthIs,
    openings.occasion,
    openings.please,
    openings.youShould,
    openings.youShouldMeanwhile,
    fillers.degree,
    fillers.also,
    fillers.closingWord,
    fillers.inOrder,
    asides.connectiveAside,
    asides.brackets,
    asides.dashes,
    asides.relativeClause,
    tails.relativeTail,
    tails.examplesTail,
    tails.participleTail,
    tails.dashTail,
    tails.semicolonTail,
    tails.reasonTail,
    tails.secondClauseTail,
    tails.becauseTail,
    tails.secondVerbTail,
    tails.meansTail,
    tails.usingTail,
    tails.circumstanceTail,
    tails.causeTail,
    tails.purposeTail,
    tails.soThatTail,
  ],
  /** numbers, negations and conditions */
  keep: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half|twice|no|not|never|none|nor|nobody|nothing|without|neither|cannot|unless|if|when|whenever|only|except|until|hardly|rarely|seldom|few|against)\b|n['’]t\b/i,
}
