/** Marks and notes of the usual footnotes become elements that the handlers of `page.ts` know. */
import type { Element, ElementContent, Root } from 'hast'
import { text, visit } from './elements.ts'

const NOTE_LINK =
  /^#(?:(?:user-content-)?fn|footnote|endnote|comment|cite[_-]note|note|ftnt?)[\w:.-]*$/i
/** The way back from a note to the words that it belongs to. */
const BACK =
  /^#(?:user-content-)?(?:fn|cite|footnote|endnote|ftnt|note|comment|cmnt)[_-]?ref(?![a-z])/i
const BACK_CLASS = /back-?link|back-?ref/i
const ARROW = /^[↑↩︎️^⤴⬆\s]*\d*$/u
/** What stands before the text of a note where its ways back were. */
const REMAINS = /^[\s^↑]+/u
/** So long a mark may be that is a word: "[note 1]". */
const LONGEST_MARK = 24
const MARK = 'footnote-mark'
const NOTE = 'footnote-text'

export function footnotes(tree: Root): void {
  const named = markAll(tree)
  if (named.size === 0) return
  tree.children = withNotes(tree, named) as Root['children']
  visit(tree, node => {
    node.children = withNotes(node, named)
    // What held only notes is no list any more.
    if (['ol', 'ul', 'dl'].includes(node.tagName) && node.children.some(isText))
      node.tagName = 'div'
  })
}

function withNotes(node: Root | Element, named: Set<string>): ElementContent[] {
  const children = node.children as ElementContent[]
  return children.flatMap((child, index): ElementContent[] => {
    if (isNote(child, named)) return [asNote(child, children.slice(index + 1))]
    return isTakenMeaning(child, children, index) ? [] : [child]
  })
}

/** @returns the names of the notes that are referred to */
function markAll(tree: Root): Set<string> {
  const named = new Set<string>()
  visit(tree, node => {
    const name = noteNamedBy(node)
    if (name === undefined) return
    named.add(name)
    Object.assign(node, { tagName: MARK, properties: { name }, children: [] })
  })
  return named
}

function noteNamedBy(node: Element): string | undefined {
  if (node.tagName !== 'sup' && node.tagName !== 'a') return undefined
  const link = node.tagName === 'a' ? node : node.children.find(isLink)
  const href = String(link?.properties.href ?? '')
  if (link !== undefined && isNoteOfBook(link)) return href.split('#')[1]
  if (link === undefined || !NOTE_LINK.test(href) || BACK.test(href)) return undefined
  const mark = text(link).trim()
  const isShort = /^\W*(?:\w{1,3}\W*|comment[^]*)$/i.test(mark)
  const isRaised = node.tagName === 'sup' && text(node).trim() === mark
  return isShort || (isRaised && mark.length <= LONGEST_MARK) ? href.slice(1) : undefined
}

/** E-books say it in words, whatever the note is called. */
function isNoteOfBook({ properties }: Element): boolean {
  return `${String(properties['epub:type'] ?? '')} ${String(properties.role ?? '')}`.includes(
    'noteref',
  )
}

function isLink(child: ElementContent): child is Element {
  return child.type === 'element' && child.tagName === 'a'
}

function isText(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === NOTE
}

function isNote(child: ElementContent, named: Set<string>): child is Element {
  const isNamed = child.type === 'element' && named.has(String(child.properties.id ?? ''))
  return isNamed && child.tagName !== MARK
}

/** The meaning of a noted term was taken with it. */
function isTakenMeaning(child: ElementContent, children: ElementContent[], index: number): boolean {
  if (child.type !== 'element' || child.tagName !== 'dd') return false
  const term = children
    .slice(0, index)
    .reverse()
    .find(before => before.type === 'element')
  return term !== undefined && isText(term)
}

/** @param following what stands behind it; the meaning of a term is there */
function asNote(child: Element, following: ElementContent[]): Element {
  const next = following.find(after => after.type === 'element')
  const body = child.tagName === 'dt' && next !== undefined ? next : { ...child }
  return Object.assign(child, {
    tagName: NOTE,
    properties: { name: String(child.properties.id) },
    children: withoutBackLinks(body),
  })
}

function withoutBackLinks(node: Element): ElementContent[] {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return isBackLink(child) ? [] : [{ ...child, children: withoutBackLinks(child) }]
  })
  const [first] = children
  const isFreed = children.length < node.children.length && first?.type === 'text'
  return isFreed
    ? [{ ...first, value: first.value.replace(REMAINS, '') }, ...children.slice(1)]
    : children
}

function isBackLink(node: Element): boolean {
  const names = [node.properties.className, node.properties.role].flat().map(String).join(' ')
  if (BACK_CLASS.test(names)) return true
  const href = String(node.properties.href ?? '')
  if (node.tagName !== 'a' || !href.startsWith('#')) return false
  return BACK.test(href) || ARROW.test(text(node).trim())
}
