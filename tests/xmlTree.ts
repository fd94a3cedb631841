/** What stands in a part of an Office document. */
import type { Element, Root } from 'xast'

/** @returns the elements of a name, in their order */
export function all(node: Element | Root, name: string): Element[] {
  return node.children.flatMap(child =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...all(child, name)] : [],
  )
}

/** @returns all words in it */
export function wordsIn(node: Element | Root): string {
  return node.children
    .map(child =>
      child.type === 'text' ? child.value : child.type === 'element' ? wordsIn(child) : '',
    )
    .join('')
}
