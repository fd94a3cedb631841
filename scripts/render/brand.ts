/**
 * A brand as CSS variables that styles/tokens.css looks for; colours that nobody could read are
 * adjusted, and it is told.
 */
import { DEFAULT_LOOK } from '../../components/looks.ts'
import { isShowable } from '../../components/pictures.ts'
import { accentOf, brandColors, GROUNDS } from './brandColors.ts'
import { contrast, hex, parseColor, TEXT_CONTRAST } from './color.ts'
import type { Brand, Message } from '../types.ts'

/** @returns declarations for the `style` of the page, and what was adjusted */
export function brandStyle(brand: Brand, file: string): { style: string; messages: Message[] } {
  const declarations: string[] = []
  const messages: Message[] = []
  if (brand.color !== undefined) {
    const look = brand.look ?? DEFAULT_LOOK
    const color = parseColor(brand.color)
    const accent = accentOf(color, look)
    if (hex(accent) !== hex(color)) {
      const ratio = contrast(color, GROUNDS[look].paper).toFixed(1)
      messages.push({
        rule: 'look/brand',
        severity: 'info',
        file,
        line: 1,
        column: 1,
        message:
          `The brand's ${brand.color} has a contrast of ${ratio}:1 ` +
          `on paper; ${hex(accent)} is used where text needs ${TEXT_CONTRAST}:1.`,
      })
    }
    for (const [name, value] of Object.entries(brandColors(color, look)))
      declarations.push(`--brand-${name}: ${hex(value)}`)
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
