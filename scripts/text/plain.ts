/** Text without its marks. */
import { shapeOf } from '../../components/formulaNotation.ts'
import { legible, wordOf } from './formula.ts'
import { keptFor } from './kept.ts'
import type { Inline, Text } from './text.ts'

/** What a gap to fill in looks like where it cannot be drawn; its length says nothing about the word. */
export const GAP = '______'

const known = keptFor((text: Text) => plainOf(text.children))

/** @returns the words of a text, without marks and addresses; each formula is a word of its own (formula.ts) */
export function plain(text: Text): string {
  return known(text)
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
    case 'formula':
      return wordOf(node)
    default:
      return plainOf(node.children)
  }
}

/** @returns the words of a text for people to read, with the source of its formulas */
export function readable(text: Text): string {
  return legible(plain(text))
}

/** @returns the words of a text as long as they look: letters in the place of formulas */
export function shape(text: Text): string {
  return shapeText(text.children)
}

function shapeText(nodes: Inline[]): string {
  return nodes
    .map(node => {
      if (node.type === 'formula') return shapeOf(node.tex)
      return 'children' in node ? shapeText(node.children) : plainNode(node)
    })
    .join('')
}

/** Whether two texts say the same, however they are marked. */
export function saySame(one: Text, other: Text): boolean {
  return plain(one) === plain(other)
}

export function isEmpty(text: Text): boolean {
  return text.children.length === 0
}
