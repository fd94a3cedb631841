/** One headless Chromium for one run, closed whatever happens. */
import { chromium, type Browser as Chromium } from 'playwright-chromium'
import { LecternError } from '../messages.ts'
import { findBrowser } from './find.ts'

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

/** Starts the browser, hands it to `work` and closes it afterwards, also when the run is interrupted. */
export async function withBrowser<T>(
  chosen: string | undefined,
  work: (browser: Chromium) => Promise<T>,
): Promise<T> {
  const { executablePath, environment } = await findBrowser(chosen)
  // Chromium refuses its sandbox to the superuser.
  const root = process.getuid?.() === 0
  const browser = await chromium
    .launch({
      executablePath,
      args: [...FLAGS, ...(root || environment !== undefined ? ['--no-sandbox'] : [])],
      // Whoever tells the run to stop ends it, and the browser with it; closing a pipe ends the browser even when this process is killed.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(environment === undefined
        ? {}
        : { env: { ...(process.env as Record<string, string>), ...environment } }),
    })
    .catch((error: Error) => {
      throw new LecternError(
        {
          rule: 'browser/start',
          severity: 'error',
          message: `The browser ${executablePath} did not start: ${error.message.split('\n')[0]}`,
          hint: 'name another one with --browser, or run: npx playwright install chromium-headless-shell',
        },
        3,
      )
    })
  try {
    return await work(browser)
  } catch (error) {
    if (browser.isConnected() || error instanceof LecternError) throw error
    throw new LecternError(
      {
        rule: 'browser/died',
        severity: 'error',
        message: 'The browser ended before the export was done.',
        hint: 'try again; a machine that is short of memory ends large processes',
      },
      3,
    )
  } finally {
    await browser.close().catch(() => undefined)
  }
}
