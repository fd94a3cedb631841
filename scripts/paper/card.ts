/** A job aid of one page, to pin on a wall: the comparison, or the steps, of the article. */
import { paperOf } from '../layouts/index.ts'
import { ofKind, type PaperPart } from '../layouts/paper.ts'
import { linesOfPoints } from '../layouts/text.ts'
import { plain } from '../text/plain.ts'
import type { Line, Point, Storyboard } from '../types.ts'
import { html, type Markup } from './html.ts'
import { labelOf } from './parts.ts'

/** Points of the letters by how many of them there are, so that all of it stands on one page. */
const SIZES: [most: number, size: number][] = [
  [500, 16],
  [900, 14],
  [1500, 12],
  [2400, 10.5],
  [3600, 9],
]
const SMALLEST = 8
/** Longer steps than these are told by their names alone: the handout has all of them. */
const MOST_LETTERS = 4000
/** More letters than these and a second thing has no room beside the first. */
const ROOM = 1500

/** @returns nothing but the title where there is neither a comparison nor steps nor a summary */
export function card(board: Storyboard): Markup {
  const parts = board.slides.flatMap(paperOf)
  const found = [comparison(parts), steps(parts), summary(parts)].filter(part => part !== undefined)
  const [first, second] = found
  const isBoth = first !== undefined && second !== undefined && first.length + second.length < ROOM
  const shown = found.slice(0, isBoth ? 2 : 1)
  const length = shown.reduce((sum, part) => sum + part.length, 0)
  const size = SIZES.find(([most]) => length <= most)?.[1] ?? SMALLEST
  return html`<div class="card" style="font-size: ${size}pt">
    <h1>${board.title}</h1>
    ${shown.map(({ markup }) => markup)}
  </div>`
}

interface Shown {
  markup: Markup
  /** letters */ length: number
}

/** What was divided among slides, together again. */
function together<T>(parts: T[], nameOf: (part: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const part of parts) groups.set(nameOf(part), [...(groups.get(nameOf(part)) ?? []), part])
  return [...groups.values()]
}

function longest<T>(groups: T[][], sizeOf: (group: T[]) => number): T[] | undefined {
  return [...groups].sort((a, b) => sizeOf(b) - sizeOf(a))[0]
}

function lengthOf(lines: (Line | undefined)[]): number {
  return lines.reduce((sum, line) => sum + (line === undefined ? 0 : plain(line.text).length), 0)
}

function comparison(parts: PaperPart[]): Shown | undefined {
  const tables = together(ofKind(parts, 'aspects'), ({ subjects }) =>
    subjects.map(({ text }) => plain(text)).join('|'),
  )
  const table = longest(tables, group => group.reduce((sum, { rows }) => sum + rows.length, 0))
  const [first] = table ?? []
  if (table === undefined || first === undefined) return undefined
  const rows = table.flatMap(part => part.rows)
  const length = lengthOf(rows.flatMap(({ aspect, cells, both }) => [aspect, ...cells, both]))
  const hasBoth = rows.some(({ both }) => both !== undefined)
  const markup = html`<table>
    <thead>
      <tr>
        ${first.corner === undefined ? html`<td></td>` : html`<th scope="col">${first.corner.text}</th>`}
        ${first.subjects.map(({ text }) => html`<th scope="col">${text}</th>`)}
        ${hasBoth ? html`<td></td>` : undefined}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ aspect, cells, both }) =>
          html`<tr>
            <th scope="row">${aspect.text}</th>
            ${cells.map(({ text }) => html`<td>${text}</td>`)}
            ${hasBoth ? html`<td>${both?.text}</td>` : undefined}
          </tr>`,
      )}
    </tbody>
  </table>`
  return { markup, length }
}

function steps(parts: PaperPart[]): Shown | undefined {
  const lists = together(
    ofKind(parts, 'list').filter(({ ordered }) => ordered),
    ({ title }) => (title === undefined ? '' : plain(title.text)),
  )
  const list = longest(lists, group => group.reduce((sum, { points }) => sum + points.length, 0))
  const points = list?.flatMap(part => part.points) ?? []
  if (points.length === 0) return undefined
  const title = list?.[0]?.title
  const isLong = lengthOf(linesOfPoints(points)) > MOST_LETTERS
  const shown = isLong ? points.map(named) : points
  const markup = html`${title === undefined ? undefined : html`<h2>${title.text}</h2>`}
    <ol>
      ${shown.map(point => html`<li><span class="box"></span> ${pointMarkup(point)}</li>`)}
    </ol>`
  return { markup, length: lengthOf(linesOfPoints(shown)) }
}

/** A point by its name, where it has one. */
function named(point: Point): Point {
  if (point.label === undefined) return point
  const { text, ...rest } = point
  void text
  return rest
}

function summary(parts: PaperPart[]): Shown | undefined {
  const points = ofKind(parts, 'summary').flatMap(part => part.points)
  if (points.length === 0) return undefined
  const markup = html`<ul>
    ${points.map(point => html`<li>${pointMarkup(point)}</li>`)}
  </ul>`
  return { markup, length: lengthOf(linesOfPoints(points)) }
}

function pointMarkup(point: Point): Markup {
  return html`${labelOf(point)}${point.text?.text}`
}
