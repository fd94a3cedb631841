/** A part of a Word file without what nobody reads of it: how it looks, and what Word notes for itself. */
import { anyOf } from '../text/anyOf.ts'

/** Elements without content that say how text looks, where a page ends, what was checked. */
const LOOKS = anyOf(
  /<w:(?:lang|proofErr|noProof|lastRenderedPageBreak|spacing|szCs|bCs|iCs|kern|color)(?:\s[^<>]*)?\/>/g,
  /<w:(?:lsdException|rsid|pgSz|pgMar|cols|docGrid)(?:\s[^<>]*)?\/>/g,
  /<w:(?:ind|jc|keepNext|keepLines|widowControl|contextualSpacing|tcW|tblW|gridCol|shd)(?:\s[^<>]*)?\/>/g,
)
/** When which passage was written. */
const SESSIONS = / (?:w:rsid\w*|w14:(?:paraId|textId))="[^"<>]*"/g

/** @param xml of a part, as it came. @returns the same text, shorter by half or more */
export function withoutLooks(xml: string): string {
  // Within such a passage a tag is text.
  if (xml.includes('<![CDATA[')) return xml
  return xml.replace(LOOKS, '').replace(SESSIONS, '')
}
