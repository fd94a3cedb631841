/**
 * How high the content of a slide becomes, in px on the 980 px wide canvas, by the layouts' own sizes and gaps. The
 * type comes from styles/tokens.css; the boxes are those of layouts/*.vue, and tests hold both against Chromium.
 */
import {
  arrangementOf,
  densityOfCode,
  densityOfColumns,
  densityOfComparison,
  densityOfDefinition,
  densityOfPoints,
  densityOfStatement,
  densityOfTable,
  densityOfTerm,
  densityOfTitle,
  isLedger,
  isNames,
  titleSize,
} from '../../components/arrangement.ts'
import { columnWidths, TABLE_TYPE } from '../../components/columnWidths.ts'
import type { Draft } from '../storyboard/draft.ts'
import { withoutNumberOfPiece } from '../storyboard/headline.ts'
import { phrase } from '../text/join.ts'
import { plain, saySame } from '../text/plain.ts'
import { asText, type Text } from '../text/text.ts'
import type { ComparisonRow, Layouts, Line, Point, Section } from '../types.ts'
import { shown, shownColumns, shownPoints, shownRows } from './shown.ts'
import type { Typesetter } from './typesetter.ts'

const NOTHING = asText('')
/** The text column inside the margins. */
const COLUMN = 980 - 2 * 64
/** Upper and lower margin. */
const MARGINS = 54 + 62
const CANVAS = { '16:9': 551, '4:3': 735 }

/** What stands between the margins, in px. */
export function frameOf(aspectRatio: keyof typeof CANVAS): number {
  return CANVAS[aspectRatio] - MARGINS
}

/** @returns the height in px, headline included; compare it with `frameOf` */
export function heightOf(slide: Draft, type: Typesetter): number {
  const { layout, data } = slide
  const text = (line: Line | undefined, role: string, width: number, gap = 0) =>
    line === undefined ? 0 : type.height(line.text, role, width) + gap
  const head = headHeight(slide, type)
  const label =
    slide.section === undefined ? 0 : type.height(nameOf(slide.section), 'label', COLUMN - 60)
  switch (layout) {
    case 'cover': {
      const size = titleSize(shown(data.title), 48, 110)
      return (
        48 +
        text(data.kicker, 'label', 680, 16) +
        text(
          data.title,
          size === 'longer' ? 'headline' : size === 'long' ? 'display-dense' : 'display',
          680,
        ) +
        text(data.subtitle, 'lead', 680, 24) +
        text(data.author, 'body', COLUMN)
      )
    }
    case 'section': {
      const size = titleSize(shown(data.title), 60, 140)
      return (
        text(
          data.title,
          size === 'longer' ? 'headline-dense' : size === 'long' ? 'section-dense' : 'section',
          600,
        ) + text(data.lead, 'lead', 600, 50)
      )
    }
    case 'end':
      return (
        text(
          data.text,
          (data.text === undefined ? 0 : shown(data.text).length) > 120
            ? 'closing-dense'
            : 'closing',
          760,
          32,
        ) + text(data.title, data.text === undefined ? 'display' : 'side', 760)
      )
    case 'agenda':
      return head + agendaHeight(data, type)
    case 'statement':
      return (
        (data.title === undefined ? label + 16 : head) +
        text(
          data.text,
          sized('statement', data.density ?? densityOfStatement(shown(data.text))),
          COLUMN - 38,
        )
      )
    case 'quote':
      return (
        label +
        16 +
        text(
          data.quote,
          sized('quote', data.density ?? densityOfStatement(shown(data.quote))),
          COLUMN - 48,
        ) +
        text(data.by, 'body', COLUMN - 48, 24)
      )
    case 'definition': {
      const density =
        data.density ?? densityOfDefinition(shown(data.text), (data.more ?? []).map(shown))
      const term =
        (slide.section === undefined ? 0 : type.height(nameOf(slide.section), 'label', 254) + 8) +
        text(data.title, sized('term', densityOfTerm(shown(data.title))), 254)
      return Math.max(
        term,
        text(data.text, density === 'dense' ? 'meaning-dense' : 'meaning', 518) +
          (data.more ?? []).reduce((sum, line) => sum + text(line, 'body', 518, 24), 0),
      )
    }
    case 'tip':
      return (
        text(data.title ?? data.label, 'side', COLUMN - 152, 16) +
        text(
          data.text,
          (data.density ?? densityOfTitle(shown(data.text), 150)) === 'dense' ? 'tip-dense' : 'tip',
          COLUMN - 152,
        )
      )
    case 'points':
    case 'steps':
      return head + pointsHeight(data, layout, type)
    case 'recap':
      return head + pointsHeight(data, layout, type)
    case 'comparison':
      return head + comparisonHeight(data, type)
    case 'columns':
      return head + columnsHeight(data, type)
    case 'table':
      return head + tableHeight(data, type)
    case 'code':
      return head + codeHeight(data, type)
    case 'activity': {
      if (data.hands !== undefined) {
        const rows = data.hands.map(hand => Math.max(33, text(hand, 'body', 330)) + 17)
        return (
          type.line('label') +
          8 +
          Math.max(56, text(data.title, 'headline', 640)) +
          text(data.task, 'body', COLUMN, 24) +
          sum(rows)
        )
      }
      const columns =
        data.prompts.length === 1
          ? 1
          : data.prompts.length === 2 || data.prompts.length === 4
            ? 2
            : 3
      const width = (COLUMN - 16 * (columns - 1)) / columns - 36
      const card = Math.max(
        ...data.prompts.map(prompt =>
          columns === 1
            ? text(prompt.text, 'tip-dense', COLUMN - 64) + 28
            : text(prompt.text, 'body-dense', width) +
              text(prompt.answer, 'point-label-dense', width, 4) +
              22,
        ),
      )
      const rows = Math.ceil(data.prompts.length / columns)
      return (
        type.line('label') +
        8 +
        Math.max(56, text(data.title, 'headline', 640)) +
        text(data.task, 'body', COLUMN, 24) +
        rows * card +
        (rows - 1) * 16
      )
    }
    case 'figure':
      return head + 200 + text(data.caption, 'caption', COLUMN, 16)
  }
}

