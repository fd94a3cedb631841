/** Captions that stand as a paragraph below their picture, as word processors write them. */
import { anyOf } from '../text/anyOf.ts'
import type { Element, ElementContent, Root } from 'hast'
import { count, text } from './elements.ts'

/** "Figure 1: The zones of the warehouse". */
const NUMBERED = anyOf(
  /^(?:figure|fig\.?|picture|image|photo)\s{1,3}\d{1,3}(?:\.\d{1,3})?\s{0,3}[:.–—-]\s/i,
  /^(?:illustration|diagram|chart|exhibit)\s{1,3}\d{1,3}(?:\.\d{1,3})?\s{0,3}[:.–—-]\s/i,
  /^(?:abbildung|abb\.?|bild|foto|figura)\s{1,3}\d{1,3}(?:\.\d{1,3})?\s{0,3}[:.–—-]\s/i,
  /^imagen\s{1,3}\d{1,3}(?:\.\d{1,3})?\s{0,3}[:.–—-]\s/i,
)
const LONGEST = 250

/** Changes the tree in place: such a paragraph becomes the title of the picture above it. */
export function pictureCaptions(node: Root | Element): void {
  const solid = node.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  const captions = new Set<unknown>()
  solid.forEach((child, index) => {
    const above = solid[index - 1]
    if (child.type !== 'element') return
    const image = above?.type === 'element' ? onlyImage(above) : undefined
    if (image === undefined || !isCaption(child)) pictureCaptions(child)
    else {
      image.properties.title = text(child).replace(/\s+/g, ' ').trim()
      captions.add(child)
    }
  })
  node.children = (node.children as ElementContent[]).filter(child => !captions.has(child))
}

function isCaption(node: Element): boolean {
  if (node.tagName !== 'p') return false
  const value = text(node).trim()
  const isStyled = [node.properties.className]
    .flat()
    .some(name => /^(?:Mso)?caption$/i.test(String(name)))
  return value !== '' && value.length <= LONGEST && (isStyled || NUMBERED.test(value))
}

/** @returns the picture that a paragraph is */
function onlyImage(node: Element): Element | undefined {
  if (text(node).trim() !== '' || count(node, inner => inner.tagName === 'img') !== 1)
    return undefined
  return imageIn(node)
}

function imageIn(node: Element): Element | undefined {
  if (node.tagName === 'img') return node.properties.title ? undefined : node
  return node.children
    .map(child => (child.type === 'element' ? imageIn(child) : undefined))
    .find(found => found !== undefined)
}
