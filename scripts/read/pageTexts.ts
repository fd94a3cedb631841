/** The texts of a page, block by block, each with what it looks like: navigation, a button, a comment, the article. */
import { anyOf } from '../text/anyOf.ts'
import type { Element, Nodes } from 'hast'
import { isHidden } from './hidden.ts'

export interface PageText {
  text: string
  /** of the page's source, 1-based */ line: number
  /** what it is, when it is none of the article's text */ kind?: string
}

const SILENT = new Set(['script', 'style', 'template', 'head'])
const INLINE = anyOf(
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label)$/,
  /^(?:mark|meter|nobr|output|progress|q|rb|rp|rt|rtc|ruby|s|samp|slot|small|span)$/,
  /^(?:strike|strong|sub|sup|time|tt|u|var|wbr)$/,
)
const BY_NAME: Record<string, string> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'aside',
  header: 'header',
  form: 'form',
  noscript: 'for browsers without scripts',
  svg: 'words in a drawing',
  button: 'a button',
  select: 'a form field',
  textarea: 'a form field',
  input: 'a form field',
  datalist: 'a form field',
  math: 'a formula in another form',
  annotation: 'the source of a formula',
  dialog: 'hidden on the page',
}
const BY_CLASS: [RegExp, string][] = [
  [/comment/i, 'comments'],
  [/related/i, 'related posts'],
  [/share|social/i, 'share buttons'],
  [/cookie/i, 'cookie notice'],
  [/breadcrumb|sidebar|(?:^|[\s_-])(?:nav|menu)(?:$|[\s_-]|bar)/i, 'navigation'],
]
/** What stands in a line and is told apart from its words. */
const APART = /^(?:button|input|select|textarea|noscript|svg|annotation|img)$/

/** @param name of an element. @returns whether it stands in a line and divides no words */
export function isInline(name: string): boolean {
  return INLINE.test(name)
}

/** @param tree of the source as it came, with positions */
export function textsOf(tree: Nodes): PageText[] {
  const found: PageText[] = []
  let open: PageText | undefined
  const close = () => {
    if (open !== undefined && open.text.trim() !== '') found.push(open)
    open = undefined
  }
  const add = (text: unknown, node: Element, kind: string | undefined) => {
    if (typeof text === 'string' && text.trim() !== '') found.push(entry(text, node, kind))
  }
  const visit = (node: Nodes, kind: string | undefined): void => {
    if (node.type === 'text') {
      open ??= entry('', node, kind)
      open.text += node.value
    } else if (node.type === 'root') for (const child of node.children) visit(child, kind)
    else if (node.type === 'element' && !SILENT.has(node.tagName)) {
      const own = kindOf(node) ?? kind
      const isApart = APART.test(node.tagName) || !INLINE.test(node.tagName) || own !== kind
      if (isApart) close()
      if (node.tagName === 'img') {
        add(node.properties.alt, node, own)
        add(node.properties.title, node, own)
      } else if (node.tagName === 'input') add(valueOf(node), node, own)
      for (const child of node.children) visit(child, own)
      if (isApart) close()
    }
  }
  visit(tree, undefined)
  close()
  return found
}

function entry(text: string, node: Nodes, kind: string | undefined): PageText {
  return { text, line: node.position?.start.line ?? 1, ...(kind === undefined ? {} : { kind }) }
}

function kindOf(node: Element): string | undefined {
  if (isHidden(node)) return 'hidden on the page'
  const named = BY_NAME[node.tagName]
  if (named !== undefined) return named
  const { className, id, role } = node.properties
  if (role === 'navigation') return 'navigation'
  if (node.tagName === 'body' || node.tagName === 'html') return undefined
  const names = [className, id].flat().filter(name => typeof name === 'string')
  return BY_CLASS.find(([pattern]) => names.some(name => pattern.test(name)))?.[1]
}

/** What a field shows; a box to tick shows a sign, and a password nothing. */
export function valueOf({ properties }: Element): string | undefined {
  const { type, value, alt } = properties
  if (['hidden', 'password', 'checkbox', 'radio', 'file', 'color'].includes(String(type)))
    return undefined
  const shown = type === 'image' ? alt : value
  return typeof shown === 'string' ? shown : undefined
}
