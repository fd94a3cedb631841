/** The direction of an article, in a file beside it or where the user says. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseDirection, type ParsedDirection } from '../direction/parse.ts'
import { unreadable } from '../formats/format.ts'
import { LecternError } from '../messages.ts'

/** @param file of the article, as the user named it @returns where its direction lies, if it has one */
export function directionBeside(file: string, folder: string): string {
  return join(folder, `${basename(file).replace(/\.\w+$/, '')}.direction.yaml`)
}

/**
 * @param named the file that the user names; else the one beside the article is read, where there is one
 * @throws LecternError when it cannot be read, or what stands in it is wrong: file, line, what is allowed
 */
export function readDirection(
  article: { file: string; folder: string },
  named?: string,
): ParsedDirection | undefined {
  const isLocal = !/^https?:\/\//i.test(article.file) && existsSync(article.file)
  const path = named ?? (isLocal ? directionBeside(article.file, article.folder) : undefined)
  if (path === undefined || (named === undefined && !existsSync(path))) return undefined
  const parsed = parseDirection(textOf(path), path)
  if (parsed.messages.some(({ severity }) => severity === 'error'))
    throw new LecternError(parsed.messages)
  return parsed
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw unreadable(
      path,
      'direction/missing',
      'This direction cannot be read.',
      'lectern direct <article> writes one',
    )
  }
}
