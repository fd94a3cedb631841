/** Looking at the XML of a Word file. */
import type { Element, Root } from 'xast'

export function childrenOf(node: Root | Element): Element[] {
  return (node.children as Element[]).filter(child => child.type === 'element')
}

/** @returns the first child of a name */
export function find(node: Element | undefined, name: string): Element | undefined {
  return node === undefined ? undefined : childrenOf(node).find(child => child.name === name)
}

/** Whether a property is switched on: it is there, and does not say that it is off. */
export function isOn({ attributes }: Element): boolean {
  return !/^(?:0|false|off)$/.test(attributes['w:val'] ?? attributes['m:val'] ?? '')
}

const TEXTS = new Set(['w:t', 'w:delText', 'm:t'])
const SPACES = new Set(['w:tab', 'w:br', 'w:cr', 'w:ptab', 'w:noBreakHyphen'])

/** @returns all text in a node, deleted text as well; paragraphs stay apart */
export function textOf(node: Element): string {
  if (TEXTS.has(node.name))
    return node.children.map(child => (child.type === 'text' ? child.value : '')).join('')
  if (SPACES.has(node.name)) return ' '
  // The form for older programs says the same again.
  const children = childrenOf(node)
  const isDouble = children.some(({ name }) => name === 'mc:Choice')
  const texts = children
    .filter(({ name }) => !isDouble || name !== 'mc:Fallback')
    .map(textOf)
    .join('')
  return node.name === 'w:p' ? `${texts} ` : texts
}
