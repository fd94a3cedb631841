/** The sentences and items of an article in their order, each with its place. */
import { leading, leavesOf } from '../../text/marks.ts'
import { plain } from '../../text/plain.ts'
import type { Mark, Text } from '../../text/text.ts'
import type { ArticleLine } from '../../types.ts'
import { linesOfItem, type Item, type Outline, type Part } from '../outline.ts'

/** What stands between two headings. */
export interface Stretch {
  heading?: string
  depth: number
  statements: Statement[]
}

export interface Statement {
  /** its id in the article */ unit: string
  kind: 'text' | 'item' | 'quote'
  text: string
  stretch: Stretch
  /** number of its paragraph or item, and its place there, of so many */
  block: number
  at: number
  of: number
  /** number of its list */ list?: number
  /** in a nested list or a further paragraph of an item */ isDeep: boolean
  /** marked bold somewhere, at its beginning, all of it in italics */
  isBold: boolean
  opensBold: boolean
  isItalic: boolean
  /** share of its letters that are links */ linked: number
}

/** @returns the stretches of the article that say something */
export function stretchesOf(outline: Outline): Stretch[] {
  const numbers = { block: 0, list: 0 }
  return outline.sections.map(section => {
    const heading = section.heading === undefined ? {} : { heading: plain(section.heading.text) }
    const stretch: Stretch = { ...heading, depth: section.depth, statements: [] }
    for (const part of section.parts) stretch.statements.push(...inPart(part, stretch, numbers))
    return stretch
  })
}

interface Numbers {
  block: number
  list: number
}

function inPart(part: Part, stretch: Stretch, numbers: Numbers): Statement[] {
  const intro = part.intro === undefined ? [] : block([part.intro], 'text', stretch, numbers)
  switch (part.kind) {
    case 'prose':
    case 'definition':
    case 'tip':
    case 'contrast':
      return [...intro, ...block(part.sentences, 'text', stretch, numbers)]
    case 'quote':
      return [...intro, ...block(part.sentences, 'quote', stretch, numbers)]
    case 'comparison': {
      const passages = part.passages ?? []
      return [...intro, ...passages.flatMap(lines => block(lines, 'text', stretch, numbers))]
    }
    case 'points': {
      numbers.list += 1
      return [...intro, ...part.items.flatMap(item => inItem(item, stretch, numbers))]
    }
    default:
      return intro
  }
}

/** A label and what stands behind it are one statement, as they are one sentence. */
function inItem(item: Item, stretch: Stretch, numbers: Numbers): Statement[] {
  const { label, sentences } = item
  const [first, ...rest] = sentences
  const opening =
    label === undefined ? [] : [{ line: first ?? label, said: spoken(label, first), label }]
  const others = label === undefined ? sentences : rest
  const lines = [...opening, ...others.map(line => ({ line, said: plain(line.text) }))]
  numbers.block += 1
  const place = { stretch, kind: 'item' as const, list: numbers.list }
  const own = lines.map(({ line, said }, at) => ({
    ...marksOf(line.text, said),
    ...place,
    opensBold: at === 0 && (label !== undefined || marksOf(line.text, said).opensBold),
    unit: unitOf(line),
    block: numbers.block,
    at,
    of: lines.length,
    isDeep: false,
  }))
  const below = linesOfItem({ ...item, label: undefined, sentences: [] })
  const deep = below.flatMap(line => {
    numbers.block += 1
    const said = plain(line.text)
    const where = { unit: unitOf(line), block: numbers.block, at: 0, of: 1, isDeep: true }
    return [{ ...marksOf(line.text, said), ...place, ...where }]
  })
  return [...own, ...deep].filter(({ text }) => text !== '')
}

function spoken(label: ArticleLine, sentence: ArticleLine | undefined): string {
  const name = plain(label.text).trim()
  return sentence === undefined ? name : `${name}: ${plain(sentence.text).trim()}`
}

function block(
  lines: ArticleLine[],
  kind: Statement['kind'],
  stretch: Stretch,
  numbers: Numbers,
): Statement[] {
  numbers.block += 1
  return lines.flatMap((line, at) => {
    const marks = marksOf(line.text, plain(line.text))
    const where = { unit: unitOf(line), block: numbers.block, at, of: lines.length, isDeep: false }
    return marks.text === '' ? [] : [{ ...marks, ...where, kind, stretch }]
  })
}

function unitOf(line: ArticleLine): string {
  return line.units?.[0] ?? ''
}

/** Share of a text from which on a mark is the mark of all of it. */
const ALL_OF_IT = 0.85

function marksOf(
  content: Text,
  said: string,
): Pick<Statement, 'text' | 'isBold' | 'opensBold' | 'isItalic' | 'linked'> {
  const length = Math.max(1, plain(content).length)
  const marked = (mark: Mark | 'link') =>
    leavesOf(content)
      .filter(({ marks }) => marks.has(mark))
      .reduce((sum, { from, to }) => sum + to - from, 0)
  return {
    text: said.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim(),
    isBold: marked('strong') > 0,
    opensBold: leading(content, 'strong') > 0,
    isItalic: marked('emphasis') >= length * ALL_OF_IT,
    linked: marked('link') / length,
  }
}
