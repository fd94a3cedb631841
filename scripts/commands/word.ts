/** A Word file as HTML, with its pictures and what its properties say. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { cacheFolder } from '../deck/cache.ts'
import { TEXT_PARTS } from '../coverage/word.ts'
import { LecternError } from '../messages.ts'
import { prepareWord } from '../read/wordXml.ts'
import type { LeftOut } from '../types.ts'

/** A document unpacks to a few times its size; a bomb to thousands of times. */
const MAX_UNPACKED = 300_000_000
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
  let zip: JSZip
  try {
    zip = await JSZip.loadAsync(bytes)
  } catch {
    throw fail(
      'This is not a Word document, or it is damaged.',
      bytes.subarray(0, 4).toString('latin1') === '\xD0\xCF\x11\xE0'
        ? 'it is an old .doc file: save it as .docx'
        : 'open it in Word or LibreOffice and save it again as .docx',
    )
  }
  if (zip.file('word/document.xml') === null)
    throw fail('This file holds no Word document.', 'save it as .docx')
  const unpacked = Object.values(zip.files).reduce(
    (sum, entry) =>
      sum +
      ((entry as unknown as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ??
        0),
    0,
  )
  if (unpacked > MAX_UNPACKED)
    throw fail(
      `It unpacks to ${Math.round(unpacked / 1e6)} MB.`,
      `at most ${MAX_UNPACKED / 1e6} MB are read`,
    )
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
    const parts = await partsOf(zip)
    const { changed, leftOut } = prepareWord(parts)
    for (const [name, xml] of changed) zip.file(name, xml)
    const buffer =
      changed.size === 0
        ? bytes
        : await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
    const { value } = await mammoth.convertToHtml(
      { buffer },
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
    const properties = (await zip.file('docProps/core.xml')?.async('string')) ?? ''
    const property = (name: string) =>
      /\S/.test(properties)
        ? decode(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(properties)?.[1] ?? '')
        : ''
    const [title, author] = [property('dc:title'), property('dc:creator')]
    return {
      html: value,
      leftOut,
      parts,
      folder,
      ...(title === '' ? {} : { title }),
      ...(author === '' ? {} : { author }),
    }
  } catch (error) {
    throw fail(
      `The document cannot be read (${(error as Error).message.split('\n')[0]}).`,
      'open it in Word or LibreOffice and save it again as .docx',
    )
  }
}

/** The parts that hold text, and the styles that may hide it. */
async function partsOf(zip: JSZip): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  for (const [name, entry] of Object.entries(zip.files))
    if (TEXT_PARTS.test(name) || name === 'word/styles.xml')
      parts.set(name, await entry.async('string'))
  return parts
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
