/** The ways in which one slide may stand, the best first: roomier before denser; all of them keep every word. */
import type { Arrangement, Density } from '../../components/arrangement.ts'
import {
  arrangementOf,
  densityOfCode,
  densityOfColumns,
  densityOfComparison,
  densityOfDefinition,
  densityOfPoints,
  densityOfStatement,
  densityOfTable,
  densityOfTitle,
} from '../../components/arrangement.ts'
import { columnsFit } from '../../components/columnWidths.ts'
import type { Draft } from '../storyboard/draft.ts'
import type { Layouts, Line, Point } from '../types.ts'
import { plain } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import { shown, shownColumns, shownPoints, shownRows } from './shown.ts'
import type { Role, Typesetter } from './typesetter.ts'

const DENSITIES: Density[] = ['roomy', 'normal', 'dense']
/** Shorter words stand in any card, in characters. */
const BREAKABLE = 9
/** A card of more lines than this is a paragraph and reads better as a row. */
const MAX_CARD_LINES = { columns: 5, grid: 3 }

export function variantsOf(slide: Draft, type: Typesetter): Draft[] {
  const { data } = slide
  if (!('intro' in data) || data.intro === undefined) return ownVariants(slide, type)
  // The introduction is said in any case; it stands on the slide as long as there is room.
  return [
    ...ownVariants(slide, type),
    ...ownVariants(
      withoutUndefined({ ...slide, data: { ...data, intro: undefined } } as unknown as Draft),
      type,
    ),
  ]
}

/** How a slide's content stands: arrangement and density, written down or the layout's own. */
export function styleOf({ layout, data }: Draft): string {
  switch (layout) {
    case 'points':
    case 'steps':
    case 'recap': {
      const texts = shownPoints(data.points)
      const arrangement = data.arrangement ?? arrangementOf(texts)
      return `${arrangement} ${data.density ?? densityOfPoints(texts, arrangement)}`
    }
    case 'table':
      return (
        data.density ??
        densityOfTable([data.header, ...data.rows].map(row => row.map(cell => plain(cell.text))))
      )
    case 'code':
      return data.density ?? densityOfCode(data.code)
    default:
      return ''
  }
}

/** The styles that pieces of one slide can share, the roomier first. */
export function commonStyles(pieces: Draft[]): Draft[][] {
  const styled = (own: object) =>
    pieces.map(piece => ({ ...piece, data: { ...piece.data, ...own } }) as Draft)
  const [first] = pieces
  if (first === undefined) return []
  if (first.layout === 'table' || first.layout === 'code') {
    const densest = Math.max(
      ...pieces.map(piece => DENSITIES.findIndex(density => density === styleOf(piece))),
    )
    return DENSITIES.slice(densest).map(density => styled({ density }))
  }
  return [
    styled({ arrangement: 'rows', density: 'normal' }),
    styled({ arrangement: 'rows', density: 'dense' }),
  ]
}

function ownVariants(slide: Draft, type: Typesetter): Draft[] {
  const { layout, data } = slide
  switch (layout) {
    case 'points':
    case 'steps':
      return arrangementsOf(data, type).map(one => ({ ...slide, data: one }) as Draft)
    // Subtitle, lead and closing thought are said in any case.
    case 'cover':
      return [slide, { ...slide, data: { ...data, subtitle: undefined } } as unknown as Draft].map(
        withoutUndefined,
      )
    case 'section':
      return [slide, { ...slide, data: { ...data, lead: undefined } } as unknown as Draft].map(
        withoutUndefined,
      )
    case 'end':
      return [slide, { ...slide, data: { ...data, text: undefined } } as unknown as Draft].map(
        withoutUndefined,
      )
    case 'recap':
      return arrangementsOf(data, type).map(one => ({ ...slide, data: one }))
    case 'statement':
      return denser(slide, data, densityOfStatement(shown(data.text)))
    case 'quote':
      return denser(slide, data, densityOfStatement(shown(data.quote)))
    case 'definition':
      return denser(
        slide,
        data,
        densityOfDefinition(shown(data.text), (data.more ?? []).map(shown)),
      )
    case 'tip':
      return denser(slide, data, densityOfTitle(shown(data.text), 150))
    case 'comparison':
      return denser(
        slide,
        data,
        'roomy',
        densityOfComparison(
          shownRows(data.rows),
          data.subjects.length + (data.rows.some(row => row.both !== undefined) ? 1 : 0),
        ),
      )
    // Fewer questions are enough where more do not fit; the article's text stands elsewhere anyway.
    case 'activity':
      return [6, 4, 3, 2, 1]
        .filter((count, index) => count <= data.prompts.length || index === 4)
        .map(count => ({
          ...slide,
          data: { ...data, prompts: data.prompts.slice(0, count) },
          note: slide.note.filter(line => line.click <= count || line.kind === 'label'),
        }))
    case 'columns': {
      // All lines are said; the slide shows as many a side as stand there well, on every side alike.
      const most = Math.max(...data.columns.map(column => column.points?.length ?? 0))
      const fewer = (count: number) => ({
        ...data,
        columns: data.columns.map(column => ({
          ...column,
          ...(column.points === undefined ? {} : { points: column.points.slice(0, count) }),
        })),
      })
      return Array.from({ length: Math.max(1, most) }, (_, index) => fewer(most - index)).flatMap(
        one => denser(slide, one, 'normal', densityOfColumns(shownColumns(one.columns))),
      )
    }
    case 'table': {
      // A size in which words would break inside is none, except where the smallest is left.
      const texts = [data.header, ...data.rows].map(row => row.map(cell => plain(cell.text)))
      return denser(
        slide,
        data,
        DENSITIES.find(density => columnsFit(texts, density)) ?? 'dense',
        densityOfTable(texts),
      )
    }
    case 'code':
      return denser(slide, data, densityOfCode(data.code))
    default:
      return [slide]
  }
}

