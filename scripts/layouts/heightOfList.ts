/** How high a list of points becomes, in each of its arrangements (components/PointList.vue). */
import { columnsOfPath, hasNumbers, isLedger, isNames } from '../../components/arrangement.ts'
import type { Point } from '../types.ts'
import type { Box } from './box.ts'
import {
  cardWidth,
  cellWidth,
  isBare,
  numberColumn,
  overlapWidth,
  stopWidth,
  styleOf,
  type ListData,
} from './pointList.ts'
import { sum, writtenPoints } from './text.ts'

/** What decides the height of a list, found once for all of its points. */
interface Measured {
  points: Point[]
  dense: boolean
  bare: boolean
  /** whether the numbers stand in circles; cards and cells have no line above them then */
  circled: boolean
  /** column of the number, and its height; 0 without numbers, px */ number: {
    width: number
    height: number
  }
  /** roles of label and text */ label: string
  body: string
  /** between label and text, px */ gap: number
}

/** @param ordered whether the order matters; @param circled whether the numbers stand in circles; @returns px */
export function heightOfList(
  data: ListData,
  { ordered, circled }: { ordered: boolean; circled: boolean },
  box: Box,
): number {
  const { points, start = 1 } = data
  const [arrangement, density] = styleOf(data)
  const dense = density === 'dense'
  const numbered = hasNumbers(writtenPoints(points), arrangement, ordered)
  const measured: Measured = {
    points,
    dense,
    bare: isBare(points),
    circled,
    number: numbered
      ? { width: numberColumn(box), height: heightOfNumber('number', { dense, circled }, box) }
      : { width: 0, height: 0 },
    label: dense ? 'point-label-dense' : 'point-label',
    body: dense ? 'body-dense' : 'body',
    gap: dense ? 0 : box.size('space-1'),
  }
  switch (arrangement) {
    case 'single':
      return heightOfSingle(measured, box)
    case 'columns':
      return heightOfCards(measured, box)
    case 'grid':
      return !dense && isNames(writtenPoints(points))
        ? heightOfNames(measured, start, box)
        : heightOfGrid(measured, box)
    case 'rows':
      return heightOfRows(measured, box)
    case 'path':
      return heightOfPath(measured, box)
    case 'timeline':
      return heightOfTimeline(measured, box)
    case 'overlap':
      return heightOfOverlap(measured, box)
  }
}

/** Rows of stops: under each circle its words. */
function heightOfPath(measured: Measured, box: Box): number {
  const { points, dense, bare, label, body, gap } = measured
  const columns = columnsOfPath(points.length)
  const width = stopWidth(points.length, box)
  const role = { label, body: bare && !dense ? 'point' : body, gap }
  const circle = box.size(dense ? 'path-circle-dense' : 'path-circle') + box.size('space-2')
  const rows = Array.from({ length: Math.ceil(points.length / columns) }, (_, row) => {
    const stops = points.slice(row * columns, (row + 1) * columns)
    return circle + Math.max(...stops.map(point => heightOfWords(point, width, role, box)))
  })
  return sum(rows) + (rows.length - 1) * box.size('space-4')
}

/** What two have in common, where their fields overlap. */
function heightOfOverlap({ points, dense, label, body, gap }: Measured, box: Box): number {
  const width = overlapWidth(box)
  const heights = points.map(point => heightOfWords(point, width, { label, body, gap }, box))
  const between = box.size(dense ? 'space-1' : 'space-2')
  return (
    box.line('point-label') +
    box.size('space-1') +
    sum(heights) +
    (points.length - 1) * between +
    2 * (box.size(dense ? 'space-2' : 'space-3') + box.size('edge'))
  )
}

/** Each date beside what happened then. */
function heightOfTimeline({ points, dense, label, body }: Measured, box: Box): number {
  const date = box.size('date-label')
  const width = box.column - date - box.size('date-gap')
  const around = 2 * box.size(dense ? 'row-block-dense' : 'row-block')
  return sum(
    points.map(
      point =>
        Math.max(box.text(point.label, label, date), box.text(point.text, body, width)) + around,
    ),
  )
}

