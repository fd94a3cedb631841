/** XML of a stranger as a tree, within bounds. */
import type { Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { BeyondLimit } from './beyond.ts'

/** Elements, one inside the other: text in a table in a text box in a table has some thirty. */
const MAX_DEPTH = 200
/** Characters of one part: the text of a book has a few million. */
const MAX_SIZE = 30_000_000

/** @throws BeyondLimit when it is larger or deeper than any document; Error when it is no XML */
export function parseXml(xml: string): Root {
  checkXml(xml)
  return fromXml(xml)
}

/** @throws BeyondLimit when it is larger or deeper than any document, or makes up names for text that repeats itself */
export function checkXml(xml: string): void {
  if (xml.length > MAX_SIZE)
    throw new BeyondLimit(
      `A text in it has more than ${MAX_SIZE / 1e6} million characters.`,
      'divide it into several documents',
    )
  if (/<!ENTITY/.test(xml))
    throw new BeyondLimit(
      'It declares entities of its own, which no Word document does.',
      'open it in Word or LibreOffice and save it again as .docx',
    )
  if (depthOf(xml) > MAX_DEPTH)
    throw new BeyondLimit(
      `More than ${MAX_DEPTH} of its elements are one inside the other.`,
      'open it in Word or LibreOffice and save it again as .docx',
    )
}

/** How deep its tags lead, at most. */
function depthOf(xml: string): number {
  let [depth, deepest] = [0, 0]
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1]
    if (next === '!' || next === '?') continue
    const end = xml.indexOf('>', at)
    if (end === -1) break
    if (next === '/') depth -= 1
    else if (xml[end - 1] !== '/') depth += 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
