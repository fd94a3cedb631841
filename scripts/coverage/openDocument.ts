/** The plain words of an OpenDocument text, read straight from its XML without any of the reader's code. */
import type { Passage } from './words.ts'

/** Ends of what stands on its own, and pieces in a line that divide words. */
const APART = /<\/(?:text:[ph]|svg:title|svg:desc|dc:creator|dc:date)>/g
const GAP = /<text:(?:s|tab|line-break|note)\b[^<>]*>/g
const TAG = /<[^<>]*>/g
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
/** What stands outside the text: settings, the marks of footnotes, who said when. */
const NO_TEXT =
  /<(text:note-citation|dc:creator|dc:date|meta:[\w-]{1,40})(?:\s[^<>]*)?>[^<]*<\/\1>/g

/** @param content of `content.xml` */
export function passagesOfOpenDocument(content: string): Passage[] {
  const start = content.indexOf('<office:text')
  return content
    .slice(start === -1 ? 0 : start)
    .replace(NO_TEXT, '')
    .replace(GAP, ' ')
    .split(APART)
    .map(piece => ({ text: decoded(piece.replace(TAG, '')) }))
    .filter(({ text }) => text.trim() !== '')
}

function decoded(xml: string): string {
  return xml.replace(/&(?:#(\d{1,7})|(\w+));/g, (whole, number?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = Number(number)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
