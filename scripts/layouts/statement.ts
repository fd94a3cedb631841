/** One sentence that carries the slide. */
import { densityOfStatement, isLongFigure, isLongQuestion } from '../../components/arrangement.ts'
import type { Density } from '../../components/arrangement.ts'
import type { Figure, Layouts } from '../types.ts'
import type { Box } from './box.ts'
import {
  allSaid,
  alwaysAlike,
  denser,
  glance,
  goesOn,
  indivisible,
  noExpectations,
  noPicture,
  noTask,
  noVerbatim,
  saidAt,
  sized,
  takeaways,
  apart,
  without,
  allSeen,
} from './common.ts'
import { cutLine } from './cutLine.ts'
import type { LayoutSpec } from './spec.ts'
import { present, written } from './text.ts'

type Data = Layouts['statement']

export const statement: LayoutSpec<'statement'> = {
  headline: ({ title, text }) => title ?? text,
  texts: ({ title, text }) => present(title, text),
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: false,
  clicks: data => (isQuestion(data) ? 1 : 0),
  reveals: data => (isQuestion(data) ? [[data.text]] : []),
  transition: goesOn,
  reading: glance,
  arrangements: (data, box) => {
    const plain = plainly(data)
    return [...inForm(data, box), ...denser(plain, ownDensity(plain))]
  },
  alike: alwaysAlike,
  height: (data, box) => {
    if (isQuestion(data)) return heightOfQuestion(data, box)
    const above =
      data.title === undefined ? heightOfLabel(data, box) : box.head({ title: data.title })
    return above + (isNumber(data) ? heightOfNumber(data, box) : heightOfText(data, box))
  },
  divide: indivisible,
  cut: (data, count) =>
    cutLine(data.text, count).map(text => ({
      data: { ...plainly(data), text },
      said: saidAt([text]),
    })),
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

function ownDensity({ text }: Data): Density {
  return densityOfStatement(written(text))
}

function isQuestion({ arrangement, title }: Data): boolean {
  return arrangement === 'question' && title !== undefined
}

function isNumber({ arrangement, figure }: Data): boolean {
  return arrangement === 'number' && figure !== undefined
}

function plainly(data: Data): Data {
  return without(without(without(data, 'arrangement'), 'figure'), 'density')
}

/** The form that the storyboard has found in it, where it has what that needs. */
function inForm(data: Data, box: Box): Data[] {
  const { arrangement, figure } = data
  const isWhole =
    isQuestion(data) ||
    (isNumber(data) &&
      figure !== undefined &&
      box.holdsWord(figure.words, roleOf(figure), box.column))
  if (arrangement === undefined || !isWhole) return []
  const { title, text } = data
  const form = {
    ...(title === undefined ? {} : { title }),
    text,
    ...(isNumber(data) && figure !== undefined ? { figure } : {}),
    arrangement,
  }
  return denser(form, 'normal')
}

function roleOf({ words }: Figure): string {
  return isLongFigure(words) ? 'figure-dense' : 'figure'
}

/** Beside the bar. */
function widthOfText(box: Box): number {
  return box.column - box.size('space-4') - box.size('bar')
}

function heightOfLabel({ text, arrangement }: Data, box: Box): number {
  const width = arrangement === 'number' ? box.column : widthOfText(box)
  return box.label(text.text, width, box.size('space-2'))
}

function heightOfText(data: Data, box: Box): number {
  return box.text(data.text, sized('statement', data.density ?? ownDensity(data)), widthOfText(box))
}

/** The question, and below it the answer. */
function heightOfQuestion({ title, text, density = 'normal' }: Data, box: Box): number {
  if (title === undefined) return 0
  return (
    box.label(title.text, box.column, box.size('space-2')) +
    box.text(title, isLongQuestion(written(title)) ? 'statement' : 'statement-roomy', box.column) +
    box.text(text, sized('meaning', density), widthOfText(box), box.size('space-4'))
  )
}

/** The number, its bar where it is a share, and the sentence. */
function heightOfNumber({ text, figure, density = 'normal' }: Data, box: Box): number {
  const bar = figure?.share === undefined ? 0 : box.size('share-bar') + box.size('space-2')
  return (
    (figure === undefined ? 0 : box.line(roleOf(figure))) +
    bar +
    box.text(text, sized('meaning', density), box.column, box.size('space-3'))
  )
}
