/** Reading the user's article: the only place where its file is opened. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { compile, type Deck } from '../compile.ts'
import { createTypesetter } from '../fonts/index.ts'
import type { Tightness } from '../fit/index.ts'
import type { Typesetter } from '../layouts/typesetter.ts'
import { LecternError } from '../messages.ts'
import { decodeText, looksLikeHtml } from '../read/encoding.ts'
import { isGenerated } from '../render/fingerprint.ts'
import type { LeftOut, Settings } from '../types.ts'
import { fetchPage } from './fetchPage.ts'

export interface Source {
  /** Markdown, whatever the file was. */
  text: string
  /** as the user named it */
  file: string
  /** where its images are */
  folder: string
  /** what was noise around the article */
  leftOut: LeftOut[]
  /** what the command line says over the front matter */
  settings?: Partial<Settings>
}

/** An article is text to be read in a session; beyond this it is a mistake. */
const MAX_BYTES = 50_000_000
const OTHER_FORMATS: Record<string, string> = {
  doc: 'save it as .docx',
  pdf: 'save its text as .txt, or the original as .docx',
  odt: 'save it as .docx',
  rtf: 'save it as .docx',
  pptx: 'name the article rather than its slides',
  ppt: 'name the article rather than its slides',
  epub: 'save the chapter as .html',
}

export interface ReadingOptions {
  /** takes nothing for noise */ keepAll?: boolean
  /** fetches the article's pictures from the network */ fetchImages?: boolean
  /** what the command line says over the front matter */ settings?: Partial<Settings>
}

/** @param path of the article, an address, or `-` for standard input */
export async function readSource(
  path: string,
  { keepAll = false, fetchImages = false, settings }: ReadingOptions = {},
): Promise<Source> {
  const source = await withPictures(await opened(path, keepAll), fetchImages)
  return settings === undefined ? source : { ...source, settings }
}

/** Nothing is loaded for an article that names no picture on the network. */
async function withPictures(source: Source, wanted: boolean): Promise<Source> {
  if (!/https?:/i.test(source.text) || !/!\[|<img\b/i.test(source.text) || isDeck(source))
    return source
  const { withFetchedPictures } = await import('./fetchPictures.ts')
  return {
    ...source,
    text: await withFetchedPictures(
      source.text,
      { file: source.file, folder: source.folder, name: nameOf(source) },
      wanted,
    ),
  }
}

async function opened(path: string, keepAll: boolean): Promise<Source> {
  if (path === '-')
    return converted(await standardInput(), 'standard input', '', process.cwd(), keepAll)
  if (/^https?:\/\//i.test(path)) {
    const page = await fetchPage(path)
    return converted(page.bytes, path, page.contentType, process.cwd(), keepAll, page.address)
  }
  if (!existsSync(path))
    throw unreadable(
      path,
      'read/missing',
      'There is no such file.',
      'check the spelling and the folder you are in',
    )
  if (!statSync(path).isFile())
    throw unreadable(
      path,
      'read/folder',
      'This is a folder, not an article.',
      'name one article in it',
    )
  const hint = OTHER_FORMATS[extname(path).slice(1).toLowerCase()]
  if (hint !== undefined)
    throw unreadable(path, 'read/format', `Lectern does not read ${extname(path)} files.`, hint)
  if (statSync(path).size > MAX_BYTES)
    throw unreadable(
      path,
      'read/size',
      `The file is larger than ${MAX_BYTES / 1e6} MB.`,
      'an article is text; is this the right file?',
    )
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
  return converted(bytes, path, '', dirname(resolve(path)), keepAll)
}

let loading: Promise<typeof import('./word.ts') & typeof import('../read/page.ts')> | undefined

/** The readers of pages and documents, loaded once and only when one is read. */
function readers() {
  return (loading ??= import('./word.ts').then(async word => ({
    ...word,
    ...(await import('../read/page.ts')),
  })))
}

/** Any format as Markdown: by what the bytes are first, by the file's ending second. */
async function converted(
  bytes: Buffer,
  file: string,
  contentType: string,
  folder: string,
  keepAll: boolean,
  address?: string,
): Promise<Source> {
  if (bytes.length === 0)
    throw unreadable(
      file,
      'read/empty',
      'The file is empty.',
      'write at least a heading and a paragraph',
    )
  if (bytes.subarray(0, 2).toString('latin1') === 'PK' || /\.docx$/i.test(file)) {
    const { readWord, pageToMarkdown } = await readers()
    const word = await readWord(bytes, file)
    return told({
      ...pageToMarkdown(word.html, { whole: true, about: word }),
      file,
      folder: word.folder,
    })
  }
  const text = decodeText(bytes, contentType)
  if (text === undefined)
    throw unreadable(
      file,
      'read/binary',
      'This is not a text file in UTF-8.',
      'save the article as Markdown, HTML, .docx or plain text',
    )
  if (
    /\.x?html?$/i.test(file) ||
    /html/.test(contentType) ||
    (!/\.(?:md|markdown|mdx)$/i.test(file) && looksLikeHtml(bytes))
  ) {
    const { pageToMarkdown } = await readers()
    return told({ ...pageToMarkdown(text, { whole: keepAll, address }), file, folder })
  }
  if (/\.(?:txt|text)$/i.test(file) || /text\/plain/.test(contentType)) {
    const { looksLikeMarkdown, textToMarkdown } = await import('../read/plainText.ts')
    if (!looksLikeMarkdown(text)) return told({ ...textToMarkdown(text, keepAll), file, folder })
  }
  return { text, file, folder, leftOut: [] }
}

/** @throws LecternError when nothing of the document is text */
function told({
  markdown,
  leftOut,
  file,
  folder,
}: {
  markdown: string
  leftOut: LeftOut[]
  file: string
  folder: string
}): Source {
  if (markdown.replace(/^---\n[\s\S]*?\n---\n/, '').trim() === '')
    throw unreadable(
      file,
      'read/empty',
      'The document has no text.',
      leftOut.length > 0
        ? 'all of it was taken for noise; --keep-all keeps it'
        : 'is it only a picture?',
    )
  return { text: markdown, file, folder, leftOut }
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
  return (
    isGenerated(text) ||
    /(?:^|\.)slides\.md$/i.test(basename(file)) ||
    /^---\n(?:[\w-]+:.*\n|\s.*\n)*?(?:theme|addons|mdc|canvasWidth):/.test(text)
  )
}

let typesetter: Typesetter | undefined

/** @throws LecternError when the article is wrong */
export function compileSource(
  { text, file, leftOut, settings }: Source,
  tightness?: Tightness,
): Deck {
  typesetter ??= createTypesetter()
  return compile(text, file, typesetter, { tightness, leftOut, settings })
}

/** The deck of a source: compiled from an article, or taken as it stands. */
export function deckOf(source: Source, tightness?: Tightness): { text: string; deck?: Deck } {
  if (isDeck(source)) return { text: source.text }
  const deck = compileSource(source, tightness)
  return { text: deck.slides, deck }
}

/** The name that outputs of a source get: its file's, without the ending. */
export function nameOf({ file }: Source): string {
  const stem = (
    /^https?:/i.test(file)
      ? (new URL(file).pathname.replace(/\/+$/, '').split('/').at(-1) ?? '')
      : basename(file)
  ).replace(/\.\w+$/, '')
  return stem === '' || file === 'standard input' ? 'article' : stem
}
