/**
 * Figures set above or below the line, as characters that keep their place in plain text:
 * x<sup>2</sup> is x², not x2.
 */
const RAISED: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  'n': 'ⁿ',
}
const LOWERED: Record<string, string> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '=': '₌',
  '(': '₍',
  ')': '₎',
}

/** @param tag `sup` or `sub`; @returns the text as it is when one of its characters has no such form */
export function raised(text: string, tag: string): string {
  const forms = tag === 'sub' ? LOWERED : RAISED
  const characters = [...text.trim()]
  return characters.length > 0 && characters.every(character => forms[character] !== undefined)
    ? characters.map(character => forms[character]).join('')
    : text
}
