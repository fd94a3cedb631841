import { opensParagraph } from '../storyboard/voices.ts'
import type { NoteLine } from '../types.ts'

/** @returns what is said, in the paragraphs of the article */
export function paragraphsOf(note: NoteLine[]): NoteLine[][] {
  const found: NoteLine[][] = []
  for (const line of note) {
    const last = found.at(-1)
    if (last === undefined || opensParagraph(line, last.at(-1))) found.push([line])
    else last.push(line)
  }
  return found
}