function withoutUndefined(slide: Draft): Draft {
  return {
    ...slide,
    data: Object.fromEntries(Object.entries(slide.data).filter(([, value]) => value !== undefined)),
  } as Draft
}

/** From a density on to the denser ones; the one that the layout would choose itself is not written down. */
function denser(slide: Draft, data: object, from: Density, own: Density = from): Draft[] {
  return DENSITIES.slice(DENSITIES.indexOf(from)).map(
    density => ({ ...slide, data: density === own ? data : { ...data, density } }) as Draft,
  )
}

function arrangementsOf<D extends Pick<Layouts['points'], 'points' | 'arrangement' | 'density'>>(
  data: D,
  type: Typesetter,
): D[] {
  const texts = shownPoints(data.points)
  const own = arrangementOf(texts)
  const choices = choicesFor(data.points, type)
  return choices.map(([arrangement, density]) => ({
    ...data,
    ...optional(
      arrangement === own ? undefined : arrangement,
      density === densityOfPoints(texts, arrangement) ? undefined : density,
    ),
  }))
}

function optional(arrangement: Arrangement | undefined, density: Density | undefined) {
  return {
    ...(arrangement === undefined ? {} : { arrangement }),
    ...(density === undefined ? {} : { density }),
  }
}

/** Whether no word has to be broken inside. */
function holdsWords(line: Line | undefined, width: number, role: Role, type: Typesetter): boolean {
  return (line === undefined ? '' : plain(line.text))
    .split(/[\s-]+/)
    .every(word => word.length < BREAKABLE || type.lines(asText(word), role, width) === 1)
}

function choicesFor(points: Point[], type: Typesetter): [Arrangement, Density][] {
  const count = points.length
  const rows: [Arrangement, Density][] = [
    ['rows', 'normal'],
    ['rows', 'dense'],
  ]
  if (count <= 1)
    return [
      ['single', 'normal'],
      ['single', 'dense'],
    ]
  const lines = (width: number, role: string) =>
    Math.max(
      ...points.map(point =>
        point.text === undefined ? 0 : type.lines(point.text.text, role, width),
      ),
    )
  const bare = points.every(point => point.label === undefined)
  if (count <= 3) {
    const width = (852 - 24 * (count - 1)) / count - 56
    const text = bare ? 'card-text' : 'body'
    const fits =
      lines(width, text) <= MAX_CARD_LINES.columns &&
      points.every(
        point =>
          holdsWords(point.label, width, 'card-label', type) &&
          holdsWords(point.text, width, text, type),
      )
    return fits ? [['columns', 'normal'], ...rows] : rows
  }
  const fits = count <= 6 && lines(bare ? 410 : 354, 'body') <= MAX_CARD_LINES.grid
  // Five cards leave a hole in a grid of two columns; rows do not.
  if (!fits || count === 5) return fits ? [...rows, ['grid', 'normal'], ['grid', 'dense']] : rows
  return [
    ['grid', 'normal'],
    ['rows', 'normal'],
    ['grid', 'dense'],
    ['rows', 'dense'],
  ]
}
