/** A Word file as HTML, with its pictures and what its properties say. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { TEXT_PARTS } from '../coverage/word.ts'
import type { LecternError } from '../messages.ts'
import { BeyondLimit } from '../parse/beyond.ts'
import { repacked, unpack } from '../parse/unpack.ts'
import { checkXml } from '../parse/xml.ts'
import { isAuthor, isTitle } from '../read/wordTitle.ts'
import { prepareWord, READ, STYLES } from '../read/wordXml.ts'
import type { LeftOut } from '../types.ts'
import { unreadable } from './format.ts'
import { pictureFolder } from './pictures.ts'
import { typewritten } from './typewritten.ts'
import { stylesFor } from './wordStyles.ts'

const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

export interface WordDocument {
  html: string
  /** what is not for readers */ leftOut: LeftOut[]
  /** the XML of its parts that hold text, as they came */ parts: Map<string, string>
  title?: string
  author?: string
  /** where the pictures were put */ folder: string
}

/** @throws LecternError when the bytes are no Word document, or unpack to too much */
export async function readWord(bytes: Buffer, file: string): Promise<WordDocument> {
  const files = await unpackedWord(bytes, file)
  const folder = pictureFolder(bytes)
  try {
    const parts = partsOf(files)
    const { changed, leftOut } = prepareWord(parts)
    for (const [name, xml] of changed) files.set(name, Buffer.from(xml))
    const { value } = await mammoth.convertToHtml(
      { buffer: await repacked(files) },
      {
        convertImage: pictureWriter(folder),
        transformDocument: typewritten,
        includeDefaultStyleMap: false,
        styleMap: stylesFor(
          [STYLES, ...READ].map(name => changed.get(name) ?? parts.get(name) ?? ''),
        ),
      },
    )
    const properties = files.get('docProps/core.xml')?.toString() ?? ''
    const [title, author] = ['dc:title', 'dc:creator'].map(name => propertyIn(properties, name))
    return {
      html: value,
      leftOut,
      parts,
      folder,
      ...(title && isTitle(title) ? { title } : {}),
      ...(author && isAuthor(author) ? { author } : {}),
    }
  } catch (error) {
    if (error instanceof BeyondLimit) throw wordError(file, error.message, error.hint)
    throw wordError(
      file,
      'The document cannot be read: what it says of its own parts is wrong.',
      'open it in Word or LibreOffice and save it again as .docx',
    )
  }
}

function wordError(file: string, message: string, hint: string): LecternError {
  return unreadable(file, 'read/word', message, hint)
}

/** @throws LecternError when this is no archive with a Word document in it */
async function unpackedWord(bytes: Buffer, file: string): Promise<Map<string, Buffer>> {
  const files = await unpack(bytes).catch((error: unknown) => {
    if (error instanceof BeyondLimit) throw wordError(file, error.message, error.hint)
    throw wordError(
      file,
      'This is not a Word document, or it is damaged.',
      bytes.subarray(0, 4).toString('latin1') === '\xD0\xCF\x11\xE0'
        ? 'it is an old .doc file: save it as .docx'
        : 'open it in Word or LibreOffice and save it again as .docx',
    )
  })
  if (!files.has('word/document.xml'))
    throw wordError(file, 'This file holds no Word document.', 'save it as .docx')
  return files
}

/** Puts the document's pictures into a folder, numbered as they come. */
function pictureWriter(folder: string) {
  let count = 0
  return mammoth.images.imgElement(async image => {
    const ending = ENDINGS[image.contentType]
    count += 1
    if (ending === undefined) return { src: `picture-${count}` }
    const name = `picture-${count}.${ending}`
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), await image.readAsBuffer())
    return { src: name }
  })
}

/** The parts that hold text, and the styles that may hide it; all that is XML is within bounds. */
function partsOf(files: Map<string, Buffer>): Map<string, string> {
  const parts = new Map<string, string>()
  for (const [name, content] of files) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const xml = content.toString()
    checkXml(xml)
    if (TEXT_PARTS.test(name) || /^word\/(?:styles|numbering)\.xml$/.test(name))
      parts.set(name, xml)
  }
  return parts
}

/** The text of the first element of a name; '' when there is none. */
function propertyIn(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}`)
  const begin = xml.indexOf('>', start) + 1
  const end = xml.indexOf('<', begin)
  return start === -1 || begin === 0 || end === -1 ? '' : decode(xml.slice(begin, end))
}

function decode(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()
}
