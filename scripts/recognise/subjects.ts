/** The two things that an article compares, and whether a text is about one of them. */

const SEPARATOR = /\s+(?:vs?\.?|versus)\s+/i

/** Reads the pair out of "X vs Y" in the title or a heading; undefined when none names one. */
export function subjectsOf(headings: string[]): [string, string] | undefined {
  for (const heading of headings) {
    const parts = heading.split(SEPARATOR)
    if (parts.length !== 2) continue
    // What follows a colon or a dash is a subtitle, not part of the second name.
    const [left, right] = [parts[0]?.split(/[:—–]/).at(-1)?.trim(), parts[1]?.split(/[:—–?!,]/)[0]?.trim()]
    if (left && right && left.split(/\s+/).length <= 4 && right.split(/\s+/).length <= 4) return [left, right]
  }
  return undefined
}

/** Whether the text names the subject: the name itself, its plural, or a word of the same stem (leader, leadership). */
export function names(text: string, subject: string): boolean {
  const words = subject.toLowerCase().split(/\s+/)
  const head = words.at(-1) ?? ''
  const stem = words.length === 1 && head.length >= 6 ? head.replace(/(?:ership|ement|ship|ment|ing|ers|er|s)$/, '') : head
  const pattern = stem.length >= 4 ? `(?<![\\p{L}\\p{N}])${escape(stem)}\\p{L}*` : `(?<![\\p{L}\\p{N}])${escape(head)}s?(?![\\p{L}\\p{N}])`
  return new RegExp(pattern, 'iu').test(text)
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
