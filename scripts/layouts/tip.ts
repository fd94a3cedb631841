/** A tip, a note or a warning. */
import { densityOfTip, type Density } from '../../components/arrangement.ts'
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
  several,
  apart,
  allSeen,
} from './common.ts'
import { cutLine } from './cutLine.ts'
import type { LayoutSpec } from './spec.ts'
import { present, written } from './text.ts'

export const tip: LayoutSpec<'tip'> = {
  headline: ({ title, label }) => title ?? label,
  texts: ({ label, title, text }) => present(label, title, text),
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
    const sign = box.size('tip-sign')
    const width = box.column - sign - box.size('space-4')
    return Math.max(
      sign,
      box.text(data.title ?? data.label, 'side', width, box.size('space-2')) +
        box.text(data.text, sized('tip', data.density ?? ownDensity(data)), width),
    )
  },
  divide: indivisible,
  cut: (data, count) =>
    cutLine(data.text, count).map(text => ({ data: { ...data, text }, said: saidAt([text]) })),
  inLines: (data, divide) => ({ ...data, text: divide(data.text) }),
  only: several,
  join: apart,
  said: allSaid,
  paper: ({ label, text }) => [{ kind: 'advice', label, text }],
  task: noTask,
  picture: noPicture,
  takeaways: ({ text }) => takeaways(1, [text]),
  judged: noExpectations,
}

function ownDensity({ text }: Layouts['tip']): Density {
  return densityOfTip(written(text))
}
