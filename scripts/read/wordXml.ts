/**
 * A Word file made ready for its reader: what is hidden, deleted or said between writers is taken out and listed;
 * formulas, fields and text boxes, which its reader does not know, become text that it knows.
 */
import { anyOf } from '../text/anyOf.ts'
import type { Element, ElementContent, Root } from 'xast'
import { parseXml } from '../parse/xml.ts'
import { writeXml } from '../parse/writeXml.ts'
import type { LeftOut } from '../types.ts'
import { withoutLooks } from './wordLean.ts'
import { prepareLists } from './wordLists.ts'
import { formulaOfOmml } from './wordMath.ts'
import { markTitle } from './wordTitle.ts'
import { childrenOf, find, isOn, textOf } from './wordTree.ts'

/** The texts of a document that its reader reads. */
const DOCUMENT = 'word/document.xml'
export const STYLES = 'word/styles.xml'
export const READ = [DOCUMENT, 'word/footnotes.xml', 'word/endnotes.xml']
/** What has to be changed before. */
const NEEDS_WORK = anyOf(
  /<(?:w:(?:vanish|del|moveFrom|fldSimple|txbxContent|ruby|dir|bdo|cr|ptab))[\s/>"]/,
  /<(?:w:(?:numPr|sz)|w:pStyle w:val="List(?:Bullet|Number)[2-5]|m:oMath)[\s/>"]/,
  /<mc:AlternateContent[\s/>"]/,
)
const HIDDEN = 'hidden text of the document'
const DELETED = 'deleted, as a tracked change'
const ASIDE: [RegExp, string][] = [
  [/^word\/comments\.xml$/, 'comment'],
  [/^word\/header\d*\.xml$/, 'the head of each page'],
  [/^word\/footer\d*\.xml$/, 'the foot of each page'],
]
/**
 * @param parts the XML of each part of the file, by its name
 * @returns the parts that changed, and what is left out
 * @throws Error when a part is no XML
 */
export function prepareWord(parts: Map<string, string>): {
  changed: Map<string, string>
  leftOut: LeftOut[]
} {
  const changed = new Map<string, string>()
  const leftOut: LeftOut[] = []
  const counting = parts.get('word/numbering.xml')
  const numbering = counting === undefined ? undefined : parsed(counting)
  const styles = hiddenStyles(parts.get(STYLES) ?? '')
  const lean = (name: string) => {
    const [full, short] = [parts.get(name) ?? '', withoutLooks(parts.get(name) ?? '')]
    if (short !== full) changed.set(name, short)
    return short
  }
  for (const name of READ) {
    const xml = lean(name)
    if (xml === '' || (styles.size === 0 && !NEEDS_WORK.test(xml))) continue
    const tree = parsed(xml)
    new Preparation(styles, leftOut).work(tree)
    if (name === DOCUMENT) {
      markTitle(tree)
      prepareLists(tree, numbering)
    }
    changed.set(name, writeXml(tree))
  }
  lean(STYLES)
  for (const [name, xml] of parts) {
    const reason = ASIDE.find(([pattern]) => pattern.test(name))?.[1]
    if (reason !== undefined) leftOut.push(...textsOf(parsed(xml), reason))
  }
  return { changed, leftOut }
}

/** Characters that XML does not allow are found in files all the same. */
function parsed(xml: string): Root {
  const allowed = xml
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (whole, hex?: string, decimal?: string) =>
      isAllowed(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)) ? whole : '',
    )
  return parseXml(allowed)
}

function isAllowed(code: number): boolean {
  const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return !isControl && !isSurrogate && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff
}

/** The paragraphs of a part; those of a comment are one, with its author. */
function textsOf(tree: Root, reason: string): LeftOut[] {
  const entries = ['w:comment', 'w:p']
  const visit = (node: Root | Element): LeftOut[] => {
    if (node.type === 'element' && entries.includes(node.name)) {
      const author = node.attributes['w:author']
      const text = textOf(node).replace(/\s+/g, ' ').trim()
      if (text === '') return []
      return [{ text: author ? `${author}: ${text}` : text, reason, line: 1 }]
    }
    return childrenOf(node).flatMap(visit)
  }
  return visit(tree)
}

/** The names of styles whose text is hidden, by their own word or by that of the style that they build on. */
function hiddenStyles(xml: string): Set<string> {
  const hidden = new Set<string>()
  if (!/<w:vanish[\s/>]/.test(xml)) return hidden
  const [root] = parsed(xml).children.filter(child => child.type === 'element')
  const styles = root === undefined ? [] : childrenOf(root).filter(({ name }) => name === 'w:style')
  const byId = new Map(styles.map(style => [style.attributes['w:styleId'] ?? '', style]))
  const known = new Map<Element, boolean>()
  for (const [id, style] of byId) {
    const chain = chainOf(style, byId, known)
    const last = chain.at(-1)
    const own = last === undefined ? undefined : find(find(last, 'w:rPr'), 'w:vanish')
    const isHidden =
      last === undefined ? false : (known.get(last) ?? (own !== undefined && isOn(own)))
    for (const one of chain) known.set(one, isHidden)
    if (isHidden) hidden.add(id)
  }
  return hidden
}