function sized(role: string, density: string): string {
  return density === 'normal' ? role : `${role}-${density}`
}

/** Label, headline, the introducing line and the gaps below them (components/SlideFrame.vue). */
function headHeight({ data, section }: Draft, type: Typesetter): number {
  const title = 'title' in data ? data.title : undefined
  if (title === undefined) return 0
  const label =
    section === undefined || isSectionName(title.text, section.name)
      ? 0
      : type.height(nameOf(section), 'label', COLUMN) + 8
  const intro =
    'intro' in data && data.intro !== undefined
      ? type.height(data.intro.text, 'body', COLUMN) + 8
      : 0
  return (
    label +
    type.height(title.text, shown(title).length > 88 ? 'headline-dense' : 'headline', COLUMN) +
    24 +
    intro
  )
}

/** A piece of a split slide, "Name (1/2)", is still named as its section. */
function isSectionName(title: Text, name: Text): boolean {
  return saySame(withoutNumberOfPiece(title), name)
}

/** A section as the label above a headline names it. */
function nameOf({ number, name }: Section): Text {
  return phrase`${number} · ${name}`
}

function agendaHeight({ items }: Layouts['agenda'], type: Typesetter): number {
  const wide = items.length > 6
  const heights = items.map(item =>
    Math.max(44, type.height(item.text.text, 'agenda', wide ? 290 : 730) + 11),
  )
  const rows = wide ? Math.ceil(items.length / 2) : items.length
  return Math.max(sum(heights.slice(0, rows)), sum(heights.slice(rows)))
}

