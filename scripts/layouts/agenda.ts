/** The sections of the session. */
import { isWideAgenda } from '../../components/arrangement.ts'
import type { Layouts } from '../types.ts'
import type { Box } from './box.ts'
import {
  allSaid,
  alwaysAlike,
  atOnce,
  glance,
  goesOn,
  noPicture,
  noReveals,
  noTakeaway,
  noTask,
  notOnPaper,
  noVerbatim,
  oneWay,
  uncut,
  asWritten,
  several,
  apart,
  allSeen,
} from './common.ts'
import type { LayoutSpec } from './spec.ts'
import { present, sum } from './text.ts'

export const agenda: LayoutSpec<'agenda'> = {
  headline: ({ title }) => title,
  texts: ({ title, items }) => present(title, ...items.map(item => item.text)),
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: true,
  clicks: atOnce,
  reveals: noReveals,
  transition: goesOn,
  reading: glance,
  arrangements: oneWay,
  alike: alwaysAlike,
  height: (data, box) => box.head(data) + heightOfItems(data, box),
  divide: data => ({
    weights: data.items.map(() => 1),
    costs: data.items.map(() => 0),
    piece: (from, to) => ({ ...data, items: data.items.slice(from, to) }),
  }),
  cut: uncut,
  inLines: asWritten,
  only: several,
  join: apart,
  said: allSaid,
  paper: notOnPaper,
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: ['.minutes'], boxes: [] },
}

/** In one column, or in two from the top. */
function heightOfItems({ items }: Layouts['agenda'], box: Box): number {
  const wide = isWideAgenda(items.length)
  const column = wide ? (box.column - box.size('space-5')) / 2 : box.column
  const number = box.size(wide ? 'agenda-number-wide' : 'agenda-number')
  const timed = items.some(item => item.time !== undefined)
  const time = box.size(timed ? 'agenda-clock' : 'agenda-minutes')
  const width = column - number - 2 * box.size('space-2') - time
  const around = 2 * box.size('agenda-row-block') + box.size('hairline')
  const heights = items.map(item =>
    Math.max(box.size('agenda-row-least'), box.text(item.text, 'agenda', width) + around),
  )
  if (!wide) return sum(heights)
  const rows = Math.ceil(items.length / 2)
  return Math.max(sum(heights.slice(0, rows)), sum(heights.slice(rows)))
}
