/** HTML made regular before it becomes Markdown: callouts, layout tables, merged cells, headings that are only bold. */
import type { Element, ElementContent, Root } from 'hast'
import { boldHeading, numberedHeading } from './boldHeadings.ts'
import { count, space, text, visit } from './elements.ts'
import { withoutHidden } from './hidden.ts'
import { footnotes } from './pageFootnotes.ts'
import { diagramElement } from './pageDiagrams.ts'
import { pictureCaptions } from './pictureCaptions.ts'
import { raised } from './raised.ts'
import { BOX_LABELS } from './boxLabels.ts'
import { captionsBelow, regular } from './regularHtml.ts'
import { gatherRows, table } from './tables.ts'
import { tickBoxes, tickItem } from './tickBoxes.ts'
import { typedLists } from './typedLists.ts'
import { START } from './wordLists.ts'

const CALLOUT =
  /(?:^|[\s_-])(?:admonition|callout|alert|notice|hint|note|tip|warning|caution|danger|important|info)(?:$|[\s_-])/i
const KIND = /(tip|hint|warning|caution|danger|important|note|info)/i

/** @param names the classes of an element */
export function isCallout(names: string): boolean {
  return CALLOUT.test(names)
}

/** Changes the tree in place. */
export function tidy(tree: Root): void {
  withoutHidden(tree)
  listStarts(tree)
  withoutRemains(tree)
  regular(tree)
  footnotes(tree)
  tickBoxes(tree)
  typedLists(tree)
  pictureCaptions(tree)
  unpadded(tree)
  const hasHeadings = count(tree, node => /^h[1-6]$/.test(node.tagName)) > 0
  visit(tree, node => {
    tickBoxes(node)
    unpadded(node)
    if (node.tagName === 'li') tickItem(node)
    numberedHeading(node)
    if (
      /^h[1-6]$/.test(node.tagName) &&
      text(node).trim() === '' &&
      count(node, inner => inner.tagName === 'img') === 0
    )
      node.tagName = 'div'
    if (['script', 'style', 'noscript', 'template', 'button', 'svg'].includes(node.tagName))
      node.children = []
    if (['div', 'section', 'aside', 'blockquote'].includes(node.tagName)) callout(node)
    if (node.tagName === 'table') table(node)
    if (
      (node.tagName === 'sup' || node.tagName === 'sub') &&
      node.children.length === 1 &&
      node.children[0]?.type === 'text'
    )
      node.children[0].value = raised(node.children[0].value, node.tagName)
    if (!hasHeadings && node.tagName === 'p') boldHeading(node)
  })
  captionsBelow(tree)
}

/**
 * The same for a piece of HTML within Markdown, which has its headings and boxes already. Changes
 * the tree in place.
 */
export function tidyFragment(tree: Root): void {
  withoutHidden(tree)
  gatherRows(tree)
  regular(tree)
  visit(tree, node => {
    diagramElement(node)
    if (['script', 'style', 'template', 'svg'].includes(node.tagName)) node.children = []
    if (node.tagName === 'table') table(node)
  })
  captionsBelow(tree)
}

/** A list that goes on counts from the number that a place in its first item says. */
function listStarts(tree: Root): void {
  visit(tree, node => {
    if (node.tagName !== 'ol') return
    const first = node.children.find(child => child.type === 'element')
    const id = first === undefined ? undefined : startIn(first)
    if (id !== undefined) node.properties.start = Number(id)
  })
}

function startIn(item: ElementContent): string | undefined {
  if (item.type !== 'element' || /^(?:ul|ol)$/.test(item.tagName)) return undefined
  const id = String(item.properties.id ?? '')
  if (id.startsWith(START)) return id.slice(START.length)
  return item.children.map(startIn).find(found => found !== undefined)
}

/** Comments of the markup, and anchors that only mark a place. */
function withoutRemains(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'comment') return []
    if (child.type !== 'element') return [child]
    withoutRemains(child)
    const anchor =
      child.tagName === 'a' && (child.properties.href === undefined || child.properties.href === '')
    const mark =
      child.tagName === 'a' &&
      /^[¶#§🔗⁋]?$/u.test(text(child).trim()) &&
      count(child, inner => inner.tagName === 'img') === 0
    return anchor || mark ? (mark ? [] : child.children) : [child]
  })
}

