/** XML of a stranger as a tree, within bounds. */
import { parseXml as parse } from '@rgrove/parse-xml'
import type { XmlCdata, XmlElement, XmlNode, XmlText } from '@rgrove/parse-xml'
import type { ElementContent, Root } from 'xast'
import { BeyondLimit } from './beyond.ts'

/** Elements, one inside the other: text in a table in a text box in a table has some thirty. */
const MAX_DEPTH = 200
/** Characters of one part: the text of a book has a few million. */
const MAX_SIZE = 30_000_000

/** @throws BeyondLimit when it is larger or deeper than any document; Error when it is no XML */
export function parseXml(xml: string): Root {
  checkXml(xml)
  const { children } = parse(xml, { preserveCdata: true })
  return { type: 'root', children: contentOf(children) }
}

/** Elements, texts and nothing else: what is said to programs is no part of a document. */
function contentOf(nodes: readonly XmlNode[]): ElementContent[] {
  const content: ElementContent[] = []
  for (const node of nodes) {
    if (node.type === 'text') content.push({ type: 'text', value: (node as XmlText).text })
    else if (node.type === 'cdata') content.push({ type: 'cdata', value: (node as XmlCdata).text })
    else if (node.type === 'element') {
      const { name, attributes, children } = node as XmlElement
      const inner = contentOf(children)
      content.push({ type: 'element', name, attributes: { ...attributes }, children: inner })
    }
  }
  return content
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
