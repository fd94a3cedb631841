/**
 * Pages put lists and tables into headings and paragraphs. A line of Markdown holds none: they
 * stand below it, and whoever writes the tree down looks at each of them once.
 */
import type { Nodes, Root, RootContent } from 'mdast'

const BLOCKS = new Set<string>([
  'blockquote',
  'code',
  'heading',
  'list',
  'listItem',
  'paragraph',
  'table',
  'thematicBreak',
])
const LINES = new Set<string>(['heading', 'paragraph'])

/** Changes the tree in place: what is a block and stands in a line follows the line. */
export function liftBlocks(parent: Nodes): void {
  if (!('children' in parent)) return
  for (const child of parent.children) liftBlocks(child)
  if (!parent.children.some(child => LINES.has(child.type) && holdsBlock(child))) return
  parent.children = (parent as Root).children.flatMap(child => {
    if (!LINES.has(child.type)) return [child]
    const blocks = taken(child)
    const isEmpty = 'children' in child && child.children.length === 0
    return isEmpty ? blocks : [child, ...blocks]
  })
}

function holdsBlock(line: Nodes): boolean {
  return (
    'children' in line && line.children.some(child => BLOCKS.has(child.type) || holdsBlock(child))
  )
}

/** @returns the blocks of a line, in their order, which stand in it no longer */
function taken(line: Nodes): RootContent[] {
  if (!('children' in line)) return []
  const blocks: RootContent[] = []
  const children: RootContent[] = []
  for (const child of line.children as RootContent[]) {
    if (BLOCKS.has(child.type)) blocks.push(child)
    else {
      blocks.push(...taken(child))
      children.push(child)
    }
  }
  line.children = children as typeof line.children
  return blocks
}
