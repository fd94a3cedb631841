/** What a page holds and does not show. */
import type { Element, ElementContent, Root } from 'hast'

const STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i
/** Word's comments in a page that it saved. */
const COMMENT = /(?:^|;)\s*mso-element\s*:\s*comment/i

export function isHidden({ tagName, properties }: Element): boolean {
  // "until-found" is folded, not hidden.
  const hidden = properties.hidden !== undefined && properties.hidden !== 'until-found'
  const style = String(properties.style ?? '')
  const isClosed = tagName === 'dialog' && properties.open === undefined
  return (
    (hidden && properties.hidden !== false) || STYLE.test(style) || COMMENT.test(style) || isClosed
  )
}

/** Takes what is hidden out of the tree. */
export function withoutHidden(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).filter(
    child => child.type !== 'element' || !isHidden(child),
  )
  for (const child of node.children) if (child.type === 'element') withoutHidden(child)
}
