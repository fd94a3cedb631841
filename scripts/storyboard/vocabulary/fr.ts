/** The fixed vocabulary in French: every word on a slide or in a note that the article did not say. */
import type { Vocabulary } from './index.ts'

const list = (subjects: string[]) => subjects.join(' et ')

export const fr: Vocabulary = {
  agenda: 'Programme',
  objectives: 'À la fin de cette séance',
  recap: 'À retenir',
  end: 'Merci',
  tip: { tip: 'Conseil', note: 'Remarque', warning: 'Attention' },
  minutes: minutes => minutes === 1 ? '1 minute' : `${minutes} minutes`,
  session: 'Atelier',
  table: 'Tableau',
  code: 'Code',
  figure: 'Figure',
  comparison: list,
  say: {
    cover: title => `Bienvenue. Cette séance porte sur : ${title}`,
    agenda: (parts, minutes) => `Nous parcourons ${parts === 1 ? 'une partie' : `${parts} parties`} en ${minutes} minutes environ.`,
    section: (number, name) => `Partie ${number} : ${name}`,
    next: name => `Ensuite : ${name}`,
    comparison: subjects => `Nous comparons ${list(subjects)}, côte à côte.`,
    table: 'Prenez un moment pour lire le tableau.',
    code: 'Parcourez le code ligne par ligne.',
    figure: 'Regardons l’image ensemble.',
    recap: 'Avant de finir, chaque partie en une ligne.',
    end: 'Merci de votre participation. Qu’essaierez-vous en premier ?',
    objectives: 'À la fin, voici ce que vous emportez :',
  },
}
