/** The formats that articles come in. A new one is a file beside this one, and its line in the table. */
import { archiveOf } from './archive.ts'
import { epub } from './epub.ts'
import { unreadable, type Format, type GivenFile, type Reading } from './format.ts'
import { refusedJson } from './json.ts'
import { markdown } from './markdown.ts'
import { mime } from './mime.ts'
import { notebook } from './notebook.ts'
import { openDocument } from './openDocument.ts'
import type { LecternError } from '../messages.ts'
import { page } from './page.ts'
import { plainText } from './plainText.ts'
import { withoutAround } from '../read/around.ts'
import { refusalByBytes, refusalByText } from './refused.ts'
import { word } from './word.ts'

/** A file is in the first that accepts it; Markdown, which accepts anything, comes last. */
export const FORMATS: readonly Format[] = [
  openDocument,
  epub,
  word,
  archiveOf((file, keepAll) => readFormat(file, keepAll)),
  notebook,
  mime,
  page,
  plainText,
  markdown,
]
/** Those whose text may be of a language of markup that Lectern does not read. */
const TEXTS: readonly Format[] = [plainText, markdown]

const asPeopleNameThem = [...FORMATS].sort((a, b) => a.place - b.place)

/** For sentences: "Markdown, HTML, Word or text". */
export const FORMAT_NAMES = asPeopleNameThem
  .map(({ title }) => title)
  .join(', ')
  .replace(/, ([^,]*)$/, ' or $1')

/** Of files that are taken for articles where a folder is named. */
export const ARTICLE_ENDINGS = asPeopleNameThem.flatMap(({ endings }) => endings)

function byText(file: GivenFile): LecternError | undefined {
  return refusedJson(file) ?? refusalByText(file)
}

/**
 * Any format as Markdown.
 * @param keepAll takes nothing for noise
 * @throws LecternError when it cannot be read
 */
export async function readFormat(file: GivenFile, keepAll: boolean): Promise<Reading> {
  if (file.bytes.length === 0)
    throw unreadable(
      file.name,
      'read/empty',
      'The file is empty.',
      'write at least a heading and a paragraph',
    )
  const format = FORMATS.find(({ accepts }) => accepts(file)) ?? markdown
  const refused = refusalByBytes(file) ?? (TEXTS.includes(format) ? byText(file) : undefined)
  if (refused !== undefined) throw refused
  const reading = await format.read(file, keepAll)
  return keepAll ? reading : withoutNoise(reading)
}

function withoutNoise(reading: Reading): Reading {
  const { text, leftOut } = withoutAround(reading.text)
  return { ...reading, text, leftOut: [...reading.leftOut, ...leftOut] }
}
