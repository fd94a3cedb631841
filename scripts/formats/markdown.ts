/** Markdown, which is read as it is. */
import { decoded } from './decoded.ts'
import type { Format } from './format.ts'

export const markdown: Format = {
  id: 'markdown',
  title: 'Markdown',
  place: 1,
  endings: ['md', 'markdown'],
  accepts: () => true,
  read: file => Promise.resolve().then(() => ({ text: decoded(file), leftOut: [] })),
}
