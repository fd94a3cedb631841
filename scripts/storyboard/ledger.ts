/** The ledger: where each unit of the article went. Kept by their ids; nothing is guessed. */
import { isAddress } from '../../components/addresses.ts'
import { textsOf } from '../layouts/index.ts'
import { linesOfItem, type Outline, type Part, type PartOf } from '../recognise/outline.ts'
import { addressesIn } from '../text/marks.ts'
import { plain, readable } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import type { ArticleLine, Coverage, LeftOut, Line, Slide, Storyboard } from '../types.ts'
import { countWords } from '../text/words.ts'

/**
 * @returns the units of the article without those that slides, notes and the left-out list tell (there must be none),
 * and how many of its lines stand where
 */
export function ledgerOf(
  outline: Outline,
  board: Pick<Storyboard, 'slides' | 'leftOut'>,
): Coverage {
  const lines = outline.sections
    .flatMap(({ heading, parts }) => [
      ...(heading === undefined ? [] : [heading]),
      ...parts.flatMap(linesOf),
    ])
    .filter(line => plain(line.text).trim() !== '')
  const shown = new Set(board.slides.flatMap(shownOn))
  const said = new Set(board.slides.flatMap(slide => unitsIn(slide.note)))
  const isShown = (line: ArticleLine) => isIn(shown, line)
  const isSaid = (line: ArticleLine) => isIn(said, line)
  const out = new Set(board.leftOut.flatMap(({ units = [] }) => units))
  const isOut = (line: ArticleLine) => isIn(out, line)
  const lost = lines.filter(line => !isShown(line) && !isSaid(line) && !isOut(line))
  return {
    sentences: lines.length,
    onSlides: lines.filter(isShown).length,
    inNotes: lines.filter(isSaid).length,
    leftOut: [...board.leftOut, ...nearAddresses(lines)],
    lost: lost.map(line => ({ text: readable(line.text), line: line.origin.start })),
  }
}

/** The name of a section stands above each of its slides. */
function shownOn(slide: Slide): string[] {
  return [...unitsIn(textsOf(slide)), ...(slide.section?.units ?? []), ...(slide.units ?? [])]
}

function isIn(told: ReadonlySet<string>, { units = [] }: ArticleLine): boolean {
  return units.length > 0 && units.every(unit => told.has(unit))
}

/**
 * Links to what stands beside the article lead nowhere from a deck; those that stand on a slide or in a note only as
 * text are told.
 */
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

/** Every line of text in a slide's data, at any depth. */
export function linesIn(value: unknown): Line[] {
  if (Array.isArray(value)) return value.flatMap(linesIn)
  if (typeof value !== 'object' || value === null) return []
  if (isLine(value)) return [value]
  return Object.values(value).flatMap(linesIn)
}

/**
 * @param value a slide's data, or a part of it @returns the words that stand there, without the marks of their
 * Markdown
 */
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
          : [{ kind: 'article' as const, text: asText(part.alt), ...ofUnit(part) }]),
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

function codeLines(part: PartOf<'code'>): ArticleLine[] {
  return part.code
    .split('\n')
    .map(text => ({ kind: 'article', text: asText(text), ...ofUnit(part) }))
}

function ofUnit({
  origin,
  unit,
}: PartOf<'code' | 'figure'>): Pick<ArticleLine, 'origin' | 'units'> {
  return unit === undefined ? { origin } : { origin, units: [unit] }
}

/** Whether a part of a slide's data is a line of text. */
export function isLine(value: object): value is Line {
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
