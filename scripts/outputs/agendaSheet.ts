/** The agenda, for a spreadsheet. */
import { textOutput } from './textOutput.ts'

export const agendaSheet = textOutput(
  { id: 'csv', title: 'the agenda for a spreadsheet', ending: '-agenda.csv' },
  'the agenda for a spreadsheet',
  async board => (await import('../paper/agenda.ts')).agendaCsv(board),
)
