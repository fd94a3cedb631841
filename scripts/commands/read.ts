/** lectern read: the article as clean Markdown with front matter, to be corrected by hand and used from there. */
import { readMarkdown } from '../read/markdown.ts'
import { writtenAgain } from '../read/written.ts'
import type { LeftOut } from '../types.ts'
import { report } from './report.ts'
import { readSource, type Source } from './source.ts'

/**
 * Prints the Markdown: of another format, what it became; of Markdown, what was understood. What
 * was left out goes to standard error, each with its reason.
 */
export async function read(
  article: string,
  options: { keepAll: boolean; fetchImages: boolean },
): Promise<void> {
  const source = await readSource(article, options)
  const { text, leftOut } = isMarkdown(source) ? understood(source) : source
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  for (const item of leftOut)
    process.stderr.write(
      `left out, ${item.reason}: ${item.text.replace(/\s+/g, ' ').slice(0, 100)}\n`,
    )
}

/** The lines of what was another format are those that slides name: it is printed as it is. */
function isMarkdown({ kind, passages }: Source): boolean {
  return kind === 'article' && passages === undefined
}

function understood({ text, file, leftOut }: Source): { text: string; leftOut: LeftOut[] } {
  const article = readMarkdown(text, file)
  report(article.messages)
  return { text: writtenAgain(article, text), leftOut: [...leftOut, ...article.leftOut] }
}
