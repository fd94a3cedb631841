/** A picture with its caption. */
import {
  allSaid,
  alwaysAlike,
  atOnce,
  glance,
  indivisible,
  noTakeaway,
  noTask,
  noVerbatim,
  oneWay,
  uncut,
} from './common.ts'
import type { Layouts } from '../types.ts'
import type { Box } from './box.ts'
import type { LayoutSpec } from './spec.ts'
import { present } from './text.ts'

export const figure: LayoutSpec<'figure'> = {
  headline: ({ title }) => title,
  texts: ({ title, intro, caption }) => present(title, intro, caption),
  verbatim: noVerbatim,
  clicks: atOnce,
  reading: glance,
  arrangements: oneWay,
  alike: alwaysAlike,
  // The picture takes what the texts leave, and needs so much at least.
  height: (data, box) =>
    box.head(data) +
    Math.max(box.size('picture-least'), isElsewhere(data) ? heightOfStandIn(data, box) : 0) +
    box.text(data.caption, 'caption', box.column, box.size('space-2')),
  divide: indivisible,
  cut: uncut,
  said: allSaid,
  paper: ({ title, intro, alt }) => [{ kind: 'picture', title, intro, alt }],
  task: noTask,
  picture: ({ image }) => image,
  takeaways: noTakeaway,
  judged: { small: ['figcaption', '.address'], boxes: [] },
}

/** A picture that is not in the article's folder is never loaded. */
function isElsewhere({ image }: Layouts['figure']): boolean {
  return !image.startsWith('/article/')
}

/** In place of a picture: a sign, what it would show, and its address. */
function heightOfStandIn({ alt }: Layouts['figure'], box: Box): number {
  const width = box.column - 2 * (box.size('space-4') + box.size('rule'))
  const gap = box.size('space-2')
  const text = alt === '' ? undefined : { text: alt, origin: null }
  return (
    2 * (box.size('space-3') + box.size('rule')) +
    box.size('picture-sign-height') +
    box.text(text, 'meaning-dense', width, gap) +
    gap +
    box.line('small')
  )
}
