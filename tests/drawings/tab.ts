/** What a drawing does when a browser opens it alone. */
import type { Browser, Page } from 'playwright-core'

const ADDRESS = 'http://drawings.test/drawing.svg'

export type Drawing = string | Uint8Array

export interface Deeds {
  /** addresses that were asked for, beside the drawing itself */ asked: string[]
  /** scripts that ran */ ran: string[]
  /** other pages that were led to */ led: string[]
}

/** A tab that opens drawings as files of their own; nothing leaves the machine. */
export async function openTab(browser: Browser): Promise<(drawing: Drawing) => Promise<Deeds>> {
  const context = await browser.newContext({ viewport: { width: 200, height: 200 } })
  let deeds: Deeds = { asked: [], ran: [], led: [] }
  let current: Drawing = ''
  await context.route('**/*', route => {
    const address = route.request().url()
    if (address === ADDRESS)
      return route.fulfill({ contentType: 'image/svg+xml', body: Buffer.from(current) })
    if (!address.endsWith('/favicon.ico')) deeds.asked.push(address)
    return route.abort()
  })
  const page = await context.newPage()
  watch(page, () => deeds)
  context.on('page', opened => {
    deeds.led.push(opened.url())
    watch(opened, () => deeds)
    opened.close().catch(() => undefined)
  })
  return async drawing => {
    // What the last one left behind ends with its page.
    await page.goto('about:blank').catch(() => undefined)
    deeds = { asked: [], ran: [], led: [] }
    current = drawing
    await page.goto(ADDRESS, { waitUntil: 'load', timeout: 10_000 }).catch(() => undefined)
    await page.mouse.move(90, 90)
    await page.mouse.click(100, 100)
    await page.keyboard.press('Tab')
    await page.waitForTimeout(50)
    return deeds
  }
}

function watch(page: Page, deeds: () => Deeds): void {
  page.on('dialog', dialog => {
    deeds().ran.push(dialog.message())
    dialog.dismiss().catch(() => undefined)
  })
  page.on('framenavigated', frame => {
    const address = frame.url()
    // Where the tab began, and the same drawing's own places.
    if (!['about:blank', ADDRESS].includes(address.split('#')[0] ?? '')) deeds().led.push(address)
  })
}

export function isIdle({ asked, ran, led }: Deeds): boolean {
  return asked.length + ran.length + led.length === 0
}

/** A picture of a drawing as a page shows it, in an `img`. */
export async function pictureOf(page: Page, drawing: string): Promise<Buffer> {
  const address = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
  await page.setContent(
    `<body style="margin:0"><img style="max-width:100%" src="${address}"></body>`,
    { waitUntil: 'load' },
  )
  return page.screenshot()
}
