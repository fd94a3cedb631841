/** The very first start on a fresh machine: an empty cache, the README's first command, a real Chromium. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-chromium'
import { expect, it } from 'vitest'
import { withBrowser } from '../scripts/browser/launch.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** How long the first start may take on a slow machine, ms. */
const PATIENCE_MS = 100_000

/** As a user's shell has it: the test runner's own settings hide what a production build does to its process. */
function userEnvironment(): NodeJS.ProcessEnv {
  const own = /^(?:NODE_ENV|VITE.*|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|npm_.*)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
}

/** Presses a key until the page turns, as people do; Slidev may load its page anew while it prepares itself. */
async function turn(page: Page, key: string, to: number): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    await page.keyboard.press(key)
    await page.waitForTimeout(1000)
    if (new RegExp(`/${to}/?$`).test(new URL(page.url()).pathname)) return
  }
  throw new Error(`${key} does not lead to slide ${to}`)
}

it(
  'turns pages by key in the audience view and the presenter view',
  async () => {
    const cache = mkdtempSync(join(tmpdir(), 'lectern-empty-'))
    const child = spawn('npm', ['start'], {
      cwd: root,
      env: { ...userEnvironment(), LECTERN_CACHE: cache },
      detached: process.platform !== 'win32',
    })
    let printed = ''
    child.stdout.on('data', (data: Buffer) => (printed += data.toString()))
    child.stderr.on('data', (data: Buffer) => (printed += data.toString()))
    try {
      const addressOf = (view: string) =>
        new RegExp(`^${view}\\s+(http://localhost:\\S+)`, 'm').exec(printed)?.[1]
      for (let waited = 0; addressOf('presenter') === undefined; waited += 100) {
        if (waited > PATIENCE_MS || child.exitCode !== null)
          throw new Error(`no address:\n${printed}`)
        await new Promise(done => setTimeout(done, 100))
      }
      await withBrowser(undefined, async browser => {
        for (const view of ['audience', 'presenter']) {
          const page = await (await browser.newContext()).newPage()
          // Without a screen there is nothing to keep awake, and some browsers say so as an error.
          await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'))
          const errors: string[] = []
          page.on('pageerror', error => errors.push(error.message))
          await page.goto(addressOf(view) as string)
          await page.waitForSelector('#app .slidev-layout', { timeout: PATIENCE_MS })
          await turn(page, 'ArrowRight', 2)
          await turn(page, 'ArrowLeft', 1)
          expect(errors).toEqual([])
        }
      })
    } finally {
      if (process.platform === 'win32') child.kill()
      else process.kill(-(child.pid as number), 'SIGTERM')
      await new Promise(done => child.once('exit', done))
      rmSync(cache, { recursive: true, force: true })
    }
  },
  2 * PATIENCE_MS,
)
