/** What recognise gives to storyboard: the article as sections of named parts. */
import type { Passage } from '../text/passage.ts'
import type {
  ArticleLine,
  Callout,
  Group,
  Label,
  LeftOut,
  Line,
  Message,
  Origin,
  Role,
  Settings,
} from '../types.ts'

/** One item of a list: what stands in bold or before a dash is its label, the rest its sentences. */
export interface Item {
  label?: ArticleLine
  /** joins the label to its explanation, where both are one sentence */ mark?: ':' | ' –'
  /** the bold words that open its first sentence */ key?: ArticleLine
  sentences: ArticleLine[]
  /** its further paragraphs */ paragraphs?: ArticleLine[][]
  /** the lists below it */ lists?: NestedList[]
  /** what else stands below it: code, tables, quotations */ more: ArticleLine[]
  /** of a task: whether its box is ticked */ done?: boolean
  origin: Origin
}

/** A list below an item. */
export interface NestedList {
  ordered: boolean
  start?: number
  items: Item[]
  origin: Origin
}

/** An item, or the lines that one would have. */
type ItemLines = Omit<Item, 'label'> & { label?: ArticleLine | undefined }

/** @returns all lines of an item, in their order */
export function linesOfItem(item: ItemLines): ArticleLine[] {
  const lines: ArticleLine[] = []
  addLines(item, lines)
  return lines
}

/** Into one list: of deep lists, one for each level would hold all the lines below it again. */
function addLines(item: ItemLines, lines: ArticleLine[]): void {
  const { label, sentences, paragraphs = [], lists = [], more } = item
  if (label !== undefined) lines.push(label)
  for (const line of [...sentences, ...paragraphs.flat()]) lines.push(line)
  for (const { items } of lists) for (const below of items) addLines(below, lines)
  for (const line of more) lines.push(line)
}

interface Found {
  origin: Origin
  confidence: number
  reason: string
  /** the line above that announces it: it ends in a colon or is only a label */ intro?: ArticleLine
  /** of its first slide, as the author planned */ planned?: number
  /** on backup slides */ hidden?: true
}

export type Part = Found &
  (
    | { kind: 'prose'; sentences: ArticleLine[]; /** on a slide of its own */ alone?: true }
    | { kind: 'definition'; term: ArticleLine; sentences: ArticleLine[] }
    | {
        kind: 'points'
        ordered: boolean
        items: Item[]
        /** number of the first item, when it is not 1 */ start?: number
        /** sub-sections that are told together: the labels are their headings */ isTogether?: true
      }
    | {
        kind: 'tip'
        tip: Callout
        label?: Label
        sentences: ArticleLine[]
        /** the first of its sentences is its title */ titled?: true
      }
    | { kind: 'quote'; sentences: ArticleLine[]; by?: ArticleLine }
    | {
        kind: 'comparison'
        subjects: Line[]
        /** what the aspects are called, at the head of their column */ corner?: ArticleLine
        caption?: ArticleLine
        rows: { aspect: ArticleLine; cells: ArticleLine[] }[]
        /** put together from passages that are told elsewhere too */ derived?: boolean
        /** what is said with each row, where the cells were taken from sentences */
        passages?: ArticleLine[][]
      }
    | {
        kind: 'contrast'
        subjects: Line[]
        /** what is said of each subject */ sides: ArticleLine[][]
        /** what leads into each side: "Choose X when:" */ leadIns?: ArticleLine[]
        /** the whole passage */ sentences: ArticleLine[]
      }
    | {
        kind: 'table'
        caption?: ArticleLine
        header: ArticleLine[]
        rows: ArticleLine[][]
        align: ('left' | 'right' | 'center' | null)[]
      }
    | {
        kind: 'figure'
        image: string
        alt: string
        /** what it is drawn from, in Mermaid's language */ diagram?: string
        caption?: ArticleLine
        /** nobody can see it; its words stand in its place */ missing?: true
        /** its id */ unit?: string
      }
    | {
        kind: 'code'
        code: string
        language?: string
        /** lines that are pointed at, from 1, click by click */ lines?: number[][]
        caption?: ArticleLine
        /** its id */ unit?: string
      }
    | { kind: 'aside'; lines: ArticleLine[]; /** for the speaker alone */ private?: true }
    | {
        kind: 'activity'
        task: ArticleLine
        minutes?: number
        group?: Group
      }
  )
export type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>

/** A heading with what stands under it, up to the next heading. */
export interface OutlineSection {
  heading?: ArticleLine
  depth: number
  parts: Part[]
  origin: Origin
  /** all of it on backup slides */ hidden?: true
  /** whether it is told on one slide with its neighbours, where a person decides */ together?: boolean
}

export interface Outline {
  title: ArticleLine
  settings: Settings
  /** The things that the article compares, when its title or headings name them. */
  subjects?: string[]
  /** What the structure of the whole article compares, for a slide before the recap. */
  overall?: PartOf<'comparison'>
  sections: OutlineSection[]
  /** what each statement is in the article's argument, by its unit; empty where its language's cues are not known */
  roles: ReadonlyMap<string, Role>
  leftOut: LeftOut[]
  messages: Message[]
}

/** What a recogniser may know about its surroundings. */
export interface Context {
  language: string
  heading?: string
  subjects?: string[]
  paragraph: (passage: Passage) => Passage[]
}
