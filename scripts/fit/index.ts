/** fit: splits slides until everything fits; what cannot be split and is too much is told. */
import { plan } from '../storyboard/plan.ts'
import { clicksOf, type Draft } from '../storyboard/draft.ts'
import { headlineOf } from '../storyboard/headline.ts'
import type { Message, Settings, Storyboard } from '../types.ts'
import { overflowOf } from './estimate.ts'
import { split } from './split.ts'

/** @returns by how many px a slide's content is too high; 0 when it fits */
export type Measure = (slide: Draft, settings: Settings) => number

/** More pieces than this of one slide are another problem than fitting. */
const MAX_PIECES = 40
/** Points on a slide, at most, whatever room there is (recall drops beyond a handful). */
const MAX_POINTS = 6

export function fit(board: Storyboard, measure: Measure = overflowOf): Storyboard {
  const messages: Message[] = []
  const drafts = board.slides.flatMap(({ no, id, minutes, clicks, ...slide }) => {
    void [id, minutes, clicks]
    const pieces = fitting(slide as Draft, board.settings, measure)
    for (const piece of pieces) {
      const over = measure(piece, board.settings)
      if (over > 0) messages.push({ rule: 'fit/estimate', severity: 'info', slide: no, message: `"${headlineOf(piece)}" may be ${over} px too high.`, ...(piece.origin[0] === undefined ? {} : { line: piece.origin[0].start }) })
    }
    return pieces
  })
  const { slides, minutes, ...rest } = board
  void [slides, minutes]
  return plan(drafts, { ...rest, messages: [...board.messages, ...messages] })
}

/** The fewest pieces that all fit; as many as there are when none do. */
function fitting(slide: Draft, settings: Settings, measure: Measure): Draft[] {
  let best = [slide]
  for (let count = 1; count <= MAX_PIECES; count += 1) {
    const pieces = count === 1 ? [slide] : split(slide, count)
    if (pieces === undefined) return best
    best = pieces
    if (pieces.every(piece => measure(piece, settings) === 0 && !crowded(piece))) return pieces
  }
  return best
}

function crowded(slide: Draft): boolean {
  return (slide.layout === 'points' || slide.layout === 'steps') && clicksOf(slide) > MAX_POINTS
}
