/** A quotation on its own. */
import { densityOfStatement, type Density } from '../../components/arrangement.ts'
import type { Layouts } from '../types.ts'
import {
  allSaid,
  alwaysAlike,
  atOnce,
  denser,
  glance,
  goesOn,
  indivisible,
  noPicture,
  noReveals,
  noTakeaway,
  noTask,
  noVerbatim,
  saidAt,
  sized,
  asWritten,
  several,
  apart,
  allSeen,
} from './common.ts'
import { cutLine } from './cutLine.ts'
import type { LayoutSpec } from './spec.ts'
import { present, written } from './text.ts'

export const quote: LayoutSpec<'quote'> = {
  headline: data => data.quote,
  texts: ({ quote, by }) => present(quote, by),
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: false,
  clicks: atOnce,
  reveals: noReveals,
  transition: goesOn,
  reading: glance,
  arrangements: data => denser(data, ownDensity(data)),
  alike: alwaysAlike,
  height: (data, box) => {
    const width = box.column - box.size('space-5')
    return (
      box.label(data.quote.text, width, box.size('space-2')) +
      box.text(data.quote, sized('quote', data.density ?? ownDensity(data)), width) +
      box.text(data.by, 'body', width, box.size('space-3'))
    )
  },
  divide: indivisible,
  cut: (data, count) =>
    cutLine(data.quote, count).map(part => ({
      data: { ...data, quote: part },
      said: saidAt([part]),
    })),
  inLines: asWritten,
  only: several,
  join: apart,
  said: allSaid,
  paper: ({ quote, by }) => [{ kind: 'quotation', quote, by }],
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: ['figcaption'], boxes: [] },
}

function ownDensity(data: Layouts['quote']): Density {
  return densityOfStatement(written(data.quote))
}
