/** Elements that Markdown has no word for, said in elements that it has one for. */
import type { Element, ElementContent, Root } from 'hast'
import { text } from './elements.ts'
import { valueOf } from './pageTexts.ts'
import { formulaOfMath } from './mathMl.ts'

/** Changes the tree in place. */
export function regular(node: Root | Element): void {
  const children = withoutSecondForms(node.children as ElementContent[])
  node.children = children.map(child =>
    child.type === 'element' ? regularElement(child, node) : child,
  )
  for (const child of node.children) if (child.type === 'element') regular(child)
}

function regularElement(element: Element, parent: Root | Element): ElementContent {
  switch (element.tagName) {
    case 'menu':
    case 'dir':
      return { ...element, tagName: 'ul' }
    case 'math':
      return { type: 'text', value: ` ${formulaOfMath(element)} ` }
    case 'dialog':
      return { ...element, tagName: 'div' }
    case 'button':
    case 'input': {
      // "Press Save now": the name of a button belongs to its sentence.
      const value = element.tagName === 'button' ? text(element) : (valueOf(element) ?? '')
      return isInSentence(element, parent) && value !== '' ? { type: 'text', value } : element
    }
    default:
      return element
  }
}

const SENTENCE = /^(?:p|li|td|th|dd|dt|h[1-6]|figcaption|label|span|em|strong)$/

function isInSentence(element: Element, parent: Root | Element): boolean {
  return (
    parent.type === 'element' &&
    SENTENCE.test(parent.tagName) &&
    parent.children.some(child => child !== element && /\p{L}/u.test(text(child)))
  )
}

/** A formula that is drawn beside its MathML, for the eye (KaTeX, MathJax), is the same formula. */
function withoutSecondForms(children: ElementContent[]): ElementContent[] {
  const isDrawn = (child: ElementContent) =>
    child.type === 'element' &&
    [child.properties.className].flat().some(name => name === 'katex-html' || name === 'mjx-chtml')
  const hasMath = children.some(child => child.type === 'element' && holdsMath(child))
  return hasMath ? children.filter(child => !isDrawn(child)) : children
}

function holdsMath(element: Element): boolean {
  return (
    element.tagName === 'math' ||
    element.children.some(child => child.type === 'element' && holdsMath(child))
  )
}

/** A caption stands as a paragraph of its own below its table, with a colon, as Pandoc writes it. */
export function captionsBelow(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    captionsBelow(child)
    const caption = child.children.find(
      (inner): inner is Element => inner.type === 'element' && inner.tagName === 'caption',
    )
    if (caption === undefined || text(caption).trim() === '') return [child]
    child.children = child.children.filter(inner => inner !== caption)
    const words = oneLine(caption)
    const isTable = child.tagName === 'table'
    const colon: ElementContent[] = isTable ? [{ type: 'text', value: ': ' }] : []
    const paragraph: Element = {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [...colon, ...words],
    }
    return isTable ? [child, paragraph] : [paragraph, child]
  })
}

/** What stands in a caption's own paragraphs, as the content of one. */
function oneLine(caption: Element): ElementContent[] {
  return caption.children.flatMap((child): ElementContent[] =>
    child.type === 'element' && /^(?:p|div)$/.test(child.tagName)
      ? [...oneLine(child), { type: 'text', value: ' ' }]
      : [child],
  )
}
