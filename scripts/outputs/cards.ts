/** The questions and terms as flash cards. */
import { textOutput } from './textOutput.ts'

export const cards = textOutput(
  { id: 'cards', title: 'questions and terms as flash cards, for Anki', ending: '-cards.csv' },
  'flash cards',
  async board => (await import('../paper/practice.ts')).cardsOf(board),
)