/** Follows components/PointList.vue. */
function pointsHeight(
  {
    points,
    arrangement,
    density,
    start = 1,
  }: Pick<Layouts['points'], 'points' | 'arrangement' | 'density' | 'start'>,
  layout: 'points' | 'steps' | 'recap',
  type: Typesetter,
): number {
  const texts = shownPoints(points)
  const arranged = arrangement ?? arrangementOf(texts)
  const dense = (density ?? densityOfPoints(texts, arranged)) === 'dense'
  const bare = points.every(point => point.label === undefined)
  const numbers = arranged !== 'single' && (layout !== 'points' || !bare)
  const words = (point: Point, width: number, label: string, body: string, gap: number) =>
    (point.label === undefined ? 0 : type.height(point.label.text, label, width)) +
    (point.text === undefined ? 0 : type.height(point.text.text, body, width)) +
    (point.label !== undefined && point.text !== undefined ? gap : 0)
  const number = numbers ? 56 : 0
  const numberHeight = !numbers ? 0 : layout === 'steps' ? 40 : dense ? 28 : 36
  const [label, body] = [dense ? 'point-label-dense' : 'point-label', dense ? 'body-dense' : 'body']
  switch (arranged) {
    case 'single':
      return Math.max(
        ...points.map(point =>
          words(
            point,
            COLUMN - 38,
            'solo-label',
            dense ? 'body-dense' : point.label === undefined ? 'solo-text' : 'lead',
            16,
          ),
        ),
      )
    case 'columns':
      return Math.max(
        ...points.map(
          point =>
            words(
              point,
              (COLUMN - 24 * (points.length - 1)) / points.length - 56,
              'card-label',
              bare ? 'card-text' : 'body',
              8,
            ) +
            52 +
            (numbers ? 76 : 0),
        ),
      )
    case 'grid': {
      const count = Math.ceil(points.length / 2)
      // Large numbers stand before names; two digits are wider.
      const name = (COLUMN - 24) / 2 - 56 - 24 - (start + points.length > 10 ? 72 : 40)
      if (!dense && isNames(texts))
        return (
          count *
            (Math.max(
              60,
              ...points.map(point => type.height(point.label?.text ?? NOTHING, 'card-label', name)),
            ) +
              36) +
          24 * (count - 1)
        )
      const cell =
        Math.max(
          numberHeight,
          ...points.map(point =>
            words(point, (COLUMN - 32) / 2 - number, label, body, dense ? 0 : 8),
          ),
        ) + (dense ? 23 : 43)
      return cell * count
    }
    case 'rows': {
      const ledger = isLedger(texts)
      const rows = points.map(point => {
        const height = ledger
          ? Math.max(
              type.height(point.label?.text ?? NOTHING, label, 250),
              type.height(point.text?.text ?? NOTHING, body, COLUMN - number - 274),
            )
          : words(point, COLUMN - number, label, bare && !dense ? 'point' : body, dense ? 0 : 8)
        return Math.max(numberHeight, height) + (dense ? 9 : 19)
      })
      return sum(rows) + 2
    }
  }
}

function comparisonHeight(
  { corner, subjects, rows, density }: Layouts['comparison'],
  type: Typesetter,
): number {
  const columns = subjects.length + (rows.some(row => row.both !== undefined) ? 1 : 0)
  const size = density ?? densityOfComparison(shownRows(rows), columns)
  const width = (COLUMN * 0.81) / columns - 36
  const [padding, headPadding] =
    size === 'roomy' ? [27, 27] : size === 'normal' ? [21, 27] : [11, 15]
  const cell = sized('cell', size)
  const headRole = size === 'dense' ? 'head-dense' : 'head'
  const firstWidth = COLUMN * 0.19 - 16
  const head =
    Math.max(
      corner === undefined ? 0 : type.height(corner.text, headRole, firstWidth),
      ...subjects.map(subject =>
        type.height(subject.text, size === 'dense' ? 'subject-dense' : 'subject', width),
      ),
    ) + headPadding
  const heightOfRow = (row: ComparisonRow) =>
    Math.max(
      type.height(row.aspect.text, headRole, firstWidth),
      ...[...row.cells, ...(row.both === undefined ? [] : [row.both])].map(line =>
        type.height(line.text, cell, width),
      ),
    ) + padding
  return head + sum(rows.map(heightOfRow))
}

