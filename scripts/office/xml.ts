/** XML written by hand, with every text and attribute in it escaped. */
import { escape as escapeMarkup } from '../text/escape.ts'

type Attribute = string | number | boolean | undefined
type Content = string | undefined | false | Content[]

/** Signs that XML cannot hold, however they are written: control characters, and halves of pairs. */
const IMPOSSIBLE = new RegExp(
  [
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]',
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])',
    '(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  ].join('|'),
  'g',
)

/** @returns a text as it stands in an element or an attribute */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(IMPOSSIBLE, '\uFFFD'))
}

/**
 * @param content markup that was made here; text goes through `escape` first
 * @returns an element; attributes that are undefined or false are left out
 */
export function el(
  name: string,
  attributes: Record<string, Attribute> = {},
  ...content: Content[]
): string {
  const shown = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${escapeXml(value === true ? '1' : String(value))}"`)
    .join('')
  const inner = flat(content)
  return inner === '' ? `<${name}${shown}/>` : `<${name}${shown}>${inner}</${name}>`
}

function flat(content: Content): string {
  if (Array.isArray(content)) return content.map(flat).join('')
  return content === undefined || content === false ? '' : content
}

/** @returns a part of a package */
export function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}
