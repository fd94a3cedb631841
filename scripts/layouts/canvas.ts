/** The canvas of every slide: what Slidev draws on, and what a page of an export is. */
import type { Settings } from '../types.ts'
import type { Typesetter } from './typesetter.ts'

/** px; the look's sizes are made for it. */
export const CANVAS_WIDTH = 980
/** px, in whole ones. */
const HEIGHTS = { '16:9': 551, '4:3': 735 }

/** @returns the height between the upper and the lower margin, px: what the content of a slide may take */
export function frameOf(aspectRatio: Settings['aspectRatio'], type: Typesetter): number {
  return HEIGHTS[aspectRatio] - type.size('margin-top') - type.size('margin-bottom')
}
