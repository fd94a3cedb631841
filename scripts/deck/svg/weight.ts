/** How much a browser has to draw when every part is drawn as often as others name it. */
import { LIMITS } from './allowed.ts'
import { referencesIn, type References } from './references.ts'
import type { PaintRule } from './style.ts'
import { Unshowable } from './unshowable.ts'
import type { SvgElement } from './write.ts'

type Ids = ReadonlySet<string>

/** A gradient costs the same wherever it paints. */
const CHEAP = new Set(['linearGradient', 'radialGradient'])

/**
 * A few lines that name each other (`use`, patterns, masks, markers) draw billions of shapes, and
 * no browser comes back.
 * So the drawing is gone through as a browser does, until it ends or is too much: never less is counted than is drawn.
 * @param rules those of the drawing's style sheets that name a place
 * @throws Unshowable when it is more than anybody draws
 */
export function holdWeight(root: SvgElement, rules: PaintRule[]): void {
  const { places, references } = namesIn(root, rules)
  const active = new Set<SvgElement>()
  let weight = 0
  const draw = (shape: SvgElement, above: Ids): void => {
    weight += 1
    if (weight > LIMITS.weight) throw new Unshowable('its parts repeat each other too often')
    const { inherited, own } = references.get(shape) ?? { inherited: above, own: above }
    const paints = union(above, inherited)
    for (const child of shape.children) if (typeof child !== 'string') draw(child, paints)
    for (const id of paints) drawPlace(id, paints)
    for (const id of own) drawPlace(id, paints)
    const repeated = repeatedBy(shape)
    if (repeated !== undefined) drawPlace(repeated, paints)
  }
  const drawPlace = (id: string, paints: Ids): void => {
    const place = places.get(id)
    // What leads back to itself is left out by every browser.
    if (place === undefined || CHEAP.has(place.shape.name) || active.has(place.shape)) return
    if (active.size >= LIMITS.chain) throw new Unshowable('its parts repeat each other too often')
    active.add(place.shape)
    // A marker, or a part that is used, may be painted as what names it.
    const isPainted = place.shape.name === 'marker' || !PAINTERS.has(place.shape.name)
    draw(place.shape, isPainted ? union(place.above, paints) : place.above)
    active.delete(place.shape)
  }
  draw(root, new Set())
}

/** Parts that are painted by what stands around them alone. */
const PAINTERS = new Set(['pattern', 'mask', 'clipPath', 'filter'])

interface Place {
  shape: SvgElement
  /** what all around it is painted with */ above: Ids
}

function namesIn(
  root: SvgElement,
  rules: PaintRule[],
): { places: Map<string, Place>; references: Map<SvgElement, References> } {
  const places = new Map<string, Place>()
  const references = new Map<SvgElement, References>()
  const collect = (shape: SvgElement, above: Ids): void => {
    const { id } = shape.attributes
    if (id !== undefined && !places.has(id)) places.set(id, { shape, above })
    const found = referencesIn(shape, rules)
    references.set(shape, found)
    const paints = union(above, found.inherited)
    for (const child of shape.children) if (typeof child !== 'string') collect(child, paints)
  }
  collect(root, new Set())
  return { places, references }
}

function union(one: Ids, other: Ids): Ids {
  if (other.size === 0) return one
  return one.size === 0 ? other : new Set([...one, ...other])
}

/** The id that a `use`, a pattern after another one or a filter's image stands for. */
function repeatedBy({ attributes }: SvgElement): string | undefined {
  const address = attributes.href ?? attributes['xlink:href']
  return address?.startsWith('#') === true ? address.slice(1) : undefined
}
