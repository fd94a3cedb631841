/** Browsers that do not do what they should: a run tells it in time, and leaves nothing. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withBrowser } from '../scripts/browser/launch.ts'
import { withTab } from '../scripts/browser/tab.ts'
import { LecternError } from '../scripts/messages.ts'
import { beginOf } from '../scripts/run/identity.ts'
import { temporaryFolder } from './folder.ts'
import { runLectern, root } from './run.ts'

const article = join(root, 'tests/fixtures/compare/article.md')
const folder = temporaryFolder()

const lectern = (args: string[], env: Record<string, string> = {}) =>
  runLectern(args, { cwd: folder, env })

/** How long a tab may say nothing in these tests, ms. */
const PATIENCE_MS = 4000

async function messageOf(work: (tab: Page) => Promise<unknown>): Promise<string> {
  const told = withBrowser(undefined, browser => withTab(browser, {}, work, PATIENCE_MS))
  const error: unknown = await told.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(LecternError)
  expect((error as LecternError).exitCode).toBe(3)
  return (error as LecternError).message
}

describe.skipIf(process.platform === 'win32')('a browser', () => {
  it('that never answers is told in less than a minute or so, and ended with all of its own', async () => {
    const fake = join(folder, 'silent-browser')
    const trace = join(folder, 'trace')
    writeFileSync(fake, `#!/bin/sh\nsleep 5000 &\necho $$ $! > "${trace}"\nwait\n`, { mode: 0o755 })
    const temporary = join(folder, 'tmp')
    mkdirSync(temporary)
    const begin = performance.now()
    const run = await lectern(['export', article, '-o', 'out', '--browser', fake], {
      TMPDIR: temporary,
    })
    expect(run.err).toMatch(
      /^error browser\/unresponsive The browser \S+ did not answer within 45 seconds\. hint: .*--browser/,
    )
    expect(run.code).toBe(3)
    expect((performance.now() - begin) / 1000).toBeLessThan(100)
    expect(readdirSync(temporary)).toEqual([])
    for (const pid of readFileSync(trace, 'utf8').trim().split(' '))
      expect(beginOf(Number(pid)), pid).toBeUndefined()
  })

  it('whose page hangs is told', async () => {
    const message = await messageOf(tab =>
      tab.evaluate(() => {
        for (;;);
      }),
    )
    expect(message).toMatch(/browser\/unresponsive The browser gave no sign of life within 4 sec/)
  })

  it('whose page is late is told, never as an error of Lectern itself', async () => {
    const message = await messageOf(tab => tab.waitForSelector('#never', { timeout: 2000 }))
    expect(message).toMatch(/browser\/unresponsive A page did not become ready within 2 seconds/)
  })

  it.each([
    '(Browser.setDownloadBehavior): Failed to find browser context for id 14F3',
    '(Target.createBrowserContext): Failed to create browser context.',
  ])('that is closed while a page is opened is told as such: %s', async problem => {
    const closing = {
      isConnected: () => true,
      newPage: () => Promise.reject(new Error(`browser.newPage: Protocol error ${problem}`)),
    } as unknown as Browser
    const error = await withTab(closing, {}, () => Promise.resolve()).catch((e: unknown) => e)
    expect((error as LecternError).messages[0]?.rule).toBe('browser/died')
  })

  it('whose page ends is told', async () => {
    const crash = async (tab: Page) =>
      (await tab.context().newCDPSession(tab)).send('Page.crash' as 'Page.enable')
    expect(await messageOf(crash)).toMatch(/browser\/died/)
    const end = async (tab: Page) => {
      await tab.context().browser()?.close()
      await tab.evaluate(() => undefined)
    }
    expect(await messageOf(end)).toMatch(/browser\/died/)
  })
})
