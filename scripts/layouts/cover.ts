/** The first slide. */
import { sizeOfCoverTitle } from '../../components/arrangement.ts'
import type { Box } from './box.ts'
import {
  allSaid,
  alwaysAlike,
  atOnce,
  glance,
  goesOn,
  indivisible,
  noPicture,
  noReveals,
  noTakeaway,
  noTask,
  notOnPaper,
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
import type { Role } from './typesetter.ts'

const TITLE: Record<ReturnType<typeof sizeOfCoverTitle>, Role> = {
  '': 'display',
  'long': 'display-dense',
  'longer': 'headline',
}

export const cover: LayoutSpec<'cover'> = {
  headline: ({ title }) => title,
  texts: ({ kicker, title, subtitle, author }) => present(kicker, title, subtitle, author),
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: true,
  clicks: atOnce,
  reveals: noReveals,
  transition: goesOn,
  reading: glance,
  // The subtitle is said in any case.
  arrangements: data => withOrWithout(data, 'subtitle'),
  alike: alwaysAlike,
  height: ({ kicker, title, subtitle, author }, box: Box) => {
    const width = box.size('cover-width')
    return (
      box.size('space-5') +
      box.text(kicker, 'label', width, box.size('space-2')) +
      box.text(title, TITLE[sizeOfCoverTitle(written(title))], width) +
      box.text(subtitle, 'lead', width, box.size('space-3')) +
      box.text(author, 'author', box.column)
    )
  },
  divide: indivisible,
  cut: uncut,
  inLines: asWritten,
  only: several,
  join: apart,
  said: allSaid,
  paper: notOnPaper,
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: ['.author'], boxes: [] },
}
