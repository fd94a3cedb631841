/** Many articles as one, for what takes long: opened in browsers, printed and built only once. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyPictures } from './cases.ts'

export interface ArticleFile {
  /** of the file */ path: string
  /** as `lectern read` printed it */ readText: string
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/
/** A fence that stays open, and one more end of it, would take the next article for code. */
const FENCE = /^ {0,3}(`{3,}|~{3,})/gm

/** @returns the path of the article that holds all of them, with their pictures beside it */
export function writeTogether(base: string, parts: ArticleFile[]): string {
  const folder = join(mkdtempSync(join(base, 'together-')), 'all')
  mkdirSync(folder)
  const file = join(folder, 'together.md')
  const bodies = parts
    .filter(({ readText }) => (readText.match(FENCE) ?? []).length % 2 === 0)
    .map(({ readText }) => readText.replace(FRONT_MATTER, '').trim())
  for (const from of new Set(parts.map(({ path }) => dirname(path)))) copyPictures(from, folder)
  writeFileSync(file, `# Together\n\nAll of them.\n\n${bodies.join('\n\n')}\n`)
  return file
}
