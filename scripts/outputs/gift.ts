/** The questions for Moodle and other places of learning, in GIFT. */
import { textOutput } from './textOutput.ts'

export const gift = textOutput(
  { id: 'gift', title: 'the questions for Moodle, as GIFT', ending: '-questions.gift' },
  'the questions',
  async board => (await import('../paper/practice.ts')).giftOf(board),
)
