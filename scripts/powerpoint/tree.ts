/** Ways through the elements of a part. */
import type { Element, Root } from 'xast'

/** @returns the first element of a name, wherever it stands */
export function first(node: Root | Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = child.name === name ? child : first(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** @returns the elements of a name that stand right in another */
export function childrenNamed(node: Root | Element, name: string): Element[] {
  return (node.children as Root['children']).filter(
    (child): child is Element => child.type === 'element' && child.name === name,
  )
}
