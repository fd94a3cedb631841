/** Text without its marks. */
import type { Inline, Text } from './text.ts'

/** What a gap to fill in looks like where it cannot be drawn; its length says nothing about the word. */
export const GAP = '______'

const known = new WeakMap<Text, string>()

/** @returns the words of a text, without marks and addresses */
export function plain(text: Text): string {
  let found = known.get(text)
  if (found === undefined) {
    found = plainOf(text.children)
    known.set(text, found)
  }
  return found
}

/** @returns the words of some nodes */
export function plainOf(nodes: Inline[]): string {
  return nodes.map(plainNode).join('')
}

function plainNode(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value
    case 'break':
      // Where a line goes on in the next, there is a space between the words.
      return ' '
    case 'blank':
      return GAP
    default:
      return plainOf(node.children)
  }
}

/** Whether two texts say the same, however they are marked. */
export function saySame(one: Text, other: Text): boolean {
  return plain(one) === plain(other)
}

export function isEmpty(text: Text): boolean {
  return text.children.length === 0
}
