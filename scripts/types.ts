/** The types that cross a stage border, and only those. */
import type { Root } from 'mdast'
import type {
  Arrangement,
  Density,
  ListArrangement,
  SideArrangement,
  StatementArrangement,
} from '../components/arrangement.ts'
import type { LookName } from '../components/looks.ts'
import type { Message } from './messages.ts'
import type { Text } from './text/text.ts'

export type { Message }

/** Lines of the article, 1-based and inclusive. */
export interface Origin {
  start: number
  end: number
}

/** What the front matter of an article says, after validation; everything is optional. */
export interface Settings {
  title?: string
  subtitle?: string
  author?: string
  date?: string
  /** BCP 47 tag, such as `en` or `pt-BR`. */
  language: string
  direction: 'ltr' | 'rtl'
  /** Minutes of the slot, when the author fixed one. */
  duration?: number
  wordsPerMinute: number
  objectives: string[]
  brand: Brand
  aspectRatio: '16:9' | '4:3'
  /** Whether the deck gets activities. */
  workshop: boolean
  /** The kinds of activity that are wanted; all when undefined. */
  activities?: ActivityKind[]
  /** Another number gives other questions and gaps. */
  seed: number
  /** Clock time at which the session starts, "09:00". */
  start?: string
  /** A break after so many minutes, of so many minutes. */
  breaks: { every: number; minutes: number }
  /** Who does which section, in their order; the last goes on. */
  by: string[]
}

export interface Brand {
  /** how the deck looks; the first of them where nobody chose */ look?: LookName
  color?: string
  logo?: string
  font?: string
  footer?: string
}

/** An article, whatever file it came from: an mdast tree with positions, and its settings. */
export interface Article {
  /** Path as the user gave it, for messages. */
  file: string
  settings: Settings
  tree: Root
  leftOut: LeftOut[]
  messages: Message[]
}

/** Text of the article that is neither on a slide nor in a note, and why. */
export interface LeftOut {
  text: string
  reason: string
  /** id of the rule that knew it */ rule?: string
  /** ids of what it is, where a person took it out of a finished deck */ units?: string[]
  line: number
}

/** A line made of the article's words. */
export interface ArticleLine {
  kind: 'article'
  text: Text
  /** where in the article it came from */ origin: Origin
  /** ids of what it tells of the article, in the order of its words */ units?: string[]
  /** the sentence that it was shortened from, when words were dropped */ source?: Text
  /** ids of the rules that made it what it is, in their order */ rules?: string[]
}

/** What a statement is in its article's argument, as far as its form tells. */
export interface Role {
  /** how much it is a key statement, less how little it belongs on a slide; 0 is in between */ worth: number
  /** probability that it makes no sense without the sentence before it */ leaning: number
  /** how well it says what its section says, beside the others of the section */ message: number
  /** probability that one can ask for it afterwards */ recallable: number
  /** it is an example, or a bit of a story */ isExample?: true
  /** somebody did it, once */ isStory?: true
}

/**
 * A line that the article did not say: a word of the fixed vocabulary, in the language of the deck, or,
 * marked as `own`, the words of the person who directs.
 */
export interface Label {
  kind: 'label'
  word: Word
  text: Text
}

/** What a label is, whatever it is called in a language. */
export type Word =
  | 'agenda'
  | 'objectives'
  | 'recap'
  | 'end'
  | 'session'
  | 'pause'
  | 'comparison'
  | 'subject'
  | 'table'
  | 'code'
  | 'figure'
  | Callout
  | 'exercise'
  | ActivityKind
  | 'task'
  | Group
  | 'commitment'
  | 'introduce'
  | 'run'
  | 'debrief'
  | 'hands'
  | 'answer'
  | 'welcome'
  | 'opening'
  | 'section'
  | 'closing'
  | 'next'
  | 'own'

/** A line on a slide or in a note. */
export type Line = ArticleLine | Label
/** Kinds of a passage that is set apart. */
export type Callout = 'tip' | 'note' | 'warning'
/** With whom one does an activity. */
export type Group = 'alone' | 'pairs' | 'threes' | 'all' | 'hands'

/** A point has a label, a text, or both. */
export interface Point {
  label?: Line
  text?: Line
  /** of a task: whether its box is ticked */ done?: boolean
  /** what shows it, by its name in Phosphor */ icon?: string
}

export interface ComparisonRow {
  aspect: Line
  cells: Line[]
  both?: Line
}

/** A column of a two-column comparison. */
export interface SubjectColumn {
  subject: Line
  text?: Line
  points?: Line[]
}

/** How the content stands, where fit decided otherwise than the layout would. */
interface Sized {
  density?: Density
}
/** The line that announces what stands below it. */
interface Introduced {
  intro?: Line
}
interface Arranged<A extends Arrangement = Arrangement> extends Sized {
  arrangement?: A
}

/**
 * sort: to which side does it belong? recall: what was it? discuss, apply: with others, at work.
 * commit: what I will do.
 */
export type ActivityKind = 'sort' | 'recall' | 'discuss' | 'apply' | 'commit'
/** One question of an activity; its answer appears on a click. */
export interface Prompt {
  text: Line
  answer?: Line
}

/** A number that stands large. */
export interface Figure {
  /** words of the sentence below it */ words: string
  /** of a whole, 0 to 1, where it is one */ share?: number
}

