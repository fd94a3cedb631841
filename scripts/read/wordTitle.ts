/** The title of a Word file that has no style for it: the large line at the top. */
import { anyOf } from '../text/anyOf.ts'
import type { Element, Root } from 'xast'
import { childrenOf, find, textOf } from './wordTree.ts'

/** In half points: sixteen points and more are a title's size. */
const LARGE = 32
const LONGEST = 15

/** Names that programs give to a document, and to whoever sits before them. */
const NO_TITLE = anyOf(
  /^(?:(?:document|dokument|documento|doc)[\s_-]?\d*|untitled.*|unbenannt.*)$/i,
  /^(?:sans titre.*|microsoft word\b.*|word document|powerpoint presentation|normal)$/i,
  /^.*\.docx?$/i,
)
const NO_AUTHOR = anyOf(
  /^(?:administrator|admin|user|benutzer|utilisateur|usuario|author|owner|unknown)$/i,
  /^(?:office|microsoft(?: office)?(?: user)?|windows user|python-docx|apache poi)$/i,
  /^(?:pandoc|libreoffice|openoffice|google docs|docx4j|aspose.*|un-named)$/i,
)

/** @returns whether a property of a file is what its writer called it */
export function isTitle(text: string): boolean {
  return !NO_TITLE.test(text.trim())
}

/** @returns whether a property of a file names a person */
export function isAuthor(text: string): boolean {
  return !NO_AUTHOR.test(text.trim())
}

/** Gives the style of a title to the large line at the top, where no paragraph has it. Changes the tree in place. */
export function markTitle(tree: Root): void {
  const body = descend(tree)
  const paragraphs = body === undefined ? [] : childrenOf(body)
  if (paragraphs.some(paragraph => styleOf(paragraph) === 'Title')) return
  const first = paragraphs.find(paragraph => textOf(paragraph).trim() !== '')
  if (first?.name !== 'w:p' || styleOf(first) !== undefined) return
  const words = textOf(first).trim().split(/\s+/).length
  if (words > LONGEST || !runsOf(first).every(run => sizeOf(run) >= LARGE)) return
  const style: Element = {
    type: 'element',
    name: 'w:pStyle',
    attributes: { 'w:val': 'Title' },
    children: [],
  }
  const properties = find(first, 'w:pPr')
  if (properties !== undefined) properties.children.unshift(style)
  else first.children.unshift({ type: 'element', name: 'w:pPr', attributes: {}, children: [style] })
}

function descend(tree: Root): Element | undefined {
  const [root] = childrenOf(tree)
  return find(root, 'w:body')
}

function styleOf(paragraph: Element): string | undefined {
  return find(find(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? undefined
}

function runsOf(paragraph: Element): Element[] {
  return childrenOf(paragraph).filter(
    ({ name, ...run }) => name === 'w:r' && textOf({ name, ...run }).trim() !== '',
  )
}

function sizeOf(run: Element): number {
  return Number(find(find(run, 'w:rPr'), 'w:sz')?.attributes['w:val'] ?? 0)
}
