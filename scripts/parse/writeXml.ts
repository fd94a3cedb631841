/** A tree of XML as text. */
import type { Element, ElementContent, Root } from 'xast'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}

/** @param tree of elements and texts. @returns the same, to be parsed again */
export function writeXml(tree: Root): string {
  return contentOf(tree.children as ElementContent[])
}

function contentOf(nodes: ElementContent[]): string {
  let written = ''
  for (const node of nodes) {
    if (node.type === 'text') written += escaped(node.value, /[&<>\r]/, /[&<>\r]/g)
    else if (node.type === 'cdata') written += `<![CDATA[${node.value}]]>`
    else if (node.type === 'element') written += elementOf(node)
  }
  return written
}

function elementOf({ name, attributes, children }: Element): string {
  let written = `<${name}`
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined)
      written += ` ${key}="${escaped(value, /[&<>"\t\n\r]/, /[&<>"\t\n\r]/g)}"`
  return children.length === 0 ? `${written}/>` : `${written}>${contentOf(children)}</${name}>`
}

/** Most texts have nothing to escape, which is found out sooner than they are written anew. */
function escaped(text: string, needed: RegExp, each: RegExp): string {
  return needed.test(text) ? text.replace(each, sign => ESCAPES[sign] ?? sign) : text
}