/** What stands in the slots of each layout (`layouts/<layout>.vue`), by layout name. */
export interface Layouts {
  cover: { title: Line; kicker?: Line; subtitle?: Line; author?: Line }
  agenda: {
    title: Line
    items: {
      text: Line
      minutes?: number
      /** clock time */ time?: string
      /** of the section; what is no section has none */ number?: number
      /** the section that it comes after, 0 for the opening */ after?: number
    }[]
    /** number of the first item, when a list goes on */ start?: number
    current?: number
  }
  section: { title: Line; number: number; lead?: Line }
  statement: {
    title?: Line
    text: Line
    /** the number that is its point, shown large above it */ figure?: Figure
  } & Arranged<StatementArrangement>
  definition: { title: Line; text: Line; more?: Line[] } & Sized
  points: {
    title: Line
    points: Point[]
    start?: number
    /** the two that have the points in common */ shared?: Line[]
  } & Introduced &
    Arranged<ListArrangement>
  steps: { title: Line; points: Point[]; start?: number } & Introduced & Arranged<ListArrangement>
  comparison: {
    title: Line
    caption: Line
    /** what the aspects are called */ corner?: Line
    subjects: Line[]
    rows: ComparisonRow[]
  } & Introduced &
    Sized
  columns: { title: Line; columns: SubjectColumn[]; both?: Line[] } & Arranged<SideArrangement>
  quote: { quote: Line; by?: Line } & Sized
  tip: { kind: Callout; label: Line; title?: Line; text: Line } & Sized
  figure: {
    title: Line
    /** '' while a diagram is not drawn */ image: string
    alt: string
    /** what the picture is drawn from, in Mermaid's language */ diagram?: string
    caption?: Line
  } & Introduced
  table: {
    title: Line
    caption: Line
    header: Line[]
    rows: Line[][]
    align: ('left' | 'right' | 'center' | null)[]
  } & Introduced &
    Sized
  code: {
    title: Line
    code: string
    language?: string
    /** lines that are pointed at, from 1, click by click; the first at once */ lines?: number[][]
    caption?: Line
  } & Introduced &
    Sized
  recap: { title: Line; points: Point[]; start?: number } & Arranged<ListArrangement>
  activity: {
    kind: ActivityKind
    label: Line
    title: Line
    task: Line
    group: Line
    /** minutes */ duration: number
    prompts: Prompt[]
    /** what hands are raised for */ hands?: Line[]
  }
  end: { title: Line; text?: Line }
}
export type LayoutName = keyof Layouts

/** The part of the article that a slide stands in; shown in footer and agenda. */
export interface Section {
  number: number
  /** the heading that the slide stands under */ name: Text
  /** of the section that has the number, where the heading is one within it */ chapter?: Text
  /** ids of the headings that it is named by */ units?: string[]
}

/** Which of how many, from 1. */
export interface Piece {
  index: number
  count: number
}

/** What the speaker says, after which click (0 = at once). */
export type NoteLine = Line & {
  click: number
  /**
   * What the trainer does with it; says it, by default. What is spare is said when there is time;
   * the key is only seen.
   */
  act?: 'ask' | 'do' | 'next' | 'spare' | 'key'
  /** Who speaks, where it is not the trainer. */
  voice?: 'author' | 'example'
  /** A note of the author's to the speaker, which no participant sees. */
  private?: true
}

export type Slide<L extends LayoutName = LayoutName> = {
  [K in L]: {
    /** 1-based place in the deck. */
    no: number
    /** Stable, readable, unique in the deck. */
    id: string
    layout: K
    data: Layouts[K]
    section?: Section
    /** One of several that tell what does not fit on one slide. */
    piece?: Piece
    /** How many clicks the slide takes until all of it is shown. */
    clicks: number
    note: NoteLine[]
    /** Minutes that the author planned for it. */
    planned?: number
    /** Minutes the slide takes, in steps of 0.5. */
    minutes: number
    /** It stands during a break; its minutes are those of the break. */
    pause?: true
    /** A backup slide: it stands behind the last one, turning pages passes it by, and it takes no minutes. */
    hidden?: true
    /** It is hidden because the slot is too short for it. */
    putAside?: true
    /** How a person wants it to stand, where it fits so. */
    stands?: Arranged
    /** A person gave it its minutes in slides.md, where they are shown. */
    isTimed?: true
    /** The note as a person wrote it in slides.md: Markdown that is safe there. */
    written?: string
    origin: Origin[]
    /** Ids of what it shows that is no line of text: its code. */
    units?: string[]
    /** Why the slide is as it is, for the author. */
    reason: string
  }
}[L]

/** A slide in the making: everything but what only the whole deck knows (number, id, minutes). */
export type Draft<L extends LayoutName = LayoutName> = {
  [K in L]: Omit<Slide<K>, 'no' | 'id' | 'minutes' | 'clicks'>
}[L]

interface Board {
  title: Text
  settings: Settings
  leftOut: LeftOut[]
  messages: Message[]
}

/** A storyboard in the making: its slides have no numbers and no times yet. */
export interface DraftBoard extends Board {
  drafts: Draft[]
}

export interface Storyboard extends Board {
  slides: Slide[]
  /** Minutes of the whole session. */
  minutes: number
  session: Session
}

/** When each slide starts, in minutes from the beginning, and how long all of it takes, breaks included. */
export interface Session {
  starts: number[]
  minutes: number
}

/** The ledger of an article: each of its sentences, cells, lines of code and captions is counted once. */
export interface Coverage {
  sentences: number
  onSlides: number
  inNotes: number
  leftOut: LeftOut[]
  /** What is neither on a slide nor in a note; a fault of Lectern's when there is any. */
  lost: { text: string; line?: number }[]
}
