/** How high a slide's content becomes, in px, estimated without a browser. It errs to the high side. */
import { arrange } from '../../components/arrangement.ts'
import { parseInline, type InlineNode } from '../../components/inlineMarkdown.ts'
import type { Draft } from '../storyboard/draft.ts'
import type { Point, Settings, Slide } from '../types.ts'

/** The text column of Slidev's 980 px wide canvas inside the margins. */
const COLUMN = 850
/** The canvas less its margins, px: what stands between the upper margin and the footer. */
const FRAME = { '16:9': 551 - 112, '4:3': 735 - 112 }
/** Font size and line height of each role, px. The floors are those of the look: 24 for body, 16 for tables and code. */
const TYPE = {
  headline: { size: 38, line: 46, weight: 1 },
  statement: { size: 36, line: 48, weight: 1 },
  body: { size: 24, line: 34, weight: 1 },
  label: { size: 27, line: 33, weight: 1.03 },
  lead: { size: 32, line: 42.5, weight: 1 },
  cardLabel: { size: 30, line: 37, weight: 1.03 },
  cardText: { size: 29, line: 38.5, weight: 1.02 },
  bareText: { size: 26, line: 36, weight: 1 },
  table: { size: 17, line: 24, weight: 1 },
  code: { size: 16, line: 23, weight: 1 },
} as const
type Role = keyof typeof TYPE

/** @returns whether the estimate says that everything fits, and by how many px it does not */
export function overflowOf(slide: Pick<Slide, 'layout' | 'data'>, settings: Settings): number {
  return Math.max(0, Math.ceil(heightOf(slide as Draft) - FRAME[settings.aspectRatio]))
}

function heightOf({ layout, data }: Draft): number {
  const title = 'title' in data && data.title !== undefined ? heightOfText(data.title.text, 'headline', COLUMN) + 48 : 0
  switch (layout) {
    case 'cover': case 'end': case 'section': return title
    case 'agenda': {
      const columns = data.items.length > 6 ? 2 : 1
      const heights = data.items.map(item => Math.max(48, heightOfText(item.text.text, 'body', COLUMN / columns - 150) + 10))
      return title + Math.max(...Array.from({ length: columns }, (_, column) => heights.filter((_, index) => Math.floor(index / Math.ceil(heights.length / columns)) === column).reduce((sum, height) => sum + height, 0)))
    }
    case 'statement': return title + heightOfText(data.text.text, 'statement', COLUMN - 60)
    case 'quote': return heightOfText(data.quote.text, 'statement', COLUMN - 60) + (data.by === undefined ? 0 : 44)
    case 'definition': return title + heightOfText(data.text.text, 'statement', COLUMN) * 0.85 + (data.more ?? []).reduce((sum, line) => sum + heightOfText(line.text, 'body', COLUMN) + 16, 0)
    case 'tip': return title + 40 + heightOfText(data.text.text, 'statement', COLUMN - 80)
    case 'points': case 'steps': return title + (data.intro === undefined ? 0 : heightOfText(data.intro.text, 'body', COLUMN) + 16) + heightOfPoints(data.points)
    case 'recap': return title + heightOfPoints(data.points)
    case 'comparison': {
      const both = data.rows.some(row => row.both !== undefined) ? 1 : 0
      const width = (COLUMN - 150) / (data.subjects.length + both) - 28
      return title + 52 + data.rows.reduce((sum, row) => sum + Math.max(44, 20 + Math.max(heightOfText(row.aspect.text, 'table', 130), ...[...row.cells, ...(row.both === undefined ? [] : [row.both])].map(cell => heightOfText(cell.text, 'table', width)))), 0)
    }
    case 'columns': return title + 66 + Math.max(0, ...data.columns.map(column => [column.text, ...(column.points ?? [])].reduce((sum, line) => sum + (line === undefined ? 0 : heightOfText(line.text, 'body', COLUMN / data.columns.length - 72) + 34), 0))) + (data.both ?? []).reduce((sum, line) => sum + heightOfText(line.text, 'body', COLUMN) + 10, 0)
    case 'table': {
      const width = COLUMN / Math.max(1, data.header.length) - 24
      return title + 20 + [data.header, ...data.rows].reduce((sum, row) => sum + 16 + Math.max(...row.map(cell => heightOfText(cell.text, 'table', width))), 0)
    }
    case 'code': return title + 36 + data.code.split('\n').reduce((sum, line) => sum + heightOfText(line.replaceAll('\\', '/'), 'code', COLUMN - 40), 0)
    case 'figure': return title + 200
  }
}

/** Follows components/PointList.vue: its arrangement, paddings and sizes. */
function heightOfPoints(points: Point[]): number {
  const { arrangement, dense } = arrange(points.map(point => ({ label: point.label?.text, text: point.text?.text })))
  const heightOf = (point: Point, width: number, label: Role, body: Role) => (point.label === undefined ? 0 : heightOfText(point.label.text, label, width)) + (point.text === undefined ? 0 : heightOfText(point.text.text, body, width) + (point.label === undefined || dense ? 0 : 8))
  const bare = points.every(point => point.label === undefined)
  switch (arrangement) {
    case 'single': return Math.max(...points.map(point => heightOf(point, COLUMN - 40, 'statement', point.label === undefined ? 'lead' : 'body') + 24))
    case 'columns': return Math.max(...points.map(point => heightOf(point, (COLUMN - 24 * (points.length - 1)) / points.length - 56, 'cardLabel', bare ? 'cardText' : 'body') + 52 + (bare ? 0 : 84)))
    case 'grid': return pairs(points.map(point => heightOf(point, COLUMN / 2 - 76, 'label', 'body') + 43)).reduce((sum, height) => sum + height, 0)
    case 'rows': return points.reduce((sum, point) => sum + Math.max(dense ? 30 : 38, heightOf(point, COLUMN - 60, dense ? 'body' : 'label', bare && !dense ? 'bareText' : 'body')) + (dense ? 9 : 19), 0) + 3
  }
}

/** Rows of a grid of two columns are as high as their higher cell, and all as high as the highest. */
function pairs(heights: number[]): number[] {
  const highest = Math.max(0, ...heights)
  return Array.from({ length: Math.ceil(heights.length / 2) }, () => highest)
}

function heightOfText(markdown: string, role: Role, width: number): number {
  const lines = Math.max(1, Math.ceil(widthOf(markdown, role) / Math.max(width, 40) * 1.06))
  return markdown === '' ? TYPE[role].line : lines * TYPE[role].line
}

/** Width on one line, px. Average advances of Inter and Source Serif by kind of character. */
function widthOf(markdown: string, role: Role): number {
  const { size, weight } = TYPE[role]
  const text = role === 'code' ? markdown : parseInline(markdown).map(textOf).join('')
  let ems = 0
  for (const character of text) {
    if (role === 'code') ems += /[\u1100-\uFFFF]/.test(character) || character > '\uFFFF' ? 1.2 : 0.6
    else if (/[\u1100-\u11FF\u2E80-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/.test(character) || character > '\uFFFF') ems += 1.05
    else if (/[A-ZÀ-ÞМШЖЩmwMW@%]/.test(character)) ems += 0.72
    else if (/[\s.,;:'’!|iljtfr()[\]]/.test(character)) ems += 0.33
    else ems += 0.56
  }
  return ems * size * weight
}

function textOf(node: InlineNode): string {
  return node.type === 'break' ? ' ' : 'children' in node ? node.children.map(textOf).join('') : node.value
}
