/** Short lines that stand again and again in a pasted page. */

/** A short line that stands this often is a caption or a menu, not text. */
const REPEATS = 3
const REPEATED_WORDS = 8

/** Short lines without a full stop that stand again and again. @returns each with how often */
export function repeatedLines(lines: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const key = line.trim().toLowerCase()
    if (
      key !== '' &&
      key.split(/\s+/).length <= REPEATED_WORDS &&
      !/[.!?:;]$/.test(key) &&
      /\p{L}/u.test(key)
    )
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, count]) => count >= REPEATS))
}
