/** Lines that are written in capitals. */

/** @returns whether a short line has no small letter */
export function isCapitals(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}{3,}/u.test(line) && line.length < 60
}

/** A line in capitals shouts; its first letters are enough. Short words may be initials and stay. */
export function unshouted(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{5,}/u.test(text)) return text
  return text.toLowerCase().replace(/^\P{L}*\p{L}/u, letter => letter.toUpperCase())
}
