/** What recognise gives to storyboard: the article as sections of named parts. */
import type { LeftOut, Line, Message, Origin, Settings } from '../types.ts'
import type { Run } from './runs.ts'

/** One item of a list: what stands in bold or before a dash is its label, the rest its sentences. */
export interface Item {
  label?: Line
  /** the bold words that open its first sentence */ key?: Line
  sentences: Line[]
  /** nested lists and further paragraphs */ more: Line[]
  origin: Origin
}

interface Found {
  origin: Origin
  confidence: number
  reason: string
  /** the line above that announces it: it ends in a colon or is only a label */ intro?: Line
  /** of its first slide, as the author planned */ planned?: number
  /** on backup slides */ hidden?: true
}

export type Part = Found &
  (
    | { kind: 'prose'; sentences: Line[]; /** on a slide of its own */ alone?: true }
    | { kind: 'definition'; term: Line; sentences: Line[] }
    | {
        kind: 'points'
        ordered: boolean
        items: Item[]
        /** number of the first item, when it is not 1 */ start?: number
      }
    | { kind: 'tip'; tip: 'tip' | 'note' | 'warning'; label?: Line; sentences: Line[] }
    | { kind: 'quote'; sentences: Line[]; by?: Line }
    | {
        kind: 'comparison'
        subjects: Line[]
        /** what the aspects are called, at the head of their column */ corner?: Line
        caption?: Line
        rows: { aspect: Line; cells: Line[] }[]
        /** put together from passages that are told elsewhere too */ derived?: boolean
      }
    | {
        kind: 'contrast'
        subjects: Line[]
        /** what is said of each subject */ sides: Line[][]
        /** the whole passage; empty when it is told elsewhere too */ sentences: Line[]
      }
    | {
        kind: 'table'
        caption?: Line
        header: Line[]
        rows: Line[][]
        align: ('left' | 'right' | 'center' | null)[]
      }
    | {
        kind: 'figure'
        image: string
        alt: string
        caption?: Line
        /** nobody can see it; its words stand in its place */ missing?: true
      }
    | { kind: 'code'; code: string; language?: string; caption?: Line }
    | { kind: 'aside'; lines: Line[]; /** for the speaker alone */ private?: true }
    | {
        kind: 'activity'
        task: Line
        minutes?: number
        group?: 'alone' | 'pairs' | 'threes' | 'all' | 'hands'
      }
  )
export type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>

/** A heading with what stands under it, up to the next heading. */
export interface OutlineSection {
  heading?: Line
  depth: number
  parts: Part[]
  origin: Origin
  /** all of it on backup slides */ hidden?: true
}

export interface Outline {
  title: Line
  settings: Settings
  /** The things that the article compares, when its title or headings name them. */
  subjects?: string[]
  /** What the structure of the whole article compares, for a slide before the recap. */
  overall?: PartOf<'comparison'> | PartOf<'contrast'>
  sections: OutlineSection[]
  leftOut: LeftOut[]
  messages: Message[]
}

/** What a recogniser may know about its surroundings. */
export interface Context {
  language: string
  heading?: string
  subjects?: string[]
  paragraph: (runs: Run[]) => Run[][]
}
