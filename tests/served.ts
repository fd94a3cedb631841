/** One deck, served as `lectern present --remote` does it, and windows of those who come to it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-chromium'
import { withBrowser } from '../scripts/browser/launch.ts'
import { nextFree } from '../scripts/deck/port.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const PRESENTER = 'the-key-of-a-trainer'
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
  const port = await nextFree(4230, '0.0.0.0')
  const child = spawn(
    process.execPath,
    [
      join(root, 'scripts/lectern.mjs'),
      'present',
      article,
      '--port',
      String(port),
      '--remote',
      '--key',
      PRESENTER,
    ],
    { cwd: folder },
  )
  const printed = await untilAnnounced(child)
  const audience = /^audience\s+\S+\?key=(\S+)/m.exec(printed)?.[1] ?? ''
  const { browser, closeBrowser } = await openBrowser()
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
      const context = await browser.newContext({
        viewport: { width: 1280, height: 720 },
        ...options,
      })
      // Without a screen there is nothing to keep awake, and some browsers say so as an error.
      await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'))
      const key = role === 'presenter' ? PRESENTER : audience
      return openIn(context, `${path}${path.includes('?') ? '&' : '?'}key=${key}`)
    },
    openBeside: (page, path) => openIn(page.context(), path),
    end: () => ended(child),
    close: async () => {
      await ended(child)
      closeBrowser()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilAnnounced(child: ChildProcess): Promise<string> {
  let printed = ''
  const hear = (data: Buffer) => (printed += data.toString())
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  for (let waited = 0; !printed.includes('Ctrl-C'); waited += 50) {
    if (waited > PATIENCE_MS || child.exitCode !== null) throw new Error(`no server:\n${printed}`)
    await new Promise(done => setTimeout(done, 50))
  }
  return printed
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise(done => child.once('exit', done))
  child.kill()
  await exit
}

async function openBrowser(): Promise<{ browser: Browser; closeBrowser: () => void }> {
  return new Promise(ready => {
    void withBrowser(
      undefined,
      browser => new Promise<void>(closeBrowser => ready({ browser, closeBrowser })),
    )
  })
}
