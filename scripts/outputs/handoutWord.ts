/** The participant's handout, for Word. */
import { handoutHtml } from './handout.ts'
import { paperForWord } from './paperOutput.ts'

export const handoutWord = paperForWord(
  { id: 'docx', title: "the participant's handout for Word", ending: '-handout.docx' },
  'handout',
  handoutHtml,
)
