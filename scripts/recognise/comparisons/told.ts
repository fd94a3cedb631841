/** Where the sentences of a paragraph are told when some of them stand in a comparison. */
import { languageOf } from '../../languages/index.ts'
import { plain } from '../../text/plain.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine } from '../../types.ts'
import type { OutlineSection, Part, PartOf } from '../outline.ts'
import type { Placed } from './find.ts'
import type { Reading } from './reading.ts'

/** A part of the article with the comparisons that take some of it. */
interface Taken {
  section: number
  part: number
  /** which of its sentences or items, for which comparison */ at: { place: number; by: Placed }[]
}

export interface Told {
  /** what is said with each comparison, in its order */ passages: Map<Placed, ArticleLine[]>
  /** what is left of each part that comparisons took something of, by section and part */
  rest: Map<string, { before: Part[]; after: Part[] }>
}

export function keyOf(section: number, part: number): string {
  return `${section}/${part}`
}

/** @returns with which comparison each sentence is said, and what stays where it was */
export function toldWith(
  placed: Placed[],
  sections: OutlineSection[],
  reading: Reading,
  language: string,
): Told {
  const passages = new Map<Placed, ArticleLine[]>()
  const rest: Told['rest'] = new Map()
  const say = (by: Placed, lines: ArticleLine[]) =>
    passages.set(by, [...(passages.get(by) ?? []), ...lines])
  for (const taken of takenBy(placed, sections)) {
    const part = sections[taken.section]?.parts[taken.part]
    if (part?.kind === 'points') {
      sayItems(part, taken, say)
      rest.set(keyOf(taken.section, taken.part), { before: [], after: [] })
    } else if (part?.kind === 'prose' || part?.kind === 'definition') {
      const isLast = !takesLater(taken, placed)
      rest.set(
        keyOf(taken.section, taken.part),
        saySentences(part, taken, { language, isLast }, say),
      )
    }
  }
  for (const by of placed) if (by.kind === 'lists') passages.set(by, linesOfLists(by))
  withLeadIns(placed, sections, reading, rest)
  return { passages, rest }
}

function takenBy(placed: Placed[], sections: OutlineSection[]): Taken[] {
  const taken = new Map<string, Taken>()
  const take = (section: number, part: number, place: number, by: Placed) => {
    const key = keyOf(section, part)
    const found = taken.get(key) ?? { section, part, at: [] }
    found.at.push({ place, by })
    taken.set(key, found)
  }
  for (const by of placed)
    if (by.kind === 'row')
      for (const { statement } of by.cells)
        take(statement.section, statement.part, statement.at, by)
    else for (const list of by.lists) take(list.section, list.at, 0, by)
  return [...taken.values()]
    .map(one => ({ ...one, at: one.at.sort((a, b) => a.place - b.place) }))
    .sort((a, b) => a.section - b.section || a.part - b.part)
    .filter(({ section, part }) => sections[section]?.parts[part] !== undefined)
}

/** Whether the last comparison of a part takes from a later part too. */
function takesLater({ section, part, at }: Taken, placed: Placed[]): boolean {
  const last = at.at(-1)?.by
  return placed.some(
    by =>
      by === last &&
      by.kind === 'row' &&
      by.cells.some(({ statement }) => statement.section === section && statement.part > part),
  )
}

type Say = (by: Placed, lines: ArticleLine[]) => void

function sayItems(part: PartOf<'points'>, { at }: Taken, say: Say): void {
  const [first] = at
  if (first?.by.kind === 'lists') return
  if (first !== undefined && part.intro !== undefined) say(first.by, [part.intro])
  part.items.forEach((item, index) => {
    const by = at.findLast(({ place }) => place <= index)?.by ?? first?.by
    if (by !== undefined)
      say(by, [...(item.label === undefined ? [] : [item.label]), ...item.sentences, ...item.more])
  })
}

/** What stands before the first and after the last sentence that is compared stays, where it says more than them. */
function saySentences(
  part: PartOf<'prose'> | PartOf<'definition'>,
  { at }: Taken,
  { language, isLast }: { language: string; isLast: boolean },
  say: Say,
): { before: Part[]; after: Part[] } {
  const [first, last] = [at[0], at.at(-1)]
  if (first === undefined || last === undefined) return { before: [], after: [] }
  const { sentences } = part
  const before = sentences.slice(0, first.place)
  const following = sentences.findIndex(
    (line, place) => place > last.place && saysMore(line, language),
  )
  const keepsBefore = before.some(line => saysMore(line, language))
  const keepsAfter = isLast && following !== -1
  const from = keepsBefore ? first.place : 0
  const to = keepsAfter ? following : sentences.length
  const after = sentences.slice(to)
  sentences.slice(from, to).forEach((line, index) => {
    const place = from + index
    const by = at.find(other => other.place >= place)?.by ?? last.by
    say(by, [line])
  })
  return {
    before: keepsBefore ? [proseOf(before)] : [],
    after: keepsAfter ? [proseOf(after)] : [],
  }
}

/** Shorter sentences lead over to something, or comment on it. */
const TELLING_WORDS = 6

/** Whether a sentence that is not compared has a point of its own, that needs no sentence before it. */
function saysMore({ text }: ArticleLine, language: string): boolean {
  const known = languageOf(language)
  const sentence = plain(text)
  return (
    countWords(text) >= TELLING_WORDS &&
    !/[?:]["'”’)]*$|^[("“]/.test(sentence) &&
    known?.choosing?.cues.test(sentence) !== false &&
    known?.choosing?.leaning.test(sentence) !== true &&
    known?.contrast?.goesOn.test(sentence) !== true &&
    known?.contrast?.personal.test(sentence) !== true
  )
}

function proseOf(sentences: ArticleLine[]): PartOf<'prose'> {
  return {
    kind: 'prose',
    sentences,
    origin: {
      start: Math.min(...sentences.map(({ origin }) => origin.start)),
      end: Math.max(...sentences.map(({ origin }) => origin.end)),
    },
    confidence: 1,
    reason: 'a paragraph',
  }
}

function linesOfLists({ lists, heads }: Extract<Placed, { kind: 'lists' }>): ArticleLine[] {
  return lists.flatMap(({ part }, index) => {
    const intro = part.intro ?? heads?.[index]
    return [
      ...(intro === undefined ? [] : [intro]),
      ...part.items.flatMap(item => [
        ...(item.label === undefined ? [] : [item.label]),
        ...item.sentences,
        ...item.more,
      ]),
    ]
  })
}

/** A lead-in that ends a paragraph goes with its list. */
function withLeadIns(
  placed: Placed[],
  sections: OutlineSection[],
  { lists }: Reading,
  rest: Told['rest'],
): void {
  for (const by of placed) {
    if (by.kind !== 'lists' || by.heads === undefined) continue
    for (const { section, at, part } of by.lists) {
      const before = sections[section]?.parts[at - 1]
      if (part.intro !== undefined || before?.kind !== 'prose') continue
      if (!lists.some(list => list.part === part)) continue
      const key = keyOf(section, at - 1)
      const kept = rest.get(key) ?? { before: [], after: [before] }
      rest.set(key, { ...kept, after: kept.after.flatMap(withoutLast) })
    }
  }
}

function withoutLast(part: Part): Part[] {
  if (part.kind !== 'prose' || part.sentences.length < 2) return []
  return [{ ...part, sentences: part.sentences.slice(0, -1) }]
}
