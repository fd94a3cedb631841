/** lectern read: the article as clean Markdown with front matter, to be corrected by hand and used from there. */
import { readSource } from './source.ts'

/** Prints the Markdown; what was left out goes to standard error, each with its reason. */
export async function read(
  article: string,
  options: { keepAll: boolean; fetchImages: boolean },
): Promise<void> {
  const { text, leftOut } = await readSource(article, options)
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  for (const item of leftOut)
    process.stderr.write(
      `left out, ${item.reason}: ${item.text.replace(/\s+/g, ' ').slice(0, 100)}\n`,
    )
}
