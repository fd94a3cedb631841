/** What of a Word file its reader did not read, so that it is listed: text in drawings, pictures of page heads. */
import type { LeftOut } from '../types.ts'
import { passagesOfMarkdown } from './markdown.ts'
import { missingFrom } from './missing.ts'
import { passagesOfWord } from './word.ts'
import { count, wordsOf, type WordCount } from './words.ts'

/**
 * @param parts the XML of the file's parts
 * @param markdown what the reader made of them
 * @param leftOut what the reader left out
 */
export function unreadInWord(
  parts: Map<string, string>,
  markdown: string,
  leftOut: LeftOut[],
): LeftOut[] {
  const read: WordCount = new Map()
  const texts = [...passagesOfMarkdown(markdown), ...leftOut].map(({ text }) => text)
  for (const text of texts) count(wordsOf(text), read)
  return missingFrom(passagesOfWord(parts), read).map(({ text, line = 1 }) => ({
    text,
    reason: 'in a part of the document that is not read',
    line,
  }))
}
