/** #slidev/configs: Slidev's settings with those of the deck. */
import { page } from './page.ts'

/** What Slidev takes for granted; put in by the build. */
declare const __SLIDEV_DEFAULTS__: Record<string, unknown>

const { deck, role } = page

/** Addresses of the article's pictures, from wherever the page lies. */
export function addressOf(path: string): string {
  const folder = new URL(
    'article/',
    new URL(document.documentElement.dataset.base ?? '/', location.href),
  )
  return path.startsWith('/article/') ? new URL(path.slice('/article/'.length), folder).href : path
}

export default {
  ...__SLIDEV_DEFAULTS__,
  title: deck.title,
  slidesTitle: deck.title,
  titleTemplate: '%s',
  aspectRatio: deck.aspectRatio,
  canvasWidth: 980,
  htmlAttrs: {
    lang: deck.language,
    dir: deck.direction,
    style: deck.style.replace(
      /url\("(\/article\/[^"]*)"\)/g,
      (_, path: string) => `url("${addressOf(path)}")`,
    ),
  },
  favicon: deck.favicon,
  duration: `${deck.duration}min`,
  timer: 'countdown',
  download: false,
  info: false,
  // Drawings live as long as the session; the audience sees them and does not draw.
  drawings: { enabled: true, persist: false, presenterOnly: true, syncAll: true },
  // A password that nobody can type: the audience has no way to the presenter's views.
  remote: role === 'presenter' ? '' : '\u0000',
}
