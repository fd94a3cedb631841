/** What an element of a page becomes in Markdown, where the usual way would lose something. */
import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import type { BlockContent, Code, Paragraph } from 'mdast'
import { text } from './elements.ts'

/** For pages and for HTML within Markdown. */
export const HANDLERS: Record<string, Handle> = { figure, pre }

/** A picture with its caption as the title, which becomes the figure's caption. */
function figure(state: State, node: Element): BlockContent[] {
  const caption = find(node, 'figcaption')
  const images = all(node, 'img')
  const isGroup = all(node, 'figure').length > 0
  if (caption === undefined || images.length === 0 || isGroup)
    return state.all(node) as BlockContent[]
  const rest = without(node, child => child === caption || child.tagName === 'img')
  return [
    ...images.map((image, index) =>
      picture(image, index === 0 ? text(caption).replace(/\s+/g, ' ').trim() : ''),
    ),
    ...(text(rest).trim() === '' ? [] : (state.all(rest) as BlockContent[])),
  ]
}

function picture({ properties }: Element, caption: string): Paragraph {
  const title = caption === '' ? String(properties.title ?? '') : caption
  const url = String(properties.src ?? '')
  return {
    type: 'paragraph',
    children: [
      { type: 'image', url, alt: String(properties.alt ?? ''), title: title === '' ? null : title },
    ],
  }
}

/** Code with the caption of its figure, as its title behind the fence. */
function pre(state: State, node: Element): BlockContent[] {
  const code = [defaultHandlers.pre?.(state, node) ?? []].flat() as Code[]
  const title = node.properties.dataTitle
  if (typeof title === 'string' && code[0] !== undefined)
    code[0].meta = `title="${title.replaceAll('"', '”')}"`
  return code
}

export function find(node: Element, tagName: string): Element | undefined {
  return all(node, tagName)[0]
}

/** Elements of a name within a node, in their order. */
function all(node: Element, tagName: string): Element[] {
  return node.children.flatMap(child =>
    child.type !== 'element'
      ? []
      : [...(child.tagName === tagName ? [child] : []), ...all(child, tagName)],
  )
}

function without(node: Element, isGone: (child: Element) => boolean): Element {
  return {
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      return isGone(child) ? [] : [without(child, isGone)]
    }),
  }
}
