/** Titles of links, which a page shows only under the pointer, and addresses that nothing refers to. */
import type { Nodes, RootContent } from 'mdast'
import type { LeftOut } from '../types.ts'

/** Names that writers give to a definition that only holds a comment: `[//]: # (not for readers)`. */
const COMMENT = /^(?:\/\/.*|comment|_|hidden|note-to-self|todo)$/i

/**
 * @param nodes of the article, before references are resolved
 * @returns the titles that no slide shows; a definition's is counted where it stands, not at each of its links
 */
export function titlesLeftOut(nodes: RootContent[]): LeftOut[] {
  const found: LeftOut[] = []
  const pictures = new Set<string>()
  const definitions: Extract<Nodes, { type: 'definition' }>[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'imageReference') pictures.add(node.identifier)
    if (node.type === 'definition') definitions.push(node)
    if (node.type === 'link' && node.title)
      found.push(leftOut(node.title, 'the title of a link', node))
    if ('children' in node) node.children.forEach(visit)
  }
  nodes.forEach(visit)
  for (const node of definitions) {
    // A picture shows its title as its caption.
    if (!node.title || pictures.has(node.identifier)) continue
    const isComment = COMMENT.test(node.identifier)
    found.push(leftOut(node.title, isComment ? 'comment' : 'the title of a link', node))
  }
  return found
}

function leftOut(text: string, reason: string, node: Nodes): LeftOut {
  return { text, reason, line: node.position?.start.line ?? 1 }
}
