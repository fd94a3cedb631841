/** A picture with its caption. */
import {
  allSaid,
  alwaysAlike,
  atOnce,
  glance,
  goesOn,
  indivisible,
  noReveals,
  noTakeaway,
  noTask,
  oneWay,
  uncut,
  asWritten,
  several,
  apart,
  allSeen,
} from './common.ts'
import { isShowable, pictureName } from '../../components/pictures.ts'
import { asText } from '../text/text.ts'
import type { Layouts } from '../types.ts'
import type { Box } from './box.ts'
import type { LayoutSpec } from './spec.ts'
import { present } from './text.ts'

export const figure: LayoutSpec<'figure'> = {
  headline: ({ title }) => title,
  texts: ({ title, intro, caption }) => present(title, intro, caption),
  unseen: allSeen,
  verbatim: ({ diagram }) =>
    diagram === undefined ? undefined : { text: diagram, language: 'mermaid' },
  retells: false,
  clicks: atOnce,
  reveals: noReveals,
  transition: goesOn,
  reading: glance,
  arrangements: oneWay,
  alike: alwaysAlike,
  // The picture takes what the texts leave, and needs so much at least.
  height: (data, box) =>
    box.head(data) +
    Math.max(
      box.size('picture-least'),
      isShowable(data.image) || data.diagram !== undefined ? 0 : heightOfStandIn(data, box),
    ) +
    box.text(data.caption, 'caption', box.column, box.size('space-2')),
  divide: indivisible,
  cut: uncut,
  inLines: asWritten,
  only: several,
  join: apart,
  said: allSaid,
  paper: ({ title, intro, alt, caption, image }) => [
    { kind: 'picture', title, intro, alt, caption, image },
  ],
  task: noTask,
  picture: ({ image }) => (image === '' ? undefined : image),
  takeaways: noTakeaway,
  judged: { small: ['figcaption', '.address'], boxes: [] },
}

/** Lines of an address that are shown, at most. */
const ADDRESS_LINES = 2

/** In place of a picture that cannot be shown: what it would show, and its address (layouts/figure.vue). */
function heightOfStandIn({ image, alt }: Layouts['figure'], box: Box): number {
  const width = box.column - 2 * box.size('space-4')
  const words =
    alt === '' ? 0 : box.height(asText(alt), 'meaning-dense', width) + box.size('space-2')
  const lines = box.lines(asText(pictureName(image)), 'small', width)
  return 2 * box.size('space-3') + words + Math.min(ADDRESS_LINES, lines) * box.line('small')
}
