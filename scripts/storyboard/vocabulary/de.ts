/** The fixed vocabulary in German: every word on a slide or in a note that the article did not say. */
import type { Vocabulary } from './index.ts'

const list = (subjects: string[]) => subjects.join(' und ')

export const de: Vocabulary = {
  agenda: 'Agenda',
  objectives: 'Am Ende dieser Einheit',
  recap: 'Was Sie mitnehmen',
  end: 'Danke',
  tip: { tip: 'Tipp', note: 'Hinweis', warning: 'Achtung' },
  minutes: minutes => minutes === 1 ? '1 Minute' : `${minutes} Minuten`,
  session: 'Workshop',
  table: 'Tabelle',
  code: 'Code',
  figure: 'Abbildung',
  comparison: list,
  say: {
    cover: title => `Willkommen. In dieser Einheit geht es um: ${title}`,
    agenda: (parts, minutes) => `Wir gehen in etwa ${minutes} Minuten durch ${parts === 1 ? 'einen Teil' : `${parts} Teile`}.`,
    section: (number, name) => `Teil ${number}: ${name}`,
    next: name => `Als Nächstes: ${name}`,
    comparison: subjects => `Wir vergleichen ${list(subjects)} nebeneinander.`,
    table: 'Nehmen Sie sich einen Moment für die Tabelle.',
    code: 'Gehen Sie den Code Zeile für Zeile durch.',
    figure: 'Sehen Sie sich das Bild gemeinsam an.',
    recap: 'Zum Schluss noch einmal jeder Teil in einer Zeile.',
    end: 'Danke fürs Mitmachen. Was probieren Sie als Erstes aus?',
    objectives: 'Das nehmen Sie am Ende mit:',
  },
}
