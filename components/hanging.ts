/**
 * Hanging punctuation: an opening quotation mark stands out of its line, so that the words of all
 * lines begin below each other. By how much, the tokens `--lectern-hang-…` say.
 */
import { shapeText } from './inlineMarkdown.ts'

const MARKS: [signs: string, name: string][] = [
  ['“”„"', 'double'],
  ["‘’‚'‹›", 'single'],
  ['«»', 'angle'],
  ['「『《〈', 'corner'],
]

/** @param text inline Markdown; @returns the class that its first sign asks for; '' for a letter */
export function hangingOf(text: string): string {
  const [first = ''] = shapeText(text).trimStart()
  const found = MARKS.find(([signs]) => first !== '' && signs.includes(first))
  return found === undefined ? '' : `hangs-${found[1]}`
}
