/** Slides as a person sees them in slides.md, of a deck's text and of a storyboard: fields and paragraphs. */
import { fieldsOf, speakerNoteOf } from '../render/index.ts'
import { marksFor, paragraphsOf, parseMarkLine } from '../render/marks.ts'
import { slidevTitle } from '../render/slidevTitle.ts'
import type { Slide, Storyboard } from '../types.ts'

export interface SlideView {
  /** undefined for a slide without a mark */ id: string | undefined
  fields: Record<string, unknown>
  note: string[]
  /** of what was generated, in its order; undefined where nobody knows */
  marks: readonly string[] | undefined
  /** Markdown of its own below the front matter */ content: string
  /** Markdown comes after: line of the file on which it begins */ line?: number
}

/** A slide as the parser of decks gives it. */
export interface RawSlide {
  frontmatter: Record<string, unknown>
  content: string
  note?: string | undefined
  start?: number
}

/** Keys of the first front matter that are about all of the deck. */
const OF_DECK = [
  ...['theme', 'titleTemplate', 'htmlAttrs', 'aspectRatio', 'canvasWidth', 'duration', 'timer'],
  ...['favicon', 'fonts', 'mdc', 'drawings', 'mcp', 'lectern'],
]

/** @returns the slides of a storyboard, with the marks that they have when they are written */
export function viewsOf({ slides, settings }: Storyboard): SlideView[] {
  return slides.map(slide => viewOf(slide, settings.language))
}

/** @returns one slide as it stands in slides.md */
export function viewOf(slide: Slide, language: string): SlideView {
  const fields = jsonOf(fieldsOf(slide))
  const note = paragraphsOf(speakerNoteOf(slide, language))
  const pairs = [...Object.entries(fields), ['note', note] as const]
  const marks = pairs.flatMap(([key, value]) => marksFor(key, value))
  return { id: slide.id, fields, note, marks, content: '' }
}

/** What a file can hold of it. */
function jsonOf(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>
}

/** @returns the slides of a deck's text, in its order; a mark that stands twice counts at its first slide */
export function viewsIn(slides: readonly RawSlide[]): SlideView[] {
  const seen = new Set<string>()
  return slides.map((slide, index) => {
    const mark = parseMarkLine(lineOfMark(slide, index))
    const isFirst = mark !== undefined && !seen.has(mark.id)
    if (mark !== undefined) seen.add(mark.id)
    return {
      id: isFirst ? mark.id : undefined,
      fields: ownFields(slide.frontmatter, index === 0, mark?.marks ?? []),
      note: paragraphsOf(slide.note ?? ''),
      marks: isFirst ? mark.marks : undefined,
      content: slide.content.trim(),
      ...(slide.start === undefined ? {} : { line: slide.start + 1 }),
    }
  })
}

function lineOfMark({ frontmatter }: RawSlide, index: number): unknown {
  const { lectern } = frontmatter
  if (index > 0 || typeof lectern !== 'object' || lectern === null) return lectern
  return (lectern as { slide?: unknown }).slide
}

function ownFields(
  { title, headline, ...frontmatter }: Record<string, unknown>,
  isFirst: boolean,
  marks: readonly string[],
): Record<string, unknown> {
  const told = titleMeant(title, headline, marks)
  const { lectern, origin, ...rest } = frontmatter
  void [lectern, origin]
  const own = Object.entries(rest).filter(([key]) => !isFirst || !OF_DECK.includes(key))
  return { ...Object.fromEntries(own), ...(told === undefined ? {} : { title: told }) }
}

/** Beside an escaped title stands the headline as it was meant; whichever of the two was edited counts. */
function titleMeant(title: unknown, headline: unknown, marks: readonly string[]): unknown {
  if (typeof headline !== 'string') return title
  if (typeof title !== 'string' || slidevTitle(headline) === title) return headline
  const isGenerated = marksFor('title', headline).every(mark => marks.includes(mark))
  return isGenerated ? title : headline
}

/** @returns what names a slide to a person */
export function nameOfView({ id, fields }: SlideView): string {
  const found = [fields.title, fields.quote, fields.text, fields.label, id, fields.layout].find(
    value => typeof value === 'string' && value !== '',
  )
  return typeof found === 'string' ? found.replace(/\\?\s+/g, ' ').slice(0, 60) : 'a slide'
}
