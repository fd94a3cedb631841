/** Headings of documents that have no style for them: short lines in bold. */
import type { Element, ElementContent } from 'hast'
import { text } from './elements.ts'

/** Longest bold line that stands for a heading, in words. */
const HEADING_WORDS = 12

/** In a document without headings, a short line all in bold is one. */
export function boldHeading(node: Element): void {
  const bold = boldLine(node)
  if (bold !== undefined) Object.assign(node, { tagName: 'h2', children: bold })
}

/** A bold line with a number is a heading in any document: "1.2 Scope", or a numbered list of this one line. */
export function numberedHeading(node: Element): void {
  if (node.tagName === 'p' && /^\d{1,2}(?:\.\d{1,2})+\.?\s/.test(text(node).trim())) {
    const bold = boldLine(node)
    if (bold !== undefined) Object.assign(node, { tagName: 'h3', children: bold })
  }
  if (node.tagName !== 'ol') return
  const [item, ...others] = node.children.filter(
    (child): child is Element => child.type === 'element',
  )
  const bold = item === undefined || others.length > 0 ? undefined : boldLine(item)
  if (bold !== undefined) Object.assign(node, { tagName: 'h2', properties: {}, children: bold })
}

/** @returns what stands in bold, when that is all of a short line */
function boldLine(node: Element): ElementContent[] | undefined {
  const solid = node.children.filter(child => text(child).trim() !== '')
  const value = text(node).trim()
  if (
    solid.length === 0 ||
    !solid.every(
      child => child.type === 'element' && (child.tagName === 'strong' || child.tagName === 'b'),
    )
  )
    return undefined
  if (value.split(/\s+/).length > HEADING_WORDS || /[.,;:]$|_{3}|\.{4}|…{2}/.test(value))
    return undefined
  return solid.flatMap(child => (child.type === 'element' ? child.children : [child]))
}