function columnsHeight({ columns, both, density }: Layouts['columns'], type: Typesetter): number {
  const size = density ?? densityOfColumns(shownColumns(columns))
  const role = size === 'dense' ? 'body' : 'side-text'
  const width = (COLUMN - 24 * (columns.length - 1)) / columns.length - 56
  const highest = Math.max(
    0,
    ...columns.map(column => {
      const points = column.points ?? []
      const text = column.text === undefined ? 0 : type.height(column.text.text, role, width) + 16
      return (
        type.height(column.subject.text, 'side', width) +
        text +
        sum(points.map(point => type.height(point.text, role, width) + 33)) -
        (points.length > 0 ? 17 : 0)
      )
    }),
  )
  return (
    highest +
    (size === 'dense' ? 36 : 52) +
    (both === undefined || both.length === 0
      ? 0
      : 48 + sum(both.map(line => type.height(line.text, 'body', COLUMN - 56))))
  )
}

function tableHeight({ header, rows, density }: Layouts['table'], type: Typesetter): number {
  const texts = [header, ...rows].map(row => row.map(cell => plain(cell.text)))
  const size = density ?? densityOfTable(texts)
  const shares = columnWidths(texts, size)
  const [cell, head, padding, headPadding] = (
    {
      roomy: ['cell-roomy', 'head', 23, 23],
      normal: ['cell', 'head', 17, 21],
      dense: ['cell-tight', 'head-tight', 9, 15],
    } as const
  )[size]
  const heightOfRow = (row: Line[], role: string) =>
    Math.max(
      ...row.map((text, index) =>
        type.height(text.text, role, COLUMN * (shares[index] ?? 1) - TABLE_TYPE[size].padding),
      ),
    )
  return (
    heightOfRow(header, head) + headPadding + sum(rows.map(row => heightOfRow(row, cell) + padding))
  )
}

/** The width of every character of the code family, in em. */
const CODE_ADVANCE = 0.6
/** Characters in a line of a caption below code, and its height in px. */
const CAPTION_ROOM = 96
const CAPTION_LINE = 24
/** px, as the type roles of code. */
const CODE_SIZE = { roomy: 26, normal: 20, dense: 17 }

function codeHeight(
  { code, caption, language, density }: Layouts['code'],
  type: Typesetter,
): number {
  const role = sized('code', density ?? densityOfCode(code))
  const room = Math.floor(
    (COLUMN - 56) / (CODE_ADVANCE * CODE_SIZE[density ?? densityOfCode(code)]),
  )
  return (
    32 +
    sum(code.split('\n').map(line => wrappedLines(line, room) * type.line(role))) +
    (caption === undefined && language === undefined ? 0 : 31) +
    Math.max(0, Math.ceil((caption === undefined ? 0 : shown(caption).length) / CAPTION_ROOM) - 1) *
      CAPTION_LINE
  )
}

/** Lines that a line of code takes: it breaks after any space, and within a word that is longer than a line. */
function wrappedLines(line: string, room: number): number {
  let [lines, column] = [1, 0]
  for (const [piece] of line.matchAll(/\S+\s?|\s/g)) {
    const columns = columnsOf(piece)
    if (column + columns <= room) {
      column += columns
      continue
    }
    if (column > 0) lines += 1
    lines += Math.ceil(columns / room) - 1
    column = ((columns - 1) % room) + 1
  }
  return lines
}

/** Columns of a line of code: wide characters take two, a tab two. */
function columnsOf(line: string): number {
  let columns = 0
  for (const character of line)
    columns +=
      character === '\t' ||
      /[\u1100-\u115F\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1
  return columns
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
