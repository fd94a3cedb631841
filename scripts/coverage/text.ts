/** The plain words of a pasted text: its lines, without the marks of its items. */
import { withoutMark, type Passage } from './words.ts'

export function passagesOfText(source: string): Passage[] {
  return source
    .split(/\r\n?|\n/)
    .map((text, index) => ({ text: withoutMark(text), line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
}
