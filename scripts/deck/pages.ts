/** A deck's pages in a tab, ready to be judged, printed or photographed: drawn by Lectern itself, or by Slidev. */
import type { Browser, Page as Tab } from 'playwright-chromium'
import { loadBundle } from './bundle.ts'
import { CANVAS_WIDTH } from '../layouts/canvas.ts'
import { renderDocument, type PageChoice } from './document.ts'
import type { DeckSlide, ParsedDeck } from './parse.ts'
import { LecternError } from '../messages.ts'
import { inside, ORIGIN, serveResources } from './resources.ts'

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
  const tab = await browser.newPage({
    viewport: { width: rendered.width, height: Math.ceil(rendered.height) },
    colorScheme: 'light',
  })
  try {
    const refused = await serveResources(tab, rendered.html, {
      bundle: bundle.folder,
      article: folder,
    })
    await tab.goto(`${ORIGIN}/`, { waitUntil: 'load' })
    await tab.evaluate(() => document.fonts.ready)
    return await work({
      tab,
      selector: '.lectern-sheet',
      slides: rendered.pages.map(page => page.slide),
      width: rendered.width,
      height: rendered.height,
      refused,
    })
  } finally {
    await tab.close().catch(() => undefined)
  }
}

/** Pages of a deck that only Slidev can draw: its own server, one page of all slides, a window one slide high. */
export async function withSlidevPages<T>(
  browser: Browser,
  deck: DeckSource,
  choice: PageChoice,
  work: (pages: Pages) => Promise<T>,
): Promise<T> {
  const [{ startSlidev }, { openWorkspace }] = await Promise.all([
    import('./slidev.ts'),
    import('./workspace.ts'),
  ])
  const workspace = openWorkspace(deck.name, deck.text)
  const { port, close } = await startSlidev(workspace.entry, deck.folder, {
    mode: 'export',
    port: 0,
    host: '127.0.0.1',
  }).catch((error: Error) => {
    workspace.remove()
    throw error
  })
  try {
    const chosen = deck.parsed.slides.filter(slide => choice.range?.has(slide.no) ?? true)
    // Slidev opens a window as high as all slides together, which costs gigabytes; one slide is enough to print them.
    const tab = await browser.newPage({
      viewport: { width: CANVAS_WIDTH, height: 552 },
      deviceScaleFactor: 1,
      colorScheme: choice.dark ? 'dark' : 'light',
    })
    const range =
      choice.range === undefined ? '' : `&range=${chosen.map(slide => slide.no).join(',')}`
    await untilAllStand(
      tab,
      `http://127.0.0.1:${port}/print?print=${choice.withClicks ? 'clicks' : 'true'}${range}`,
      chosen.length,
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
      content: `@page { size: ${width}px ${height}px; margin: 0 } body > :not(#app), #mermaid-rendering-container { display: none !important } .print-slide-container { contain: strict } .print-slide-container:last-child { break-after: auto !important }`,
    })
    return await work({
      tab,
      selector: '.print-slide-container',
      slides: numbers.flatMap(no => deck.parsed.slides.find(slide => slide.no === no) ?? []),
      width,
      height,
      refused: [],
    })
  } finally {
    await close()
    workspace.remove()
  }
}

/** How long the page may stand still before it is loaded again, and how often, ms. */
const STILL_MS = 15_000
const MOST_LOADS = 4

/**
 * Ready is when every slide's layout stands in its container; counting containers is not enough. While Vite prepares
 * what a first run needs, a module may be gone when the page asks for it, and the page would wait forever.
 */
async function untilAllStand(tab: Tab, address: string, count: number): Promise<void> {
  for (let load = 1; ; load += 1) {
    await tab.goto(address, { waitUntil: 'load' })
    for (
      let [standing, since] = [-1, Date.now()];
      Date.now() - since < STILL_MS;
      await tab.waitForTimeout(100)
    ) {
      // A page that is being replaced has nothing to count.
      const now = await tab
        .evaluate(() => document.querySelectorAll('.print-slide-container .slidev-layout').length)
        .catch(() => 0)
      if (now >= count) return
      if (now !== standing) [standing, since] = [now, Date.now()]
    }
    if (load === MOST_LOADS)
      throw new LecternError({
        rule: 'export/slidev',
        severity: 'error',
        message: 'Slidev did not show all slides of the deck.',
        hint: 'see what `lectern present` shows of it',
      })
  }
}

/** Whether a picture's path, as it stands in the deck, leads to a file of the article's folder. */
export function hasPicture(folder: string, path: string): boolean {
  try {
    return inside(folder, decodeURI(path)) !== undefined
  } catch {
    return false
  }
}
