/** The marks of a text: where they are, and texts without some of them. */
import { visitParents } from 'unist-util-visit-parents'
import { keptFor } from './kept.ts'
import { plainOf } from './plain.ts'
import { asText, type Branch, type Inline, type Leaf, type Text } from './text.ts'

/** A leaf with its place in the plain text and the marks around it. */
export interface Marked {
  leaf: Leaf
  from: number
  to: number
  marks: Set<string>
}

const known = keptFor(leavesIn)

/** @returns the leaves of a text in their order */
export function leavesOf(text: Text): readonly Marked[] {
  return known(text)
}

function leavesIn(text: Text): Marked[] {
  const leaves: Marked[] = []
  let at = 0
  visitParents(text, (node, ancestors) => {
    if ('children' in node) return
    const from = at
    at += plainOf([node]).length
    leaves.push({ leaf: node, from, to: at, marks: new Set(ancestors.map(({ type }) => type)) })
  })
  return leaves
}

/** @returns how many characters at the beginning of a text stand in a mark; spaces between two marks belong to it */
export function leading(text: Text, mark: Branch['type']): number {
  let end = 0
  for (const { leaf, to, marks } of leavesOf(text)) {
    if (marks.has(mark)) end = to
    else if (plainOf([leaf]).trim() !== '') break
  }
  return end
}

/** @returns the text without some of its marks; what stands in them is kept */
export function withoutMarks(text: Text, ...without: Branch['type'][]): Text {
  const lifted = (nodes: Inline[]): Inline[] =>
    nodes.flatMap(node => {
      if (!('children' in node)) return [node]
      const children = lifted(node.children)
      return without.includes(node.type) ? children : [{ ...node, children }]
    })
  return asText(lifted(text.children))
}

/** @returns the text on one line: what divides lines is a space */
export function onOneLine(text: Text): Text {
  const joined = (node: Inline): Inline => {
    if ('children' in node) return { ...node, children: node.children.map(joined) }
    return 'value' in node ? { ...node, value: node.value.replace(/[\r\u2028\u2029]/g, ' ') } : node
  }
  return asText(text.children.map(joined))
}

/** Whether a formula stands in the text on a line of its own: its author sets it before everybody's eyes. */
export function showsFormula(text: Text): boolean {
  return leavesOf(text).some(({ leaf }) => leaf.type === 'formula' && leaf.display === true)
}

/** @returns the addresses of a text's links, in their order */
export function addressesIn(text: Text): string[] {
  const found: string[] = []
  visitParents(text, 'link', node => {
    found.push(node.url)
  })
  return found
}
