/** What of a file must come back as it was written. */
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { unpack } from '../parse/unpack.ts'

/** Words that are there to be found again: ZZ…, and letters with a number such as Zq017x. */
const MARKER = /\bZZ\w*|\bZ[a-z]\d{2,}x\b/g
/** Of the settings only the title is text that is shown. */
const SETTINGS = /^(---|\+\+\+)\r?\n[\s\S]*?\n\1(?=\r?\n)/
const TITLE = /^title\s*[:=].*$/m
const MUSTACHE = /\{\{[^{}]*\}\}/g
const PRODUCT = /\{\{\s*(\d+)\s*\*\s*(\d+)\s*\}\}/g

export interface SourceText {
  text: string
  markers: string[]
  /** template expressions, letters and digits only */ expressions: string[]
  /** what they would give if they were run */ results: string[]
}

/** @param path of an article of any format */
export async function sourceTextOf(path: string): Promise<SourceText> {
  const text = await textOf(path)
  const products = [...text.matchAll(PRODUCT)].map(([, one, other]) => Number(one) * Number(other))
  return {
    text,
    markers: [...new Set(text.match(MARKER) ?? [])],
    expressions: [...new Set((withoutEscapes(shownOf(text)).match(MUSTACHE) ?? []).map(bare))],
    results: [...new Set(products.filter(product => product > 9).map(String))].filter(
      result => !text.includes(result),
    ),
  }
}

async function textOf(path: string): Promise<string> {
  const bytes = readFileSync(path)
  if (extname(path).toLowerCase() === '.docx') return wordText(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return bytes.toString('utf8')
}

async function wordText(bytes: Buffer): Promise<string> {
  try {
    const parts = await unpack(bytes)
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? ''
    return [...xml.matchAll(/<w:t[ >][^<]*/g)]
      .map(([text]) => text.replace(/^[^>]*>/, ''))
      .join(' ')
  } catch {
    // A file that cannot be unpacked has no text.
    return ''
  }
}

function shownOf(text: string): string {
  return text.replace(SETTINGS, settings => TITLE.exec(settings)?.[0] ?? '')
}

/** Markdown's backslashes are no letters of the text. */
function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** Letters, digits and braces: what stands between them may be set in another way. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}{}]/gu, '').toLowerCase()
}

/** @param told everything that is shown, said or listed; @returns the markers that are nowhere in it */
export function missingMarkers({ markers }: SourceText, told: string): string[] {
  const all = told.toLowerCase()
  return markers.filter(marker => !all.includes(marker.toLowerCase()))
}
