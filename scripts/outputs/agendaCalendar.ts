/** The agenda, for a calendar. */
import { textOutput } from './textOutput.ts'

/** A calendar needs a day; without one in the front matter it is this, which every calendar lets one move. */
const SOME_DAY = '2030-01-07'

export const agendaCalendar = textOutput(
  { id: 'ics', title: 'the agenda for a calendar', ending: '-agenda.ics' },
  'the agenda for a calendar',
  async board => {
    const { calendar } = await import('../paper/agenda.ts')
    const day = /^\d{4}-\d{2}-\d{2}/.exec(board.settings.date ?? '')?.[0] ?? SOME_DAY
    return calendar(board, day)
  },
)
