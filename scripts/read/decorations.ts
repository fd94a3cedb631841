/** Pictures that show nothing to talk about: badges, avatars, icons. */
import type { Image, Nodes, RootContent } from 'mdast'
import type { LeftOut } from '../types.ts'

/** Services and files that draw the state of a project. */
const BADGE =
  /^https?:\/\/(?:img\.shields\.io|badgen\.net|badge\.fury\.io)\/|\/badge\.(?:svg|png)(?:$|[?#])/i
/** Alternative texts that say only what kind of sign it is. */
const SIGN =
  /^(?:avatar|badge|bullet|divider|icon|logo|profile (?:image|photo|picture)|separator|spacer)$/i

/** Takes such pictures out of the tree, each with its words onto the list. */
export function withoutDecorations(nodes: RootContent[], leftOut: LeftOut[]): void {
  const visit = (node: Nodes) => {
    if (!('children' in node)) return
    const children = node.children as Nodes[]
    node.children = children.filter(child => {
      if (child.type !== 'image' || !isDecoration(child)) return true
      const words = [child.alt, child.title].filter(text => text).join(' · ')
      leftOut.push({
        text: words === '' ? child.url : words,
        reason: 'a picture that only decorates',
        line: (child.position ?? node.position)?.start.line ?? 1,
      })
      return false
    }) as never[]
    ;(node.children as Nodes[]).forEach(visit)
  }
  nodes.forEach(visit)
}

function isDecoration({ url, alt, title }: Image): boolean {
  return BADGE.test(url) || (SIGN.test((alt ?? '').trim()) && !title)
}
