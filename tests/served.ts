/** One deck, served as `lectern present --remote` does it, and windows of those who come to it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { nextFree } from '../scripts/deck/port.ts'
import { openBrowser, openContext } from './browser.ts'
import { startLectern, type Run } from './run.ts'

const PRESENTER = 'the-key-of-a-trainer'
/** Files of tests that run at once look for a port in ranges of their own. */
const FIRST_PORT = 4230
const PORTS_EACH = 20
const worker = Number(process.env.VITEST_POOL_ID ?? 0)
/** A first start builds the client, on a slow machine too, ms. */
const PATIENCE_MS = 240_000

export interface Served {
  browser: Browser
  /** The article's file, to be changed while it is served. */
  article: string
  origin: string
  /** A window of its own, as another person or device has it. */
  open: (
    role: 'presenter' | 'audience',
    path: string,
    options?: BrowserContextOptions,
  ) => Promise<Page>
  /** A further window of the same browser. */
  openBeside: (page: Page, path: string) => Promise<Page>
  /** What went wrong in any window. */
  problems: string[]
  /** Ends the server, as a broken laptop does. */
  end: () => Promise<void>
  close: () => Promise<void>
}

/** @param text of the article */
export async function serve(text: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-served-'))
  const article = join(folder, 'article.md')
  writeFileSync(article, text)
  const port = await nextFree(FIRST_PORT + PORTS_EACH * worker, '0.0.0.0')
  const run = startLectern(
    ['present', article, '--port', String(port), '--remote', '--key', PRESENTER],
    { cwd: folder },
  )
  await run.until(() => run.out().concat(run.err()).includes('Ctrl-C'), 'a server', PATIENCE_MS)
  const audience = /^audience\s+\S+\?key=(\S+)/m.exec(run.out())?.[1] ?? ''
  const { browser, close } = await openBrowser()
  const origin = `http://localhost:${port}`
  const problems: string[] = []

  const openIn = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage()
    page.on('pageerror', error => problems.push(error.message))
    await page.goto(`${origin}${path}`)
    return page
  }
  return {
    browser,
    article,
    origin,
    problems,
    open: async (role, path, options) => {
      const context = await openContext(browser, options)
      const key = role === 'presenter' ? PRESENTER : audience
      return openIn(context, `${path}${path.includes('?') ? '&' : '?'}key=${key}`)
    },
    openBeside: (page, path) => openIn(page.context(), path),
    end: () => end(run),
    close: async () => {
      await end(run)
      close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function end({ child, ended }: Run): Promise<void> {
  child.kill()
  await ended()
}
