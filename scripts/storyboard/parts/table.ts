/** A table, in as many parts as keep its words whole. */
import { columnsFit } from '../../../components/columnWidths.ts'
import type { PartOf } from '../../recognise/outline.ts'
import { shape } from '../../text/plain.ts'
import type { Draft } from '../../types.ts'
import { draft, label, say } from '../draft.ts'
import type { Place } from '../place.ts'
import { aboutPart } from './about.ts'

export function tableSlides(part: PartOf<'table'>, place: Place): Draft[] {
  const cells = [part.header, ...part.rows].map(row => row.map(cell => shape(cell.text)))
  const note = say([label('table', place.words.say.table)])
  return columnGroups(cells).map(columns =>
    draft(
      'table',
      {
        title: place.heading,
        caption: part.caption ?? label('table', place.words.table),
        header: pick(part.header, columns),
        rows: part.rows.map(row => pick(row, columns)),
        align: pick(part.align, columns),
      },
      { ...aboutPart(part, place), note },
    ),
  )
}

/**
 * A wide table is told in parts, each with the first column, which names the rows; as few as keep
 * every word whole.
 */
function columnGroups(rows: string[][]): number[][] {
  const width = Math.max(0, ...rows.map(row => row.length))
  const others = Array.from({ length: Math.max(0, width - 1) }, (_, index) => index + 1)
  if (others.length < 2) return [[0, ...others]]
  for (let count = 1; count < others.length; count += 1) {
    const groups = sharedAmong(others, count)
    if (
      groups.every(group =>
        columnsFit(
          rows.map(row => pick(row, group)),
          'dense',
        ),
      )
    )
      return groups
  }
  return others.map(column => [0, column])
}

/** @returns the columns in so many groups of about one size, each after the first column */
function sharedAmong(others: number[], count: number): number[][] {
  const size = Math.ceil(others.length / count)
  return Array.from({ length: Math.ceil(others.length / size) }, (_, group) => [
    0,
    ...others.slice(group * size, (group + 1) * size),
  ])
}

function pick<T>(all: T[], indexes: number[]): T[] {
  return all.filter((_, index) => indexes.includes(index))
}
