/**
 * The cues of a statement's role that it has by itself: its place, its length, its words. Their
 * order is only for reading.
 */
import type { Around, Seen } from './seen.ts'

export type Cue = (seen: Seen, around: Around) => number | boolean

/** Where it stands. */
const STRUCTURE: Record<string, Cue> = {
  'para first': ({ kind, at, of }) => kind !== 'item' && at === 0 && of > 1,
  'para last': ({ kind, at, of }) => kind !== 'item' && at === of - 1 && of > 1,
  'para alone': ({ kind, of }) => kind !== 'item' && of === 1,
  'not para first': ({ at, isDeep }) => at > 0 || isDeep,
  'section first': ({ place }) => place === 0,
  'section second': ({ place }) => place === 1,
  'section last': ({ place, stretch }) => place === stretch.statements.length - 1,
  'place in section': ({ place, stretch: { statements } }) =>
    statements.length > 1 ? place / (statements.length - 1) : 0.5,
  'item head': ({ kind, at, isDeep }) => kind === 'item' && at === 0 && !isDeep,
  'item rest': ({ kind, at, isDeep }) => kind === 'item' && (at > 0 || isDeep),
  'item alone': ({ kind, of }) => kind === 'item' && of === 1,
  'block quote': ({ kind }) => kind === 'quote',
  'bold': ({ isBold }) => isBold,
  'bold lead': ({ opensBold }) => opensBold,
  'italic block': ({ isItalic }) => isItalic,
  'link share': ({ linked }) => linked,
  'preamble': ({ stretch }, { stretches }) => stretch === stretches[0],
  'last section': ({ stretch }, { stretches }) => stretch === stretches.at(-1),
  'sub-section': ({ stretch }) => stretch.depth >= 3,
  'short section': ({ stretch }) => stretch.statements.length <= 3,
  'long section': ({ stretch }) => stretch.statements.length >= 10,
  'article place': ({ index }, { all }) => index / all.length,
  'article end': ({ index }, { all }) => index >= all.length - 3,
}

/** How long it is and how it begins and ends. */
const FORM: Record<string, Cue> = {
  'under 5 words': ({ words }) => words.length < 5,
  '5–8 words': ({ words }) => words.length >= 5 && words.length < 9,
  'over 28 words': ({ words }) => words.length > 28,
  'over 40 words': ({ words }) => words.length > 40,
  'colon end': ({ text }) => text.endsWith(':'),
  'question': ({ text }) => /\?["”)]?$/.test(text),
  'colon inside': ({ text }) => /:\s/.test(text),
  'brackets': ({ text }) => /^\(|\)$/.test(text),
  'quoted': ({ text }) => /["“”]/.test(text),
  'quote start': ({ text }) => /^["“]/.test(text),
  'no end mark': ({ text, kind }) => kind !== 'item' && !/[.!?:…]["”’')]*$/.test(text),
  'small start': ({ text }) => /^\p{Ll}/u.test(text),
  'only a label': ({ kind, words, of, at }) =>
    kind === 'item' && words.length <= 5 && of > 1 && at === 0,
  'template': ({ text }) => /\{%|%\}|\{\{|\}\}/.test(text),
}

/** What its words do. */
const WORDS: Record<string, Cue> = {
  'imperative': ({ words }, { roles }) => roles.isImperative(words),
  'past': (seen, around) => pasts(seen, around) > 0,
  'past share': pastShare,
  'anecdote': (seen, around) =>
    pasts(seen, around) > 0 && ['I', 'he or she', 'we'].some(id => has(id, seen, around)),
  'names': ({ hasNames }) => hasNames,
  'person': ({ namesPerson }) => namesPerson,
  'mini reply': ({ at, words }, { roles }) =>
    at > 0 && words.length <= 6 && !roles.asksFirst(words),
  'heading subject opener': ({ bag, stretch }, { headings }) =>
    bag[0] !== undefined && headings.get(stretch)?.has(bag[0]) === true,
  'both subjects': ({ about }, { subjects }) =>
    [...subjects].filter(word => about.has(word)).length >= 2,
  'heading words': ({ about, stretch }, { headings }) => overlap(about, headings.get(stretch)),
  'title words': ({ about }, { title }) => overlap(about, title),
  'names a subject': ({ about }, { subjects }) => [...about].some(word => subjects.has(word)),
  'starts with subject': ({ bag, stretch }, { subjects, headings }) =>
    bag.slice(0, 2).some(word => subjects.has(word) || headings.get(stretch)?.has(word) === true),
  'central': ({ central }) => central,
}

/** How it leans on what stands before it, beside the patterns of its language. */
const LEANING: Record<string, Cue> = {
  'expletive': ({ text }, { roles }) => roles.expletive.test(text),
  'leans: strictly': (seen, around) =>
    (has('leans: this', seen, around) || has('leans: it', seen, around)) &&
    !around.roles.expletive.test(seen.text),
  'leans: this inside': ({ text }, { roles }) => roles.thisInside.test(text),
  'leans: both': ({ text }, { roles }) => roles.both.test(text) && !roles.bothNamed.test(text),
  'leans: unresolved': (seen, around) => nounsBefore(seen, around) === 0,
  'leans: hardly resolved': (seen, around) => nounsBefore(seen, around) === 1,
  'leans: within': (seen, around) => seen.at > 0 && has('refers', seen, around),
  'leans: it, within': (seen, around) => seen.at > 0 && has('leans: it', seen, around),
}

/** Whether a pattern of the language is in a statement. */
function has(id: string, { text }: Seen, { roles }: Around): boolean {
  return (roles.cues[id] ?? roles.leaning[id])?.test(text) === true
}

function pasts({ words }: Seen, { roles }: Around): number {
  return words.filter(roles.isPast).length
}

function pastShare(seen: Seen, around: Around): number {
  return Math.min(1, (pasts(seen, around) / Math.max(4, seen.words.length)) * 4)
}

/** @returns how many nouns or the like stand before the first pronoun; undefined where there is none to resolve */
function nounsBefore({ words, text }: Seen, { roles }: Around): number | undefined {
  const at = words.findIndex(word => roles.pronoun.test(word))
  if (at === -1 || roles.expletive.test(text)) return undefined
  const isNoun = (word: string) =>
    !roles.common.has(word) && word.length > 2 && !roles.isPast(word) && !roles.asksFirst([word])
  return words.slice(0, at).filter(isNoun).length
}

function overlap(about: Set<string>, other = new Set<string>()): number {
  if (other.size === 0) return 0
  return [...other].filter(word => about.has(word)).length / other.size
}

/** All of them but the language's patterns. */
export const OWN_CUES: Record<string, Cue> = { ...STRUCTURE, ...FORM, ...WORDS, ...LEANING }
