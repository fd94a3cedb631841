/** Reads a finished PDF as a reader would, and says what is missing. An export never lies. */
import { anyOf } from '../text/anyOf.ts'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Message } from '../types.ts'

/** What page n of the PDF must show. */
export interface Expected {
  slide: number
  headline: string
  /** its words between formulas, which are drawn; all of it where there are none */ words?: string[]
}

/** What a reader gets for a character that no font drew. */
const NO_GLYPH = '\0'

/** @returns an error for each page that is missing, blank, or lacks its headline */
export async function verifyPdf(
  bytes: Uint8Array,
  expected: Expected[],
  file: string,
): Promise<Message[]> {
  // The reader takes the bytes over, so it gets a copy.
  const { totalPages, text } = await extractText(await getDocumentProxy(bytes.slice()), {
    mergePages: false,
  })
  const messages: Message[] = []
  const fail = (
    slide: number,
    message: string,
    hint = 'please report this deck; no file was written',
  ) => messages.push({ rule: 'export/verify', severity: 'error', file, slide, message, hint })
  if (totalPages !== expected.length)
    fail(expected.length, `The PDF has ${totalPages} pages, the deck ${expected.length}.`)
  expected.forEach(({ slide, headline, words = [headline] }, index) => {
    const page = letters(text[index] ?? '')
    const unnamed = (text[index] ?? '').split(NO_GLYPH).length - 1
    const shown = words.every(part => shows(page, part, unnamed))
    if (!shown && unnamed > 0)
      fail(
        slide,
        `Slide ${slide} shows boxes instead of its headline "${headline}": no font of this machine has its letters.`,
        'install a font of that script, such as Noto Sans, and run this again; no file was written',
      )
    else if (page === '') fail(slide, `Slide ${slide} is blank in the PDF.`)
    else if (page.includes('anerroroccurred') && !letters(headline).includes('anerroroccurred'))
      fail(slide, `Slide ${slide} shows an error in the PDF.`)
    else if (!shown) fail(slide, `Slide ${slide} lacks its headline "${headline}" in the PDF.`)
  })
  return messages
}

/** Scripts whose letters change their form or order when they are drawn. */
const SHAPED = anyOf(
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}]/u,
  /[\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}]/u,
  /[\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}]/u,
)

/**
 * Whether a page has a text. A reader gives Arabic and Hebrew in the order in which they are seen,
 * a line at a time, with ligatures in between; there the page must have every letter of the text as
 * often as the text has it. Joined letters of Indic scripts have no character of their own, so as
 * many may lack as the page has glyphs without one, up to half.
 * @param page as `letters` gives it
 * @param unnamed glyphs of the page that stand for no character
 */
export function shows(page: string, text: string, unnamed = 0): boolean {
  const wanted = letters(text)
  if (page.includes(wanted)) return true
  if (!SHAPED.test(text)) return false
  const left = new Map<string, number>()
  for (const letter of page) left.set(letter, (left.get(letter) ?? 0) + 1)
  const lacking = [...wanted].filter(letter => {
    const count = left.get(letter) ?? 0
    left.set(letter, count - 1)
    return count <= 0
  }).length
  return lacking === 0 || (unnamed > 0 && lacking <= wanted.length / 2)
}

/**
 * Letters and digits only: line breaks, ligatures, hyphens and the order of marks differ between
 * writing and reading.
 */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+|\p{Lm}/gu, '')
}

/** @returns all text of a PDF, as a reader would copy it, and its number of pages */
export async function textOfPdf(bytes: Uint8Array): Promise<{ text: string; pages: number }> {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  })
  return { text, pages: totalPages }
}
