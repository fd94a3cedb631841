/** The ledger: where each text of the article went. Kept by origin and text, line by line; nothing is guessed. */
import { addressesIn, isAddress } from '../../components/addresses.ts'
import { parseInline, plainText } from '../../components/inlineMarkdown.ts'
import { textsOf, verbatimOf } from '../layouts/index.ts'
import { withoutNumberOfPiece } from '../layouts/pieceNumber.ts'
import type { Outline, Part } from '../recognise/outline.ts'
import type { Coverage, LeftOut, Line, Storyboard } from '../types.ts'
import { countWords } from '../recognise/sentences.ts'
import { withoutNumber } from './chapters.ts'

/** @returns counts of the outline's lines on slides and in notes, and those that are nowhere (there must be none) */
export function ledgerOf(
  outline: Outline,
  board: Pick<Storyboard, 'slides' | 'leftOut'>,
): Coverage {
  const shown = new Set(
    board.slides
      .flatMap(textsOf)
      .flatMap(line => [
        key(line),
        ...(line.source === undefined ? [] : [key({ ...line, text: line.source })]),
      ]),
  )
  const said = new Set(board.slides.flatMap(slide => slide.note).map(key))
  // A line of code may be cut in two where it is too long for a slide.
  const code = squeezed(board.slides.map(verbatimOf).join(''))
  const lines = outline.sections
    .flatMap(section => [
      // A heading that the deck does not use as it stands is the article's title, on the cover.
      ...(section.heading === undefined ? [] : [withoutNumber(section.heading)]),
      ...section.parts.flatMap(linesOf),
    ])
    .filter(line => line.text.trim() !== '')
  const coded = new Set(
    outline.sections.flatMap(section =>
      section.parts.flatMap(part =>
        part.kind === 'code'
          ? part.code.split('\n').map(text => key({ text, origin: part.origin }))
          : [],
      ),
    ),
  )
  const isShown = (line: Line) =>
    shown.has(key(line)) || (coded.has(key(line)) && code.includes(squeezed(line.text)))
  const lost = lines.filter(line => !isShown(line) && !said.has(key(line)))
  return {
    sentences: lines.length,
    onSlides: lines.filter(isShown).length,
    inNotes: lines.filter(line => said.has(key(line))).length,
    leftOut: [...board.leftOut, ...nearAddresses(lines)],
    lost: lost.map(line => ({ text: line.text, line: line.origin?.start ?? 1 })),
  }
}

/** Links to what stands beside the article lead nowhere from a deck; those that stand on a slide or in a note only as text are told. */
function nearAddresses(lines: Line[]): LeftOut[] {
  const found = lines.flatMap(line =>
    line.text.includes('](')
      ? addressesIn(parseInline(line.text))
          .filter(url => !isAddress(url))
          .map(text => ({
            text,
            reason:
              'an address beside the article, which leads nowhere from a deck; the text of the link is kept',
            line: line.origin?.start ?? 1,
          }))
      : [],
  )
  return [...new Map(found.map(one => [one.text, one])).values()]
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** A headline may have got the number of its piece, and a label the full stop with which it is said. */
function key({ text, origin }: Line): string {
  return `${origin?.start ?? 0} ${withoutNumberOfPiece(text).replace(/[.:;]$/, '')}`
}

/** Every line of text in a slide's data, at any depth. */
export function linesIn(value: unknown): Line[] {
  if (Array.isArray(value)) return value.flatMap(linesIn)
  if (typeof value !== 'object' || value === null) return []
  if ('origin' in value && 'text' in value && typeof value.text === 'string') return [value as Line]
  return Object.values(value).flatMap(linesIn)
}

/** @param value a slide's data, or a part of it @returns the words that stand there, without the marks of their Markdown */
export function wordsIn(value: unknown): number {
  return linesIn(value).reduce((sum, line) => sum + countWords(plainText(line.text)), 0)
}

function linesOf(part: Part): Line[] {
  return [...(part.intro === undefined ? [] : [part.intro]), ...ownLines(part)]
}

function ownLines(part: Part): Line[] {
  switch (part.kind) {
    case 'prose':
    case 'contrast':
    case 'definition':
    case 'tip':
      return part.sentences
    case 'quote':
      return [...part.sentences, ...(part.by === undefined ? [] : [part.by])]
    case 'points':
      return part.items.flatMap(item => [
        ...(item.label === undefined ? [] : [item.label]),
        ...item.sentences,
        ...item.more,
      ])
    case 'comparison':
      return part.derived === true
        ? []
        : [...part.subjects, ...part.rows.flatMap(row => [row.aspect, ...row.cells])]
    case 'table':
      return [...part.header, ...part.rows.flat()]
    case 'figure':
      return [
        ...(part.alt === '' ? [] : [{ text: part.alt, origin: part.origin }]),
        ...(part.caption === undefined ? [] : [part.caption]),
      ]
    case 'code':
      return part.code.split('\n').map(text => ({ text, origin: part.origin }))
    case 'aside':
      return part.lines
    case 'activity':
      return [part.task]
  }
}
