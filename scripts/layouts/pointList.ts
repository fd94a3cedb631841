/** What points, steps and recap have in common: a list, drawn by components/PointList.vue. */
import {
  arrangementOf,
  columnsOfPath,
  densityOfPoints,
  type Density,
  type ListArrangement,
} from '../../components/arrangement.ts'
import { plain } from '../text/plain.ts'
import type { Layouts, Line, NoteLine, Point } from '../types.ts'
import type { Box } from './box.ts'
import { saidAt, without } from './common.ts'
import { cutLine } from './cutLine.ts'
import type { Spoken } from './paper.ts'
import type { Alike, Cut, Division, Reading } from './spec.ts'
import { linesOfPoints, present, wordsOf, writtenPoints } from './text.ts'

/** The data of any of them. */
export type ListData = Pick<
  Layouts['points'],
  'title' | 'intro' | 'points' | 'start' | 'shared' | 'arrangement' | 'density'
>
type Style = [ListArrangement, Density]

/** Points on a slide, at most, whatever room there is (recall drops beyond a handful). */
export const MAX_POINTS = 6
/** Words on a slide of points, at most, with its title (common convention). */
export const MAX_WORDS = 40
/** So few points may be a little longer: in two pieces one of them would stand alone. */
export const FEW_POINTS = 3
/** Words of so few points, of one more, and on a slide with what announces them, at most. */
const MOST_WORDS = 66
const MOST_WORDS_OF_FOUR = 48
const MOST_IN_ALL = 76

export function textsOf({ title, intro, points }: ListData): Line[] {
  return [...present(title, intro), ...linesOfPoints(points)]
}

/** @returns a click for each point, where there are several */
export function clicksOf({ points }: ListData): number {
  return points.length > 1 ? points.length : 0
}

/** @returns the lines of each point, which appear together */
export function reveals({ points }: ListData): Line[][] {
  return points.map(point => linesOfPoints([point]))
}

/** A slide of points is read while it is told. */
export const readingOfList: Reading<ListData> = {
  bullets: ({ points }) => points.length,
  // What announces the points never gives way to a roomier arrangement.
  isLight: ({ title, points }) => wordsOf([title, ...linesOfPoints(points)]) <= MAX_WORDS,
  isCrowded: data => {
    const { length } = data.points
    return (
      length > MAX_POINTS ||
      (length > 1 && wordsOf(textsOf(data)) > MOST_IN_ALL) ||
      (length > 1 && wordsOf(linesOfPoints(data.points)) > mostOf(data.points))
    )
  },
}

/** @returns how many words the points may have; a checklist is ticked off, one line after the other */
function mostOf(points: Point[]): number {
  const isChecklist = points.every(({ done }) => done !== undefined)
  if (points.length <= FEW_POINTS || isChecklist) return MOST_WORDS
  if (points.length > FEW_POINTS + 1) return MAX_WORDS
  return isNamed(points) ? MOST_WORDS : MOST_WORDS_OF_FOUR
}

/** Names with a text each are looked over by their names. */
function isNamed(points: Point[]): boolean {
  return points.every(({ label, text }) => label !== undefined && text !== undefined)
}

/** A list that goes on keeps counting. */
function startAt(from: number, start = 1): { start?: number } {
  return start + from === 1 ? {} : { start: start + from }
}

/** What a point takes beside its words, in words: its own line and the space around it. */
const POINT_WEIGHT = 6

export function division<D extends ListData>(data: D): Division<D> {
  return {
    weights: data.points.map(point => POINT_WEIGHT + wordsOf(linesOfPoints([point]))),
    costs: data.points.map(() => 0),
    piece: (from, to) => ({
      ...ledIn(data),
      points: data.points.slice(from, to),
      ...startAt(from, data.start),
    }),
  }
}