function heightOfNumber(
  role: string,
  { dense, circled }: { dense: boolean; circled: boolean },
  box: Box,
): number {
  return circled ? box.size('point-number') : box.line(dense ? 'number-dense' : role)
}

function heightOfWords(
  { label, text }: Point,
  width: number,
  role: { label: string; body: string; gap: number },
  box: Box,
): number {
  const gap = label === undefined || text === undefined ? 0 : role.gap
  return box.text(label, role.label, width) + box.text(text, role.body, width) + gap
}

function heightOfSingle({ points, dense, bare }: Measured, box: Box): number {
  const width = box.column - box.size('space-4') - box.size('bar')
  const large = bare ? 'solo-text' : 'lead'
  const role = {
    label: 'solo-label',
    body: dense ? 'body-dense' : large,
    gap: dense ? 0 : box.size('space-2'),
  }
  return Math.max(...points.map(point => heightOfWords(point, width, role, box)))
}

function heightOfCards(measured: Measured, box: Box): number {
  const { points, dense, bare, number } = measured
  const width = cardWidth(points.length, box)
  const role = {
    label: dense ? measured.label : 'card-label',
    body: bare ? 'card-text' : measured.body,
    gap: measured.gap,
  }
  const above =
    number.width === 0 ? 0 : box.line(dense ? 'number-dense' : 'number-roomy') + box.size('space-2')
  const around = 2 * box.size('space-3') + box.size('card-edge')
  return Math.max(...points.map(point => heightOfWords(point, width, role, box))) + around + above
}

/** Width of two large digits, px. */
const TWO_DIGITS = 72

/** Names alone stand beside large numbers. */
function heightOfNames(measured: Measured, start: number, box: Box): number {
  const { points } = measured
  const gap = box.size('space-3')
  const digits = start + points.length > 10 ? TWO_DIGITS : box.size('point-number')
  const width = (box.column - gap) / 2 - 2 * box.size('card-inline') - gap - digits
  const name = Math.max(...points.map(({ label }) => box.text(label, 'card-label', width)))
  const around = 2 * box.size('space-2') + box.size('card-edge')
  const cell = Math.max(box.line('number-roomy'), name) + around
  const rows = Math.ceil(points.length / 2)
  return rows * cell + (rows - 1) * gap
}

function heightOfGrid(measured: Measured, box: Box): number {
  const { points, dense, number } = measured
  const width = cellWidth(box) - number.width
  const cell = Math.max(
    number.height,
    ...points.map(point => heightOfWords(point, width, measured, box)),
  )
  const around = dense
    ? box.size('cell-top-dense') + box.size('space-1')
    : box.size('space-3') + box.size('space-2')
  const edge = box.size('edge')
  return (cell + around + edge) * Math.ceil(points.length / 2)
}

function heightOfRows(measured: Measured, box: Box): number {
  const { points, dense, bare, number } = measured
  const ledger = isLedger(writtenPoints(points))
  const width = box.column - number.width
  const role = { ...measured, body: bare && !dense ? 'point' : measured.body }
  const around = 2 * box.size(dense ? 'row-block-dense' : 'row-block') + box.size('hairline')
  const rows = points.map(point => {
    const height = ledger
      ? heightOfLedger(point, width, measured, box)
      : heightOfWords(point, width, role, box)
    return Math.max(number.height, height) + around
  })
  // The line above the first row is a heavier one.
  return sum(rows) + box.size('edge') - box.size('hairline')
}

/** A label in a column of its own, its text beside it. */
function heightOfLedger(
  { label, text }: Point,
  width: number,
  role: { label: string; body: string },
  box: Box,
): number {
  const column = box.size('ledger-label')
  return Math.max(
    box.text(label, role.label, column),
    box.text(text, role.body, width - column - box.size('space-3')),
  )
}
