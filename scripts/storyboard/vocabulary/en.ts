/** The fixed vocabulary in English: every word on a slide or in a note that the article did not say. */
import type { Vocabulary } from './index.ts'

const list = (subjects: string[]) => subjects.join(' and ')

export const en: Vocabulary = {
  agenda: 'Agenda',
  objectives: 'By the end of this session',
  recap: 'What to take with you',
  end: 'Thank you',
  tip: { tip: 'Tip', note: 'Note', warning: 'Warning' },
  minutes: minutes => minutes === 1 ? '1 minute' : `${minutes} minutes`,
  session: 'Workshop',
  table: 'Table',
  code: 'Code',
  figure: 'Figure',
  comparison: list,
  say: {
    cover: title => `Welcome. This session is about: ${title}`,
    agenda: (parts, minutes) => `We go through ${parts === 1 ? 'one part' : `${parts} parts`} in about ${minutes} minutes.`,
    section: (number, name) => `Part ${number}: ${name}`,
    next: name => `Next: ${name}`,
    comparison: subjects => `We compare ${list(subjects)}, side by side.`,
    table: 'Take a moment to read the table.',
    code: 'Walk through the code line by line.',
    figure: 'Look at the picture together.',
    recap: 'Before we finish, here is each part in one line.',
    end: 'Thank you for taking part. What will you try first?',
    objectives: 'By the end, this is what you take away:',
  },
}
