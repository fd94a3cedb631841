/** What is said with each slide, as Markdown. */
import { textOutput } from './textOutput.ts'

export const notes = textOutput(
  { id: 'notes', title: 'what is said with each slide, as Markdown', ending: '-notes.md' },
  'the notes',
  async board => (await import('../paper/agenda.ts')).notesMarkdown(board),
)
