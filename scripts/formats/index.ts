/** The formats that articles come in. A new one is a file beside this one, and its line in the table. */
import { unreadable, type Format, type GivenFile, type Reading } from './format.ts'
import { markdown } from './markdown.ts'
import { page } from './page.ts'
import { plainText } from './plainText.ts'
import { word } from './word.ts'

/** A file is in the first that accepts it; Markdown, which accepts anything, comes last. */
export const FORMATS: readonly Format[] = [word, page, plainText, markdown]

const asPeopleNameThem = [...FORMATS].sort((a, b) => a.place - b.place)

/** For sentences: "Markdown, HTML, Word or text". */
export const FORMAT_NAMES = asPeopleNameThem
  .map(({ title }) => title)
  .join(', ')
  .replace(/, ([^,]*)$/, ' or $1')

/** Of files that are taken for articles where a folder is named. */
export const ARTICLE_ENDINGS = asPeopleNameThem.flatMap(({ endings }) => endings)

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
  return format.read(file, keepAll)
}
