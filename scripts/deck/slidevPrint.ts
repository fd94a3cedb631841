/** Printing a deck that only Slidev can draw: its own server, one page of all slides, a window one slide high. */
import type { Browser } from 'playwright-chromium'
import type { PageChoice } from './document.ts'
import { CANVAS_WIDTH } from './document.ts'
import type { DeckSlide } from './parse.ts'
import { nextFree } from './port.ts'
import { startSlidev } from './slidev.ts'
import { openWorkspace } from './workspace.ts'
import type { Message } from '../types.ts'

interface SlidevDeck { text: string, name: string, folder: string, slides: DeckSlide[] }

/** @returns the PDF or pictures; the slides are in the order of the pages */
export async function printWithSlidev(browser: Browser, deck: SlidevDeck, choice: PageChoice, to: string[]): Promise<{ pdf?: Uint8Array, images: Uint8Array[], slides: DeckSlide[], messages: Message[] }> {
  const workspace = openWorkspace(deck.name, deck.text)
  const { server, port } = await startSlidev(workspace.entry, deck.folder, { mode: 'export', port: await nextFree(4030, '127.0.0.1'), host: '127.0.0.1' })
  try {
    const chosen = deck.slides.filter(slide => choice.range?.has(slide.no) ?? true)
    // Slidev opens a window as high as all slides together, which costs gigabytes; one slide is enough to print them.
    const tab = await browser.newPage({ viewport: { width: CANVAS_WIDTH, height: 552 }, deviceScaleFactor: 1, colorScheme: choice.dark ? 'dark' : 'light' })
    const range = choice.range === undefined ? '' : `&range=${chosen.map(slide => slide.no).join(',')}`
    await tab.goto(`http://127.0.0.1:${port}/print?print=${choice.withClicks ? 'clicks' : 'true'}${range}`, { waitUntil: 'load' })
    // Ready is when every slide's layout stands in its container; counting containers is not enough.
    await tab.waitForFunction(count => document.querySelectorAll('.print-slide-container .slidev-layout').length >= count, chosen.length, { timeout: 120_000 })
    await tab.waitForLoadState('networkidle')
    await tab.evaluate((dark) => {
      document.documentElement.classList.toggle('dark', dark)
      return document.fonts.ready
    }, choice.dark)
    const numbers = await tab.evaluate(() => [...document.querySelectorAll('.print-slide-container')].map(element => Number(element.id.split('-')[0])))
    const slides = numbers.flatMap(no => deck.slides.find(slide => slide.no === no) ?? [])
    const size = await tab.evaluate(() => {
      const box = document.querySelector('.print-slide-container')?.getBoundingClientRect()
      return { width: box?.width ?? 980, height: box?.height ?? 551.25 }
    })
    // What Slidev leaves beside the slides would make a page of its own.
    await tab.addStyleTag({ content: `@page { size: ${size.width}px ${size.height}px; margin: 0 } body > :not(#app), #mermaid-rendering-container { display: none !important } .print-slide-container { contain: strict } .print-slide-container:last-child { break-after: auto !important }` })
    const images: Uint8Array[] = []
    if (to.includes('png')) for (const page of await tab.locator('.print-slide-container').all()) images.push(await page.screenshot())
    const pdf = to.includes('pdf') ? await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }) : undefined
    return { ...(pdf === undefined ? {} : { pdf }), images, slides, messages: [] }
  }
  finally {
    await server.close()
    workspace.remove()
  }
}
