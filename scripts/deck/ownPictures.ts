/**
 * The pictures of a slides.md, whoever wrote it: those that a deck may show, by their addresses;
 * all others are only named.
 */
import { ARTICLE_FILES, decodedPath, fileAddress, isShowable } from '../../components/pictures.ts'
import { withoutForeignPicture } from '../render/index.ts'
import { harmlessPicture } from './pictureFiles.ts'
import { FUNCTIONS } from './svg/allowed.ts'

/** @param frontmatter of a slide in a layout of ours */
export function withOwnPicture(frontmatter: Record<string, unknown>): Record<string, unknown> {
  const { image } = frontmatter
  return typeof image === 'string'
    ? withoutForeignPicture({ ...frontmatter, image: addressOf(image) })
    : frontmatter
}

function addressOf(image: string): string {
  return image.startsWith(ARTICLE_FILES)
    ? fileAddress(decodedPath(image.slice(ARTICLE_FILES.length)))
    : (harmlessPicture(image) ?? image)
}

/**
 * @param headmatter whose `htmlAttrs.style` stands at the page
 * @returns it without what a style could load from elsewhere
 */
export function withOwnStyle(headmatter: Record<string, unknown>): Record<string, unknown> {
  const { htmlAttrs } = headmatter
  if (typeof htmlAttrs !== 'object' || htmlAttrs === null || !('style' in htmlAttrs))
    return headmatter
  return { ...headmatter, htmlAttrs: { ...htmlAttrs, style: ownStyle(String(htmlAttrs.style)) } }
}

/** With a quote that is escaped, or a line that ends in a string, it would be hard to say where a declaration ends. */
const UNCLEAR = /\\["'\r\n\f]|[\r\n\f]/
/** A declaration: signs that mean nothing, and strings. */
const DECLARATION = /(?:[^;"']|"[^"]*"|'[^']*')+/g
const STRING = /"[^"]*"|'[^']*'/g
const PICTURE = /url\("([^"]*)"\)/g

/** What is not plainly a value that loads nothing is left out. */
function ownStyle(style: string): string {
  if (UNCLEAR.test(style)) return ''
  return (style.match(DECLARATION) ?? [])
    .map(declaration => declaration.trim().replace(PICTURE, ownUrl))
    .filter(isHarmless)
    .join('; ')
}

function ownUrl(whole: string, address: string): string {
  const own = addressOf(cssText(address))
  return isShowable(own) ? `url("${own}")` : whole
}

function isHarmless(declaration: string): boolean {
  const rest = declaration
    .replace(PICTURE, (whole, address: string) => (isShowable(address) ? '' : whole))
    .replace(STRING, '')
  if (!/^[\w-]+\s*:[\w\s#%.,+*/()-]*$/.test(rest)) return false
  return [...rest.matchAll(/(?<![\w-])([\w-]*)\(/g)].every(([, name = '']) =>
    FUNCTIONS.has(name.toLowerCase()),
  )
}

/** A CSS string without its escapes. */
function cssText(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code: string) => {
    const point = Number.parseInt(code, 16)
    return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point)
  })
}
