/** Colours of the look in those of a firm: what would not be read in the firm's keeps its own. */
import { el } from '../office/xml.ts'
import { THEME_COLORS, type Look, type ThemeColor } from './measured.ts'
import type { ColorSlot, Template } from './template.ts'

type Rgb = [number, number, number]

/** Which colour of a firm's theme stands for one of the look; lines and grounds in grey stay. */
const FIRM: Partial<Record<ThemeColor, { slot: ColorSlot; name: string }>> = {
  'ink': { slot: 'dk1', name: 'tx1' },
  'paper': { slot: 'lt1', name: 'bg1' },
  'accent': { slot: 'accent1', name: 'accent1' },
  'subject-1': { slot: 'accent1', name: 'accent1' },
  'subject-2': { slot: 'accent2', name: 'accent2' },
  'subject-3': { slot: 'accent3', name: 'accent3' },
  'subject-4': { slot: 'accent4', name: 'accent4' },
  'both': { slot: 'accent5', name: 'accent5' },
  'tip': { slot: 'accent6', name: 'accent6' },
}
/** WCAG 2.2, 1.4.3: contrast of text. */
const TEXT_CONTRAST = 4.5
/** A lighter colour than this share of another is a tint of it, within so many steps of 255. */
const MOST_OF_TINT = 0.3
const NEAR = 5

/** @returns the colours of the firm that texts could not be read in */
export function unreadable({ colors }: Template): { slot: ColorSlot; value: string }[] {
  const paper = colors.lt1 ?? 'FFFFFF'
  const found = Object.values(FIRM).flatMap(({ slot }) => {
    const value = colors[slot]
    const isText = slot !== 'lt1' && value !== undefined
    return isText && contrastOf(value, paper) < TEXT_CONTRAST ? [[slot, value] as const] : []
  })
  return [...new Map(found)].map(([slot, value]) => ({ slot, value }))
}

/** @returns what writes a colour of the look: a firm's own, a tint of one, or the look's */
export function firmColors(look: Look, template: Template): (rgb: string) => string {
  const refused = new Set(unreadable(template).map(({ slot }) => slot))
  const taken = THEME_COLORS.flatMap(name => {
    const place = FIRM[name]
    const value = place === undefined ? undefined : template.colors[place.slot]
    const isRead = place !== undefined && value !== undefined && !refused.has(place.slot)
    return isRead ? [{ own: look.colors[name], firm: value, scheme: place.name }] : []
  })
  const literal = (val: string) => el('a:srgbClr', { val })
  const paper = { own: look.colors.paper, firm: template.colors.lt1 ?? look.colors.paper }
  return rgb => {
    const same = taken.find(({ own }) => own === rgb)
    if (same !== undefined) return el('a:schemeClr', { val: same.scheme })
    for (const { own, firm, scheme } of taken) {
      if (!scheme.startsWith('accent')) continue
      const share = shareIn(parsed(rgb), parsed(own), parsed(paper.own))
      if (share !== undefined) return literal(mixed(parsed(firm), parsed(paper.firm), share))
    }
    return literal(rgb)
  }
}

function parsed(rgb: string): Rgb {
  return [0, 2, 4].map(at => Number.parseInt(rgb.slice(at, at + 2), 16)) as Rgb
}

function mixed(color: Rgb, ground: Rgb, share: number): string {
  return color
    .map((value, index) => Math.round(value * share + (ground[index] ?? 0) * (1 - share)))
    .map(value => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

/** How much of a colour is in its tint; undefined when it is none. */
function shareIn(tint: Rgb, color: Rgb, ground: Rgb): number | undefined {
  const widest = [0, 1, 2].reduce((most, at) => (spread(at) > spread(most) ? at : most))
  function spread(at: number): number {
    return Math.abs((ground[at] ?? 0) - (color[at] ?? 0))
  }
  if (spread(widest) < NEAR) return undefined
  const [value, full, none] = [tint, color, ground].map(rgb => rgb[widest] ?? 0) as Rgb
  const share = (value - none) / (full - none)
  if (share <= 0 || share > MOST_OF_TINT) return undefined
  const isTint = tint.every((own, at) => {
    const expected = (color[at] ?? 0) * share + (ground[at] ?? 0) * (1 - share)
    return Math.abs(own - expected) <= NEAR
  })
  return isTint ? share : undefined
}

/** WCAG 2 contrast of two opaque colours. */
function contrastOf(one: string, other: string): number {
  const [a, b] = [one, other].map(rgb => luminance(parsed(rgb))) as [number, number]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map(value => {
    const part = value / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
