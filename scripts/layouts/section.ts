/** A section opens. */
import { sizeOfSectionTitle } from '../../components/arrangement.ts'
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

const TITLE: Record<ReturnType<typeof sizeOfSectionTitle>, Role> = {
  '': 'section',
  'long': 'section-dense',
  'longer': 'headline-dense',
}

export const section: LayoutSpec<'section'> = {
  headline: ({ title }) => title,
  texts: ({ title, lead }) => present(title, lead),
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: true,
  clicks: atOnce,
  reveals: noReveals,
  transition: goesOn,
  reading: glance,
  // The lead is said in any case.
  arrangements: data => withOrWithout(data, 'lead'),
  alike: alwaysAlike,
  height: ({ title, lead }, box) => {
    const width = box.size('section-width')
    const rule = 2 * box.size('space-3') + box.size('rule')
    return (
      box.text(title, TITLE[sizeOfSectionTitle(written(title))], width) +
      box.text(lead, 'lead', width, rule)
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
  judged: noExpectations,
}
