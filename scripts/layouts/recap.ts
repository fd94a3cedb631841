/** What the participants take with them: one line from each section, all of them at once. */
import {
  allSaid,
  atOnce,
  noPicture,
  noReveals,
  noTakeaway,
  noTask,
  noVerbatim,
  asWritten,
  several,
  apart,
  allSeen,
} from './common.ts'
import { heightOfList } from './heightOfList.ts'
import { alikeLists, arrangements, cutPoint, division, textsOf } from './pointList.ts'
import type { LayoutSpec } from './spec.ts'
import { wordsOf } from './text.ts'

/** Words on it, at most: it is looked over, not read for the first time. */
const MAX_RECAP_WORDS = 80

export const recap: LayoutSpec<'recap'> = {
  headline: ({ title }) => title,
  texts: textsOf,
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: true,
  clicks: atOnce,
  reveals: noReveals,
  transition: ({ title }) => title.text,
  reading: {
    bullets: ({ points }) => points.length,
    isLight: () => true,
    isCrowded: data => data.points.length > 2 && wordsOf(textsOf(data)) > MAX_RECAP_WORDS,
  },
  arrangements,
  alike: alikeLists,
  height: (data, box) =>
    box.head(data) + heightOfList(data, { ordered: true, circled: false }, box),
  divide: data => ({
    ...division(data),
    shows: ({ points }) => points.flatMap(point => point.text ?? point.label ?? []),
  }),
  cut: cutPoint,
  inLines: asWritten,
  only: several,
  join: apart,
  said: allSaid,
  paper: ({ points }) => [{ kind: 'summary', points }],
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: [], boxes: ['.columns li', '.grid li'] },
}
