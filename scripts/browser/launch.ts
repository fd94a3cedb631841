/** One headless Chromium for one run, closed whatever happens. */
import { chromium, type Browser as Chromium } from 'playwright-core'
import { LecternError } from '../messages.ts'
import { endAfterOthers } from '../run/ending.ts'
import { browserError, unresponsive } from './errors.ts'
import { findBrowser, type Browser as Found } from './find.ts'
import { soon } from './tab.ts'

/** The flags keep Chromium from talking to anybody, and make it break lines the same in every headless mode. */
const FLAGS = [
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
  '--force-color-profile=srgb',
]

/**
 * A browser starts in less than a second, on a machine that is busy in some; one that takes longer
 * does not answer at all.
 */
const START_MS = 45_000

/**
 * Starts the browser, hands it to `work` and closes it afterwards, also when the run is interrupted.
 * @throws LecternError (exit code 3) when there is none, it does not start, does not answer, or ends too early
 */
export async function withBrowser<T>(
  chosen: string | undefined,
  work: (browser: Chromium) => Promise<T>,
): Promise<T> {
  const browser = await launched(await findBrowser(chosen))
  try {
    return await work(browser)
  } catch (error) {
    throw browserError(error, browser)
  } finally {
    await soon(browser.close())
  }
}

async function launched({ executablePath, environment }: Found): Promise<Chromium> {
  // Chromium refuses its sandbox to the superuser.
  const root = process.getuid?.() === 0
  try {
    const browser = await chromium.launch({
      executablePath,
      timeout: START_MS,
      args: [...FLAGS, ...(root || environment !== undefined ? ['--no-sandbox'] : [])],
      // Who tells the run to stop ends all of it; closing a pipe ends the browser even when this process is killed.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(environment === undefined
        ? {}
        : { env: { ...(process.env as Record<string, string>), ...environment } }),
    })
    endAfterOthers()
    return browser
  } catch (error) {
    const { name, message } = error as Error
    const hint =
      'name another one with --browser, or run: npx playwright-core install chromium-headless-shell'
    if (name === 'TimeoutError')
      throw unresponsive(`The browser ${executablePath} did not answer`, START_MS, hint)
    throw new LecternError(
      {
        rule: 'browser/start',
        severity: 'error',
        message: `The browser ${executablePath} did not start: ${message.split('\n')[0]}`,
        hint,
      },
      3,
    )
  }
}
