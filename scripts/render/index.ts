/** render: a storyboard as the text of slides.md. */
import { Document, visit } from 'yaml'
import { isShowable } from '../../components/pictures.ts'
import { originText } from '../storyboard/origin.ts'
import { introduced } from '../storyboard/voices.ts'
import { vocabularyOf } from '../languages/index.ts'
import { markdown } from '../text/markdown.ts'
import type { Line, Slide, Storyboard } from '../types.ts'
import { stamp } from './fingerprint.ts'
import { headmatterOf } from './headmatter.ts'
import { markLine } from './marks.ts'
import { noteOf } from './note.ts'
import { slidevTitle } from './slidevTitle.ts'

/**
 * All text of the article travels as data in each slide's front matter: YAML is never compiled as a template,
 * so that no character of it can mean anything to Slidev.
 * @param article name of the article's file, for the reader of the deck
 */
export function render(board: Storyboard, article: string): string {
  const slides = board.slides.map((slide, index) => {
    const note = speakerNoteOf(slide, board.settings.language)
    const fields = fieldsOf(slide)
    const mark = markLine({ id: slide.id, fields, note })
    const { hide, ...shown } = fields
    const front = {
      ...(index === 0 ? headmatterOf(board, article, mark) : {}),
      ...withSafeTitle(shown),
      ...originOf(slide),
      ...(hide === undefined ? {} : { hide }),
      ...(index === 0 ? {} : { lectern: mark }),
    }
    return `---\n${frontMatter(front)}---\n${note === '' ? '' : `\n<!--\n${note}\n-->\n`}`
  })
  return stamp(slides.join('\n'))
}

/** @returns all that a person may change of a slide in slides.md, but its note */
export function fieldsOf(slide: Slide): Record<string, unknown> {
  return {
    layout: slide.layout,
    ...slotsOf(slide),
    ...(slide.isTimed === true ? { minutes: slide.minutes } : {}),
    // Slidev itself leaves such a slide out.
    ...(slide.hidden === true ? { hide: true } : {}),
  }
}

/** @returns what stands in the slide's slots: lines as inline Markdown, and the section */
export function slotsOf(slide: Slide): Record<string, unknown> {
  const piece = slide.piece === undefined ? {} : { piece: slide.piece }
  return withoutForeignPicture({ ...sectionOf(slide), ...plainData(slide.data), ...piece })
}

/**
 * A picture that no deck may show is no `image` of it, since whatever shows a deck may ask for that, Slidev long before
 * its slide is there. Its address stays as text. @param slots of a slide in a layout of ours
 */
export function withoutForeignPicture(slots: Record<string, unknown>): Record<string, unknown> {
  const { image, ...rest } = slots
  if (typeof image !== 'string' || isShowable(image)) return slots
  if (typeof rest.diagram === 'string') return rest
  return { ...rest, address: image }
}

/** @returns what the speaker says, as Markdown with `[click]` marks; empty when there is nothing to say */
export function speakerNoteOf({ note, clicks, written }: Slide, language: string): string {
  if (written !== undefined) return written
  const words = vocabularyOf(language)
  return noteOf(introduced(note, words), clicks, words.guide)
}

/**
 * Slidev compiles a slide's `title`: one of plain words is left as it is, another is escaped for it
 * and kept beside.
 */
function withSafeTitle(slots: Record<string, unknown>): Record<string, unknown> {
  const { title } = slots
  if (typeof title !== 'string') return slots
  const safe = slidevTitle(title)
  return safe === title ? slots : { ...slots, title: safe, headline: title }
}

/** Text that no reader of YAML, however simple, can take for anything but text. */
const HARMLESS = /^(?!.*(?:---|\s#|:\s))[\p{L}\p{N}“‘(][^\\<>{}&*!|%@`[\]"~]*$/u

/** Line width 0: one line of text stays one line of the file, which is easy to edit and to compare. */
export function frontMatter(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false, version: '1.2' })
  visit(document, {
    Scalar(key, node) {
      if (
        key !== 'key' &&
        typeof node.value === 'string' &&
        (node.value.includes('---') || (!node.value.includes('\n') && !HARMLESS.test(node.value)))
      )
        node.type = 'QUOTE_DOUBLE'
    },
  })
  // Slidev ends a front matter at the first three dashes, wherever they stand; here they only stand in double quotes.
  return document
    .toString({ lineWidth: 0 })
    .replace(/-{3,}/g, dashes => dashes.replace(/--/g, String.raw`-\x2d`))
}

function sectionOf(slide: Slide): Record<string, unknown> {
  if (slide.section === undefined) return {}
  const { number, name, chapter } = slide.section
  return {
    section: {
      number,
      name: markdown(name),
      ...(chapter === undefined ? {} : { chapter: markdown(chapter) }),
    },
  }
}

/** The lines of the article, for the reader of slides.md and the link to the source. */
function originOf({ origin }: Slide): Record<string, unknown> {
  return origin.length === 0 ? {} : { origin: originText(origin) }
}

/** Lines as their text, at any depth. */
function plainData(data: Slide['data']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plainValue(value)]))
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue)
  if (typeof value !== 'object' || value === null) return value
  if (isLine(value)) return markdown(value.text)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]))
}

function isLine(value: object): value is Line {
  return 'kind' in value && (value.kind === 'article' || value.kind === 'label')
}
