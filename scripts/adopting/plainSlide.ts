/** A slide that a person wrote as plain Slidev Markdown: a heading with a list or sentences below it. */
import type { List, Nodes, RootContent } from 'mdast'
import { parseMarkdown } from '../parse/markdown.ts'
import type { SlideView } from './views.ts'

/** More is no slide. */
const MOST_LETTERS = 5000

/** @returns its fields in a layout of ours, or nothing where it is no such slide; its markup is text */
export function plainSlide({ fields, content }: SlideView): Record<string, unknown> | undefined {
  const hasOwn = Object.keys(fields).some(key => key !== 'layout')
  const isUsual = [undefined, 'default'].some(usual => usual === fields.layout)
  if (hasOwn || !isUsual || content === '' || content.length > MOST_LETTERS) return undefined
  const blocks = parseMarkdown(content, { hasFrontMatter: false }).children
  const source = (node: Nodes) =>
    content
      .slice(node.position?.start.offset, node.position?.end.offset)
      .replace(/\s+/g, ' ')
      .trim()
  const [first] = blocks
  const hasTitle = first?.type === 'heading'
  const title = hasTitle ? titleOf(source(first)) : undefined
  const below = hasTitle ? blocks.slice(1) : blocks
  const [only, ...others] = below
  if (only?.type === 'list' && others.length === 0 && title !== undefined)
    return listSlide(only, title, source)
  if (below.length > 0 && below.every(isParagraph))
    return {
      layout: 'statement',
      ...(title === undefined ? {} : { title }),
      text: below.map(source).join(' '),
    }
  return below.length === 0 && title !== undefined
    ? { layout: 'statement', text: title }
    : undefined
}

function isParagraph({ type }: RootContent): boolean {
  return type === 'paragraph'
}

function listSlide(
  { ordered, children }: List,
  title: string,
  source: (node: Nodes) => string,
): Record<string, unknown> | undefined {
  const lines = children.map(({ children: [line, ...nested] }) =>
    line?.type === 'paragraph' && nested.length === 0 ? source(line) : undefined,
  )
  if (lines.length === 0 || lines.includes(undefined)) return undefined
  return {
    layout: ordered === true ? 'steps' : 'points',
    title,
    points: lines.map(text => ({ text })),
  }
}

/** The words of a heading, without the signs around them. */
function titleOf(heading: string): string {
  const opened = heading.replace(/^#+/, '').trim()
  return opened.replace(/(?<!#)#+$/, '').trim()
}
