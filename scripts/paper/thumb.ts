import { escape } from '../text/escape.ts'
import { Markup } from './html.ts'

/** A slide as a picture of real text: its own page, scaled. @param height of the canvas, px */
export function thumb(page: string, headline: string, scale: number, height: number): Markup {
  const style = `--scale:${scale};--height:${height}px`
  return new Markup(
    `<div class="thumb" role="img" aria-label="${escape(headline)}" style="${style}">` +
      `<div>${page}</div></div>`,
  )
}
