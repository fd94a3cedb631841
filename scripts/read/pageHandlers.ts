/** What the elements of a page become in Markdown, where the usual way would lose something. */
import type { Element, ElementContent } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import type { BlockContent } from 'mdast'
import { text } from './elements.ts'
import { CLOSING, openingOf } from './folds.ts'
import { find, HANDLERS } from './handlers.ts'

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})

export const PAGE_HANDLERS: Record<string, Handle> = {
  ...HANDLERS,
  /** Terms and their meanings as labelled points. */
  'dl'(state, node: Element) {
    const items: Element[] = []
    const entries = node.children.flatMap((child): ElementContent[] =>
      child.type === 'element' && child.tagName === 'div' ? child.children : [child],
    )
    for (const child of entries) {
      if (child.type !== 'element') continue
      const last = items.at(-1)
      if (child.tagName === 'dt')
        items.push(
          element('li', [
            element('p', [
              element('strong', [{ type: 'text', value: text(child).trim() }]),
              { type: 'text', value: ': ' },
            ]),
          ]),
        )
      else if (child.tagName === 'dd' && last !== undefined) {
        const content = inline(child)
        const [line] = last.children as Element[]
        line?.children.push(...content.filter(node => !isBlock(node)))
        last.children.push(...content.filter(isBlock))
      }
    }
    return state.all(element('div', [element('ul', items)])) as BlockContent[]
  },
  'details'(state, node: Element) {
    const summary = find(node, 'summary')
    const rest = { ...node, children: node.children.filter(child => child !== summary) }
    const name = summary === undefined ? '' : text(summary).trim()
    const html = (value: string) => ({ type: 'html' as const, value })
    return [
      html(openingOf(name)),
      ...(state.all(rest) as BlockContent[]),
      html(CLOSING),
    ] as BlockContent[]
  },
  'footnote-mark': (_, node: Element) => ({
    type: 'footnoteReference',
    identifier: String(node.properties.name),
    label: String(node.properties.name),
  }),
  'footnote-text': (state, node: Element) => ({
    type: 'footnoteDefinition',
    identifier: String(node.properties.name),
    label: String(node.properties.name),
    children: state.toFlow(state.all(node)) as BlockContent[],
  }),
}

/** What stands below a line and never in it. */
const BLOCKS = new Set(['blockquote', 'dl', 'figure', 'ol', 'pre', 'table', 'ul'])

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName)
}

const SPACE: ElementContent = { type: 'text', value: ' ' }

/** The content of a block as one line. */
function inline(node: Element): ElementContent[] {
  return node.children.flatMap(child =>
    child.type === 'element' && ['p', 'div'].includes(child.tagName)
      ? [SPACE, ...inline(child), SPACE]
      : [child],
  )
}
