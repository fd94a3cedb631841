/** Reading the user's article: the only place where its file is opened. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { compile, type Deck } from '../compile.ts'
import { createTypesetter } from '../fonts/index.ts'
import type { Tightness } from '../fit/index.ts'
import type { Typesetter } from '../fit/typesetter.ts'
import { LecternError } from '../messages.ts'
import { isGenerated } from '../render/fingerprint.ts'

export interface Source { text: string, /** as the user named it */ file: string, /** where its images are */ folder: string }

/** An article is text to be read in a session; beyond this it is a mistake. */
const MAX_BYTES = 20_000_000
const NOT_YET = /\.(?:html?|docx?|pdf|odt|rtf|pptx?)$/i

/** @param path of the article, or `-` for standard input */
export async function readSource(path: string): Promise<Source> {
  if (path === '-') return { text: decode(await standardInput(), 'standard input'), file: 'standard input', folder: process.cwd() }
  if (/^https?:\/\//i.test(path)) throw unreadable(path, 'read/format', 'An address cannot be read yet.', 'save the page as Markdown and name the file')
  if (!existsSync(path)) throw unreadable(path, 'read/missing', 'There is no such file.', 'check the spelling and the folder you are in')
  if (!statSync(path).isFile()) throw unreadable(path, 'read/folder', 'This is a folder, not an article.', 'name one Markdown file in it')
  if (NOT_YET.test(path)) throw unreadable(path, 'read/format', 'This format cannot be read yet.', 'save the article as Markdown (.md)')
  if (statSync(path).size > MAX_BYTES) throw unreadable(path, 'read/size', 'The file is larger than 20 MB.', 'an article is text; is this the right file?')
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  }
  catch (error) {
    throw unreadable(path, 'read/permission', `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`, 'check its permissions')
  }
  return { text: decode(bytes, path), file: path, folder: dirname(resolve(path)) }
}

function decode(bytes: Buffer, file: string): string {
  if (bytes.length === 0) throw unreadable(file, 'read/empty', 'The file is empty.', 'write at least a heading and a paragraph')
  const utf16 = bytes[0] === 0xFF && bytes[1] === 0xFE ? 'utf-16le' : bytes[0] === 0xFE && bytes[1] === 0xFF ? 'utf-16be' : undefined
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text.replace(/\r\n?/g, '\n')
  }
  catch {
    // Falls through to the message: this is no text.
  }
  throw unreadable(file, 'read/binary', 'This is not a text file in UTF-8.', 'save the article as plain Markdown text')
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function unreadable(file: string, rule: string, message: string, hint: string): LecternError {
  return new LecternError({ rule, severity: 'error', file, message, hint })
}

/** Whether a text is a Slidev deck already: written by Lectern, or named and headed like one. */
export function isDeck({ text, file }: Source): boolean {
  return isGenerated(text) || /(?:^|[.-])slides\.md$/i.test(basename(file)) || /^---\n(?:[\w-]+:.*\n|\s.*\n)*?(?:theme|addons|mdc|canvasWidth):/.test(text)
}

let typesetter: Typesetter | undefined

/** @throws LecternError when the article is wrong */
export function compileSource({ text, file }: Source, tightness?: Tightness): Deck {
  typesetter ??= createTypesetter()
  return compile(text, file, typesetter, tightness)
}

/** The deck of a source: compiled from an article, or taken as it stands. */
export function deckOf(source: Source, tightness?: Tightness): { text: string, deck?: Deck } {
  if (isDeck(source)) return { text: source.text }
  const deck = compileSource(source, tightness)
  return { text: deck.slides, deck }
}

/** The name that outputs of a source get: its file's, without the ending. */
export function nameOf({ file }: Source): string {
  const stem = basename(file).replace(/\.\w+$/, '')
  return stem === '' || file === 'standard input' ? 'article' : stem
}
