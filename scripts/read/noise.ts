/** Lines of a page that are not its article: recognised only where it is safe, and always left out with a reason. */
import { anyOf } from '../text/anyOf.ts'

const TAIL: [RegExp, string][] = [
  [
    anyOf(
      /^(?:you (?:may|might) also (?:like|enjoy))\b.{0,20}$/i,
      /^(?:related (?:posts?|articles?|stories|content|reading))\b.{0,20}$/i,
      /^(?:more (?:from|like this|articles)|recommended(?: for you| reading)?)\b.{0,20}$/i,
      /^(?:read next|further reading from)\b.{0,20}$/i,
    ),
    'related posts',
  ],
  [
    anyOf(
      /^(?:leave a (?:comment|reply)|(?:\d+ )?comments?(?: \(\d+\))?)\s*:?$/i,
      /^(?:join the (?:discussion|conversation)|post a comment)\s*:?$/i,
    ),
    'comments',
  ],
]
const LINES: [RegExp, string][] = [
  [
    anyOf(
      /^(?:share(?: this)?(?: on| via| article| post)?|tweet|pin it)\b[^.]{0,40}$/i,
      /^(?:email this|print(?: this)?|copy link|follow us|like us)\b[^.]{0,40}$/i,
    ),
    'share buttons',
  ],
  [
    /^(?:subscribe|sign up)\b[^.]{0,60}(?:newsletter|updates|inbox|free)[^.]{0,30}[.!]?$/i,
    'newsletter',
  ],
  [
    /\b(?:we|this (?:site|website)) uses? cookies\b|^accept (?:all )?cookies|^cookie (?:settings|preferences|policy)$/i,
    'cookie notice',
  ],
  [
    anyOf(
      /^(?:skip to (?:main )?content|skip navigation|back to top|menu|toggle navigation)$/i,
      /^(?:search|log ?in|sign in|home|privacy policy|terms of (?:use|service))$/i,
      /^(?:all rights reserved\.?|advertisement|sponsored)$/i,
    ),
    'navigation',
  ],
  [
    /^(?:posted (?:in|on|by)|filed under|tags?:|categories:|updated:|last (?:updated|modified))\b.{0,80}$/i,
    'publishing data',
  ],
  [/^\d+ min(?:ute)?s? read$|^reading time\b.{0,20}$/i, 'publishing data'],
  [/^©|^copyright (?:©|\(c\)|\d{4})/i, 'copyright'],
]
/** A short line that stands this often is a caption or a menu, not text. */
const REPEATS = 3
const REPEATED_WORDS = 8

/** @returns why a line of its own is noise; undefined for text */
export function lineNoise(line: string): string | undefined {
  return LINES.find(([pattern]) => pattern.test(line.trim()))?.[1]
}

/** @returns why all from this line on is noise, when the line opens the end matter of a page */
export function tailNoise(line: string): string | undefined {
  return TAIL.find(([pattern]) => pattern.test(line.trim()))?.[1]
}

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
