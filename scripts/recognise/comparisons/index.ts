/** The rules by which comparisons are found, in the order in which they are asked: the surest first. */
import type { ComparisonRule } from './row.ts'
import { definitions } from './rules/definitions.ts'
import { dividedItem, dividedSentence } from './rules/dividedSentence.ts'
import { followUps } from './rules/followUps.ts'
import { inTurn } from './rules/inTurn.ts'
import { itemEach } from './rules/itemEach.ts'
import { ledLists } from './rules/ledLists.ts'
import { neighbours } from './rules/neighbours.ts'
import { parallelHeadings } from './rules/parallelHeadings.ts'
import { parallelOpenings } from './rules/parallelOpenings.ts'
import { subHeading } from './rules/subHeading.ts'

/** A statement fills one row: of two rules that want it, the one that stands first has it. */
export const COMPARISON_RULES: ComparisonRule[] = [
  definitions,
  itemEach,
  subHeading,
  inTurn,
  dividedItem,
  dividedSentence,
  ledLists,
  parallelHeadings,
  parallelOpenings,
  followUps,
  neighbours,
]
