/** What programs give to Lectern, and what they get. Nothing here names a type of another package. */
import type { Message } from '../messages.ts'

export type { Message }

/** Lines of the article, from 1, both included. */
export interface Origin {
  start: number
  end: number
}

/** A line of text. */
export interface Line {
  /** inline Markdown */ text: string
  /** where in the article it came from; null for a label */ origin: Origin | null
  /** ids of what it tells of the article */ units?: string[]
  /** ids of the rules that made it what it is */ rules?: string[]
  /** the sentence that it was shortened from */ source?: string
}

/** What the speaker says. */
export interface NoteLine extends Line {
  /** said after so many clicks; 0 at once */ click: number
}

export interface Slide {
  /** place in the deck, from 1 */ no: number
  /** unique in the deck; it stays when other passages of the article change */ id: string
  /** name of a layout, such as `points` */ layout: string
  /** the layout's fields, as docs/storyboard.schema.json describes them */ data: Record<
    string,
    unknown
  >
  /** until all of it is shown */ clicks: number
  minutes: number
  note: NoteLine[]
  origin: Origin[]
  /** why it is as it is */ reason: string
  /** a backup slide */ hidden?: true
}

/** Text that is neither on a slide nor in a note, and why. */
export interface LeftOut {
  text: string
  reason: string
  line: number
}

/** The slides, with what is said; the form is that of docs/storyboard.schema.json. */
export interface Storyboard {
  title: string
  /** of the whole session */ minutes: number
  slides: Slide[]
  leftOut: LeftOut[]
  messages: Message[]
}

/** Where each sentence of the article went. */
export interface Coverage {
  sentences: number
  onSlides: number
  inNotes: number
  leftOut: LeftOut[]
  /** nowhere: a fault of Lectern's when there is any */ lost: { text: string; line?: number }[]
}

export interface Deck {
  /** the text of slides.md, for Slidev */ slides: string
  storyboard: Storyboard
  coverage: Coverage
}

/** An article as clean Markdown. */
export interface ReadArticle {
  markdown: string
  leftOut: LeftOut[]
}

export interface ReadOptions {
  /** the file's name: its ending helps to tell its format */ name?: string
  /** takes nothing for noise */ keepAll?: boolean
}

export interface CompileOptions {
  /** the article's name, for messages and for the mark in slides.md; `article.md` by default */
  name?: string
  /** keys of a front matter that hold where the article's own says nothing */
  defaults?: Record<string, unknown>
  /** keys of a front matter that are said over the article's own */
  settings?: Record<string, unknown>
  /** how it is told where that differs from the automatic choice, as docs/direction.schema.json describes it */
  direction?: object
  /** own words in the direction are refused */
  articleWordsOnly?: boolean
}

/** A line in the director's own words, which are not the article's. */
export interface OwnWords {
  slide: number
  text: string
}

/** What `check` finds without a browser. */
export interface Check {
  /** no error, and nothing lost */ isSound: boolean
  messages: Message[]
  coverage: Coverage
  ownWords: OwnWords[]
}
