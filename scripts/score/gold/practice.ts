/** Lists with their lead-ins, and what exercises ask. */
import type { Labelled } from '../labels.ts'
import { isContent, isIn, linesIn, type Finder, type BoardLine, type BoardSlide } from './board.ts'
import { saysSame } from '../units.ts'
import { count, emptyTally, fault, type Tally } from './tally.ts'

export function judgeLists(slides: BoardSlide[], { units, labels }: Labelled, find: Finder): Tally {
  const tally = emptyTally()
  const told = slides.filter(isContent).map(slide => ({
    slide,
    units: linesIn(withoutNames(slide.data)).map(({ text }) => find(text)?.n ?? 0),
    all: linesIn(slide.data).map(({ text }) => find(text)?.n ?? 0),
  }))
  for (const { intro, items } of labels.lists ?? []) {
    const leadIn = units[intro - 1]
    const same = units.filter(unit => leadIn !== undefined && saysSame(unit, leadIn))
    for (const { slide, units: own, all } of told) {
      if (!own.some(n => items.includes(n))) continue
      count(tally, 'list slides')
      if (same.some(({ n }) => all.includes(n))) count(tally, 'introduced')
      else fault(tally, 'lead-in lost', slide, units[intro - 1]?.text ?? '')
    }
  }
  return tally
}

/** The name of a side is no item of a list, whose last word it may be. */
function withoutNames(data: BoardSlide['data']): unknown {
  if ('columns' in data)
    return { ...data, columns: data.columns.map(({ text, points }) => [text, points]) }
  return 'subjects' in data ? { ...data, subjects: [] } : data
}

interface Prompt {
  text?: BoardLine
  answer?: BoardLine
}

export function judgeExercises(slides: BoardSlide[], { labels }: Labelled, find: Finder): Tally {
  const tally = emptyTally()
  const sound = new Set([...(labels.discuss ?? []), ...(labels.recall ?? [])])
  for (const slide of slides) {
    if (!isIn(slide, 'activity') || slide.data.kind === 'commit') continue
    for (const { text, answer } of slide.data.prompts as Prompt[]) {
      const asked = text?.text ?? ''
      const unit = find(withoutGaps(`${asked} ${answer?.text ?? ''}`)) ?? find(withoutGaps(asked))
      if (unit === undefined || unit.kind === 'cell') continue
      count(tally, 'prompts')
      if (sound.has(unit.n)) count(tally, 'sound')
      else fault(tally, 'unsound prompt', slide, asked)
    }
  }
  return tally
}

function withoutGaps(text: string): string {
  return text.replace(/(?:\\?_)+/g, ' ')
}
