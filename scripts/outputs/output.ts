/** What an output of `lectern export` is: one entry of the table in index.ts. */
import type { Browser } from 'playwright-core'
import type { Deck } from '../compile.ts'
import type { PageChoice } from '../deck/document.ts'
import type { Pages } from '../deck/pages.ts'
import type { ParsedDeck } from '../deck/parse.ts'
import type { OutputFolder } from '../files/index.ts'
import type { HandoutKind } from '../paper/handout.ts'
import type { Sheets } from './sheets.ts'

/** Where an article's outputs go: `stem` is what their names begin with, in the output folder. */
export interface Target {
  output: OutputFolder
  /** the output folder, as the user named it */ folder: string
  stem: string
}

/** What a user chooses of the papers. */
export interface PaperOptions {
  handout: HandoutKind
  paper: 'a4' | 'letter'
  perPage: 1 | 2 | 3 | 6
  answers: boolean
}

/** What was written, for the user. */
export interface Written {
  path: string
  what: string
}

/** The slides of a deck, of whoever wrote it, on pages in a browser. */
export interface ShownDeck {
  pages: Pages
  parsed: ParsedDeck
  target: Target
  /** a presentation whose look a deck for PowerPoint takes */ template?: string | undefined
  /** tells a waiting user what is done now */ progress: (text: string) => void
  /** pages of the same deck that are chosen otherwise, in a tab of their own */
  drawAgain: <T>(choice: Partial<PageChoice>, work: (pages: Pages) => Promise<T>) => Promise<T>
}

/** The storyboard of an article, and what is needed to print it. */
export interface ToldArticle {
  browser: Browser
  deck: Deck
  /** the article's file, as the user named it */ file: string
  /** where its pictures are */ folder: string
  /** every slide as a page, drawn once for all papers */ sheets: () => Promise<Sheets>
  target: Target
  options: PaperOptions
  progress: (text: string) => void
}

interface About {
  /** what follows `--to` */
  id: string
  /** for the help and the README */
  title: string
  /** what follows the article's name in the name of what is written */
  ending: string
}

/** It is made of slides, which a deck has as well as an article. */
export interface SlidesOutput extends About {
  needs: 'slides'
  /** It writes a folder of files, whose names are known only then. */
  isFolder?: true
  write: (shown: ShownDeck) => Promise<Written>
}

/** It is made of the storyboard, which only an article has. */
export interface PaperOutput extends About {
  needs: 'storyboard'
  write: (told: ToldArticle) => Promise<Written>
}

export type Output = SlidesOutput | PaperOutput
