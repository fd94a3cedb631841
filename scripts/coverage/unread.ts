/** What of a Word file its reader did not read, so that it is listed: text in drawings, pictures of page heads. */
import type { LeftOut } from '../types.ts'
import { anyOf } from '../text/anyOf.ts'
import { passagesOfMarkdown } from './markdown.ts'
import { missingFrom } from './missing.ts'
import { passagesOfWord } from './word.ts'
import { count, wordsOf, type WordCount } from './words.ts'

/** What is no text of Markdown that a reader wrote: front matter, addresses. */
const NO_TEXT = anyOf(/^---\n[^]*?\n---\n/g, /\]\([^()\s]*/g)

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
  const wanted = passagesOfWord(parts)
  const missing = (texts: string[]) => {
    const read: WordCount = new Map()
    for (const text of [...texts, ...leftOut.map(one => one.text)]) count(wordsOf(text), read)
    return missingFrom(wanted, read)
  }
  // Only where a look at the bare text finds something missing, it has to be parsed.
  if (missing([markdown.replace(NO_TEXT, ' ')]).length === 0) return []
  return missing(passagesOfMarkdown(markdown).map(({ text }) => text)).map(
    ({ text, line = 1 }) => ({
      text,
      reason: 'in a part of the document that is not read',
      line,
    }),
  )
}
