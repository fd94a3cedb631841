/** What the handout takes of a slide, by its kind; how each looks on paper is decided in paper/. */
import type { Text } from '../text/text.ts'
import type {
  ActivityKind,
  ComparisonRow,
  Line,
  NoteLine,
  Point,
  Prompt,
  SubjectColumn,
} from '../types.ts'

/** A headline, and the line that announces what stands below it. */
interface Headed {
  title: Line | undefined
  intro?: Line | undefined
}

export type PaperPart =
  | ({ kind: 'thought'; text: Line } & Headed)
  | { kind: 'term'; title: Line; text: Line; more: Line[] }
  | ({ kind: 'list'; points: Point[]; ordered: boolean; start: number | undefined } & Headed)
  | ({
      kind: 'aspects'
      corner: Line | undefined
      subjects: Line[]
      rows: ComparisonRow[]
    } & Headed)
  | ({ kind: 'sides'; columns: SubjectColumn[]; both: Line[] } & Headed)
  | { kind: 'quotation'; quote: Line; by: Line | undefined }
  | { kind: 'advice'; label: Line; text: Line }
  | ({ kind: 'data'; caption: Line; header: Line[]; rows: Line[][] } & Headed)
  | ({ kind: 'listing'; code: string; caption: Line | undefined } & Headed)
  | ({
      kind: 'picture'
      alt: string
      caption: Line | undefined
      /** '' while a diagram is not drawn */ image: string
    } & Headed)
  | ({ kind: 'work'; prompts: Prompt[]; choices: Text[] } & Task)
  /** what each will do stands on a page of its own */
  | { kind: 'commitment' }
  /** the thought to end on */
  | { kind: 'closing'; text: Line }
  /** what the session is summed up in */
  | { kind: 'summary'; points: Point[] }

/** A task for the participants. */
export interface Task {
  /** what one does in it */ activity: ActivityKind
  label: Line
  title: Line
  task: Line
  /** with whom */ group: Line
  minutes: number
}

/** What is said with a slide. */
export interface Spoken {
  note: NoteLine[]
  clicks: number
}

export type PartOf<K extends PaperPart['kind']> = Extract<PaperPart, { kind: K }>

/** @returns the parts of one kind */
export function ofKind<K extends PaperPart['kind']>(parts: PaperPart[], kind: K): PartOf<K>[] {
  return parts.filter((part): part is PartOf<K> => part.kind === kind)
}
