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
  if (comparing === undefined) return undefined
  const names = pairIn(heading, comparing) ?? choiceIn(heading, comparing)
  return names === undefined ? undefined : accepted(names, comparing)
}

/** The names of "X, Y or Z: which one …?" */
function choiceIn(heading: string, comparing: Comparing): string[] | undefined {
  const [, ...found] = comparing.choice.exec(heading) ?? []
  const names = found.find(name => name !== undefined)?.split(comparing.or)
  return names === undefined || names.length < 2 ? undefined : names
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

/** Headings that are held against each other, at most: who compares names the subjects in a few of them. */
const MOST_HEADINGS = 200

/** Words of a heading, at most, that names a thing: longer ones are sentences, or worse. */
const MOST_WORDS = 40

/** Headings that are the same but for one stretch: "Truths about leaders", "Truths about managers". */
function parallelIn(headings: string[], comparing: Comparing): string[] | undefined {
  const split = headings
    .map(heading =>
      heading
        .replace(/^(?:\d+|[ivx]+)[.)]\s+/i, '')
        .replace(/\?$/, '')
        .trim()
        .split(/\s+/),
    )
    .filter(words => words.length <= MOST_WORDS)
    .filter(words => words.some((_, end) => comparing.about.test(words.slice(0, end).join(' '))))
    .slice(0, MOST_HEADINGS)
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
