/**
 * A brand as CSS variables that styles/tokens.css looks for; colours that nobody could read are
 * adjusted, and it is told.
 */
import { isShowable } from '../../components/pictures.ts'
import type { Brand, Message } from '../types.ts'

type Rgb = [number, number, number]

/** The grounds of the look that a brand's colour must stand out from (styles/tokens.css). */
const PAPER: Rgb = [251, 250, 247]
const DARK_PAPER: Rgb = [16, 25, 29]
const WHITE: Rgb = [255, 255, 255]
/** WCAG 2.2, 1.4.3: contrast of text. */
const TEXT_CONTRAST = 4.5

/** @returns declarations for the `style` of the page, and what was adjusted */
export function brandStyle(brand: Brand, file: string): { style: string; messages: Message[] } {
  const declarations: string[] = []
  const messages: Message[] = []
  if (brand.color !== undefined) {
    const color = parse(brand.color)
    const accent = darkened(color, PAPER)
    const fill = darkened(color, WHITE)
    if (hex(accent) !== hex(color)) {
      messages.push({
        rule: 'look/brand',
        severity: 'info',
        file,
        line: 1,
        column: 1,
        message:
          `The brand's ${brand.color} has a contrast of ${contrast(color, PAPER).toFixed(1)}:1 ` +
          `on paper; ${hex(accent)} is used where text needs ${TEXT_CONTRAST}:1.`,
      })
    }
    declarations.push(
      `--brand-accent: ${hex(accent)}`,
      `--brand-fill: ${hex(fill)}`,
      `--brand-fill-shape: ${hex(mix(fill, WHITE, 0.09))}`,
      `--brand-on-fill-muted: ${hex(lightened(mix(fill, WHITE, 0.8), fill))}`,
      `--brand-tint: ${hex(mix(accent, PAPER, 0.88))}`,
      `--brand-accent-dark: ${hex(lightened(mix(color, WHITE, 0.3), DARK_PAPER, 6))}`,
      `--brand-fill-dark: ${hex(mix(fill, [0, 0, 0], 0.28))}`,
      `--brand-fill-shape-dark: ${hex(mix(fill, [0, 0, 0], 0.1))}`,
      `--brand-tint-dark: ${hex(mix(accent, DARK_PAPER, 0.78))}`,
    )
  }
  if (brand.font !== undefined) declarations.push(`--brand-font: ${cssString(brand.font)}`)
  if (brand.footer !== undefined) declarations.push(`--brand-footer: ${cssString(brand.footer)}`)
  const { logo } = brand
  // No sign of such an address ends a string of a style.
  if (logo !== undefined && isShowable(logo)) declarations.push(`--brand-logo: url("${logo}")`)
  return { style: declarations.join('; '), messages }
}

/** A CSS string holds any text; what could end it is written as a code point. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,_/-]/gu, character => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
}

function darkened(color: Rgb, ground: Rgb): Rgb {
  return toward(color, [0, 0, 0], ground, TEXT_CONTRAST)
}

function lightened(color: Rgb, ground: Rgb, least = TEXT_CONTRAST): Rgb {
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

function mix(from: Rgb, to: Rgb, share: number): Rgb {
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

function parse(color: string): Rgb {
  const digits =
    color.length === 4 ? [...color.slice(1)].map(digit => digit + digit).join('') : color.slice(1)
  return [0, 2, 4].map(at => Number.parseInt(digits.slice(at, at + 2), 16)) as Rgb
}

function hex(color: Rgb): string {
  return `#${color.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
