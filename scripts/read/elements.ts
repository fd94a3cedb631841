/** Looking at a tree of HTML. */
import type { Element, ElementContent, Nodes } from 'hast'

/** @returns a new one each time: trees are changed in place */
export function space(): ElementContent {
  return { type: 'text', value: ' ' }
}

/** Calls `work` for each element, an element before what is in it. */
export function visit(node: Nodes, work: (element: Element) => void): void {
  if (node.type === 'element') work(node)
  if ('children' in node) for (const child of node.children) visit(child, work)
}

/** @returns how many elements, the node itself included, pass the test */
export function count(node: Nodes, test: (element: Element) => boolean): number {
  const own = node.type === 'element' && test(node) ? 1 : 0
  return (
    own +
    ('children' in node
      ? node.children.reduce((sum: number, child) => sum + count(child, test), 0)
      : 0)
  )
}

/** @returns the text in a node, as it stands there */
export function text(node: Nodes): string {
  return node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map(child => text(child)).join('')
      : ''
}
