/** The chapters of an e-book (EPUB) in their order, as one page. */
import type { Element, Root } from 'xast'
import { parseXml } from '../parse/xml.ts'
import { childrenOf } from './wordTree.ts'

export interface Book {
  html: string
  title?: string | undefined
  author?: string | undefined
  /** what the page calls each picture → its name in the file */ pictures: Map<string, string>
}

/** Elements that HTML does not let close themselves. */
const SELF_CLOSED =
  /<(a|span|i|b|em|strong|p|div|title|script|td|th|li|sup|sub|section|h[1-6])(\s[^<>]*)?\/>/g

/**
 * @param read the text of a part by its name; undefined when there is none
 * @throws Error when it is no e-book
 */
export function bookOf(read: (name: string) => string | undefined): Book {
  const container = parseXml(read('META-INF/container.xml') ?? '')
  const path = all(container, 'rootfile')[0]?.attributes['full-path'] ?? ''
  const packaged = parseXml(read(path) ?? '')
  const items = new Map(
    all(packaged, 'item').map(({ attributes }) => [attributes.id ?? '', attributes]),
  )
  const pictures = new Map<string, string>()
  const chapters = all(packaged, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? '')
    const isContents = /(?:^|\s)nav(?:\s|$)/.test(item?.properties ?? '')
    if (item === undefined || isContents || attributes.linear === 'no') return []
    const name = resolved(path, item.href ?? '')
    const body = bodyOf(read(name) ?? '')
    return isCover(body, `${attributes.idref} ${item.href}`)
      ? []
      : [withPictures(body, name, pictures)]
  })
  const about = (name: string) => {
    const found = all(packaged, name)[0]?.children[0]
    return found?.type === 'text' ? found.value.trim() : undefined
  }
  return {
    html: chapters.join('\n'),
    title: about('dc:title'),
    author: about('dc:creator'),
    pictures,
  }
}

/** The picture of the cover, with no word beside it. */
function isCover(body: string, name: string): boolean {
  return /cover/i.test(name) && body.replace(/<[^<>]*>/g, '').trim() === ''
}

/** Elements of a name, whatever its prefix, in their order. */
function all(node: Root | Element, name: string): Element[] {
  return childrenOf(node).flatMap(child => [
    ...(child.name === name || child.name.endsWith(`:${name}`) ? [child] : []),
    ...all(child, name),
  ])
}

function bodyOf(page: string): string {
  const start = page.search(/<body[\s>]/i)
  const from = start === -1 ? 0 : page.indexOf('>', start) + 1
  const end = page.lastIndexOf('</body')
  return page
    .slice(from, end === -1 ? undefined : end)
    .replace(SELF_CLOSED, (_, tag: string, rest = '') => `<${tag}${String(rest)}></${tag}>`)
}

/** Pictures lie beside the chapters; all get names in one folder. */
function withPictures(html: string, chapter: string, pictures: Map<string, string>): string {
  return html.replace(
    /(<(?:img|image)\b[^<>]*?\s(?:src|xlink:href)=")([^"<>]*)"/g,
    (whole: string, before: string, address: string) => {
      if (/^[a-z]+:/i.test(address)) return whole
      const name = resolved(chapter, address)
      const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? ''
      const shown = `picture-${pictures.size + 1}${ending}`
      pictures.set(shown, name)
      return `${before}${shown}"`
    },
  )
}

/** @returns the name of a part that another refers to */
function resolved(from: string, address: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of decodedAddress(address.split('#')[0] ?? '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
