/**
 * Lectern as a library: what the command line itself uses. Every function is pure; the fonts that texts are measured in
 * are read once.
 */
import { compile as compileArticle, outlineOf, type Deck, type Known } from './compile.ts'
import { resolve } from './direction/resolve.ts'
import { directedOutline } from './direction/outline.ts'
import type { Direction } from './direction/types.ts'
import { createTypesetter } from './fonts/index.ts'
import type { Typesetter } from './layouts/typesetter.ts'
import { read as readArticle } from './read/index.ts'
import { render as renderBoard } from './render/index.ts'
import { ownWordsIn, type OwnWords } from './storyboard/ownWords.ts'
import { storyboard as storyboardOf } from './storyboard/index.ts'
import type { Article, Coverage, Message, Settings, Storyboard } from './types.ts'

export type { Deck } from './compile.ts'
export type { Direction, Entry, OwnExercise, OwnSlide } from './direction/types.ts'
export type { OwnWords } from './storyboard/ownWords.ts'
export type * from './types.ts'

/** What is known beside the text; everything is optional. */
export interface CompileOptions extends Known {
  /** the article's name, for messages and for the deck's mark */ file?: string
}

const UNNAMED = 'article.md'
let typesetter: Typesetter | undefined

/**
 * Markdown in, deck out: the same text, options and version give the same bytes.
 * @param text of an article in Markdown, with or without front matter
 * @returns the storyboard, the text of `slides.md` (made when it is asked for), and where each sentence went
 * @throws LecternError when the front matter is wrong: which key, which line, what is allowed
 */
export function compile(text: string, { file = UNNAMED, ...known }: CompileOptions = {}): Deck {
  typesetter ??= createTypesetter()
  return compileArticle(text, file, typesetter, known)
}

/** @returns the article as a tree of Markdown with its settings, and what was left out of it as noise */
export function read(text: string, { file = UNNAMED }: { file?: string } = {}): Article {
  return readArticle(text, file)
}

/**
 * The slides before they are fitted to the canvas.
 * @param direction how a person wants the article told, where that differs from the automatic choice
 */
export function storyboard(
  text: string,
  options: { file?: string; settings?: Partial<Settings>; direction?: Direction } = {},
): Storyboard {
  const { file = UNNAMED, settings, direction = {} } = options
  const { outline } = outlineOf(text, file, settings)
  const { entries } = resolve(direction, outline)
  return storyboardOf(directedOutline(outline, entries), entries)
}

/** @returns the text of `slides.md` @param article name of the article's file */
export function render(board: Storyboard, article = UNNAMED): string {
  return renderBoard(board, article)
}

/** What `check` finds of a deck without a browser. */
export interface Checked {
  /** where each sentence went, and what is left out, with the reason */ coverage: Coverage
  messages: Message[]
  /** what is in the director's own words, and not the article's */ ownWords: OwnWords[]
}

/** @param deck what `compile` gave */
export function check({ storyboard: board, coverage }: Deck): Checked {
  return { coverage, messages: board.messages, ownWords: ownWordsIn(board.slides) }
}
