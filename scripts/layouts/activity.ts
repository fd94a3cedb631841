/** A task for the participants; answers appear one by one. */
import { columnsOfPrompts } from '../../components/arrangement.ts'
import { phrase } from '../text/join.ts'
import { plain } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import type { Layouts, Line } from '../types.ts'
import type { Box } from './box.ts'
import {
  alwaysAlike,
  glance,
  indivisible,
  noPicture,
  noTakeaway,
  noVerbatim,
  uncut,
  asWritten,
  several,
  apart,
  allSeen,
} from './common.ts'
import type { PaperPart, Task } from './paper.ts'
import type { LayoutSpec } from './spec.ts'
import { present, sum } from './text.ts'

type Data = Layouts['activity']

/** How many questions stand well together. */
const COUNTS = [6, 4, 3, 2, 1]

export const activity: LayoutSpec<'activity'> = {
  headline: ({ title }) => title,
  texts: ({ label, group, title, task, prompts, hands }) => [
    ...present(label, title, task, group),
    ...prompts.flatMap(({ text, answer }) => present(text, answer)),
    ...(hands ?? []),
  ],
  unseen: allSeen,
  verbatim: noVerbatim,
  retells: true,
  clicks: ({ prompts }) =>
    prompts.some(prompt => prompt.answer !== undefined) ? prompts.length : 0,
  reveals: ({ prompts }) => prompts.map(prompt => present(prompt.answer)),
  transition: ({ label, title }) => phrase`${label.text}: ${title.text}`,
  reading: glance,
  // Fewer questions are enough where more do not fit; the article's text stands elsewhere anyway.
  arrangements: data =>
    COUNTS.filter(count => count === 1 || count <= data.prompts.length).map(count => ({
      ...data,
      prompts: data.prompts.slice(0, count),
    })),
  alike: alwaysAlike,
  height: (data, box) =>
    heightOfTop(data, box) +
    (data.hands === undefined ? heightOfCards(data, box) : heightOfHands(data.hands, box)),
  divide: indivisible,
  cut: uncut,
  inLines: asWritten,
  only: several,
  join: apart,
  said: (note, { prompts }) =>
    note.filter(line => line.click <= prompts.length || line.kind === 'label'),
  paper: data => [workOf(data)],
  task: taskOf,
  picture: noPicture,
  takeaways: noTakeaway,
  judged: { small: [], boxes: [] },
}

function taskOf({ kind, label, title, task, group, duration }: Data): Task {
  return { activity: kind, label, title, task, group, minutes: duration }
}

function workOf(data: Data): PaperPart {
  // What one commits to has a page of its own.
  if (data.kind === 'commit') return { kind: 'commitment' }
  return { kind: 'work', ...taskOf(data), prompts: data.prompts, choices: choicesOf(data) }
}

/** What one chooses from: the sides that things are sorted to, each once, in an order that betrays nothing. */
function choicesOf({ kind, prompts, hands }: Data): Text[] {
  if (kind !== 'sort') return (hands ?? []).map(hand => hand.text)
  const answers = prompts.flatMap(({ answer }) => answer?.text ?? [])
  const sides = new Map(answers.map(answer => [plain(answer), answer]))
  return [...sides.keys()].sort().flatMap(side => sides.get(side) ?? [])
}

/** Width of a title beside the countdown, and the least height of both, px. */
const TITLE = { width: 640, height: 56 }

/** Label, title, countdown and task. */
function heightOfTop({ title, task }: Data, box: Box): number {
  return (
    box.line('label') +
    box.size('space-1') +
    Math.max(TITLE.height, box.text(title, 'headline', TITLE.width)) +
    box.text(task, 'body', box.column, box.size('space-1') + box.size('space-2'))
  )
}

/** A row for each answer that hands are raised for (components/ShowOfHands.vue). */
function heightOfHands(hands: Line[], box: Box): number {
  const around = 2 * box.size('hands-block') + box.size('hairline')
  return sum(
    hands.map(
      hand =>
        Math.max(box.line('number'), box.text(hand, 'body', box.size('hands-option'))) + around,
    ),
  )
}

/** All cards are as high as the highest. */
function heightOfCards({ prompts }: Data, box: Box): number {
  const columns = columnsOfPrompts(prompts.length)
  const gap = box.size('space-2')
  const width = (box.column - gap * (columns - 1)) / columns - 2 * box.size('prompt-inline')
  const around = 2 * box.size('prompt-block')
  const single = box.column - 2 * box.size('space-4')
  const cards = prompts.map(({ text, answer }) =>
    columns === 1
      ? box.text(text, 'tip-dense', single) +
        box.text(answer, 'point-label-dense', single, box.size('prompt-gap'))
      : box.text(text, 'body-dense', width) +
        box.text(answer, 'point-label-dense', width, box.size('prompt-gap')),
  )
  const rows = Math.ceil(prompts.length / columns)
  return rows * (Math.max(...cards) + around) + (rows - 1) * gap
}
