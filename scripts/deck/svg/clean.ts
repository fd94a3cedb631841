/** The tree of a drawing, of which only what is on the lists stays. */
import { embeddedPictureIn, referenceIn } from './address.ts'
import {
  ELEMENTS,
  PICTURING,
  PLAIN_ATTRIBUTES,
  PROPERTIES,
  REFERRING,
  SVG,
  TEXT_ATTRIBUTES,
  XLINK,
  XML,
} from './allowed.ts'
import { spokenText } from './foreign.ts'
import type { Attribute, Tag } from './parse.ts'
import type { Styles } from './style.ts'
import type { SvgElement } from './write.ts'

interface Cleaner {
  /** the namespace of the drawing's own elements */ uri: string
  styles: Styles
  /** cleans a drawing inside the drawing; undefined when there may be none */
  drawn: ((source: Uint8Array) => string) | undefined
}

/**
 * @param root the drawing's first element
 * @returns what draws of it
 * @throws Unshowable when a picture in it is too large
 */
export function cleaned(root: Tag, tools: Omit<Cleaner, 'uri'>): SvgElement {
  const shape = shapeOf(root, { ...tools, uri: root.uri })
  return {
    ...shape,
    attributes: { 'xmlns': SVG, 'xmlns:xlink': XLINK, ...shape.attributes },
  }
}

function shapeOf(tag: Tag, cleaner: Cleaner): SvgElement {
  const attributes = attributesOf(tag, cleaner)
  if (tag.local === 'style')
    return { name: 'style', attributes, children: [cleaner.styles.sheet(textOf(tag))] }
  return { name: tag.local, attributes, children: childrenOf(tag, cleaner) }
}

function childrenOf(tag: Tag, cleaner: Cleaner): (SvgElement | string)[] {
  const hasFallback =
    tag.local === 'switch' && tag.children.some(child => isFallback(child, cleaner))
  return tag.children.flatMap((child): (SvgElement | string)[] => {
    if (typeof child === 'string') return [child]
    if (child.uri !== cleaner.uri) return []
    // Words that HTML draws become text, except where the drawing itself has something to show in their place.
    if (child.local === 'foreignObject') return hasFallback ? [] : spoken(child, cleaner)
    return ELEMENTS.has(child.local) && !isOtherSheet(child) ? [shapeOf(child, cleaner)] : []
  })
}

const SILENT = new Set(['title', 'desc', 'style'])

function isFallback(child: Tag | string, { uri }: Cleaner): boolean {
  return (
    typeof child !== 'string' &&
    child.uri === uri &&
    ELEMENTS.has(child.local) &&
    !SILENT.has(child.local)
  )
}

function spoken(tag: Tag, cleaner: Cleaner): SvgElement[] {
  const text = spokenText(tag)
  return text === undefined
    ? []
    : [{ ...text, attributes: { ...attributesOf(tag, cleaner), ...text.attributes } }]
}

function isOtherSheet(tag: Tag): boolean {
  const type = tag.attributes.find(({ uri, local }) => uri === '' && local === 'type')?.value ?? ''
  return tag.local === 'style' && !/^\s*(?:text\/css\s*)?$/i.test(type)
}

function textOf(tag: Tag): string {
  return tag.children.filter(child => typeof child === 'string').join('')
}

function attributesOf(tag: Tag, cleaner: Cleaner): Record<string, string> {
  const pairs = tag.attributes.flatMap(attribute => {
    const pair = attributeOf(attribute, tag.local, cleaner)
    return pair === undefined ? [] : [pair]
  })
  return Object.fromEntries(pairs)
}

function attributeOf(
  { uri, local, value }: Attribute,
  element: string,
  { styles, drawn }: Cleaner,
): [string, string] | undefined {
  if (local === 'href' && (uri === '' || uri === XLINK)) {
    const address = addressOf(value, element, drawn)
    return address === undefined ? undefined : [uri === '' ? 'href' : 'xlink:href', address]
  }
  if (uri === XML)
    return local === 'space' || local === 'lang' ? [`xml:${local}`, value] : undefined
  if (uri !== '') return undefined
  if (local === 'style') {
    const declarations = styles.declarations(value)
    return declarations === '' ? undefined : ['style', declarations]
  }
  if (TEXT_ATTRIBUTES.has(local)) return [local, value]
  if (PLAIN_ATTRIBUTES.has(local)) return /[\\:<&@]/.test(value) ? undefined : [local, value]
  if (!PROPERTIES.has(local)) return undefined
  const safe = styles.value(value)
  return safe === undefined ? undefined : [local, safe]
}

function addressOf(value: string, element: string, drawn: Cleaner['drawn']): string | undefined {
  const place = referenceIn(value)
  if (place !== undefined) return REFERRING.has(element) ? `#${place}` : undefined
  return PICTURING.has(element) ? embeddedPictureIn(value, drawn) : undefined
}
