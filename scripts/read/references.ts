/** "[text][name]" and "![alt][name]" as the links and images that they stand for. */
import type { Definition, Nodes, Root, RootContent } from 'mdast'

/** @returns the addresses by name; the first definition of a name counts (CommonMark 0.31, section 4.7) */
export function definitionsOf(tree: Root): Map<string, Definition> {
  const found = new Map<string, Definition>()
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return found
}

/** Changes the nodes in place; a reference without a definition stays what it is. */
export function resolveReferences(
  nodes: RootContent[],
  definitions: Map<string, Definition>,
): void {
  nodes.forEach((node, index) => {
    if ('children' in node) resolveReferences(node.children as RootContent[], definitions)
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const target = definitions.get(node.identifier)
    if (target === undefined) return
    const title = target.title ?? null
    nodes[index] =
      node.type === 'imageReference'
        ? { type: 'image', url: target.url, title, alt: node.alt ?? null, position: node.position }
        : { type: 'link', url: target.url, title, children: node.children, position: node.position }
  })
}
