/**
 * Formats that Lectern does not read, known by their first bytes, their parts or their names, and
 * the command that converts each.
 */
import { namesIn } from '../parse/unpack.ts'
import { decodeText } from '../read/encoding.ts'
import { unreadable, type GivenFile } from './format.ts'
import { markupOf } from './signs.ts'
import type { LecternError } from '../messages.ts'

interface Refused {
  /** what people call it, as it stands behind "This is" */ title: string
  /** of file names, without the dot */ endings: string[]
  /** how its bytes begin */ opens?: string[]
  /** a part that it holds, when it is packed */ part?: RegExp
  /** what a person does instead. @param file its name, @param stem the same without the ending */
  way: (file: string, stem: string) => string
}

const toWord = (file: string) => `convert it: soffice --headless --convert-to docx "${file}"`
const toMarkdown = (file: string, stem: string) =>
  `convert it: markitdown "${file}" -o "${stem}.md"`
const readPicture = (file: string, stem: string) =>
  `put it into an article as ![what it shows](${file}), or convert its words: tesseract "${file}" "${stem}"`
const unpackIt = (file: string) => `unpack it, and name the article in it: tar -xf "${file}"`

const REFUSED: Refused[] = [
  {
    title: 'a PDF',
    endings: ['pdf'],
    opens: ['%PDF-'],
    way: (file, stem) =>
      `bring the original, or convert its text: pdftotext -layout "${file}" "${stem}.txt"`,
  },
  { title: 'rich text (RTF)', endings: ['rtf'], opens: ['{\\rtf'], way: toWord },
  {
    title: 'an old .doc file of Office',
    endings: ['doc', 'dot', 'wps'],
    opens: ['\xD0\xCF\x11\xE0'],
    way: toWord,
  },
  {
    title: 'a presentation (PowerPoint)',
    endings: ['pptx', 'ppt', 'ppsx', 'pptm'],
    part: /^ppt\/presentation\.xml$/,
    way: (file, stem) => `name the article rather than its slides, or ${toMarkdown(file, stem)}`,
  },
  {
    title: 'a presentation (OpenDocument)',
    endings: ['odp'],
    opens: ['\0mimetypeapplication/vnd.oasis.opendocument.presentation'],
    way: file => `name the article rather than its slides, or ${toWord(file)}`,
  },
  {
    title: 'a table of figures (a spreadsheet)',
    endings: ['xlsx', 'xls', 'ods', 'numbers'],
    part: /^xl\/workbook\.xml$/,
    opens: ['\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
    way: toMarkdown,
  },
  {
    title: 'a document of Pages or Keynote',
    endings: ['pages', 'key'],
    part: /^Index\/Document\.iwa$/,
    way: () => 'open it there and choose File, Export to, Word',
  },
  {
    title: 'a picture',
    endings: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'tif', 'tiff', 'bmp', 'heic', 'avif', 'ico'],
    opens: ['\x89PNG', '\xFF\xD8\xFF', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '\0\0\x01\0'],
    way: readPicture,
  },
  {
    title: 'a sound or a film',
    endings: ['mp3', 'mp4', 'm4a', 'wav', 'mov', 'webm', 'ogg', 'avi', 'mkv'],
    opens: ['ID3\x02', 'ID3\x03', 'ID3\x04', 'OggS\0', '\x1A\x45\xDF\xA3'],
    way: file => `convert what is said in it to text: whisper "${file}" --output_format txt`,
  },
  {
    title: 'an archive',
    endings: ['gz', 'tgz', '7z', 'rar', 'tar', 'xz', 'bz2'],
    opens: ['\x1F\x8B', '7z\xBC\xAF', 'Rar!', '\xFD7zXZ', 'BZh9'],
    way: unpackIt,
  },
  {
    title: 'an e-book of Kindle',
    endings: ['mobi', 'azw', 'azw3'],
    way: (file, stem) => `convert it: ebook-convert "${file}" "${stem}.epub"`,
  },
]

/** Kinds that come in containers, which say behind their first bytes what they hold. */
const CONTAINERS: [RegExp, string][] = [
  [/^RIFF[^]{4}WEBP/, 'a picture'],
  [/^\0\0[^]{2}ftyp(?:hei|mif|avi)/, 'a picture'],
  [/^\0\0[^]{2}ftyp/, 'a sound or a film'],
  [/^RIFF[^]{4}(?:WAVE|AVI )/, 'a sound or a film'],
]

/** @returns the error for bytes of a kind that Lectern knows and does not read; undefined for all others */
export function refusalByBytes({ bytes, name }: GivenFile): LecternError | undefined {
  const found = kindOf(bytes)
  return found === undefined ? undefined : refusal(name, found.title, found.way)
}

/** @returns the error for a text in a language of markup that Lectern does not read */
export function refusalByText(file: GivenFile): LecternError | undefined {
  const text = decodeText(file.bytes, file.contentType)
  return text === undefined ? undefined : refusedText(file.name, text)
}

/** @returns the error for a file whose name says already that Lectern does not read it */
export function refusalByName(path: string): LecternError | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const found = REFUSED.find(({ endings }) => endings.includes(ending))
  return found === undefined ? undefined : refusal(path, found.title, found.way)
}

function kindOf(bytes: Buffer): Refused | undefined {
  const head = bytes.toString('latin1', 0, 120)
  const contained = CONTAINERS.find(([sign]) => sign.test(head))
  if (contained !== undefined) return REFUSED.find(({ title }) => title === contained[1])
  const names = head.startsWith('PK') ? namesIn(bytes) : []
  // The kind of an OpenDocument file stands behind the head of its first part.
  const packed = `\0${head.slice(30)}`
  return REFUSED.find(
    ({ opens = [], part }) =>
      opens.some(sign => head.startsWith(sign) || (names.length > 0 && packed.startsWith(sign))) ||
      (part !== undefined && names.some(name => part.test(name))),
  )
}

function refusedText(name: string, text: string): LecternError | undefined {
  const opening = text.trimStart().slice(0, 400)
  if (/^<svg[\s>]/.test(withoutProlog(opening)) || /\.svg$/i.test(name))
    return refusal(
      name,
      'a picture (SVG)',
      file =>
        `put it into an article as ![what it shows](${file}); save the article itself as Markdown`,
    )
  if (/^<\?xml\b/.test(opening) && !/<(?:!doctype )?html\b/i.test(opening))
    return refusal(
      name,
      'XML',
      (file, stem) => `convert it: pandoc -f docbook "${file}" -t gfm -o "${stem}.md"`,
    )
  const markup = markupOf(name, text)
  return markup === undefined
    ? undefined
    : refusal(
        name,
        markup.title,
        (file, stem) => `convert it: pandoc -f ${markup.pandoc} "${file}" -t gfm -o "${stem}.md"`,
      )
}

function withoutProlog(text: string): string {
  return text.replace(/^<\?xml[^>]*>\s*/, '').replace(/^<!DOCTYPE svg[^>]*>\s*/i, '')
}

export function refusal(name: string, title: string, way: Refused['way']): LecternError {
  const file = /^https?:/i.test(name) ? (name.split('/').at(-1) ?? name) : name
  return unreadable(
    name,
    'read/format',
    `This is ${title}, which Lectern does not read.`,
    way(file, file.replace(/\.\w+$/, '')),
  )
}
