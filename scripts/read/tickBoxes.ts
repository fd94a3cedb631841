/** Lists of tasks, as documents and pages write them. */
import type { Element, ElementContent, Root } from 'hast'
import { space, text } from './elements.ts'

const BOX = /^\s*(?:\[([ xX])\]|[☐☑☒])\s+/

/** An item that opens with a sign for a box has a box. */
export function tickItem(item: Element): void {
  const block = item.children.find(child => text(child).trim() !== '')
  const holder = block?.type === 'element' && block.tagName === 'p' ? block : item
  const first = holder.children.find(child => text(child).trim() !== '')
  const mark = first?.type === 'text' ? /^\s*[☐☑☒]\s*/.exec(first.value)?.[0] : undefined
  if (first?.type !== 'text' || mark === undefined) return
  first.value = first.value.slice(mark.length)
  const properties = { type: 'checkbox', checked: /[☑☒]/.test(mark) }
  holder.children.unshift({ type: 'element', tagName: 'input', properties, children: [] }, space())
}

/** Paragraphs that each open with a box to tick are a list. */
export function tickBoxes(node: Root | Element): void {
  if (node.type === 'element' && node.tagName === 'li') return
  const children: ElementContent[] = []
  for (const child of node.children as ElementContent[]) {
    const ticked = child.type === 'element' && child.tagName === 'p' ? boxed(child) : undefined
    const last = children.findLast(other => other.type !== 'text' || other.value.trim() !== '')
    if (ticked === undefined) children.push(child)
    else if (last?.type === 'element' && last.properties.dataBoxes === true)
      last.children.push(ticked)
    else
      children.push({
        type: 'element',
        tagName: 'ul',
        properties: { dataBoxes: true },
        children: [ticked],
      })
  }
  node.children = children
}

/** @returns the item of a list of tasks that a paragraph is; undefined when it opens with no box */
function boxed({ children }: Element): Element | undefined {
  const [first, ...rest] = children
  const mark = first?.type === 'text' ? BOX.exec(first.value)?.[0] : undefined
  const isInput =
    first?.type === 'element' && first.tagName === 'input' && first.properties.type === 'checkbox'
  if (mark === undefined && !isInput) return undefined
  const checked =
    mark === undefined
      ? first?.type === 'element' && first.properties.checked === true
      : /[xX☑☒]/.test(mark)
  const box: Element = {
    type: 'element',
    tagName: 'input',
    properties: { type: 'checkbox', checked },
    children: [],
  }
  const own: ElementContent[] =
    first?.type === 'text' && mark !== undefined
      ? [{ type: 'text', value: first.value.slice(mark.length) }, ...rest]
      : rest
  return {
    type: 'element',
    tagName: 'li',
    properties: {},
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [box, space(), ...own] }],
  }
}
