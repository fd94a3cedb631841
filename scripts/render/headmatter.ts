/** The first front matter of the deck: what Slidev needs to know about all of it. */
import { lookAttributes } from '../../components/looks.ts'
import { CANVAS_WIDTH } from '../layouts/canvas.ts'
import { readable } from '../text/plain.ts'
import { brandStyle } from './brand.ts'
import { orderMark } from './marks.ts'
import type { Storyboard } from '../types.ts'

/** A ring on the accent colour; inside the file, so that no page ever asks the network for an icon. */
const FAVICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E' +
  '%3Crect width=%2232%22 height=%2232%22 rx=%227%22 fill=%22%230f5a61%22/%3E' +
  '%3Ccircle cx=%2216%22 cy=%2216%22 r=%228%22 fill=%22none%22 stroke=%22white%22 ' +
  'stroke-width=%224%22/%3E%3C/svg%3E'

/** @param mark of the first slide, where the deck is written down */
export function headmatterOf(
  board: Storyboard,
  article: string,
  mark?: string,
): Record<string, unknown> {
  const { settings } = board
  const { style } = brandStyle(settings.brand, article)
  return {
    theme: 'default',
    // The page's title is plain text; the cover's is inline Markdown, under its own key below.
    titleTemplate: readable(board.title),
    htmlAttrs: {
      lang: settings.language,
      dir: settings.direction,
      ...lookAttributes(settings.brand.look),
      ...(style === '' ? {} : { style }),
    },
    aspectRatio: settings.aspectRatio === '4:3' ? '4/3' : '16/9',
    canvasWidth: CANVAS_WIDTH,
    duration: `${settings.duration ?? board.minutes}min`,
    timer: 'countdown',
    favicon: FAVICON,
    fonts: { provider: 'none' },
    mdc: false,
    drawings: { enabled: false },
    mcp: false,
    lectern: {
      article,
      hash: '',
      plan: planOf(board),
      ...(mark === undefined ? {} : { slides: orderOf(board), slide: mark }),
    },
  }
}

/** Minutes of each slide that is shown, in order. */
function planOf({ slides }: Storyboard): string {
  const shown = slides.filter(slide => slide.hidden !== true)
  return shown.map(slide => slide.minutes).join(' ')
}

function orderOf({ slides }: Storyboard): string {
  return orderMark(slides.map(({ id }) => id))
}
