/**
 * The plain words of a Word file: every text and formula of the document, its notes, comments, headers and footers, and
 * the alternative texts of pictures, read straight from the XML without any of the reader's code. What stands in a
 * drawing a second time for older programs is counted once.
 */
import { anyOf } from '../text/anyOf.ts'
import { withoutMark, type Passage } from './words.ts'

/** The parts of a Word file that hold text. */
export const TEXT_PARTS =
  /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/

const FALLBACK = /<mc:Fallback\b[^<>]*>(?:(?!<\/?mc:Fallback\b)[^])*<\/mc:Fallback>/g
/** Texts, what divides them, and pictures. */
const PIECES = anyOf(
  /<([wm]):t(?:\s[^<>]*)?>([^<]*)<\/[wm]:t>/g,
  /<(?:\/w:p|w:tab|w:br|w:cr|w:ptab|w:noBreakHyphen)\b/g,
  /<wp:docPr\b[^<>]*?\sdescr="([^"]*)"/g,
)

/** @param parts the XML of each part, by its name */
export function passagesOfWord(parts: Map<string, string>): Passage[] {
  return [...parts].flatMap(([name, xml]) => (TEXT_PARTS.test(name) ? passagesOfXml(xml) : []))
}

function passagesOfXml(xml: string): Passage[] {
  const passages: Passage[] = []
  let open = ''
  for (const [whole, space, text, alt] of xml.replace(FALLBACK, '').matchAll(PIECES)) {
    // Each sign of a formula is a word of its own.
    if (text !== undefined) open += space === 'm' ? ` ${decoded(text)} ` : decoded(text)
    else if (alt !== undefined) passages.push({ text: decoded(alt) })
    else if (whole === '</w:p') {
      passages.push({ text: withoutMark(open) })
      open = ''
    } else open += ' '
  }
  return [...passages, { text: open }].filter(({ text }) => text.trim() !== '')
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(xml: string): string {
  return xml.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