/** A style and those that it builds on, up to the first that says whether its text is hidden. */
function chainOf(
  style: Element,
  byId: Map<string, Element>,
  known: Map<Element, boolean>,
): Element[] {
  const chain = new Set<Element>()
  for (let next: Element | undefined = style; next !== undefined && !chain.has(next);) {
    chain.add(next)
    if (known.has(next) || find(find(next, 'w:rPr'), 'w:vanish') !== undefined) break
    next = byId.get(find(next, 'w:basedOn')?.attributes['w:val'] ?? '')
  }
  return [...chain]
}

/** One pass over a part of the document. */
class Preparation {
  private readonly styles: Set<string>
  private readonly leftOut: LeftOut[]
  /** the paragraph and reason of the entry that stands last */ private last: unknown[] = []
  private paragraph: Element | undefined
  /** whether a formula stands on lines of its own */ private isDisplay = false

  constructor(styles: Set<string>, leftOut: LeftOut[]) {
    this.styles = styles
    this.leftOut = leftOut
  }

  work(node: Root | Element): void {
    if (node.type === 'element' && node.name === 'w:p') this.paragraph = node
    node.children = (node.children as ElementContent[]).flatMap(child =>
      child.type === 'element' ? this.replaced(child) : [child],
    )
    for (const child of childrenOf(node)) this.work(child)
  }

  private replaced(element: Element): ElementContent[] {
    const reason = this.reasonAgainst(element)
    if (reason !== undefined) {
      this.leave(element, reason)
      return []
    }
    switch (element.name) {
      case 'm:oMath':
        return [run(` ${formulaOfOmml(element, this.isDisplay)} `)]
      case 'm:oMathPara':
        return this.displayed(element)
      case 'w:fldSimple':
      case 'w:dir':
      case 'w:bdo':
        return element.children.flatMap(child =>
          child.type === 'element' ? this.replaced(child) : [child],
        )
      case 'mc:AlternateContent':
      case 'w:drawing':
        return withTextBox(element)
      case 'w:ruby':
        return ruby(element)
      case 'w:cr':
        return [{ ...element, name: 'w:br', attributes: {} }]
      case 'w:ptab':
        return [{ ...element, name: 'w:tab', attributes: {} }]
      default:
        return [element]
    }
  }

  private displayed(element: Element): ElementContent[] {
    this.isDisplay = true
    const shown = element.children.flatMap(child =>
      child.type === 'element' ? this.replaced(child) : [child],
    )
    this.isDisplay = false
    return shown
  }

  /** Why an element is not for readers. */
  private reasonAgainst(element: Element): string | undefined {
    switch (element.name) {
      case 'w:del':
      case 'w:moveFrom':
        return textOf(element) === '' ? undefined : DELETED
      case 'w:tr':
        return find(find(element, 'w:trPr'), 'w:del') === undefined ? undefined : DELETED
      case 'w:r':
      case 'w:p': {
        const properties = find(element, element.name === 'w:r' ? 'w:rPr' : 'w:pPr')
        const style = find(properties, element.name === 'w:r' ? 'w:rStyle' : 'w:pStyle')
        const own = element.name === 'w:r' ? find(properties, 'w:vanish') : undefined
        if (own !== undefined) return isOn(own) ? HIDDEN : undefined
        return this.styles.has(style?.attributes['w:val'] ?? '') ? HIDDEN : undefined
      }
      default:
        return undefined
    }
  }

  /** What is taken out of one paragraph for one reason is one entry. */
  private leave(element: Element, reason: string): void {
    const text = textOf(element)
    const place = [element.name === 'w:p' ? element : this.paragraph, reason]
    const last = this.leftOut.at(-1)
    if (last !== undefined && place.every((part, index) => part === this.last[index]))
      last.text += text
    else if (text.trim() !== '') this.leftOut.push({ text, reason, line: 1 })
    this.last = place
  }
}

function run(text: string): Element {
  const content: Element = {
    type: 'element',
    name: 'w:t',
    attributes: { 'xml:space': 'preserve' },
    children: [{ type: 'text', value: text }],
  }
  return { type: 'element', name: 'w:r', attributes: {}, children: [content] }
}

/** The reader finds text boxes only in the form for older programs; where that has none, they get it. */
function withTextBox(element: Element): ElementContent[] {
  const isChoice = element.name === 'mc:AlternateContent'
  const fallback = find(element, 'mc:Fallback')
  if (isChoice && fallback !== undefined && textOf(fallback).trim() !== '') return [element]
  const boxes = boxesIn(element)
  if (boxes.length === 0) return [element]
  const pict: Element = { type: 'element', name: 'w:pict', attributes: {}, children: boxes }
  return isChoice ? [pict] : [element, pict]
}

function boxesIn(element: Element): Element[] {
  return childrenOf(element).flatMap(child =>
    child.name === 'w:txbxContent' ? [child] : boxesIn(child),
  )
}

/** A reading beside its characters, in brackets after them. */
function ruby(element: Element): ElementContent[] {
  const base = find(element, 'w:rubyBase')
  const reading = textOf(find(element, 'w:rt') ?? element)
  const text: Element = {
    type: 'element',
    name: 'w:t',
    attributes: {},
    children: [{ type: 'text', value: `${base === undefined ? '' : textOf(base)} (${reading})` }],
  }
  return [text]
}
