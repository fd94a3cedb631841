/** Drawings that only draw: nothing in an SVG file runs or loads, wherever the file is opened. */
import { DOMParser } from 'linkedom'

/** Elements that run, embed or play. */
const RUNS = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'handler',
  'listener',
])
/** Elements that can give an attribute of another one a new value. */
const ANIMATES = new Set(['animate', 'set', 'animatetransform', 'animatemotion'])
const ADDRESS = /^(?:xlink:)?(?:href|src)$/i
/** What an address in a drawing may be: a place in it, or a picture in it. */
const OWN = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);)/i
const STYLE_LOADS =
  /@import[^;]*;?|url\(\s*(?!["']?\s*(?:#|data:image\/(?:png|jpeg|gif|webp);))[^)]*\)|expression\s*\([^)]*\)/gi

/** @param source an SVG file's text. @returns it without scripts, handlers and addresses outside of it; undefined when it is no SVG */
export function harmlessSvg(source: string): string | undefined {
  const root = new DOMParser().parseFromString(
    source
      .replace(/<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>/gi, '')
      .replace(/<\?xml-stylesheet[\s\S]*?\?>/gi, ''),
    'image/svg+xml',
  ).documentElement as unknown as Element | null
  if (root === null || root.localName.toLowerCase() !== 'svg') return undefined
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const name = (element.localName.split(':').at(-1) ?? '').toLowerCase()
    const target = element.getAttribute('attributeName') ?? ''
    if (RUNS.has(name) || (ANIMATES.has(name) && (ADDRESS.test(target) || /^on/i.test(target)))) {
      element.remove()
      continue
    }
    for (const attribute of [...element.attributes]) {
      if (
        /^on/i.test(attribute.name) ||
        (ADDRESS.test(attribute.name) && !OWN.test(attribute.value))
      )
        element.removeAttribute(attribute.name)
      else if (/url\(|@import|expression/i.test(attribute.value))
        element.setAttribute(attribute.name, attribute.value.replace(STYLE_LOADS, 'none'))
    }
    if (name === 'style') element.textContent = (element.textContent ?? '').replace(STYLE_LOADS, '')
  }
  return root.toString()
}
