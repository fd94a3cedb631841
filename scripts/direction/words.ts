/** Whose words a line has: the article's, in their order, or the director's own, which are marked as such. */
import { parseText } from '../text/markdown.ts'
import { plain } from '../text/plain.ts'
import type { ArticleLine, Label, Line } from '../types.ts'
import { tokens } from './anchors.ts'
import type { Unit } from './units.ts'

/** The rule that a line in a person's choice of words names. */
const WORDS_RULE = 'direction/words'

/**
 * @param words inline Markdown; HTML in it is text
 * @param sources passages of the article that they may be the words of, the likeliest first
 * @returns a line of the article where all words stand in one of them in that order, else a line of own words
 */
export function lineOf(words: string, sources: readonly Unit[]): Line {
  const text = parseText(words)
  const said = tokens(plain(text))
  const source = sources.find(({ line }) => line !== undefined && stands(said, line))
  if (source?.line === undefined) return { kind: 'label', word: 'own', text }
  const { line } = source
  const whole = line.source ?? line.text
  return plain(whole) === plain(text)
    ? { ...line, text }
    : { ...line, text, source: whole, rules: [...(line.rules ?? []), WORDS_RULE] }
}

function stands(said: string[], { text, source }: ArticleLine): boolean {
  return said.length > 0 && isInOrder(said, tokens(plain(source ?? text)))
}

/** Whether all words of one stand in the other, in the same order. */
export function isInOrder(words: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const word of whole) if (word === words[at]) at += 1
  return at === words.length
}

export function isOwn(line: Line): line is Label {
  return line.kind === 'label' && line.word === 'own'
}

/** @returns what own words say that the section does not: numbers, names, negations */
export function inventedIn(words: string, section: string): string[] {
  const held = new Set(tokens(section))
  const isHeld = (word: string) => tokens(word).every(part => held.has(part))
  const text = plain(parseText(words))
  const figures = text.match(/\p{N}[\p{N}.,:%]*/gu) ?? []
  const sentences = text.split(/(?<=[.!?:])\s+/)
  const names = sentences.flatMap(
    sentence => sentence.replace(/^\P{L}*\S+/u, '').match(/\p{Lu}[\p{L}\p{N}'’-]+/gu) ?? [],
  )
  const denied = text.match(NEGATION)?.filter(word => !isDenied(word, section)) ?? []
  const unknown = [...figures, ...names].filter(word => !isHeld(word))
  return [...new Set([...unknown, ...denied])]
}

/** Words that turn a statement round, in the languages whose labels Lectern has. */
const NEGATION = new RegExp(
  String.raw`(?<![\p{L}'’])(?:${[
    String.raw`not|no|never|none|nobody|nothing|without|cannot|\p{L}+n['’]t`,
    String.raw`nicht|kein\p{L}*|nie|niemals|ohne`,
    'pas|jamais|sans|nunca|sin|não|sem',
  ].join('|')})(?![\p{L}'’])`,
  'giu',
)

function isDenied(word: string, section: string): boolean {
  const said: string[] = section.toLowerCase().replace(/’/g, "'").match(NEGATION) ?? []
  const wanted = word.toLowerCase().replace(/’/g, "'")
  return said.includes(wanted)
}

/** Whether a sentence is turned round: words that deny stand in it and no longer in what was made of it. */
export function losesNegation(words: string, source: string): boolean {
  const count = (text: string) => text.match(NEGATION)?.length ?? 0
  return count(words) < count(source)
}
