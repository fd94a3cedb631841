/** What the cues look at: each statement with its words, and what the whole article is about. */
import type { Roles } from '../../languages/language.ts'
import { centreOf, likeness, ranks, vectorsOf, type Vector } from './likeness.ts'
import type { Statement, Stretch } from './statements.ts'

export interface Seen extends Statement {
  /** place among all statements, and among those of its stretch */
  index: number
  place: number
  /** small, in their order */ words: string[]
  /** stems of the words that say what it is about, in their order */ bag: string[]
  about: Set<string>
  vector: Vector
  /** share of the statements that are less like the whole article */ central: number
  /** capitalised words within it that no heading has */ hasNames: boolean
  namesPerson: boolean
}

/** The article around its statements. */
export interface Around {
  all: Seen[]
  roles: Roles
  stretches: Stretch[]
  title: Set<string>
  /** stems of the things that headings set side by side */ subjects: Set<string>
  /** what its heading is about */ headings: Map<Stretch, Set<string>>
  /** statements of a paragraph or item, by its number */ blocks: Map<number, Seen[]>
}

/** @param title of the article */
export function see(stretches: Stretch[], title: string, roles: Roles): Around {
  const statements = stretches.flatMap(({ statements: own }) => own)
  const headings = stretches.flatMap(({ heading }) => heading ?? [])
  const bags = statements.map(({ text }) => bagOf(text, roles))
  const vectors = vectorsOf(bags)
  const centre = centreOf(vectors)
  const central = ranks(vectors.map(vector => likeness(vector, centre)))
  const people = peopleIn(statements, headings, roles)
  const places = new Map<Stretch, number>()
  const all = statements.map((statement, index): Seen => {
    const place = places.get(statement.stretch) ?? 0
    places.set(statement.stretch, place + 1)
    const bag = bags[index] ?? []
    return {
      ...statement,
      index,
      place,
      words: wordsOf(statement.text),
      bag,
      about: new Set(bag),
      vector: vectors[index] ?? new Map<string, number>(),
      central: central[index] ?? 0,
      hasNames: namesIn(statement.text, headings).length > 0,
      namesPerson: capitalised(statement.text).some(name => people.has(name)),
    }
  })
  return {
    all,
    roles,
    stretches,
    title: new Set(bagOf(title, roles)),
    subjects: subjectsIn([title, ...headings], roles),
    headings: new Map(
      stretches.map(stretch => [stretch, new Set(bagOf(stretch.heading ?? '', roles))]),
    ),
    blocks: byBlock(all),
  }
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
}

function bagOf(text: string, { common, stemOf }: Roles): string[] {
  return wordsOf(text)
    .filter(word => !common.has(word) && word.length > 2)
    .map(stemOf)
}

function byBlock(all: Seen[]): Map<number, Seen[]> {
  const blocks = new Map<number, Seen[]>()
  for (const seen of all) added(blocks, seen.block, seen)
  return blocks
}

/** Puts a value to those of its key. */
export function added<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function subjectsIn(headings: string[], roles: Roles): Set<string> {
  const found = headings.flatMap(heading => {
    const [, one, other] = roles.pair.exec(heading) ?? []
    if (one === undefined || other === undefined) return []
    return [...bagOf(one, roles).slice(-1), ...bagOf(other, roles).slice(0, 1)]
  })
  return new Set(found)
}

function capitalised(text: string): string[] {
  return text.match(/\b[A-Z][a-z]{2,}\b/g) ?? []
}

/** Capitalised words that do not open the sentence. */
function namesIn(text: string, headings: string[]): string[] {
  const found = text.slice(1).match(/(?<=[a-z,'] )[A-Z][a-z]{2,}\b/g) ?? []
  return found.filter(name => !headings.some(heading => heading.includes(name)))
}

/** Words that are only ever written large, stand in no heading, and once do what people do. */
function peopleIn(statements: Statement[], headings: string[], { deed }: Roles): Set<string> {
  const small = new Set(statements.flatMap(({ text }) => text.match(/\b\p{Ll}\p{L}+/gu) ?? []))
  const isName = (name: string) =>
    !small.has(name.toLowerCase()) && !headings.some(heading => heading.includes(name))
  const people = new Set<string>()
  for (const { text } of statements)
    for (const { 0: name, index } of text.matchAll(/\b[A-Z][a-z]{2,}\b/g))
      if (deed.test(text.slice(index + name.length)) && isName(name)) people.add(name)
  return people
}
