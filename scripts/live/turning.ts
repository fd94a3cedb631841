/** Turning pages: what comes next and what came before. Backup slides are passed by; only a jump leads to one. Pure. */
import type { LiveSlide } from './types.ts'

/** Where a window stands. */
export interface Place {
  /** Number of the slide, 1-based. */
  no: number
  /** Reveals that are shown of it. */
  clicks: number
}

type Turned = Pick<LiveSlide, 'clicks' | 'hidden'>

/** @returns how many slides are shown when all pages are turned */
export function shownCount(slides: Turned[]): number {
  return slides.filter(slide => slide.hidden !== true).length
}

/**
 * @param back where the session stood before it jumped to a backup slide
 * @returns where a press of "next" leads; undefined at the end
 */
export function placeAfter(slides: Turned[], here: Place, back?: Place): Place | undefined {
  const slide = slides[here.no - 1]
  if (slide !== undefined && here.clicks < slide.clicks) return { ...here, clicks: here.clicks + 1 }
  return slideAfter(slides, here, back)
}

/**
 * @returns where a press of "previous" leads: with all of the slide shown, as it was left;
 * undefined at the beginning
 */
export function placeBefore(slides: Turned[], here: Place, back?: Place): Place | undefined {
  if (here.clicks > 0) return { ...here, clicks: here.clicks - 1 }
  return slideBefore(slides, here, back)
}

/** @returns the next slide, without its reveals */
export function slideAfter(slides: Turned[], { no }: Place, back?: Place): Place | undefined {
  if (slides[no - 1]?.hidden === true) return resumed(slides, no, back)
  const index = slides.findIndex((slide, at) => at >= no && slide.hidden !== true)
  return index === -1 ? undefined : { no: index + 1, clicks: 0 }
}

/** @returns the slide before, with all of it shown */
export function slideBefore(slides: Turned[], { no }: Place, back?: Place): Place | undefined {
  if (slides[no - 1]?.hidden === true) return resumed(slides, no, back)
  const index = slides.findLastIndex((slide, at) => at < no - 1 && slide.hidden !== true)
  return whole(slides, index)
}

/** From a backup slide the session goes on where it was; who opened it by its address goes to the slide before it. */
function resumed(slides: Turned[], no: number, back: Place | undefined): Place | undefined {
  if (back !== undefined && slides[back.no - 1]?.hidden === undefined) return back
  return whole(
    slides,
    slides.findLastIndex((slide, at) => at < no - 1 && slide.hidden !== true),
  )
}

function whole(slides: Turned[], index: number): Place | undefined {
  const slide = slides[index]
  return slide === undefined ? undefined : { no: index + 1, clicks: slide.clicks }
}
