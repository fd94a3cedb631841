/** The last slide. */
import { isLongClosing } from '../../components/arrangement.ts'
import {
  allSaid,
  alwaysAlike,
  atOnce,
  glance,
  goesOn,
  indivisible,
  noExpectations,
  noPicture,
  noReveals,
  noTakeaway,
  noTask,
  noVerbatim,
  uncut,
  withOrWithout,
  asWritten,
  several,
  apart,
  allSeen,
} from './common.ts'
import type { LayoutSpec } from './spec.ts'
import { present, written } from './text.ts'

export const end: LayoutSpec<'end'> = {
  headline: ({ title }) => title,
  texts: ({ text, title }) => present(text, title),
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: true,
  clicks: atOnce,
  reveals: noReveals,
  transition: goesOn,
  reading: glance,
  // The closing thought is said in any case.
  arrangements: data => withOrWithout(data, 'text'),
  alike: alwaysAlike,
  height: ({ title, text }, box) => {
    const width = box.size('end-width')
    const closing = isLongClosing(written(text)) ? 'closing-dense' : 'closing'
    return (
      box.text(text, closing, width, box.size('space-4')) +
      box.text(title, text === undefined ? 'display' : 'side', width)
    )
  },
  divide: indivisible,
  cut: uncut,
  inLines: asWritten,
  only: several,
  join: apart,
  said: allSaid,
  paper: ({ text }) => (text === undefined ? [] : [{ kind: 'closing', text }]),
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: noExpectations,
}
