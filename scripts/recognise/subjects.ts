/** The things that an article compares, and whether a text is about one of them. */
import { languageOf } from '../languages/index.ts'
import type { Comparing } from '../languages/language.ts'

const VERSUS = /(?<!\s)\s+(?:vs?\.?|versus)\s+/i
/** Marks behind which a title goes on, in any language. */
const SUBTITLE = /(?<!\s)\s*[:—–?!,|…]/
/** Longest name of a subject, in words. */
const MAX_WORDS = 5
/** More than this many do not stand beside each other on a slide. */
const MAX_SUBJECTS = 4

/** Reads the subjects out of "X vs Y" and its like in the title or a heading; undefined when none names any. */
export function subjectsOf(all: string[], language: string): string[] | undefined {
  // A title may be the name of a file.
  const headings = all.map(heading =>
    /\s/.test(heading.trim()) ? heading : heading.replace(/-/g, ' '),
  )
  const comparing = languageOf(language)?.comparing
  for (const heading of headings) {
    const found = namedIn(heading, comparing)
    if (found !== undefined) return found
  }
  return comparing === undefined ? undefined : parallelIn(headings, comparing)
}

function namedIn(heading: string, comparing: Comparing | undefined): string[] | undefined {
  const parts = heading.split(VERSUS)
  if (parts.length >= 2) {
    // What stands before the first name or behind the last is a kicker or a subtitle: "Battle: X vs Y – which?".
    const names = parts.map((part, index) =>
      index === 0
        ? part
            .split(/[:—–|]\s*/)
            .at(-1)
            ?.replace(comparing?.lead ?? '', '')
        : index === parts.length - 1
          ? part.split(comparing?.subtitle ?? SUBTITLE)[0]
          : part,
    )
    return accepted(names, comparing)
  }
  const pair = comparing === undefined ? undefined : pairIn(heading, comparing)
  return pair === undefined ? undefined : accepted(pair, comparing)
}

/** Both names of "the difference between X and Y" or "X compared to Y". */
function pairIn(heading: string, comparing: Comparing): [string, string] | undefined {
  const between = comparing.between.exec(heading)
  const [text, middle] =
    between === null
      ? [heading, comparing.compared]
      : [heading.slice(between.index + between[0].length), comparing.and]
  const found = middle.exec(text)
  if (found === null) return undefined
  const behind = text.slice(found.index + found[0].length)
  return [text.slice(0, found.index), behind.slice(0, comparing.behind.exec(behind)?.index)]
}

/** Headings that are the same but for one stretch: "Truths about leaders", "Truths about managers". */
function parallelIn(headings: string[], comparing: Comparing): string[] | undefined {
  const split = headings.map(heading =>
    heading
      .replace(/^(?:\d+|[ivx]+)[.)]\s+/i, '')
      .replace(/\?$/, '')
      .trim()
      .split(/\s+/),
  )
  for (const [index, first] of split.entries()) {
    for (const second of split.slice(index + 1)) {
      const start = first.findIndex((word, at) => word.toLowerCase() !== second[at]?.toLowerCase())
      if (start < 1) continue
      let end = 0
      while (
        end < Math.min(first.length, second.length) - start &&
        first[first.length - 1 - end]?.toLowerCase() ===
          second[second.length - 1 - end]?.toLowerCase()
      )
        end += 1
      const [left, right] = [
        first.slice(start, first.length - end),
        second.slice(start, second.length - end),
      ]
      // What is left must name things: it stands behind "of", "about" or "for".
      const shared = first.slice(0, start).join(' ')
      if (
        left.length === 0 ||
        right.length === 0 ||
        left.length > 2 ||
        right.length > 2 ||
        !comparing.about.test(shared)
      )
        continue
      if ([...left, ...right].some(word => /^\d/.test(word) || comparing.nameless.test(word)))
        continue
      return accepted([left.join(' '), right.join(' ')], comparing)
    }
  }
  return undefined
}

function accepted(
  names: (string | undefined)[],
  comparing: Comparing | undefined,
): string[] | undefined {
  const trimmed = names.map(name =>
    (name ?? '')
      .replace(comparing?.article ?? '', '')
      .replace(/(?<![\s“”"'.…])[\s“”"'.…]+$/g, '')
      .replace(/^[\s“”"']+/g, '')
      .trim(),
  )
  const good =
    trimmed.length >= 2 &&
    trimmed.length <= MAX_SUBJECTS &&
    trimmed.every(name => name !== '' && name.split(/\s+/).length <= MAX_WORDS)
  return good && new Set(trimmed.map(name => name.toLowerCase())).size === trimmed.length
    ? trimmed
    : undefined
}

/** Whether the text names the subject: the name, its plural or acronym, or a word of the same stem (leader, leadership). */
export function names(text: string, subject: string): boolean {
  return patternOf(subject).test(text)
}

/** Which one of the subjects a text names; undefined for none, or for more than one. */
export function onlyNamed(text: string, subjects: string[]): number | undefined {
  const found = subjects.flatMap((subject, index) => (names(text, subject) ? [index] : []))
  return found.length === 1 ? found[0] : undefined
}

const patterns = new Map<string, RegExp>()

function patternOf(subject: string): RegExp {
  let pattern = patterns.get(subject)
  if (pattern === undefined) {
    const choices = aliasesOf(subject).map(
      ({ text, open }) =>
        `${escape(text).replace(/[\s-]+/g, '[\\s-]+')}${open ? '\\p{L}*' : '(?:e?s)?'}`,
    )
    pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${choices.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
    patterns.set(subject, pattern)
  }
  return pattern
}

function aliasesOf(subject: string): { text: string; open: boolean }[] {
  const bracket = /^(.*)\(([^()]+)\)\s*$/.exec(subject)
  const name = (bracket?.[1] ?? subject).trim()
  const words = name.split(/\s+/)
  const single = words.length === 1 ? name : undefined
  const stem =
    single !== undefined && single.length >= 6 && /^\p{L}+$/u.test(single)
      ? single.replace(/(?:ership|ement|ship|ment|ing|ers|er|s)$/i, '')
      : undefined
  const initials =
    words.length >= 2
      ? words
          .filter(word => /^\p{L}/u.test(word))
          .map(word => word[0])
          .join('')
      : ''
  return [
    { text: name.replace(/s$/, ''), open: false },
    { text: name, open: false },
    ...(bracket?.[2] === undefined ? [] : [{ text: bracket[2], open: false }]),
    ...(stem !== undefined && stem.length >= 4 && stem !== single
      ? [{ text: stem, open: true }]
      : []),
    // Initials count only as people write them, in capitals.
    ...(initials.length >= 2 && initials === initials.toUpperCase()
      ? [{ text: initials, open: false }]
      : []),
  ]
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
