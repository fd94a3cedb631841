/** The text of a drawing as a tree of tags. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { LIMITS, XLINK } from './allowed.ts'
import { Unshowable } from './unshowable.ts'

export interface Attribute {
  /** the namespace's name; '' when it has none */ uri: string
  local: string
  value: string
}
export interface Tag {
  uri: string
  local: string
  attributes: Attribute[]
  children: (Tag | string)[]
}

/**
 * Comments and processing instructions are not part of the tree; a CDATA section is text. Of the document type only
 * entities that stand for plain text are known: old drawings write their namespaces with them.
 * @throws Unshowable when it is no XML, or more of it than anybody draws
 */
export function parseSvg(source: string): Tag {
  if (source.length > LIMITS.size) throw new Unshowable('it is too large')
  // Whoever draws without a browser often forgets to declare xlink.
  const parser = new SaxesParser({
    xmlns: true,
    additionalNamespaces: { xlink: XLINK },
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
  })
  const open: Tag[] = []
  let root: Tag | undefined
  let count = 0
  const addText = (text: string) => open.at(-1)?.children.push(text)
  parser.on('error', error => {
    throw new Unshowable(`it is not well-formed XML (${error.message.replace(/\.$/, '')})`)
  })
  parser.on('doctype', doctype => {
    Object.assign(parser.ENTITIES, entitiesOf(doctype, source))
  })
  parser.on('opentag', saxes => {
    count += 1
    if (count > LIMITS.elements) throw new Unshowable('it has too many parts')
    if (open.length >= LIMITS.depth) throw new Unshowable('its parts are nested too deep')
    const tag = tagOf(saxes)
    open.at(-1)?.children.push(tag)
    root ??= tag
    open.push(tag)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(source).close()
  if (root === undefined) throw new Unshowable('it is empty')
  return root
}

function tagOf({ uri, local, attributes }: SaxesTagNS): Tag {
  return { uri, local, attributes: Object.values(attributes), children: [] }
}

/** What an entity stands for is text alone; one that stands for markup or for another entity is not known. */
function entitiesOf(doctype: string, source: string): Record<string, string> {
  if (doctype.length > LIMITS.doctype) throw new Unshowable('its document type is too large')
  const entities = Object.fromEntries(
    [...doctype.matchAll(/<!ENTITY\s+([\w.-]{1,100})\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g)]
      .slice(0, LIMITS.entities)
      .map(([, name = '', double, single]) => [name, double ?? single ?? '']),
  )
  const longest = Math.max(0, ...Object.values(entities).map(value => value.length))
  // However often they are named, the text that they stand for stays within what a drawing may be.
  const grown = longest * (source.split('&').length - 1)
  if (longest > LIMITS.entity || grown > LIMITS.size)
    throw new Unshowable('its document type says too much')
  return entities
}
