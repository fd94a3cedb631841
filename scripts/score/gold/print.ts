/** The measure, as it is printed. */
import { figureText, figuresOf, guardFiguresOf, type Figure } from './figures.ts'
import type { ArticleScore } from './measure.ts'
import { sum } from './tally.ts'

/** @returns the figures of all decks together, guards last */
export function figuresOfAll(all: ArticleScore[]): Figure[] {
  const tally = sum(all.map(one => one.tally))
  const guards = all.map(one => one.guards)
  return [...figuresOf(tally), ...guardFiguresOf(guards, tally)]
}

/** @param show whether each line that counts against a deck is listed */
export function textOf(all: ArticleScore[], show: boolean): string {
  const line = (figures: Figure[]) => figures.map(figureText).join(' · ')
  const decks = all.flatMap(({ name, tally }) => [
    `${name}: ${line(figuresOf(tally))} · slides ${tally.counts.slides ?? 0}`,
    ...(show ? tally.faults.map(fault => `  ${fault}`) : []),
  ])
  const tally = sum(all.map(one => one.tally))
  const guards = guardFiguresOf(
    all.map(one => one.guards),
    tally,
  )
  return [
    ...decks,
    `ALL ${all.length}: ${line(figuresOf(tally))}`,
    `guards: ${line(guards)}`,
    '',
  ].join('\n')
}
