/** What of the article is told nowhere any more once a person edited the deck: it is listed, with the reason. */
import { articleLinesIn } from '../direction/units.ts'
import { textsOf } from '../layouts/index.ts'
import { addressesIn } from '../text/marks.ts'
import { readable } from '../text/plain.ts'
import type { ArticleLine, LeftOut, Slide } from '../types.ts'

const REASON = 'the edited deck leaves it out'

/** @returns each line that slides or notes told before and none tells after */
export function lostBetween(before: readonly Slide[], after: readonly Slide[]): LeftOut[] {
  const told = new Set(after.flatMap(linesOf).flatMap(keysOf))
  const lost = new Map<string, LeftOut>()
  for (const line of before.flatMap(linesOf)) {
    if (keysOf(line).every(key => told.has(key))) continue
    const whole = line.source ?? line.text
    const { units = [], origin } = line
    for (const text of [readable(whole), ...addressesIn(whole)])
      lost.set(`${origin.start} ${text}`, { text, reason: REASON, line: origin.start, units })
  }
  return [
    ...lost.values(),
    ...before.flatMap(slide => codeLost(slide, after)),
    ...namesLost(before, after),
  ]
}

/** What a passage is called, "Tip", or the language of code, may be a word of the article, too. */
function namesLost(before: readonly Slide[], after: readonly Slide[]): LeftOut[] {
  const ids = new Set(after.map(({ id }) => id))
  return before
    .filter(({ id }) => !ids.has(id))
    .flatMap(({ data, origin }) => {
      const name = 'label' in data ? readable(data.label.text) : 'code' in data ? data.language : ''
      const line = origin[0]?.start ?? 1
      return name === undefined || name === '' ? [] : [{ text: name, reason: REASON, line }]
    })
}

function linesOf({ data, note, layout }: Slide): ArticleLine[] {
  return articleLinesIn([textsOf({ data, layout } as Slide), data, note])
}

function keysOf({ units = [], origin, text }: ArticleLine): string[] {
  return units.length > 0 ? units : [`${origin.start} ${readable(text)}`]
}

/** Code and pictures are no lines. */
function codeLost(slide: Slide, after: readonly Slide[]): LeftOut[] {
  const { data } = slide
  const thing =
    'code' in data ? data.code : 'image' in data ? `${data.alt} ${data.image}` : undefined
  if (thing === undefined) return []
  const isTold = after.some(({ data: other }) =>
    'code' in other
      ? other.code === thing
      : 'image' in other && `${other.alt} ${other.image}` === thing,
  )
  const line = slide.origin[0]?.start ?? 1
  const { units = [] } = slide
  return isTold ? [] : thing.split('\n').map(text => ({ text, reason: REASON, line, units }))
}
