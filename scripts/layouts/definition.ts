/** A term and what it means. */
import { densityOfDefinition, densityOfTerm, type Density } from '../../components/arrangement.ts'
import type { Layouts } from '../types.ts'
import type { Box } from './box.ts'
import { CANVAS_WIDTH } from './canvas.ts'
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
import { present, sum, written } from './text.ts'

export const definition: LayoutSpec<'definition'> = {
  headline: ({ title }) => title,
  texts: ({ title, text, more }) => present(title, text, ...(more ?? [])),
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: false,
  clicks: atOnce,
  reveals: noReveals,
  transition: goesOn,
  reading: glance,
  arrangements: data => denser(data, ownDensity(data)),
  alike: alwaysAlike,
  height: (data, box) => Math.max(heightOfTerm(data, box), heightOfMeaning(data, box)),
  divide: indivisible,
  cut: (data, count) =>
    cutLine(data.text, count).map((text, index) => ({
      data: { ...data, text, ...(index === 0 ? {} : { more: [] }) },
      said: saidAt([text]),
    })),
  inLines: (data, divide) => ({
    ...data,
    text: divide(data.text),
    ...(data.more === undefined ? {} : { more: data.more.map(divide) }),
  }),
  only: several,
  join: apart,
  said: allSaid,
  paper: ({ title, text, more }) => [{ kind: 'term', title, text, more: more ?? [] }],
  task: noTask,
  picture: noPicture,
  takeaways: ({ text }) => takeaways(2, [text]),
  judged: { small: [], boxes: ['.term'] },
}

function ownDensity({ text, more }: Layouts['definition']): Density {
  return densityOfDefinition(written(text), (more ?? []).map(written))
}

function heightOfTerm({ title }: Layouts['definition'], box: Box): number {
  const width = box.size('term-width') - box.size('margin-inline') - box.size('space-4')
  return (
    box.label(title.text, width, box.size('space-1')) +
    box.text(title, sized('term', densityOfTerm(written(title))), width)
  )
}

function heightOfMeaning(data: Layouts['definition'], box: Box): number {
  const width =
    CANVAS_WIDTH - box.size('term-width') - box.size('space-5') - box.size('margin-inline')
  const more = (data.more ?? []).map(line => box.text(line, 'body', width, box.size('space-3')))
  return box.text(data.text, sized('meaning', data.density ?? ownDensity(data)), width) + sum(more)
}
