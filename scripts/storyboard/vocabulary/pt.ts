/** The fixed vocabulary in Portuguese: every word on a slide or in a note that the article did not say. */
import type { Vocabulary } from './index.ts'

const list = (subjects: string[]) => subjects.join(' e ')

export const pt: Vocabulary = {
  agenda: 'Programa',
  objectives: 'Ao final desta sessão',
  recap: 'Para levar consigo',
  end: 'Obrigado',
  tip: { tip: 'Dica', note: 'Nota', warning: 'Atenção' },
  minutes: minutes => minutes === 1 ? '1 minuto' : `${minutes} minutos`,
  session: 'Oficina',
  table: 'Tabela',
  code: 'Código',
  figure: 'Figura',
  comparison: list,
  say: {
    cover: title => `Bem-vindos. Esta sessão é sobre: ${title}`,
    agenda: (parts, minutes) => `Percorremos ${parts === 1 ? 'uma parte' : `${parts} partes`} em cerca de ${minutes} minutos.`,
    section: (number, name) => `Parte ${number}: ${name}`,
    next: name => `A seguir: ${name}`,
    comparison: subjects => `Comparamos ${list(subjects)}, lado a lado.`,
    table: 'Leiam a tabela com calma.',
    code: 'Percorram o código linha a linha.',
    figure: 'Vejamos a imagem juntos.',
    recap: 'Antes de terminar, cada parte em uma linha.',
    end: 'Obrigado pela participação. O que vão experimentar primeiro?',
    objectives: 'Ao final, é isto que levam:',
  },
}
