/** A Word file as HTML, with its pictures and what its properties say. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { cacheFolder } from '../deck/cache.ts'
import { TEXT_PARTS } from '../coverage/word.ts'
import { LecternError } from '../messages.ts'
import { BeyondLimit } from '../parse/beyond.ts'
import { repacked, unpack } from '../parse/unpack.ts'
import { checkXml } from '../parse/xml.ts'
import { prepareWord } from '../read/wordXml.ts'
import type { LeftOut } from '../types.ts'

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

/** Styles that writers and converters use for code. */
const CODE_STYLES = ['Code', 'Source Code', 'Code Block', 'HTML Preformatted', 'Preformatted Text']
/** A style of our own for words in a typewriter's face. */
const INLINE_CODE = 'Lectern Inline Code'
const TYPEWRITER = /courier|consolas|mono\b|monaco|menlo|andale|inconsolata|source code/i
/** What hardly stands in prose. */
const CODE_SIGNS = /[{}()[\];=<>]|^\s{2,}\S|^\s*(?:\$|#|\/\/)/

interface WordNode {
  type: string
  children?: WordNode[]
  value?: string
  font?: string | null
  styleName?: string | null
  styleId?: string | null
}

/** Paragraphs in a typewriter's face that hold signs of code are code, with those around them; single words in it too. */
function typewritten<T>(document: T): T {
  const node = document as WordNode
  if (node.children === undefined) return document
  const children = node.children.map(child =>
    child.type === 'paragraph' ? child : typewritten(child),
  )
  const isTyped = (child: WordNode | undefined) =>
    child?.type === 'paragraph' &&
    textOf(child).trim() !== '' &&
    runsOf(child).every(run => TYPEWRITER.test(run.font ?? '') || textOf(run).trim() === '')
  for (let from = 0; from < children.length; from += 1) {
    const first = children[from]
    let to = from
    while (isTyped(children[to])) to += 1
    const isCode = children.slice(from, to).some(child => CODE_SIGNS.test(textOf(child)))
    for (let index = from; isCode && index < to; index += 1)
      children[index] = { ...(children[index] as WordNode), styleName: 'Code', styleId: 'Code' }
    if (to === from && first?.type === 'paragraph') children[from] = withTypedWords(first)
    from = Math.max(from, to - 1)
  }
  return { ...node, children } as T
}

function withTypedWords(paragraph: WordNode): WordNode {
  return {
    ...paragraph,
    children:
      paragraph.children?.map(run =>
        run.type === 'run' && TYPEWRITER.test(run.font ?? '') && textOf(run).trim() !== ''
          ? { ...run, styleName: INLINE_CODE, styleId: INLINE_CODE }
          : run,
      ) ?? [],
  }
}

function runsOf(node: WordNode): WordNode[] {
  return node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf)
}

function textOf(node: WordNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('')
}

/** @throws LecternError when the bytes are no Word document, or unpack to too much */
export async function readWord(bytes: Buffer, file: string): Promise<WordDocument> {
  const fail = (message: string, hint: string) =>
    new LecternError({ rule: 'read/word', severity: 'error', file, message, hint })
  const files = await unpack(bytes).catch((error: unknown) => {
    if (error instanceof BeyondLimit) throw fail(error.message, error.hint)
    throw fail(
      'This is not a Word document, or it is damaged.',
      bytes.subarray(0, 4).toString('latin1') === '\xD0\xCF\x11\xE0'
        ? 'it is an old .doc file: save it as .docx'
        : 'open it in Word or LibreOffice and save it again as .docx',
    )
  })
  if (!files.has('word/document.xml'))
    throw fail('This file holds no Word document.', 'save it as .docx')
  const folder = join(
    cacheFolder(),
    'pictures',
    createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  )
  let count = 0
  const convertImage = mammoth.images.imgElement(async image => {
    const ending = ENDINGS[image.contentType]
    count += 1
    if (ending === undefined) return { src: `picture-${count}` }
    const name = `picture-${count}.${ending}`
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), await image.readAsBuffer())
    return { src: name }
  })
  try {
    const parts = partsOf(files)
    const { changed, leftOut } = prepareWord(parts)
    for (const [name, xml] of changed) files.set(name, Buffer.from(xml))
    const { value } = await mammoth.convertToHtml(
      { buffer: await repacked(files) },
      {
        convertImage,
        transformDocument: typewritten,
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Subtitle'] => p:fresh",
          "p[style-name='Quote'] => blockquote > p:fresh",
          "p[style-name='Intense Quote'] => blockquote > p:fresh",
          ...CODE_STYLES.map(name => `p[style-name='${name}'] => pre:separator('\n')`),
          `r[style-name='${INLINE_CODE}'] => code`,
        ],
      },
    )
    const properties = files.get('docProps/core.xml')?.toString() ?? ''
    const [title, author] = ['dc:title', 'dc:creator'].map(name => propertyIn(properties, name))
    return {
      html: value,
      leftOut,
      parts,
      folder,
      ...(title ? { title } : {}),
      ...(author ? { author } : {}),
    }
  } catch (error) {
    if (error instanceof BeyondLimit) throw fail(error.message, error.hint)
    throw fail(
      'The document cannot be read: what it says of its own parts is wrong.',
      'open it in Word or LibreOffice and save it again as .docx',
    )
  }
}

/** The parts that hold text, and the styles that may hide it; all that is XML is within bounds. */
function partsOf(files: Map<string, Buffer>): Map<string, string> {
  const parts = new Map<string, string>()
  for (const [name, content] of files) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const xml = content.toString()
    checkXml(xml)
    if (TEXT_PARTS.test(name) || name === 'word/styles.xml') parts.set(name, xml)
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
