/** Reads a finished PDF as a reader would, and says what is missing. An export never lies. */
import { extractText, getDocumentProxy } from 'unpdf'
import type { Message } from '../types.ts'

/** What page n of the PDF must show. */
export interface Expected { slide: number, headline: string }

/** @returns an error for each page that is missing, blank, or lacks its headline */
export async function verifyPdf(bytes: Uint8Array, expected: Expected[], file: string): Promise<Message[]> {
  // The reader takes the bytes over, so it gets a copy.
  const { totalPages, text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false })
  const messages: Message[] = []
  const fail = (slide: number, message: string) => messages.push({ rule: 'export/verify', severity: 'error', file, slide, message, hint: 'please report this deck; no file was written' })
  if (totalPages !== expected.length) fail(expected.length, `The PDF has ${totalPages} pages, the deck ${expected.length}.`)
  expected.forEach(({ slide, headline }, index) => {
    const page = letters(text[index] ?? '')
    if (page === '') fail(slide, `Slide ${slide} is blank in the PDF.`)
    else if (page.includes('anerroroccurred') && !letters(headline).includes('anerroroccurred')) fail(slide, `Slide ${slide} shows an error in the PDF.`)
    else if (!page.includes(letters(headline))) fail(slide, `Slide ${slide} lacks its headline "${headline}" in the PDF.`)
  })
  return messages
}

/** Letters and digits only: line breaks, ligatures, hyphens and the order of marks differ between writing and reading. */
export function letters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+|\p{Lm}/gu, '')
}

/** @returns all text of a PDF, as a reader would copy it, and its number of pages */
export async function textOfPdf(bytes: Uint8Array): Promise<{ text: string, pages: number }> {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return { text, pages: totalPages }
}
