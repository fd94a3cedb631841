/** The addresses of links. */
import type { InlineNode } from './inlineMarkdown.ts'

/**
 * Whether an address leads somewhere from anywhere, as against one of the site or the folder that
 * the article lay in.
 */
export function isAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url.trim())
}

/** The addresses of a text's links, in their order. */
export function addressesIn(nodes: InlineNode[]): string[] {
  return nodes.flatMap(node => [
    ...(node.type === 'link' ? [node.url] : []),
    ...('children' in node ? addressesIn(node.children) : []),
  ])
}
