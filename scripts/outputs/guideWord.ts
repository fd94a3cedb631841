/** The facilitator's guide, for Word. */
import { guideHtml } from './guide.ts'
import { paperForWord } from './paperOutput.ts'

export const guideWord = paperForWord(
  { id: 'docx-guide', title: "the facilitator's guide for Word", ending: '-guide.docx' },
  'guide',
  guideHtml,
)