/** "<div class='admonition tip'>" as a quote that opens with its kind. */
function callout(node: Element): void {
  const classes = [node.properties.className, node.properties.dataCallout]
    .flat()
    .filter(name => name !== undefined && name !== null)
    .map(String)
  const data =
    typeof node.properties.dataCallout === 'string' ? node.properties.dataCallout : undefined
  const name = data ?? classes.find(entry => CALLOUT.test(entry))
  const kind =
    data ?? classes.map(entry => KIND.exec(entry)?.[1]).find(entry => entry !== undefined)
  if (
    name === undefined ||
    kind === undefined ||
    text(node).trim() === '' ||
    text(node).length > 3000 ||
    count(node, inner => /^h[12]$/.test(inner.tagName)) > 0
  )
    return
  node.tagName = 'blockquote'
  node.properties = {}
  const label = BOX_LABELS[kind.toLowerCase()] ?? 'Note'
  const opens = new RegExp(`^\\s*${label}\\b\\s*[:.]?`, 'i')
  const first = node.children.find(
    (child): child is Element => child.type === 'element' && text(child).trim() !== '',
  )
  // A title of its own, "Tip" or "Remember this", stands before the text.
  if (
    first !== undefined &&
    text(first).trim().split(/\s+/).length <= 8 &&
    !/[.!?]$/.test(text(first).trim()) &&
    node.children.filter(child => text(child).trim() !== '').length > 1
  ) {
    const title = text(first).trim()
    // A title of one word is the kind in the article's own language.
    const named = !/\s/.test(title.replace(/:$/, ''))
    node.children = [
      paragraph([
        strong(`${named ? title.replace(/:$/, '') : label}:`),
        { type: 'text', value: named || opens.test(title) ? ' ' : ` ${title}. ` },
        ...inlineOf(node.children.filter(child => child !== first)),
      ]),
      ...blocksOf(node.children.filter(child => child !== first)),
    ]
  } else if (!opens.test(text(node)))
    node.children = [
      paragraph([strong(`${label}:`), { type: 'text', value: ' ' }, ...inlineOf(node.children)]),
      ...blocksOf(node.children),
    ]
}

/** The first paragraph's content, to follow the label; or text that stands without a paragraph. */
function inlineOf(children: ElementContent[]): ElementContent[] {
  const solid = children.filter(child => text(child).trim() !== '')
  const [first] = solid
  if (first === undefined) return []
  return first.type === 'element' && first.tagName === 'p'
    ? first.children
    : first.type === 'element' && /^(?:ul|ol|pre|table|div|blockquote|h\d)$/.test(first.tagName)
      ? []
      : solid.filter(
          child =>
            child.type !== 'element' ||
            !/^(?:ul|ol|pre|table|div|p|blockquote)$/.test(child.tagName),
        )
}

function blocksOf(children: ElementContent[]): ElementContent[] {
  const solid = children.filter(child => text(child).trim() !== '')
  return solid.filter(
    (child, index) =>
      child.type === 'element' &&
      (/^(?:ul|ol|pre|table|div|blockquote|h\d)$/.test(child.tagName) ||
        (child.tagName === 'p' && index > 0)),
  )
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children }
}

function strong(value: string): Element {
  return { type: 'element', tagName: 'strong', properties: {}, children: [{ type: 'text', value }] }
}

/** Spaces at the ends of marked words belong beside them: "**bold **text" is no Markdown. */
function unpadded(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || !/^(?:strong|b|em|i|del|s|u)$/.test(child.tagName))
      return [child]
    const value = text(child)
    if (value.trim() === '') return child.children
    const [before, after] = [/^\s/.test(value), /\s$/.test(value)]
    if (before) stripEnd(child, 'first')
    if (after) stripEnd(child, 'last')
    return [...(before ? [space()] : []), child, ...(after ? [space()] : [])]
  })
}

function stripEnd(node: Element, end: 'first' | 'last'): void {
  const child = end === 'first' ? node.children[0] : node.children.at(-1)
  if (child?.type === 'text')
    child.value = end === 'first' ? child.value.trimStart() : child.value.trimEnd()
  else if (child?.type === 'element') stripEnd(child, end)
}
