/**
 * The one shape of a text: neighbouring texts are one, nothing is empty, no mark holds spaces at
 * its ends or itself.
 */
import { holdsFormula, piecesOf } from './formula.ts'
import type { Branch, Inline } from './text.ts'

/** @param inside the marks around the nodes; @returns nodes that say the same, in the one shape */
export function normalise(nodes: Inline[], inside: ReadonlySet<string> = new Set()): Inline[] {
  const result: Inline[] = []
  for (const node of nodes) {
    if (node.type === 'text' && holdsFormula(node.value))
      for (const piece of piecesOf(node.value)) append(result, piece)
    else if (!('children' in node)) append(result, node)
    else if (inside.has(node.type)) add(result, normalise(node.children, inside))
    else add(result, branch(node, inside))
  }
  return result
}

/** A mark in the one shape, with the spaces that stood at its ends outside it; a link keeps them. */
function branch(node: Branch, inside: ReadonlySet<string>): Inline[] {
  const children = normalise(node.children, new Set([...inside, node.type]))
  if (node.type === 'link') return children.length === 0 ? [] : [{ ...node, children }]
  const before = takeSpace(children, 0, /^\s+/)
  const after = takeSpace(children, children.length - 1, /(?<!\s)\s+$/)
  return [
    { type: 'text', value: before },
    ...(children.length === 0 ? [] : [{ ...node, children }]),
    { type: 'text', value: after },
  ]
}

/** A mark that goes on where the same one ends is one mark. */
function add(result: Inline[], nodes: Inline[]): void {
  for (const node of nodes) {
    const last = result.at(-1)
    if (last !== undefined && 'children' in last && 'children' in node && isSame(last, node))
      add(last.children, node.children)
    else append(result, node)
  }
}

function isSame(one: Branch, other: Branch): boolean {
  return (
    one.type === other.type &&
    (one.type !== 'link' || other.type !== 'link' || one.url === other.url)
  )
}

function append(nodes: Inline[], node: Inline): void {
  const last = nodes.at(-1)
  if (node.type === 'text' && last?.type === 'text')
    nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value }
  else if (!('value' in node) || node.value !== '') nodes.push(node)
}

/** Takes the white space off one end, out of `children`. */
function takeSpace(children: Inline[], index: number, pattern: RegExp): string {
  const node = children[index]
  if (node?.type !== 'text') return ''
  const space = pattern.exec(node.value)?.[0] ?? ''
  if (space === node.value) children.splice(index, 1)
  else if (space !== '') children[index] = { type: 'text', value: node.value.replace(pattern, '') }
  return space
}
