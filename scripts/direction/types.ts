/** The direction: how a person wants an article told, where that differs from the automatic choice. */
import type { Arrangement, Density } from '../../components/arrangement.ts'
import type { WishedLayout } from '../recognise/wish.ts'
import type { Group, LayoutName } from '../types.ts'
import type { ItemEdit } from './listEdits.ts'

/**
 * What a direction is about: a passage or heading by its first words and its id, `Leaders open the way (2f5kq9x)`;
 * by its words alone; or a slide that every deck has, by its name.
 */
export type Anchor = string

/** Slides that Lectern makes itself, by the names that a direction has for them. */
export const NAMED_SLIDES = ['cover', 'objectives', 'agenda', 'recap', 'commitment', 'end'] as const
export type NamedSlide = (typeof NAMED_SLIDES)[number]

/** show: on a slide; say: in the notes alone; skip: nowhere, and listed as left out; hide: on a backup slide. */
export const TELLINGS = ['show', 'say', 'skip', 'hide'] as const
export type Tell = (typeof TELLINGS)[number]

/** Something to do that the person thought of. */
export interface OwnExercise {
  question: string
  /** shown on a click */ answer?: string | undefined
  group?: Exclude<Group, 'hands'> | undefined
  minutes?: number | undefined
}

/** A row of a comparison: of an aspect that is there its cells in other words, else a new one. */
export interface OwnRow {
  aspect: string
  /** one for each subject; '' is empty */ cells: string[]
}

/** A slide that a person wrote: its slots as `slides.md` has them; texts are inline Markdown and never run. */
export interface OwnSlide {
  layout: LayoutName
  /** what the speaker says, line by line */ note?: string | string[] | undefined
  minutes?: number | undefined
  [slot: string]: unknown
}

/** What is wanted of one passage, heading or slide; what is not mentioned stays automatic. */
export interface Entry {
  at: Anchor
  /** of a heading: the sentence that says what its section says */ message?: Anchor | undefined
  /** of the slide that shows it: the line above everything else */ headline?: string | undefined
  tell?: Tell | undefined
  /** the words in which it stands on a slide */ words?: string | undefined
  /** what the whole passage becomes */ layout?: WishedLayout | undefined
  arrangement?: Arrangement | undefined
  density?: Density | undefined
  /** of its slide; of a heading, of all its section */ minutes?: number | undefined
  /** it stands right before another passage or section */ before?: Anchor | undefined
  /** it stands right after another passage or section */ after?: Anchor | undefined
  /** of a sub-heading: on one slide with its neighbours, where they are short */
  together?: boolean | undefined
  /** said with its slide */ note?: string | string[] | undefined
  /** after its slide or section: one of the person's own, or none */
  exercise?: OwnExercise | false | undefined
  /** address of another picture */ picture?: string | undefined
  /** a slide or slides behind its own, written by hand */
  slide?: OwnSlide | OwnSlide[] | undefined
  /** of the comparison that shows it: rows, by their aspects */ rows?: OwnRow[] | undefined
  /** of its slide: other words for a line, by the line as it is now */
  replace?: Record<string, string> | undefined
}

/** One thing on a finished slide in another form: as a whole, or, of a list, item by item. */
export type FieldEdit = { was?: unknown; now?: unknown } | ItemEdit[]

/** What a person changed of a finished slide in slides.md. */
export interface SlideEdit {
  /** its name there; of an added one a name that no other slide has */ slide: string
  /** the first passage that it tells, by which it is found when it has another name */
  shows?: Anchor | undefined
  removed?: true | undefined
  /** the slide that it stands behind; '' is the beginning */ after?: string | undefined
  minutes?: number | undefined
  /** by the key that it has in slides.md; `note` is what is said, paragraph by paragraph */
  change?: Record<string, FieldEdit> | undefined
  /** a slide that Lectern did not make, as slides.md has it */
  add?: Record<string, unknown> | undefined
}

/** A plain object: the content of `<article>.direction.yaml`. */
export interface Direction {
  /** what the front matter can say, said over it: duration, breaks, language … */
  session?: Record<string, unknown> | undefined
  tell?: Entry[] | undefined
  /** finished slides as they were changed in slides.md, one change after the other */
  deck?: SlideEdit[] | undefined
}

/** Where a direction stands, for messages. */
export interface DirectionPlace {
  file: string
  /** @returns the line of an entry, or of one of its keys */
  lineOf: (entry: number, key?: string, list?: 'tell' | 'deck') => number | undefined
}
