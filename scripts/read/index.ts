/** read: the text of an article, in any source format, becomes an `Article`. */
import { LecternError } from '../messages.ts'
import type { Article, LeftOut, Settings } from '../types.ts'
import { readMarkdown } from './markdown.ts'

/**
 * @param source the whole text of the file
 * @param file its name, for messages
 * @param house settings that hold where the article says nothing
 * @throws LecternError when the front matter is wrong or nothing is left to tell
 */
export function read(
  source: string,
  file: string,
  leftOut: LeftOut[] = [],
  house: Partial<Settings> = {},
): Article {
  const article = readMarkdown(source, file, house)
  article.leftOut.push(...leftOut)
  const errors = article.messages.filter(message => message.severity === 'error')
  if (errors.length > 0) throw new LecternError(article.messages)
  if (article.tree.children.length === 0) {
    throw new LecternError({
      rule: 'read/empty',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: 'The article has no text.',
      hint: 'write at least a heading and a paragraph',
    })
  }
  return article
}
