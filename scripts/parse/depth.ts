/**
 * A tree of a stranger may be thousands of levels deep, and whoever walks through it would fall.
 * Here it becomes shallow.
 */
import type { Nodes, Root, RootContent } from 'mdast'

/** Levels of what is one inside the other, of blocks and of marks in a line: people write fewer than ten. */
export const MAX_DEPTH = 100

/** What holds others and can be left out without losing a word; a list and its items are one level. */
const LEVELS = new Set<string>([
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
])
const isAround = (node: Nodes) => LEVELS.has(node.type) || node.type === 'list'

/**
 * Changes the tree in place: what would lie deeper stands on the last level, in its order, without what it was in.
 * @returns the line of the first node that lay too deep; undefined when none did
 */
export function flatten(tree: Root): number | undefined {
  let line: number | undefined
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { node, depth } = place
    if (!('children' in node)) continue
    const children = node.children as RootContent[]
    if (depth >= MAX_DEPTH && children.some(isAround)) {
      line = Math.min(line ?? Infinity, node.position?.start.line ?? 1)
      node.children = leavesOf(children) as typeof node.children
      continue
    }
    for (const child of children)
      open.push({ node: child, depth: depth + (LEVELS.has(child.type) ? 1 : 0) })
  }
  return line
}

/** What the nodes hold, in its order. */
function leavesOf(nodes: RootContent[]): RootContent[] {
  const leaves: RootContent[] = []
  const open = [...nodes].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isAround(node) || !('children' in node)) leaves.push(node)
    else open.push(...(node.children as RootContent[]).toReversed())
  }
  return leaves
}
