/** What keeps a deck from winning by the wrong means: full slides, many slides, monotony, ceremony, play. */
import type { Storyboard } from '../../types.ts'
import { taskOf, verbatimOf, wordsOn } from '../../layouts/index.ts'

export interface Guards {
  /** words of each slide that is no code */ words: number[]
  slides: number
  /** slides that name parts: dividers, agenda, recap */ overviews: number
  /** longest run of one layout */ run: number
  minutes: number
  /** minutes of exercises */ busy: number
}

const NAMES_PARTS = ['section', 'agenda', 'recap']
/** Title and end are no layouts that one tires of. */
const NEVER_TIRING = ['cover', 'end']

export function guardsOf({ slides: all }: Pick<Storyboard, 'slides'>): Guards {
  const slides = all.filter(slide => slide.hidden !== true && slide.pause !== true)
  const sum = (some: typeof slides) => some.reduce((total, { minutes }) => total + minutes, 0)
  return {
    words: slides.filter(slide => verbatimOf(slide) === undefined).map(wordsOn),
    slides: slides.length,
    overviews: slides.filter(({ layout }) => NAMES_PARTS.includes(layout)).length,
    run: longestRun(slides.map(({ layout }) => layout)),
    minutes: sum(slides),
    busy: sum(slides.filter(slide => taskOf(slide) !== undefined)),
  }
}

function longestRun(layouts: string[]): number {
  let longest = 0
  let run = 0
  layouts.forEach((layout, index) => {
    if (NEVER_TIRING.includes(layout)) run = 0
    else run = layout === layouts[index - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}
