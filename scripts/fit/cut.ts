/** Cutting what is one thing and still too long for a slide: at the end of a sentence, else of a clause, else between words. */
import { isEmpty, plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import { asText } from '../text/text.ts'
import type { Draft } from '../storyboard/draft.ts'
import type { Line, NoteLine } from '../types.ts'
import { withoutIntro } from './split.ts'

/** Where a cut reads well, the better first, and how far from the even cut it may lie, as a share of a part. */
const BOUNDARIES: [RegExp, number][] = [
  [/[.!?…]["'”’)]*\s+|[。！？]/gu, 0.45],
  [/[;:–—]\s+|(?<!\s)\s+[–—]\s+/gu, 0.4],
  [/,\s+|[、，]/gu, 0.35],
  [/\s+/gu, 0.5],
]

/** @returns the line in `count` parts; fewer when it has no place for so many cuts */
export function cutLine(line: Line, count: number): Line[] {
  const text = plain(line.text)
  const cuts = cutsOf(text, count)
  return [0, ...cuts]
    .map((from, index): Line => {
      const part = slice(line.text, from, cuts[index] ?? text.length)
      return line.kind === 'label'
        ? { ...line, text: part }
        : { ...line, text: part, source: line.source ?? line.text }
    })
    .filter(part => !isEmpty(part.text))
}

/** A part shorter than this, in characters, is no relief to any slide. */
const LEAST_PART = 16

function cutsOf(text: string, count: number): number[] {
  const size = text.length / count
  if (size < LEAST_PART) return []
  const cuts: number[] = []
  for (let index = 1; index < count; index += 1) {
    const even = index * size
    const least = (cuts.at(-1) ?? 0) + 1
    const found = BOUNDARIES.map(([pattern, reach]) =>
      nearest(
        [...text.matchAll(pattern)]
          .map(match => match.index + match[0].length)
          .filter(at => at >= least && at < text.length),
        even,
        reach * size,
      ),
    ).find(at => at !== undefined)
    const at = found ?? Math.round(even)
    if (at > (cuts.at(-1) ?? 0) && at < text.length) cuts.push(at)
  }
  return cuts
}

function nearest(places: number[], wanted: number, reach: number): number | undefined {
  const best = places.reduce<number | undefined>(
    (known, place) =>
      known === undefined || Math.abs(place - wanted) < Math.abs(known - wanted) ? place : known,
    undefined,
  )
  return best !== undefined && Math.abs(best - wanted) <= reach ? best : undefined
}

/** A slide that holds one thing, in `count` slides; undefined when there is nothing to cut. */
export function cutSlide(slide: Draft, count: number): Draft[] | undefined {
  const parts = dataParts(slide, count)
  if (parts === undefined || parts.length < 2) return undefined
  // All is said with the first part; with the others, what they show.
  return parts.map(
    ({ data, said }, index) =>
      ({
        ...slide,
        data: index === 0 ? data : withoutIntro(data),
        note: index === 0 ? slide.note : noteOf(slide, said),
      }) as Draft,
  )
}

/** What a part shows is said when it appears. Where nothing is read out, the standing remark holds for each part. */
function noteOf({ layout, note }: Draft, said: Line[]): NoteLine[] {
  const clickOf = (index: number) => {
    if (layout === 'columns') return index + 1
    return layout === 'comparison' ? 1 : 0
  }
  return said.length > 0
    ? said
        .map((line, index) => ({ ...line, click: clickOf(index) }))
        .filter(line => !isEmpty(line.text))
    : note.filter(line => line.kind === 'label').map(line => ({ ...line, click: 0 }))
}

function dataParts(
  { layout, data }: Draft,
  count: number,
): { data: Draft['data']; said: Line[] }[] | undefined {
  switch (layout) {
    case 'statement':
    case 'tip':
      return cutLine(data.text, count).map(text => ({ data: { ...data, text }, said: [text] }))
    case 'definition':
      return cutLine(data.text, count).map((text, index) => ({
        data: { ...data, text, ...(index === 0 ? {} : { more: [] }) },
        said: [text],
      }))
    case 'quote':
      return cutLine(data.quote, count).map(quote => ({ data: { ...data, quote }, said: [quote] }))
    case 'points':
    case 'steps':
    case 'recap': {
      const [point] = data.points
      if (point === undefined || data.points.length > 1) return undefined
      const key = point.text === undefined ? 'label' : 'text'
      return cutParts(point[key], count).map(part => ({
        data: { ...data, points: [{ ...point, [key]: part }] },
        said: [part],
      }))
    }
    case 'comparison': {
      const [row] = data.rows
      if (row === undefined || data.rows.length > 1) return undefined
      const cells = row.cells.map(cell => cutLine(cell, count))
      const both = row.both === undefined ? undefined : cutLine(row.both, count)
      return Array.from(
        { length: Math.max(...cells.map(parts => parts.length), both?.length ?? 0) },
        (_, index) => {
          const part = row.cells.map((cell, column) => cells[column]?.[index] ?? emptied(cell))
          return {
            data: {
              ...data,
              rows: [
                {
                  ...row,
                  cells: part,
                  ...(row.both === undefined ? {} : { both: both?.[index] ?? emptied(row.both) }),
                },
              ],
            },
            said: part.filter(line => !isEmpty(line.text)),
          }
        },
      )
    }
    case 'table': {
      const [row] = data.rows
      if (row === undefined || data.rows.length > 1) return undefined
      const cells = row.map(cell => cutLine(cell, count))
      return Array.from({ length: Math.max(...cells.map(parts => parts.length)) }, (_, index) => {
        const part = row.map((cell, column) => cells[column]?.[index] ?? emptied(cell))
        return { data: { ...data, rows: [part] }, said: part.filter(line => !isEmpty(line.text)) }
      })
    }
    case 'columns': {
      if (data.columns.some(column => (column.points?.length ?? 0) > 1)) return undefined
      const texts = data.columns.map(column => cutParts(column.text ?? column.points?.[0], count))
      return Array.from({ length: Math.max(...texts.map(parts => parts.length)) }, (_, index) => ({
        data: {
          ...data,
          columns: data.columns.map((column, at) => ({
            subject: column.subject,
            points: [texts[at]?.[index]].filter(line => line !== undefined),
          })),
        },
        said: data.columns.map(({ subject }, at) => texts[at]?.[index] ?? emptied(subject)),
      }))
    }
    case 'code': {
      if (data.code.includes('\n')) return undefined
      const size = Math.ceil(data.code.length / count)
      return Array.from({ length: count }, (_, index) => ({
        data: { ...data, code: data.code.slice(index * size, (index + 1) * size) },
        said: [],
      }))
    }
    default:
      return undefined
  }
}

function cutParts(line: Line | undefined, count: number): Line[] {
  return line === undefined ? [] : cutLine(line, count)
}

/** What goes on in the other cells only leaves this one empty. */
function emptied(line: Line): Line {
  return { ...line, text: asText('') }
}
