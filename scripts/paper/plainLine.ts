/** @returns a text as one line: what divides lines, and what only machines read, is a space */
export function plainLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
