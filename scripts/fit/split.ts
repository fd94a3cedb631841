/** Splitting a slide by meaning: between points, rows, lines of code or sentences; pieces are balanced. */
import { parseInline, stringifyInline } from '../../components/inlineMarkdown.ts'
import type { Draft } from '../storyboard/draft.ts'
import type { Line, NoteLine } from '../types.ts'

/** What a split headline ends with. */
const NUMBER = / \(\d+\/\d+\)$/

/**
 * Cuts a slide in `count` pieces, headlines numbered (1/2).
 * @returns undefined when the slide has fewer than `count` pieces of meaning
 */
export function split(slide: Draft, count: number): Draft[] | undefined {
  const { layout, data } = slide
  switch (layout) {
    case 'points': case 'steps': return pieces(slide, data.points, count, (points, index, from) => {
      const { intro, ...rest } = data
      return { ...rest, points, ...(intro !== undefined && index === 0 ? { intro } : {}), ...startAt(from) }
    })
    case 'recap': return pieces(slide, data.points, count, (points, _, from) => ({ ...data, points, ...startAt(from) }))
    case 'agenda': return pieces(slide, data.items, count, (items, _, from) => ({ ...data, items, ...startAt(from) }))
    case 'comparison': return pieces(slide, data.rows, count, rows => ({ ...data, rows }))
    case 'table': return pieces(slide, data.rows, count, rows => ({ ...data, rows }))
    case 'code': return pieces(slide, data.code.split('\n'), count, lines => ({ ...data, code: lines.join('\n') }))
    case 'columns': {
      const longest = Math.max(0, ...data.columns.map(column => column.points?.length ?? 0))
      const halves = longest < count ? undefined : pieces(slide, Array.from({ length: longest }, (_, index) => index), count, indexes => ({
        ...data, columns: data.columns.map(column => ({ ...column, points: (column.points ?? []).filter((_, index) => indexes.includes(index)) })),
      }))
      return halves === undefined ? undefined : saidWith(halves, slide.note)
    }
    default: return undefined
  }
}

/** A list that goes on keeps counting. */
function startAt(from: number): { start?: number } {
  return from === 0 ? {} : { start: from + 1 }
}

function pieces<T>(slide: Draft, all: T[], count: number, dataOf: (part: T[], index: number, from: number) => Draft['data']): Draft[] | undefined {
  if (all.length < count) return undefined
  const size = all.length / count
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [Math.round(index * size), Math.round((index + 1) * size)]
    const last = index === count - 1
    const said = noteOf(slide.note, from, to, index === 0, last)
    // Where nothing is said piece by piece, the standing remark holds for each of them.
    const note = said.length > 0 ? said : slide.note.filter(line => line.origin === null).map(line => ({ ...line, click: 0 }))
    const data = dataOf(all.slice(from, to), index, from)
    return numbered({ ...slide, data, note } as Draft, index + 1, count)
  })
}

/** What is said with a point goes with it; what is said before all clicks stays with the first piece. */
function noteOf(note: NoteLine[], from: number, to: number, first: boolean, last: boolean): NoteLine[] {
  return note
    .filter(line => line.click === 0 ? first : line.click > from && (line.click <= to || last))
    .map(line => ({ ...line, click: line.click === 0 ? 0 : line.click - from }))
}

/** Two columns' note, each line with the piece that shows its words; what no piece shows goes on from the line before it. */
function saidWith(halves: Draft[], note: NoteLine[]): Draft[] {
  const points = halves.map(half => half.layout === 'columns' ? half.data.columns.flatMap(column => column.points ?? []) : [])
  let current = 0
  const places = note.map((line) => {
    const found = points.findIndex(shown => shown.some(point => line.text.includes(point.text)))
    if (found !== -1) current = found
    return current
  })
  return halves.map((half, index) => {
    const lines = note.filter((_, at) => places[at] === index)
    return { ...half, note: lines.length > 0 ? lines : (points[index] ?? []).map(point => ({ ...point, click: 1 })) }
  })
}

/** A piece's headline says which of how many it is. */
export function numbered(slide: Draft, index: number, count: number): Draft {
  const { data } = slide
  if (!('title' in data) || data.title === undefined) return slide
  const plain = { ...data.title, text: stringifyInline(parseInline(data.title.text.replace(NUMBER, ''))) }
  const title: Line = { ...plain, text: stringifyInline([...parseInline(plain.text), { type: 'text', value: ` (${index}/${count})` }]) }
  return { ...slide, data: { ...data, title }, reason: `${slide.reason.replace(/; piece \d+ of .*$/, '')}; piece ${index} of ${count}, since it does not fit on one slide` } as Draft
}