/** What leads into a list that goes on is the headline of its pieces; the heading stands above them as the label. */
function ledIn<D extends ListData>(data: D): D {
  const { intro, ...rest } = data
  const isHeading = !/[.!?:…]["'”’)]*$/.test(plain(data.title.text))
  return intro === undefined || !isHeading ? data : ({ ...rest, title: intro } as D)
}

/** @returns a single point in parts of its text, or of its label where that is all */
export function cutPoint<D extends ListData>(data: D, count: number): Cut<D>[] | undefined {
  const [point] = data.points
  if (point === undefined || data.points.length > 1) return undefined
  const key = point.text === undefined ? 'label' : 'text'
  return cutLine(point[key], count).map(part => ({
    data: { ...data, points: [{ ...point, [key]: part }] },
    said: saidAt([part]),
  }))
}

/** What stands under a label, or alone, may go on in a second line. */
export function pointsInLines<D extends ListData>(data: D, divide: (line: Line) => Line): D {
  const points = data.points.map(point =>
    point.text === undefined ? point : { ...point, text: divide(point.text) },
  )
  return { ...data, points }
}

export const alikeLists: Alike<ListData> = {
  styleOf: data => styleOf(data).join(' '),
  shared: () => [
    { arrangement: 'rows', density: 'normal' },
    { arrangement: 'rows', density: 'dense' },
  ],
}

/** How the list stands: as written down, or as the layout decides by itself. */
export function styleOf({ points, arrangement, density }: ListData): Style {
  const texts = writtenPoints(points)
  const arranged = arrangement ?? arrangementOf(texts)
  return [arranged, density ?? densityOfPoints(texts, arranged)]
}

/** Longest explanation beside a label, in words. */
const TOLD_WORDS = 32

/** What the article says and everybody may read, unless it only repeats the label. */
function explains(line: NoteLine, label: string): boolean {
  return (
    line.kind === 'article' &&
    line.private === undefined &&
    plain(line.text).replace(/[.:]$/, '') !== label
  )
}

/** Where the slide shows a label only, the handout has the first sentence that is said with it. */
export function told({ points }: ListData, { note, clicks }: Spoken): Point[] {
  return points.map((point, index) => {
    if (point.text !== undefined || point.label === undefined) return point
    const label = plain(point.label.text)
    const click = clicks === 0 ? 0 : index + 1
    const first = note.find(line => line.click === click && explains(line, label))
    return first === undefined || plain(first.text).split(/\s+/).length > TOLD_WORDS
      ? point
      : { ...point, text: first }
  })
}

/** The ways in which a list may stand; what the layout would choose by itself is not written down. */
export function arrangements<D extends ListData>(data: D, box: Box): D[] {
  const texts = writtenPoints(data.points)
  const own = arrangementOf(texts)
  const free = without(without(data, 'arrangement'), 'density')
  const standing = (list: D, styles: Style[]) =>
    styles.map(([arrangement, density]) => ({
      ...list,
      ...(arrangement === own ? {} : { arrangement }),
      ...(density === densityOfPoints(texts, arrangement) ? {} : { density }),
    }))
  return [
    ...standing(free, waysInForm(data, box)),
    ...standing(without(free, 'shared'), waysFor(data.points, box)),
  ]
}

const SINGLE: Style[] = [
  ['single', 'normal'],
  ['single', 'dense'],
]
const ROWS: Style[] = [
  ['rows', 'normal'],
  ['rows', 'dense'],
]
const CARDS: Style[] = [['columns', 'normal'], ...ROWS]
const GRID: Style[] = [
  ['grid', 'normal'],
  ['rows', 'normal'],
  ['grid', 'dense'],
  ['rows', 'dense'],
]
/** Five cards leave a hole in a grid of two columns; rows do not. */
const GRID_OF_FIVE: Style[] = [...ROWS, ['grid', 'normal'], ['grid', 'dense']]

const PATH: Style[] = [
  ['path', 'normal'],
  ['path', 'dense'],
]
const OVERLAP: Style[] = [
  ['overlap', 'normal'],
  ['overlap', 'dense'],
]
const TIMELINE: Style[] = [
  ['timeline', 'normal'],
  ['timeline', 'dense'],
]

/** The form that the storyboard has found in a list, where its points fit into it. */
function waysInForm({ arrangement, points, shared }: ListData, box: Box): Style[] {
  if (arrangement === 'overlap') return fitsInOverlap(points, shared, box) ? OVERLAP : []
  if (arrangement === 'path') return fitsOnPath(points, box) ? PATH : []
  return arrangement === 'timeline' && points.length > 1 ? TIMELINE : []
}

/** So few stops are no path yet, and with so many lines a stop is a paragraph. */
const LEAST_STOPS = 3
const MAX_STOP_LINES = { one: 4, two: 3 }

function fitsOnPath(points: Point[], box: Box): boolean {
  const columns = columnsOfPath(points.length)
  const most = points.length > columns ? MAX_STOP_LINES.two : MAX_STOP_LINES.one
  const width = stopWidth(points.length, box)
  const role = isBare(points) ? 'point' : 'body'
  const linesIn = ({ label, text }: Point) =>
    (label === undefined ? 0 : box.lines(label.text, 'point-label', width)) +
    (text === undefined ? 0 : box.lines(text.text, role, width))
  return (
    points.length >= LEAST_STOPS &&
    points.length <= MAX_POINTS &&
    points.every(point => linesIn(point) <= most) &&
    points.every(
      ({ label, text }) =>
        holdsWords(label, 'point-label', width, box) && holdsWords(text, role, width, box),
    )
  )
}

/** The names of the two stand beside each other, in a line each. */
function fitsInOverlap(points: Point[], shared: Line[] | undefined, box: Box): boolean {
  const width = (box.column - box.size('space-1')) / 2
  return (
    shared?.length === 2 &&
    points.length > 1 &&
    shared.every(name => box.lines(name.text, 'point-label', width) === 1)
  )
}

/** Width of what two have in common, px. */
export function overlapWidth(box: Box): number {
  const around = box.size('overlap-side') + box.size('card-inline') + box.size('edge')
  return box.column - 2 * around
}

/** A browser that looks for fine lines counts no kerning over spaces: words that fill a line break earlier, px. */
const KERNING = 2

/** Width of the words at a stop of a path, px. */
export function stopWidth(stops: number, box: Box): number {
  const columns = columnsOfPath(stops)
  return (box.column - box.size('space-3') * (columns - 1)) / columns - KERNING
}

function waysFor(points: Point[], box: Box): Style[] {
  if (points.length <= 1) return SINGLE
  if (points.length <= FEW_POINTS) return fitsInCards(points, box) ? CARDS : ROWS
  if (!fitsInGrid(points, box)) return ROWS
  return points.length === 5 ? GRID_OF_FIVE : GRID
}

/** A card of more lines than this is a paragraph and reads better as a row. */
const MAX_CARD_LINES = { columns: 5, grid: 3 }

function fitsInCards(points: Point[], box: Box): boolean {
  const width = cardWidth(points.length, box)
  const role = isBare(points) ? 'card-text' : 'body'
  return (
    mostLines(points, role, width, box) <= MAX_CARD_LINES.columns &&
    points.every(
      ({ label, text }) =>
        holdsWords(label, 'card-label', width, box) && holdsWords(text, role, width, box),
    )
  )
}

function fitsInGrid(points: Point[], box: Box): boolean {
  const number = isBare(points) ? 0 : numberColumn(box)
  const width = cellWidth(box) - number
  return points.length <= MAX_POINTS && mostLines(points, 'body', width, box) <= MAX_CARD_LINES.grid
}

function mostLines(points: Point[], role: string, width: number, box: Box): number {
  return Math.max(
    ...points.map(({ text }) => (text === undefined ? 0 : box.lines(text.text, role, width))),
  )
}

/** Shorter words stand in any card, in characters. */
const BREAKABLE = 9

/** Whether no word has to be broken inside. */
function holdsWords(line: Line | undefined, role: string, width: number, box: Box): boolean {
  const words = line === undefined ? '' : plain(line.text)
  return words
    .split(/[\s-]+/)
    .every(word => word.length < BREAKABLE || box.holdsWord(word, role, width))
}

export function isBare(points: Point[]): boolean {
  return points.every(point => point.label === undefined)
}

/** Width of the text in one of several cards side by side, px. */
export function cardWidth(count: number, box: Box): number {
  return (box.column - box.size('space-3') * (count - 1)) / count - 2 * box.size('card-inline')
}

/** Width of a cell of the grid of two columns, px, its number included. */
export function cellWidth(box: Box): number {
  return (box.column - box.size('space-4')) / 2
}

/** What a number takes beside a point, px. */
export function numberColumn(box: Box): number {
  return box.size('point-number') + box.size('space-2')
}
