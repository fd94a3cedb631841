/** One sentence that carries the slide. */
import { densityOfStatement } from '../../components/arrangement.ts'
import type { Density } from '../../components/arrangement.ts'
import type { Layouts } from '../types.ts'
import {
  allSaid,
  alwaysAlike,
  atOnce,
  denser,
  glance,
  goesOn,
  indivisible,
  noExpectations,
  noPicture,
  noReveals,
  noTask,
  noVerbatim,
  saidAt,
  sized,
  takeaways,
  apart,
  allSeen,
} from './common.ts'
import { cutLine } from './cutLine.ts'
import type { LayoutSpec } from './spec.ts'
import { present, written } from './text.ts'

export const statement: LayoutSpec<'statement'> = {
  headline: ({ title, text }) => title ?? text,
  texts: ({ title, text }) => present(title, text),
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
    const width = box.column - box.size('space-4') - box.size('bar')
    return (
      (data.title === undefined
        ? box.label(data.text.text, width, box.size('space-2'))
        : box.head(data)) +
      box.text(data.text, sized('statement', data.density ?? ownDensity(data)), width)
    )
  },
  divide: indivisible,
  cut: (data, count) =>
    cutLine(data.text, count).map(text => ({ data: { ...data, text }, said: saidAt([text]) })),
  inLines: (data, divide) => ({ ...data, text: divide(data.text) }),
  only: ({ title, text }) => (title === undefined ? text : undefined),
  join: apart,
  said: allSaid,
  paper: ({ title, text }) => [{ kind: 'thought', title, text }],
  task: noTask,
  picture: noPicture,
  takeaways: ({ text }) => takeaways(1, [text]),
  judged: noExpectations,
}

function ownDensity({ text }: Layouts['statement']): Density {
  return densityOfStatement(written(text))
}
