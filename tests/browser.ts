/** One browser for the tests of a file. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { withBrowser } from '../scripts/browser/launch.ts'

/** Starts a browser. @returns it, and what closes it */
export async function openBrowser(): Promise<{ browser: Browser; close: () => void }> {
  return new Promise((ready, fail) => {
    withBrowser(undefined, browser => new Promise<void>(close => ready({ browser, close }))).catch(
      fail,
    )
  })
}

/** @returns the browser of this file's tests, which is there while they run */
export function useBrowser(): () => Browser {
  let opened: Awaited<ReturnType<typeof openBrowser>> | undefined
  beforeAll(async () => {
    opened = await openBrowser()
  })
  afterAll(() => opened?.close())
  return () => {
    if (opened === undefined) throw new Error('the browser is there only while tests run')
    return opened.browser
  }
}

/** A context of a browser that shares nothing with others, as another person or device has it. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options })
  // Without a screen there is nothing to keep awake, and some browsers say so as an error.
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'))
  return context
}

export interface Window {
  page: Page
  /** Addresses on other machines that it asked for. */
  foreign: string[]
  /** Errors of its scripts and of its content policy. */
  problems: string[]
  close: () => Promise<void>
}

/** A window of a browser of its own: it shares nothing with others but the server. */
export async function openWindow(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Window> {
  const context = await openContext(browser, options)
  const page = await context.newPage()
  const foreign: string[] = []
  const problems: string[] = []
  page.on('request', request => {
    const { hostname, protocol } = new URL(request.url())
    const isOwn = hostname === 'localhost' || hostname === '127.0.0.1'
    if (protocol.startsWith('http') && !isOwn) foreign.push(request.url())
  })
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    if (message.text().includes('Content Security Policy')) problems.push(message.text())
  })
  await page.goto(address)
  return { page, foreign, problems, close: () => context.close() }
}

/** The slide and click that a window stands on, "3" or "3.2". */
export function placeOf(page: Page): string {
  const { pathname, search, hash } = new URL(page.url())
  const address = hash === '' ? pathname + search : hash
  const no = /\/(\d+)(?:\?|$|\/)/.exec(address)?.[1] ?? ''
  const clicks = /[?&]clicks=(\d+)/.exec(address)?.[1]
  return clicks === undefined || clicks === '0' ? no : `${no}.${clicks}`
}

/** Waits until a window stands there. */
export async function untilAt(page: Page, place: string): Promise<void> {
  for (let waited = 0; placeOf(page) !== place; waited += 25) {
    if (waited > 15_000) throw new Error(`stands at ${placeOf(page)} instead of ${place}`)
    await page.waitForTimeout(25)
  }
}

/** Waits until the client stands. @param timeout ms */
export async function untilShown(page: Page, timeout = 30_000): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('#app .slidev-layout')].some(slide => slide.checkVisibility()),
    undefined,
    { timeout },
  )
}
