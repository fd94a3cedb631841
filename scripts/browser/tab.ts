/**
 * A tab of a browser for one piece of work, watched: a page or browser that stops answering is
 * told, never waited for.
 */
import type { Browser, Page as Tab } from 'playwright-core'
import { browserError, died, unresponsive } from './errors.ts'

/**
 * A large deck is measured and printed in some seconds, during which its page does not answer; on a
 * busy machine in more.
 */
const ANSWER_MS = 90_000
/** How often a page is asked, and how long something may take to close, ms. */
const LOOK_MS = 3000
const CLOSE_MS = 5000

type TabOptions = Parameters<Browser['newPage']>[0]

/**
 * @param patience how long the browser may say nothing, ms
 * @throws LecternError (exit code 3) when the browser or the page stops answering, or ends
 */
export async function withTab<T>(
  browser: Browser,
  options: TabOptions,
  work: (tab: Tab) => Promise<T>,
  patience = ANSWER_MS,
): Promise<T> {
  try {
    const tab = await inTime(browser.newPage(options), patience)
    const watch = watchOver(tab, patience)
    try {
      return await Promise.race([work(tab), watch.lost])
    } finally {
      watch.end()
      await soon(tab.close())
    }
  } catch (error) {
    const told = browserError(error, browser)
    // What does not answer once will not do so for whatever comes next.
    if (isUnresponsive(told)) void soon(browser.close())
    throw told
  }
}

function isUnresponsive(error: unknown): boolean {
  return (error as { messages?: { rule: string }[] }).messages?.[0]?.rule === 'browser/unresponsive'
}

function inTime<T>(opening: Promise<T>, patience: number): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(silent(patience)), patience)
    opening.then(done, fail).finally(() => clearTimeout(timer))
  })
}

/** Asks the page again and again whether it is there. */
function watchOver(tab: Tab, patience: number): { lost: Promise<never>; end: () => void } {
  let asked: number | undefined
  let end = (): void => undefined
  const lost = new Promise<never>((_, fail) => {
    const look = () => {
      if (asked !== undefined && performance.now() - asked > patience) fail(silent(patience))
      if (asked !== undefined) return
      asked = performance.now()
      const answered = () => (asked = undefined)
      tab.evaluate(() => undefined).then(answered, answered)
    }
    const timer = setInterval(look, LOOK_MS)
    tab.once('crash', () => fail(died()))
    end = () => clearInterval(timer)
  })
  return { lost, end }
}

function silent(patience: number) {
  return unresponsive('The browser gave no sign of life', patience)
}

/** Waits for something to close, but not for ever; whatever stays open then ends with the run. */
export async function soon(closing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>(done => {
    timer = setTimeout(done, CLOSE_MS)
  })
  await Promise.race([closing.catch(() => undefined), late])
  clearTimeout(timer)
}
