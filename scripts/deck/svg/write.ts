/** A tree of tags as XML. */

/** An element of the cleaned drawing; all are SVG's. */
export interface SvgElement {
  name: string
  attributes: Record<string, string>
  children: (SvgElement | string)[]
}

export function writeXml({ name, attributes, children }: SvgElement): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')
  if (children.length === 0) return `<${name}${said}/>`
  const inner = children
    .map(child => (typeof child === 'string' ? escapeXml(child) : writeXml(child)))
    .join('')
  return `<${name}${said}>${inner}</${name}>`
}

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replace(/[&<>"]/g, character => REFERENCES[character] ?? character)
    : text
}
