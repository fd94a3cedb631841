/** The ledger: where each text of the article went. Kept by origin and text, line by line; nothing is guessed. */
import { isAddress } from '../../components/addresses.ts'
import { chapterName } from '../layouts/chapterName.ts'
import { textsOf, verbatimOf } from '../layouts/index.ts'
import { linesOfItem, type Outline, type Part, type PartOf } from '../recognise/outline.ts'
import { addressesIn } from '../text/marks.ts'
import { plain, readable } from '../text/plain.ts'
import { asText, type Text } from '../text/text.ts'
import type { ArticleLine, Coverage, LeftOut, Line, Origin, Storyboard } from '../types.ts'
import { countWords } from '../text/words.ts'
import { withoutNumber } from './chapters.ts'

/** @returns counts of the outline's lines on slides and in notes, and those that are nowhere (there must be none) */
export function ledgerOf(
  outline: Outline,
  board: Pick<Storyboard, 'slides' | 'leftOut'>,
): Coverage {
  const shown = new Set(
    board.slides
      .flatMap(textsOf)
      .flatMap(line =>
        line.kind === 'label'
          ? []
          : [
              key(line),
              ...(line.source === undefined ? [] : [key({ ...line, text: line.source })]),
            ],
      ),
  )
  const said = new Set(
    board.slides
      .flatMap(slide => slide.note)
      .flatMap(line => (line.kind === 'label' ? [] : [key(line)])),
  )
  // A line of code may be cut in two where it is too long for a slide.
  const code = squeezed(board.slides.map(slide => verbatimOf(slide)?.text ?? '').join(''))
  const lines = outline.sections
    .flatMap(section => [
      // A heading that the deck does not use as it stands is the article's title, on the cover.
      ...(section.heading === undefined ? [] : [withoutNumber(section.heading)]),
      ...section.parts.flatMap(linesOf),
    ])
    .filter(line => plain(line.text).trim() !== '')
  const coded = new Set(
    outline.sections.flatMap(section =>
      section.parts.flatMap(part => (part.kind === 'code' ? codeLines(part).map(key) : [])),
    ),
  )
  // The name of a section stands above each of its slides.
  const names = new Set(
    board.slides
      .flatMap(({ section }) => (section === undefined ? [] : [section.name, chapterName(section)]))
      .map(plain),
  )
  const headings = new Set(
    outline.sections.flatMap(({ heading }) =>
      heading === undefined ? [] : [key(withoutNumber(heading))],
    ),
  )
  const isSectionName = (line: ArticleLine) =>
    headings.has(key(line)) && names.has(plain(line.text))
  const isShown = (line: ArticleLine) =>
    isSectionName(line) ||
    shown.has(key(line)) ||
    (coded.has(key(line)) && code.includes(squeezed(plain(line.text))))
  const lost = lines.filter(line => !isShown(line) && !said.has(key(line)))
  return {
    sentences: lines.length,
    onSlides: lines.filter(isShown).length,
    inNotes: lines.filter(line => said.has(key(line))).length,
    leftOut: [...board.leftOut, ...nearAddresses(lines)],
    lost: lost.map(line => ({ text: readable(line.text), line: line.origin.start })),
  }
}

/** Links to what stands beside the article lead nowhere from a deck; those that stand on a slide or in a note only as text are told. */
function nearAddresses(lines: ArticleLine[]): LeftOut[] {
  const found = lines.flatMap(line =>
    addressesIn(line.text)
      .filter(url => !isAddress(url))
      .map(text => ({
        text,
        reason:
          'an address beside the article, which leads nowhere from a deck; the text of the link is kept',
        line: line.origin.start,
      })),
  )
  return [...new Map(found.map(one => [one.text, one])).values()]
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** A label may have got the full stop with which it is said. */
function key({ text, origin }: { text: Text; origin: Origin }): string {
  return `${origin.start} ${plain(text).replace(/[.:;]$/, '')}`
}

/** Every line of text in a slide's data, at any depth. */
export function linesIn(value: unknown): Line[] {
  if (Array.isArray(value)) return value.flatMap(linesIn)
  if (typeof value !== 'object' || value === null) return []
  if (isLine(value)) return [value]
  return Object.values(value).flatMap(linesIn)
}

/** @param value a slide's data, or a part of it @returns the words that stand there, without the marks of their Markdown */
export function wordsIn(value: unknown): number {
  return linesIn(value).reduce((sum, line) => sum + countWords(plain(line.text)), 0)
}

function linesOf(part: Part): ArticleLine[] {
  return [...(part.intro === undefined ? [] : [part.intro]), ...ownLines(part)]
}

function ownLines(part: Part): ArticleLine[] {
  switch (part.kind) {
    case 'prose':
    case 'contrast':
    case 'definition':
    case 'tip':
      return part.sentences
    case 'quote':
      return [...part.sentences, ...(part.by === undefined ? [] : [part.by])]
    case 'points':
      return part.items.flatMap(linesOfItem)
    case 'comparison':
      return part.derived === true
        ? []
        : [
            ...[part.corner, part.caption].filter(line => line !== undefined),
            ...part.subjects.filter(isOfArticle),
            ...(part.passages === undefined
              ? part.rows.flatMap(row => [row.aspect, ...row.cells])
              : [...part.rows.map(row => row.aspect).filter(isWhole), ...part.passages.flat()]),
          ]
    case 'table':
      return [
        ...(part.caption === undefined ? [] : [part.caption]),
        ...part.header,
        ...part.rows.flat(),
      ]
    case 'figure':
      return [
        ...(part.alt === ''
          ? []
          : [{ kind: 'article' as const, text: asText(part.alt), origin: part.origin }]),
        ...(part.caption === undefined ? [] : [part.caption]),
      ]
    case 'code':
      return [...(part.caption === undefined ? [] : [part.caption]), ...codeLines(part)]
    case 'aside':
      return part.lines
    case 'activity':
      return [part.task]
  }
}

function codeLines({ code, origin }: PartOf<'code'>): ArticleLine[] {
  return code.split('\n').map(text => ({ kind: 'article', text: asText(text), origin }))
}

function isLine(value: object): value is Line {
  return 'kind' in value && (value.kind === 'article' || value.kind === 'label')
}

/** A name that was taken from a sentence is told with it. */
function isWhole({ source }: ArticleLine): boolean {
  return source === undefined
}

function isOfArticle(line: Line): line is ArticleLine {
  return line.kind === 'article'
}

/** @returns the units that lines tell */
export function unitsIn(lines: Line[]): string[] {
  return lines.flatMap(line => (line.kind === 'article' ? (line.units ?? []) : []))
}
