/** Steps in their order. */
import {
  allSaid,
  goesOn,
  noPicture,
  noTakeaway,
  noTask,
  noVerbatim,
  several,
  apart,
  allSeen,
} from './common.ts'
import { heightOfList } from './heightOfList.ts'
import {
  alikeLists,
  arrangements,
  clicksOf,
  cutPoint,
  division,
  readingOfList,
  reveals,
  textsOf,
  told,
  pointsInLines,
} from './pointList.ts'
import type { LayoutSpec } from './spec.ts'

export const steps: LayoutSpec<'steps'> = {
  headline: ({ title }) => title,
  texts: textsOf,
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: false,
  clicks: clicksOf,
  reveals,
  transition: goesOn,
  reading: readingOfList,
  arrangements,
  alike: alikeLists,
  height: (data, box) => box.head(data) + heightOfList(data, { ordered: true, circled: true }, box),
  divide: division,
  cut: cutPoint,
  inLines: pointsInLines,
  only: several,
  join: apart,
  said: allSaid,
  paper: (data, spoken) => [
    {
      kind: 'list',
      title: data.title,
      intro: data.intro,
      points: told(data, spoken),
      ordered: true,
      start: data.start,
    },
  ],
  task: noTask,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: [], boxes: ['.columns li', '.grid li', '.path li'] },
}
