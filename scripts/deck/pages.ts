/** A deck's pages in a tab, ready to be judged, printed or photographed: drawn by Lectern itself, or by Slidev. */
import type { Browser, Page as Tab } from 'playwright-core'
import { withTab } from '../browser/tab.ts'
import { ARTICLE_FILES } from '../../components/pictures.ts'
import { loadBundle } from './bundle.ts'
import { CANVAS_WIDTH } from '../layouts/canvas.ts'
import { chosenSlides, renderDocument, type PageChoice } from './document.ts'
import type { DeckSlide, ParsedDeck } from './parse.ts'
import { LecternError } from '../messages.ts'
import { pictureAt } from './pictureFiles.ts'
import { showPage } from './resources.ts'

export interface Pages {
  tab: Tab
  /** Selects the pages, in order. */
  selector: string
  /** The slide of each page. */
  slides: DeckSlide[]
  width: number
  height: number
  /** Addresses that the pages asked for and did not get. */
  refused: string[]
}

export interface DeckSource {
  text: string
  name: string
  /** where the pictures are */ folder: string
  parsed: ParsedDeck
  /** Slidev itself draws the deck, from its file, because a person asked for it */
  slidev?: SlidevRun | undefined
}

export interface SlidevRun {
  file: string
  /** how long its slides may take until all of them stand, ms */
  timeout: number
}

/**
 * Pages of a deck in a tab, which is closed afterwards: drawn by Lectern, or by Slidev where a
 * person asked for that.
 */
export async function withPages<T>(
  browser: Browser,
  deck: DeckSource,
  choice: PageChoice,
  work: (pages: Pages) => Promise<T>,
): Promise<T> {
  if (deck.slidev === undefined) return withOwnPages(browser, deck, choice, work)
  return withSlidevPages(browser, deck, deck.slidev, choice, work)
}

/** Pages rendered from the layouts, without a server. The tab is closed afterwards. */
export async function withOwnPages<T>(
  browser: Browser,
  { parsed, folder }: DeckSource,
  choice: PageChoice,
  work: (pages: Pages) => Promise<T>,
): Promise<T> {
  const bundle = await loadBundle()
  const rendered = await renderDocument(parsed, bundle, choice, path => hasPicture(folder, path))
  const options = {
    viewport: { width: rendered.width, height: Math.ceil(rendered.height) },
    colorScheme: 'light',
  } as const
  return withTab(browser, options, async tab => {
    const refused = await showPage(tab, rendered.html, {
      bundle: bundle.folder,
      article: folder,
    })
    return work({
      tab,
      selector: '.lectern-sheet',
      slides: rendered.pages.map(page => page.slide),
      width: rendered.width,
      height: rendered.height,
      refused,
    })
  })
}

/** Pages of a deck that only Slidev can draw: its own server, one page of all slides, a window one slide high. */
export async function withSlidevPages<T>(
  browser: Browser,
  deck: DeckSource,
  { file, timeout }: SlidevRun,
  choice: PageChoice,
  work: (pages: Pages) => Promise<T>,
): Promise<T> {
  const { startSlidev } = await import('./slidev.ts')
  const { port, close } = await startSlidev(file)
  // Slidev opens a window as high as all slides together, which costs gigabytes; one slide is enough to print them.
  const options = {
    viewport: { width: CANVAS_WIDTH, height: 552 },
    deviceScaleFactor: 1,
    colorScheme: choice.dark ? 'dark' : 'light',
  } as const
  try {
    return await withTab(browser, options, async tab =>
      work(await printPage(tab, port, deck.parsed, choice, timeout)),
    )
  } finally {
    await close()
  }
}

/** Slidev's page of all slides, once they all stand. */
async function printPage(
  tab: Tab,
  port: number,
  parsed: ParsedDeck,
  choice: PageChoice,
  timeout: number,
): Promise<Pages> {
  // Slidev itself has no hidden slides.
  const chosen = chosenSlides(parsed, choice).filter(slide => !slide.hidden)
  const range =
    choice.range === undefined ? '' : `&range=${chosen.map(slide => slide.no).join(',')}`
  await untilAllStand(
    tab,
    `http://127.0.0.1:${port}/print?print=${choice.withClicks ? 'clicks' : 'true'}${range}`,
    chosen.length,
    timeout,
  )
  await tab.waitForLoadState('networkidle')
  const { numbers, width, height } = await tab.evaluate(async dark => {
    document.documentElement.classList.toggle('dark', dark)
    await document.fonts.ready
    const containers = [...document.querySelectorAll('.print-slide-container')]
    const box = containers[0]?.getBoundingClientRect()
    return {
      numbers: containers.map(element => Number(element.id.split('-')[0])),
      width: box?.width ?? 980,
      height: box?.height ?? 551.25,
    }
  }, choice.dark)
  // What Slidev leaves beside the slides would make a page of its own.
  await tab.addStyleTag({
    content: `
@page { size: ${width}px ${height}px; margin: 0 }
body > :not(#app), #mermaid-rendering-container { display: none !important }
.print-slide-container { contain: strict }
.print-slide-container:last-child { break-after: auto !important }
`,
  })
  return {
    tab,
    selector: '.print-slide-container',
    slides: numbers.flatMap(no => parsed.slides.find(slide => slide.no === no) ?? []),
    width,
    height,
    refused: [],
  }
}

/** How long the page may stand still before it is loaded again, and how often, ms. */
const STILL_MS = 15_000

/**
 * Ready is when every slide's layout stands in its container; counting containers is not enough. While Vite prepares
 * what a first run needs, a module may be gone when the page asks for it, and the page would wait forever.
 * @throws LecternError after `timeout` ms
 */
async function untilAllStand(
  tab: Tab,
  address: string,
  count: number,
  timeout: number,
): Promise<void> {
  const end = Date.now() + timeout
  while (Date.now() < end) {
    await tab.goto(address, { waitUntil: 'load', timeout })
    if (await allStand(tab, count, end)) return
  }
  throw new LecternError({
    rule: 'export/slidev',
    severity: 'error',
    message: `Slidev did not show all slides of the deck within ${Math.round(timeout / 1000)} s.`,
    hint: 'see what `lectern present --slidev` shows of it, or give it longer with --timeout',
  })
}

/** @returns false when the page stands still and should be loaded again */
async function allStand(tab: Tab, count: number, end: number): Promise<boolean> {
  let standing = -1
  let since = Date.now()
  while (Date.now() < Math.min(end, since + STILL_MS)) {
    // A page that is being replaced has nothing to count.
    const now = await tab
      .evaluate(() => document.querySelectorAll('.print-slide-container .slidev-layout').length)
      .catch(() => 0)
    if (now >= count) return true
    if (now !== standing) {
      standing = now
      since = Date.now()
    }
    await tab.waitForTimeout(100)
  }
  return false
}

/** Whether a picture's path, as it stands in the deck, leads to a file of the article's folder that can be shown. */
export function hasPicture(folder: string, path: string): boolean {
  return pictureAt(folder, ARTICLE_FILES + path).image !== undefined
}
