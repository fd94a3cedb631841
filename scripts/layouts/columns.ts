/** Two or more subjects side by side, each with a text or points of its own; below them what they share. */
import { densityOfColumns, type Density } from '../../components/arrangement.ts'
import type { Layouts, Line, SubjectColumn } from '../types.ts'
import type { Box } from './box.ts'
import {
  allSaid,
  alwaysAlike,
  denser,
  glance,
  goesOn,
  noPicture,
  noTakeaway,
  noTask,
  noVerbatim,
  saidAt,
  asWritten,
  several,
  allSeen,
} from './common.ts'
import { cutLine } from './cutLine.ts'
import type { Cut, Division, LayoutSpec } from './spec.ts'
import { saySame } from '../text/plain.ts'
import { present, sum, wordsOf, written } from './text.ts'

type Data = Layouts['columns']

/** Two contrasts on a slide, in words. */
const BESIDE_WORDS = 64

export const columns: LayoutSpec<'columns'> = {
  headline: ({ title }) => title,
  texts: data => [data.title, ...data.columns.flatMap(linesOfSide), ...(data.both ?? [])],
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: false,
  clicks: data => data.columns.length + (data.both === undefined ? 0 : 1),
  reveals: data => [
    ...data.columns.map(linesOfSide),
    ...(data.both === undefined ? [] : [data.both]),
  ],
  transition: goesOn,
  reading: glance,
  arrangements: data => denser(data, 'normal', ownDensity(data)),
  alike: alwaysAlike,
  height: (data, box) => box.head(data) + heightOfSides(data, box) + heightOfShared(data, box),
  divide: division,
  cut: cutSides,
  inLines: asWritten,
  only: several,
  join: besideEach,
  said: allSaid,
  paper: ({ title, columns: sides, both = [] }) => [{ kind: 'sides', title, columns: sides, both }],
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: [], boxes: ['section'] },
}

/** Two contrasts of the same subjects under one heading: what belongs side by side stays so. */
function besideEach(data: Data, next: Data): Data | undefined {
  const isSame =
    data.title === next.title &&
    data.columns.length === next.columns.length &&
    data.columns.every(({ subject }, index) => isNamed(next.columns[index], subject))
  const points = [...data.columns, ...next.columns].flatMap(column => column.points ?? [])
  if (!isSame || !isPlain(data) || !isPlain(next) || wordsOf(points) > BESIDE_WORDS)
    return undefined
  const columns = data.columns.map((column, index) => ({
    ...column,
    points: [...(column.points ?? []), ...(next.columns[index]?.points ?? [])],
  }))
  return { ...data, columns }
}

function isNamed(column: SubjectColumn | undefined, subject: Line): boolean {
  return column !== undefined && saySame(column.subject.text, subject.text)
}

/** Whether each side has as many points, and nothing else. */
function isPlain({ columns: [first, ...others], both }: Data): boolean {
  const count = first?.points?.length
  const isBare = ({ text, points }: SubjectColumn) => text === undefined && points?.length === count
  return both === undefined && first !== undefined && [first, ...others].every(isBare)
}

function linesOfSide({ subject, text, points }: SubjectColumn): Line[] {
  return [...present(subject, text), ...(points ?? [])]
}

/** @returns the number of points of the longest side */
function longest(data: Data): number {
  return Math.max(0, ...data.columns.map(column => column.points?.length ?? 0))
}

function ownDensity(data: Data): Density {
  return densityOfColumns(
    data.columns.map(({ text, points }) => ({
      text: written(text),
      points: (points ?? []).map(written),
    })),
  )
}

/** Lines that stand beside each other stay so; of a shorter side each piece has its share. */
function division(data: Data): Division<Data> {
  const length = longest(data)
  const weights = Array.from({ length }, () => 1)
  const share = (points: Line[], at: number) => Math.round((at * points.length) / length)
  return {
    weights,
    costs: weights.map(() => 0),
    piece: (from, to) => ({
      ...data,
      columns: data.columns.map(({ points = [], ...column }) => ({
        ...column,
        points: points.slice(share(points, from), share(points, to)),
      })),
    }),
    shows: piece => piece.columns.flatMap(column => column.points ?? []),
  }
}

function cutSides(data: Data, count: number): Cut<Data>[] | undefined {
  if (longest(data) > 1) return undefined
  const sides = data.columns.map(({ text, points }) => cutLine(points?.[0] ?? text, count))
  const length = Math.max(...sides.map(parts => parts.length))
  return Array.from({ length }, (_, index) => ({
    data: {
      ...data,
      columns: data.columns.map(({ subject, text, points = [] }, at): SubjectColumn => ({
        subject,
        // What leads into a point stands over each part of it.
        ...(text === undefined || points.length === 0 ? {} : { text }),
        points: present(sides[at]?.[index]),
      })),
    },
    said: sides.flatMap((parts, at) => saidAt(present(parts[index]), at + 1)),
  }))
}

function heightOfSides(data: Data, box: Box): number {
  const dense = (data.density ?? ownDensity(data)) === 'dense'
  const role = dense ? 'body-dense' : 'side-text'
  const count = data.columns.length
  const width =
    (box.column - box.size('space-3') * (count - 1)) / count - 2 * box.size('card-inline')
  const gap = box.size(dense ? 'space-1' : 'space-2')
  // Between two points: the gap, the line and the room below it.
  const between = 2 * gap + box.size('hairline')
  const sides = data.columns.map(({ subject, text, points = [] }) => {
    const lines = points.map(point => box.text(point, role, width))
    const list = lines.length === 0 ? 0 : gap + sum(lines) + (lines.length - 1) * between
    return box.text(subject, 'side', width) + box.text(text, role, width, gap) + list
  })
  const around = 2 * box.size(dense ? 'space-2' : 'space-3') + box.size('card-edge')
  return Math.max(0, ...sides) + around
}

function heightOfShared({ both }: Data, box: Box): number {
  if (both === undefined || both.length === 0) return 0
  const width = box.column - 2 * box.size('card-inline')
  return 3 * box.size('space-2') + sum(both.map(line => box.text(line, 'body', width)))
}
