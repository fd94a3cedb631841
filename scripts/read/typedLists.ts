/**
 * Lists that were typed: paragraphs of a document or page that each open with a bullet or a number,
 * and a gap behind it.
 */
import { anyOf, sequence } from '../text/anyOf.ts'
import type { Element, ElementContent, Root } from 'hast'
import { text } from './elements.ts'

/** What a list's entry opens with: a sign that is always a bullet, or any other that a wide gap sets apart. */
const MARK = sequence(
  /^(\s*)/,
  anyOf(
    /([•●▪■◦○‣∙➢➤►✓✔❖\uF0B7\uF0A7\uF0D8])[\s\u00A0]*/,
    /([o§·*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])(?:\t[\s\u00A0]*|[ \u00A0]{2,})/,
  ),
  /(?=\S)/,
)
/** Signs that programs give to the second level. */
const SECOND = /^[o◦○–—-]$/

interface Entry {
  /** how far it stands from the margin */ indent: number
  sign: string
  number?: number
  item: Element
}

/** Changes the tree in place: runs of such paragraphs become lists, with levels by indent and sign. */
export function typedLists(node: Root | Element): void {
  const children: ElementContent[] = []
  let run: Entry[] = []
  let plain: ElementContent[] = []
  const close = () => {
    // One alone may be a heading with a number, or a sentence with a dash.
    const isList = run.length > 1 || (run.length === 1 && isBullet(run[0]?.sign ?? ''))
    children.push(...(isList ? [listOf(run)] : plain))
    run = []
    plain = []
  }
  for (const child of node.children as ElementContent[]) {
    const isGap = child.type === 'text' && child.value.trim() === ''
    const entry = child.type === 'element' && child.tagName === 'p' ? entryOf(child) : undefined
    if (entry !== undefined && child.type === 'element') {
      const first = run[0]
      if (first !== undefined && !goesOn(run, entry)) close()
      run.push(entry)
      plain.push(child)
    } else if (isGap && run.length > 0) plain.push(child)
    else {
      close()
      children.push(child)
      if (
        child.type === 'element' &&
        /^(?:div|section|article|main|td|blockquote)$/.test(child.tagName)
      )
        typedLists(child)
    }
  }
  close()
  node.children = children
}

/** Numbers count on; a list of numbers that begins anew is another. */
function goesOn(run: Entry[], { number, indent }: Entry): boolean {
  if (number === undefined) return true
  const last = run.findLast(entry => entry.indent === indent && entry.number !== undefined)
  return last === undefined || number !== 1 || last.number === 1
}

function isBullet(sign: string): boolean {
  return /^[•●▪■◦○‣∙➢➤►✓✔❖\uF0B7\uF0A7\uF0D8]$/u.test(sign)
}

function entryOf(paragraph: Element): Entry | undefined {
  const content = text(paragraph)
  const [mark, before = '', bullet, other] = MARK.exec(content) ?? []
  if (mark === undefined) return undefined
  const solid = paragraph.children.filter(child => text(child).trim() !== '')
  const isBold = solid.every(
    child => child.type === 'element' && /^(?:strong|b)$/.test(child.tagName),
  )
  const sign = bullet ?? other ?? ''
  // "1.  Scope" in bold is a heading.
  if (isBold && !isBullet(sign)) return undefined
  const number = /^\(?(\d+)/.exec(sign)?.[1] ?? letterNumber(sign)
  const item: Element = {
    ...paragraph,
    tagName: 'li',
    properties: {},
    children: paragraph.children,
  }
  cutStart(item, mark.length)
  return {
    indent: marginOf(paragraph) ?? before.length * 36,
    sign: number === undefined ? sign : '1',
    ...(number === undefined ? {} : { number: Number(number) }),
    item,
  }
}

function letterNumber(sign: string): number | undefined {
  const letter = /^\(?([a-z])[.)]$/.exec(sign)?.[1]
  return letter === undefined ? undefined : letter.charCodeAt(0) - 96
}

/** In points. */
function marginOf({ properties }: Element): number | undefined {
  const [, size, unit = 'pt'] =
    /margin-left:\s{0,3}(\d{1,4}(?:\.\d{1,4})?)(pt|px|cm|in)?/.exec(
      String(properties.style ?? ''),
    ) ?? []
  const points = { pt: 1, px: 0.75, cm: 28.35, in: 72 }[unit] ?? 1
  return size === undefined ? undefined : Number(size) * points
}

/** Takes so many characters of text from the beginning. */
function cutStart(node: Element, count: number): void {
  let left = count
  const visit = (inner: Element) => {
    for (const child of inner.children) {
      if (left <= 0) return
      if (child.type === 'element') visit(child)
      else if (child.type === 'text') {
        const cut = Math.min(left, child.value.length)
        child.value = child.value.slice(cut)
        left -= cut
      }
    }
  }
  visit(node)
}

interface Level {
  indent: number
  sign: string
  list: Element
}

function listOf(run: Entry[]): Element {
  const levels: Level[] = []
  for (const entry of run) {
    const top = () => levels.at(-1)
    const isKnown = levels.some(
      ({ indent, sign }) => indent === entry.indent && sign === entry.sign,
    )
    while (levels.length > 1 && isKnown && !isSame(top(), entry)) levels.pop()
    while (levels.length > 1 && !isKnown && (top()?.indent ?? 0) > entry.indent) levels.pop()
    if (levels.length === 0 || (!isKnown && isDeeper(entry, top()))) {
      const list = newList(entry)
      const parent = top()?.list.children.at(-1)
      if (parent?.type === 'element') parent.children.push(list)
      levels.push({ indent: entry.indent, sign: entry.sign, list })
    }
    top()?.list.children.push(entry.item)
  }
  return levels[0]?.list ?? newList(run[0] as Entry)
}

function isSame(level: Level | undefined, { indent, sign }: Entry): boolean {
  return level?.indent === indent && level.sign === sign
}

function isDeeper({ indent, sign }: Entry, top: Level | undefined): boolean {
  if (top === undefined) return true
  return indent > top.indent || (indent === top.indent && sign !== top.sign && SECOND.test(sign))
}

function newList({ number }: Entry): Element {
  return {
    type: 'element',
    tagName: number === undefined ? 'ul' : 'ol',
    properties: number === undefined || number === 1 ? {} : { start: number },
    children: [],
  }
}
