/** The rules by which passages are recognised, in the order in which they are asked. */
import type { RootContent } from 'mdast'
import { figuresIn } from '../figure.ts'
import type { Context, Part } from '../outline.ts'
import { activityComment, noteComment, notes } from './author.ts'
import { code, diagram, list, onlyPictures, picture, prose, spoken } from './blocks.ts'
import { boldLabelBox, labelledBox, labelledParagraph, listInBox, markedBox } from './callouts.ts'
import { boldTerm, headingAsks, questionAnswered, subjectIsA } from './definitions.ts'
import { quotation } from './quotation.ts'
import type { Block, RecognisingRule } from './rule.ts'
import { comparisonTable, dataTable } from './tables.ts'

/** What the author says to Lectern or the speaker: nobody sees it, and no wish is about it. */
export const AUTHOR_RULES: RecognisingRule[] = [notes, noteComment, activityComment]

/** What a passage is: the first that knows says so. */
export const PASSAGE_RULES: RecognisingRule[] = [
  onlyPictures,
  labelledParagraph,
  headingAsks,
  questionAnswered,
  boldTerm,
  subjectIsA,
  list,
  comparisonTable,
  dataTable,
  listInBox,
  labelledBox,
  markedBox,
  boldLabelBox,
  quotation,
  diagram,
  code,
  picture,
  prose,
  spoken,
]

/** @returns what a passage is, and after it the pictures in it */
export function partsOfPassage(block: Block, context: Context): Part[] {
  return [...(recognised(PASSAGE_RULES, block, context) ?? []), ...figuresIn(block.node)]
}

/** @returns what the author says; undefined for a passage of the article */
export function partsOfAuthor(node: RootContent, context: Context): Part[] | undefined {
  return recognised(AUTHOR_RULES, { node }, context)
}

/** Each part names the rule that found it. */
function recognised(rules: RecognisingRule[], block: Block, context: Context): Part[] | undefined {
  for (const { id, apply } of rules) {
    const parts = apply(block, context)
    if (parts !== undefined)
      return parts.map(part => ({ ...part, reason: `${part.reason}: ${id}` }))
  }
  return undefined
}
