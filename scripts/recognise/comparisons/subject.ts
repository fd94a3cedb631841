/** The things that an article compares, and how its sentences call them. */
import type { Comparing } from '../../languages/language.ts'

/** A thing that is compared: its name, and what finds it in a sentence. */
export interface Subject {
  name: string
  pattern: RegExp
}

/** Whatever begins with so long a stem is meant. */
const STEM_LETTERS = 5
/** Of a shorter stem only some forms are meant. */
const SHORT_STEM = 4

/**
 * @param text all of the article, which tells by what letters a name is shortened
 * @returns each name with the forms that sentences have of it: its plural, its stem (coach, coaching), its letters
 */
export function subjectsFrom(
  names: string[],
  text: string,
  comparing: Comparing | undefined,
): Subject[] {
  const bare = names.map(withoutBrackets)
  return names.map((name, index) => {
    const forms = formsOf(name, bare, index, text, comparing)
    const pattern = `(?<![\\p{L}\\p{N}-])(?:${[...new Set(forms)].join('|')})(?![\\p{L}\\p{N}])`
    return { name, pattern: new RegExp(pattern, 'iu') }
  })
}

function formsOf(
  name: string,
  bare: string[],
  index: number,
  text: string,
  comparing: Comparing | undefined,
): string[] {
  const own = bare[index] ?? name
  const bracket = /\(([^()]+)\)/.exec(name)?.[1]
  const letters = bracket ?? lettersOf(own, text)
  const others = bare.filter((_, at) => at !== index).flatMap(wordsOf)
  return [
    `${pattern(own)}(?:e?s)?`,
    `${pattern(singular(own))}(?:e?s)?`,
    ...(letters === undefined ? [] : [`${pattern(letters)}s?`]),
    // Where a name has letters, one of its words alone is something else: a customer is no customer experience.
    ...(letters === undefined ? tellingWords(own, others) : []).map(word =>
      formOf(word, others, comparing),
    ),
  ]
}

function withoutBrackets(name: string): string {
  return name.replace(/\([^()]*\)/, '').trim()
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[\s-]+/)
}

/** @returns "PO" for "product owner", when the article writes it so */
function lettersOf(name: string, text: string): string | undefined {
  const bracket = new RegExp(`${pattern(singular(name))}s?\\s+\\(([A-Z]{2,7})s?\\)`, 'i').exec(text)
  if (bracket?.[1] !== undefined && bracket[1] === bracket[1].toUpperCase()) return bracket[1]
  const initials = wordsOf(name)
    .map(word => word[0] ?? '')
    .join('')
    .toUpperCase()
  return initials.length >= 2 && new RegExp(`\\b${escaped(initials)}s?\\b`).test(text)
    ? initials
    : undefined
}

/** @returns the words of a name that tell it from the other names, where it shares some with them */
function tellingWords(name: string, others: string[]): string[] {
  const words = wordsOf(name)
  if (words.length === 1) return words
  if (!words.some(word => others.includes(word))) return []
  return words.filter(word => !others.includes(word) && word.length >= STEM_LETTERS).slice(0, 1)
}

/** @returns a pattern of one word with its endings, unless another name has the same stem */
function formOf(word: string, others: string[], comparing: Comparing | undefined): string {
  const plural = `${escaped(singular(word))}(?:e?s)?`
  if (comparing === undefined) return plural
  const stem = word.replace(comparing.endings, '')
  if (others.some(other => other.replace(comparing.endings, '') === stem)) return plural
  const open = (begin: string) => `${escaped(begin)}(?!${comparing.others}(?!\\p{L}))\\p{L}{0,6}`
  if (stem.length >= STEM_LETTERS) return open(stem)
  const isShort = stem.length >= SHORT_STEM && stem !== word
  return [
    plural,
    ...(singular(word).length >= STEM_LETTERS ? [open(singular(word))] : []),
    ...(isShort ? [`${escaped(stem)}(?:${comparing.doers})`] : []),
  ].join('|')
}

function singular(word: string): string {
  return word.replace(/(?<!s)s$/i, '')
}

function pattern(name: string): string {
  return escaped(name)
    .replace(/[’']/g, "[’']")
    .replace(/[\s-]+/g, '[\\s-]+')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** @returns the only one of the subjects that a text names, as its place among them */
export function onlyNamed(text: string, subjects: Subject[]): number | undefined {
  const found = subjects.flatMap(({ pattern: names }, index) => (names.test(text) ? [index] : []))
  return found.length === 1 ? found[0] : undefined
}

/** @returns whether a text names any of the subjects */
export function namesAny(text: string, subjects: Subject[]): boolean {
  return subjects.some(({ pattern: names }) => names.test(text))
}

/** @returns the text without the names, to see what else it says */
export function withoutNames(text: string, subjects: Subject[]): string {
  return subjects.reduce(
    (rest, { pattern: names }) => rest.replace(new RegExp(names.source, 'giu'), ' '),
    text,
  )
}
