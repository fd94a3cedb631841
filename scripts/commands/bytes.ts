/** The bytes that a user named: the only place where an article's file is opened. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { unreadable } from '../formats/format.ts'
import { refusalByName } from '../formats/refused.ts'
import type { LecternError } from '../messages.ts'

/** An article is text to be read in a session; beyond this it is a mistake. */
const MAX_BYTES = 50_000_000

/** What standard input is called in messages. */
export const STANDARD_INPUT = 'standard input'

/**
 * @param path of a file or a pipe, or `-` for standard input
 * @returns its bytes, its name for messages, and the folder in which its pictures lie
 * @throws LecternError when there is nothing that can be read
 */
export async function bytesOf(
  path: string,
): Promise<{ bytes: Buffer; file: string; folder: string }> {
  if (path === '-')
    return {
      bytes: await allOf(process.stdin, STANDARD_INPUT),
      file: STANDARD_INPUT,
      folder: process.cwd(),
    }
  if (!existsSync(path))
    throw unreadable(
      path,
      'read/missing',
      'There is no such file.',
      'check the spelling and the folder you are in',
    )
  const stats = statSync(path)
  if (stats.isDirectory())
    throw unreadable(
      path,
      'read/folder',
      'This is a folder, not an article.',
      'name one article in it',
    )
  // What comes through a pipe is read like standard input; a device gives bytes without end.
  if (stats.isFIFO())
    return { bytes: await allOf(createReadStream(path), path), file: path, folder: process.cwd() }
  if (!stats.isFile())
    throw unreadable(
      path,
      'read/device',
      'This is a device, not an article.',
      'name a file, or - for standard input',
    )
  const refusal = refusalByName(path)
  if (refusal !== undefined) throw refusal
  if (stats.size > MAX_BYTES) throw tooLarge(path)
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw unreadable(
      path,
      'read/permission',
      `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
      'check its permissions',
    )
  }
  return { bytes, file: path, folder: dirname(resolve(path)) }
}

/** @throws LecternError when more comes than an article can be */
async function allOf(stream: NodeJS.ReadableStream, file: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > MAX_BYTES) throw tooLarge(file)
  }
  return Buffer.concat(chunks)
}

function tooLarge(file: string): LecternError {
  return unreadable(
    file,
    'read/size',
    `The file is larger than ${MAX_BYTES / 1e6} MB.`,
    'an article is text; is this the right file?',
  )
}
