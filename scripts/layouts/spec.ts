/**
 * What Lectern knows of a layout, beside how it looks: every question that a stage asks about a
 * slide is answered here.
 */
import type { Density, Arrangement } from '../../components/arrangement.ts'
import type { Text } from '../text/text.ts'
import type { LayoutName, Layouts, Line, NoteLine } from '../types.ts'
import type { Box } from './box.ts'
import type { PaperPart, Spoken, Task } from './paper.ts'

export interface LayoutSpec<L extends LayoutName> {
  /** The line that names the slide in the overview, the bookmarks and the messages. */
  headline: (data: Layouts[L]) => Line
  /** Every line that stands on it, as one reads. */
  texts: (data: Layouts[L]) => Line[]
  /** Those of them that are only read aloud by a screen reader. */
  unseen: (data: Layouts[L]) => Line[]
  /** What is shown character for character, which is no line of text; undefined where there is none. */
  verbatim: (data: Layouts[L]) => Verbatim | undefined
  /** Whether it tells again what other slides tell. */
  retells: boolean
  /** How many clicks show all of it. */
  clicks: (data: Layouts[L]) => number
  /** The lines that each click shows, in order; none for a click that shows no text of its own. */
  reveals: (data: Layouts[L]) => Line[][]
  /** How the slide before leads over to it, where it begins something new; undefined where it goes on. */
  transition: (data: Layouts[L]) => Text | undefined
  /** How much of it is a list, and how much can be taken in at once. */
  reading: Reading<Layouts[L]>
  /** The ways in which it may stand, the best first: roomier before denser. */
  arrangements: (data: Layouts[L], box: Box) => Layouts[L][]
  /** How pieces of one slide come to stand alike. */
  alike: Alike<Layouts[L]>
  /** px, headline included, without the margins. */
  height: (data: Layouts[L], box: Box) => number
  /** Its things, between which it can be divided; undefined where it is one thing. */
  divide: (data: Layouts[L]) => Division<Layouts[L]> | undefined
  /** One thing in so many parts; undefined where it has no place for a cut. */
  cut: (data: Layouts[L], count: number) => Cut<Layouts[L]>[] | undefined
  /** Its sentences divided in lines, where long ones may stand in two. */
  inLines: (data: Layouts[L], divide: (line: Line) => Line) => Layouts[L]
  /** The line that is all of it; undefined where more stands there. */
  only: (data: Layouts[L]) => Line | undefined
  /** It and the slide that follows in the same layout, as one; undefined where they read better as two. */
  join: (data: Layouts[L], next: Layouts[L]) => Layouts[L] | undefined
  /** What of a note is still said when no more than this is shown. */
  said: (note: NoteLine[], data: Layouts[L]) => NoteLine[]
  /** What the handout takes of it, in order. */
  paper: (data: Layouts[L], spoken: Spoken) => PaperPart[]
  /** What the participants are to do; undefined where they listen. */
  task: (data: Layouts[L]) => Task | undefined
  /** Address of the picture that it shows, or would show. */
  picture: (data: Layouts[L]) => string | undefined
  /** What a section may leave behind in the recap. */
  takeaways: (data: Layouts[L]) => Takeaway[]
  judged: Expectations
}

export interface Verbatim {
  text: string
  /** that it is written in */ language?: string | undefined
}

export interface Reading<D> {
  /** points that stand one below the other */ bullets: (data: D) => number
  /** an arrangement that is no more to read than this is taken before roomier ones that are more */
  isLight: (data: D) => boolean
  /** too much to take in at once, though it would fit */ isCrowded: (data: D) => boolean
}

/** What may be written into a slide's data, so that it stands in another way than by itself. */
export interface Style {
  arrangement?: Arrangement
  density?: Density
}

export interface Alike<D> {
  /** how it stands, by name; '' where all stand alike */ styleOf: (data: D) => string
  /** @param styles of the pieces; @returns what all of them may share, the roomier first */
  shared: (styles: string[]) => Style[]
}

export interface Division<D> {
  /** about how much room each thing takes, in their order; the pieces get alike much */
  weights: number[]
  /** what a cut before each thing costs, as a share of a piece: 0 where it reads well */
  costs: number[]
  /** the slide with the things from one place to before another, from 0 */
  piece: (from: number, to: number) => D
  /** where the note has no clicks for the things: the lines of a piece, with which what repeats them is said */
  shows?: (piece: D) => Line[]
}

export interface Cut<D> {
  data: D
  /** what is said with it, and after which click, when all else is said with the first part */
  said: NoteLine[]
}

export interface Takeaway {
  line: Line
  /** kinds of lines that say best what a section says come first */ rank: 1 | 2
}

/** What the judge expects of a page, as CSS selectors within it. */
export interface Expectations {
  /** may be set in 16 px, as tables, code and captions are */ small: string[]
  /** boxes that no text may hang out of */ boxes: string[]
}
