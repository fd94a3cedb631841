/** What goes wrong with a browser, as messages for the user. */
import type { Browser } from 'playwright-core'
import { LecternError } from '../messages.ts'

/** What Playwright says when a page or a browser is gone. */
const GONE =
  /has been closed|crashed|Target closed|Session closed|Failed to (?:find|create) browser context/

/** @returns the error as the user is told it; one that has nothing to do with the browser stays as it is */
export function browserError(error: unknown, browser: Browser): unknown {
  if (error instanceof LecternError || !(error instanceof Error)) return error
  if (error.name === 'TimeoutError')
    return unresponsive('A page did not become ready', timeOf(error))
  return !browser.isConnected() || GONE.test(error.message) ? died() : error
}

/** ms, as Playwright says it in its message */
function timeOf({ message }: Error): number | undefined {
  const found = /(?<!\d)(\d{1,9}) ?ms exceeded/.exec(message)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** @param what had no answer; `ms` is how long it was waited for */
export function unresponsive(what: string, ms?: number, hint?: string): LecternError {
  const time = ms === undefined ? 'in time' : `within ${Math.round(ms / 1000)} seconds`
  return new LecternError(
    {
      rule: 'browser/unresponsive',
      severity: 'error',
      message: `${what} ${time}.`,
      hint:
        hint ?? 'try again when the machine has less to do, or name another browser with --browser',
    },
    3,
  )
}

export function died(): LecternError {
  return new LecternError(
    {
      rule: 'browser/died',
      severity: 'error',
      message: 'The browser ended before the export was done.',
      hint: 'try again; a machine that is short of memory ends large processes',
    },
    3,
  )
}
