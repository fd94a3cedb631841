/** Opaque colours, and how well one can be read on another. */
export type Rgb = [number, number, number]

export const WHITE: Rgb = [255, 255, 255]
export const BLACK: Rgb = [0, 0, 0]
/** WCAG 2.2, 1.4.3: contrast of text. */
export const TEXT_CONTRAST = 4.5

/** @returns the colour, darker by as much as text on the ground needs */
export function darkened(color: Rgb, ground: Rgb, least = TEXT_CONTRAST): Rgb {
  return toward(color, BLACK, ground, least)
}

/** @returns the colour, lighter by as much as text on the ground needs */
export function lightened(color: Rgb, ground: Rgb, least = TEXT_CONTRAST): Rgb {
  return toward(color, WHITE, ground, least)
}

/** In steps of a fiftieth, until the contrast is enough. */
function toward(color: Rgb, end: Rgb, ground: Rgb, least: number): Rgb {
  for (let step = 0; step <= 50; step += 1) {
    const candidate = mix(color, end, step / 50)
    if (contrast(candidate, ground) >= least) return candidate
  }
  return end
}

/** @param share of the second, 0 to 1 */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share)) as Rgb
}

/** WCAG 2 contrast of two opaque colours. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(color: Rgb): number {
  const [r = 0, g = 0, b = 0] = color
    .map(value => value / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** @param color `#rgb` or `#rrggbb` */
export function parseColor(color: string): Rgb {
  const digits =
    color.length === 4 ? [...color.slice(1)].map(digit => digit + digit).join('') : color.slice(1)
  return [0, 2, 4].map(at => Number.parseInt(digits.slice(at, at + 2), 16)) as Rgb
}

/** @returns `#rrggbb` */
export function hex(color: Rgb): string {
  return `#${color.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
