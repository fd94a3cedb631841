/**
 * Lectern for programs: what the command line itself uses, without files, browser and terminal. The
 * same text gives the same deck.
 */
import { stringify } from 'yaml'
import { compile as compiled, type Deck as Compiled } from '../compile.ts'
import { parseDirection } from '../direction/parse.ts'
import { refusedIn } from '../direction/resolve.ts'
import { createTypesetter } from '../fonts/index.ts'
import { readFormat } from '../formats/index.ts'
import type { Typesetter } from '../layouts/typesetter.ts'
import { LecternError } from '../messages.ts'
import { settingsIn } from '../read/frontMatter.ts'
import { storyboardJson } from '../render/storyboardJson.ts'
import { ownWordsIn } from '../storyboard/ownWords.ts'
import { readable } from '../text/plain.ts'
import type { Settings } from '../types.ts'
import type { Check, CompileOptions, Deck, ReadArticle, ReadOptions, Storyboard } from './types.ts'

export type * from './types.ts'
/** What is thrown for an article that is wrong: its `messages` say what, where, and what helps. */
export { LecternError }

/**
 * Reads an article of any format.
 * @param source the text, or the bytes of a file: Markdown, HTML, Word, OpenDocument, EPUB, a notebook …
 * @returns clean Markdown, and what was noise around it
 * @throws LecternError when it is no article
 */
export async function read(
  source: string | Uint8Array,
  { name = 'article.md', keepAll = false }: ReadOptions = {},
): Promise<ReadArticle> {
  const bytes = Buffer.from(source as Uint8Array)
  const { text, leftOut } = await readFormat({ bytes, name, contentType: '' }, keepAll)
  return { markdown: text, leftOut }
}

/**
 * @param article Markdown, with or without a front matter
 * @returns the deck: the text of slides.md, its storyboard, and where each sentence went
 * @throws LecternError when the article is wrong
 */
export function compile(article: string, options: CompileOptions = {}): Deck {
  const board = storyboard(article, options)
  const { coverage } = deckOf(board)
  return { slides: render(board), storyboard: board, coverage }
}

/**
 * @param article Markdown, with or without a front matter
 * @returns its slides, with what is said, fitted to their pages
 * @throws LecternError when the article is wrong
 */
export function storyboard(
  article: string,
  { name = 'article.md', defaults, settings, direction, articleWordsOnly }: CompileOptions = {},
): Storyboard {
  type ??= createTypesetter()
  const deck = compiled(article, name, type, {
    house: settingsFrom(defaults, 'defaults'),
    settings: settingsFrom(settings, 'settings'),
    ...directedBy(direction, articleWordsOnly),
  })
  const refused = refusedIn(deck.storyboard.messages)
  if (refused.length > 0) throw new LecternError(refused)
  const board = storyboardJson(deck.storyboard) as unknown as Storyboard
  decks.set(board, deck)
  return board
}

/**
 * @param board from `storyboard`
 * @returns the text of slides.md
 */
export function render(board: Storyboard): string {
  return deckOf(board).slides
}

/**
 * @param article Markdown, with or without a front matter
 * @returns what falls short and where each sentence went; whether every page fits, only a browser
 * can tell (`lectern check`)
 * @throws LecternError when the article is wrong
 */
export function check(article: string, options: CompileOptions = {}): Check {
  const board = storyboard(article, options)
  const { coverage, storyboard: slides } = deckOf(board)
  const { messages } = board
  const isSound = messages.every(({ severity }) => severity !== 'error')
  return {
    isSound: isSound && coverage.lost.length === 0,
    messages,
    coverage,
    ownWords: ownWordsIn(slides.slides).map(({ slide, text }) => ({ slide, text: readable(text) })),
  }
}

let type: Typesetter | undefined
const decks = new WeakMap<Storyboard, Compiled>()

function deckOf(board: Storyboard): Compiled {
  const deck = decks.get(board)
  if (deck === undefined) throw new TypeError('Only what `storyboard` gave can be rendered.')
  return deck
}

/** Keys of a front matter as a program has them, held against the same schema. */
function settingsFrom(given: Record<string, unknown> | undefined, what: string): Partial<Settings> {
  if (given === undefined) return {}
  const { values, messages } = settingsIn(stringify(given), what)
  if (messages.length > 0)
    throw new LecternError(messages.map(found => ({ ...found, severity: 'error' })))
  return values
}

/** A direction as a program has it, held against the same schema as its file. */
function directedBy(given: object | undefined, articleWordsOnly = false) {
  if (given === undefined) return {}
  const { direction, place, messages } = parseDirection(stringify(given), 'direction')
  if (messages.length > 0) throw new LecternError(messages)
  return { direction, directing: { place, articleWordsOnly } }
}
