/** The fixed vocabulary in Spanish: every word on a slide or in a note that the article did not say. */
import type { Vocabulary } from './index.ts'

const list = (subjects: string[]) => subjects.join(' y ')

export const es: Vocabulary = {
  agenda: 'Programa',
  objectives: 'Al final de esta sesión',
  recap: 'Para llevarse',
  end: 'Gracias',
  tip: { tip: 'Consejo', note: 'Nota', warning: 'Atención' },
  minutes: minutes => minutes === 1 ? '1 minuto' : `${minutes} minutos`,
  session: 'Taller',
  table: 'Tabla',
  code: 'Código',
  figure: 'Figura',
  comparison: list,
  say: {
    cover: title => `Bienvenidos. Esta sesión trata de: ${title}`,
    agenda: (parts, minutes) => `Recorremos ${parts === 1 ? 'una parte' : `${parts} partes`} en unos ${minutes} minutos.`,
    section: (number, name) => `Parte ${number}: ${name}`,
    next: name => `A continuación: ${name}`,
    comparison: subjects => `Comparamos ${list(subjects)}, lado a lado.`,
    table: 'Tómense un momento para leer la tabla.',
    code: 'Recorran el código línea por línea.',
    figure: 'Miremos juntos la imagen.',
    recap: 'Antes de terminar, cada parte en una línea.',
    end: 'Gracias por participar. ¿Qué probarán primero?',
    objectives: 'Al final, esto es lo que se llevan:',
  },
}
