/** Code, as it was written. */
import { densityOfCode, type Density } from '../../components/arrangement.ts'
import type { Layouts } from '../types.ts'
import type { Box } from './box.ts'
import {
  alikeInDensity,
  allSaid,
  denser,
  glance,
  goesOn,
  noPicture,
  noReveals,
  noTakeaway,
  noTask,
  sized,
  asWritten,
  several,
  apart,
  allSeen,
} from './common.ts'
import type { LayoutSpec } from './spec.ts'
import { present, sum } from './text.ts'

type Data = Layouts['code']

export const code: LayoutSpec<'code'> = {
  headline: ({ title }) => title,
  texts: ({ title, intro, caption }) => present(title, intro, caption),
  unseen: allSeen,
  verbatim: ({ code, language }) => ({ text: code, language }),
  retells: false,
  clicks: ({ lines = [] }) => Math.max(0, lines.length - 1),
  reveals: noReveals,
  transition: goesOn,
  reading: glance,
  arrangements: data => denser(data, densityOfCode(data.code)),
  alike: alikeInDensity(densityOf),
  height: (data, box) => box.head(data) + heightOfLines(data, box) + heightOfCaption(data, box),
  divide: data => {
    const lines = data.code.split('\n')
    return {
      weights: lines.map(() => 1),
      costs: lines.map((line, at) => (at === 0 ? 0 : breakBefore(lines[at - 1] ?? '', line))),
      piece: (from, to) => pieceOf(data, lines, from, to),
    }
  },
  cut: (data, count) => {
    if (data.code.includes('\n')) return undefined
    const size = Math.ceil(data.code.length / count)
    return Array.from({ length: count }, (_, index) => ({
      data: { ...data, code: data.code.slice(index * size, (index + 1) * size) },
      said: [],
    }))
  },
  inLines: asWritten,
  only: several,
  join: apart,
  said: allSaid,
  paper: ({ title, intro, code, caption }) => [{ kind: 'listing', title, intro, code, caption }],
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: ['pre', 'figcaption'], boxes: ['pre'] },
}

/** Lines that are pointed at are counted anew, and those of other pieces are pointed at there. */
function pieceOf(data: Data, all: string[], from: number, to: number): Data {
  const part = all.slice(from, to)
  const kept = withoutEdges(part)
  const first =
    from +
    Math.max(
      0,
      part.findIndex(line => line === kept[0]),
    )
  const { lines, ...rest } = data
  const pointed = (lines ?? [])
    .map(step => step.map(line => line - first).filter(line => line > 0 && line <= kept.length))
    .filter(step => step.length > 0)
  return {
    ...rest,
    code: kept.join('\n'),
    ...(pointed.length === 0 ? {} : { lines: pointed }),
  }
}

function densityOf({ code, density }: Data): Density {
  return density ?? densityOfCode(code)
}

/** The width of every character of the code family, in em. */
const ADVANCE = 0.6

function heightOfLines(data: Data, box: Box): number {
  const role = sized('code', densityOf(data))
  const width = box.column - 2 * box.size('space-3') - box.size('bar')
  const room = Math.floor(width / (ADVANCE * box.letters(role)))
  const lines = data.code.split('\n').map(line => wrappedLines(line, room))
  return 2 * box.size('space-2') + sum(lines) * box.line(role)
}

/** The language is the caption of code without one. */
function heightOfCaption({ caption, language }: Data, box: Box): number {
  const gap = box.size('space-1')
  if (caption !== undefined) return box.text(caption, 'small', box.column, gap)
  return language === undefined ? 0 : box.line('small') + gap
}

/** Lines that a line of code takes: it breaks after any space, and within a word that is longer than a line. */
function wrappedLines(line: string, room: number): number {
  let lines = 1
  let column = 0
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

const WIDE = /[\t\u1100-\u115F\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u

/** Columns of a line of code: wide characters take two, a tab two. */
function columnsOf(line: string): number {
  let columns = 0
  for (const character of line) columns += WIDE.test(character) ? 2 : 1
  return columns
}

/** Code is cut best at an empty line, then before a line that stands as far out as the piece's beginning. */
function breakBefore(before: string, after: string): number {
  if (before.trim() === '') return 0
  if (after.trim() === '') return 0.1
  return /^\S/.test(after) && !/^[)\]}]|^(?:end|else|fi|done)\b/.test(after) ? 0.25 : 0.5
}

/** Empty lines at a cut are the cut. */
function withoutEdges(lines: string[]): string[] {
  const first = lines.findIndex(line => line.trim() !== '')
  return first === -1
    ? lines
    : lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1)
}
