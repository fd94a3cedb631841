/** The agenda, as a table in Markdown. */
import { textOutput } from './textOutput.ts'

export const agendaMarkdown = textOutput(
  { id: 'md', title: 'the agenda as Markdown', ending: '-agenda.md' },
  'the agenda',
  async board => (await import('../paper/agenda.ts')).agendaMarkdown(board),
)
