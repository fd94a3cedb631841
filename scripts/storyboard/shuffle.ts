/** The same list and key give the same order, on every machine; another key another one. */
export function shuffled<T>(list: T[], key: string): T[] {
  let state = hash(key)
  const result = [...list]
  for (let last = result.length - 1; last > 0; last -= 1) {
    // Linear congruential generator (Numerical Recipes): good enough to mix a handful of lines.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (last + 1)
    const [a, b] = [result[last], result[other]]
    if (a !== undefined && b !== undefined) {
      result[last] = b
      result[other] = a
    }
  }
  return result
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text)
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}
