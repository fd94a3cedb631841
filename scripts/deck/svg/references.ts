/** Which parts of a drawing a part of it is drawn with: patterns, markers, masks, clips, filters, by their ids. */
import type { PaintRule } from './style.ts'
import type { SvgElement } from './write.ts'

export interface References {
  /** what the part and all within it are painted with */ inherited: Set<string>
  /** what the part as a whole is drawn through */ own: Set<string>
}

/** Properties that the parts within a part take over from it. */
const INHERITED = /^(?:fill|stroke|marker)/
const PLACE = /url\(#([^()]+)\)/g

/** @returns the ids that a style names */
export function placesOf(text: string): string[] {
  return text.includes('url(#') ? [...text.matchAll(PLACE)].map(([, id = '']) => id) : []
}

/** @param rules those of the drawing's style sheets that name a place */
export function referencesIn(shape: SvgElement, rules: PaintRule[]): References {
  const found: References = { inherited: new Set(), own: new Set() }
  const add = (property: string, text: string) => {
    const target = INHERITED.test(property) ? found.inherited : found.own
    for (const id of placesOf(text)) target.add(id)
  }
  for (const [name, value] of Object.entries(shape.attributes)) {
    if (name !== 'style') add(name, value)
    else for (const declaration of value.split('; ')) add(declaration, declaration)
  }
  if (rules.length === 0) return found
  const names = new Set([
    '*',
    shape.name,
    `#${shape.attributes.id ?? ''}`,
    ...(shape.attributes.class ?? '').split(/\s+/).map(name => `.${name}`),
  ])
  for (const rule of rules)
    if (rule.names.some(name => names.has(name)))
      for (const [property, value] of rule.declarations) add(property, value)
  return found
}
