/** Serving a deck and building a site, in a real Chromium. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withBrowser } from '../scripts/browser/launch.ts'
import { isFree, nextFree } from '../scripts/deck/port.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lectern-'))
const article = join(folder, 'article.md')
writeFileSync(article, readFileSync(join(root, 'tests/fixtures/compare/article.md')))

let browser: Browser
let closeBrowser: () => void
beforeAll(async () => {
  await new Promise<void>(ready => {
    void withBrowser(undefined, opened => {
      browser = opened
      ready()
      return new Promise<void>(close => (closeBrowser = close))
    })
  })
})
afterAll(() => {
  closeBrowser()
  rmSync(folder, { recursive: true, force: true })
})

function start(args: string[]): { child: ChildProcess; out: () => string; err: () => string } {
  const child = spawn(process.execPath, [join(root, 'scripts/lectern.mjs'), ...args], {
    cwd: folder,
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  return { child, out: () => out, err: () => err }
}

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !condition(); waited += 50) {
    if (waited > 60_000) throw new Error(`waited too long for ${what}`)
    await new Promise(done => setTimeout(done, 50))
  }
}

/** A page that remembers every address it asked for beyond this machine. */
async function watchedPage(): Promise<{ page: Page; foreign: string[]; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  // Without a screen there is nothing to keep awake, and some browsers say so as an error.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'))
  const foreign: string[] = []
  const problems: string[] = []
  page.on('request', request => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost' && hostname !== '127.0.0.1')
      foreign.push(request.url())
  })
  page.on('pageerror', error => problems.push(error.message))
  return { page, foreign, problems }
}

describe('present', () => {
  let port: number
  let served: ReturnType<typeof start>
  const workspaces = () =>
    existsSync(join(root, '.lectern'))
      ? readdirSync(join(root, '.lectern')).filter(name => name.startsWith('article-'))
      : []

  beforeAll(async () => {
    port = await nextFree(4130, '127.0.0.1')
    served = start(['present', 'article.md', '--port', String(port)])
    await until(
      () => served.out().includes('overview') || served.child.exitCode !== null,
      'the server',
    )
  })

  it('prints the three addresses and answers them without asking any other machine', async () => {
    const addresses = served.out().match(/http:\S+/g) ?? []
    expect(addresses).toHaveLength(3)
    for (const [index, selector] of ['#slide-content h1', '.lectern h1', '.lectern h1'].entries()) {
      const { page, foreign, problems } = await watchedPage()
      await page.goto(addresses[index] ?? '')
      await page.locator(selector).first().waitFor()
      expect({ foreign, problems }).toEqual({ foreign: [], problems: [] })
      await page.close()
    }
  })

  it('shows the slide before the client is there, as the client does; a key pressed meanwhile counts', async () => {
    const { page, problems } = await watchedPage()
    let release: () => void = () => undefined
    const held = new Promise<void>(done => (release = done))
    await page.route('**/main.ts*', async route => {
      await held
      await route.continue()
    })
    await page.goto(`http://localhost:${port}/2`, { waitUntil: 'commit' })
    const first = page.locator('#lectern-first .lectern')
    await first.waitFor()
    await page.evaluate(() => document.fonts.ready)
    const shown = await first.evaluate(element => ({
      text: element.textContent,
      box: Object.values(element.getBoundingClientRect().toJSON() as Record<string, number>).map(
        Math.round,
      ),
      font: getComputedStyle(element).fontFamily,
    }))
    await page.keyboard.press('ArrowRight')
    release()
    await page.waitForURL(`http://localhost:${port}/3`)
    expect(await page.locator('#lectern-first').count()).toBe(0)
    expect(await page.locator('link[data-lectern-first]').count()).toBe(0)
    await page.goto(`http://localhost:${port}/2`)
    await page.locator('#lectern-first').waitFor({ state: 'detached' })
    expect(
      await page
        .locator('.slidev-page-2 .lectern')
        .first()
        .evaluate(element => ({
          text: element.textContent,
          box: Object.values(
            element.getBoundingClientRect().toJSON() as Record<string, number>,
          ).map(Math.round),
          font: getComputedStyle(element).fontFamily,
        })),
    ).toEqual(shown)
    expect(problems).toEqual([])
    await page.close()
  })

  it('shows the speaker what to say', async () => {
    const { page } = await watchedPage()
    await page.goto(`http://localhost:${port}/presenter/1`)
    await page.getByText('Welcome. This session is about').first().waitFor()
    await page.close()
  })

  it('shows the speaker, and nobody else, the pace of the session and of its section', async () => {
    const { page } = await watchedPage()
    await page.goto(`http://localhost:${port}/presenter/1`)
    await page.getByText('Welcome. This session is about').first().waitFor()
    const pace = page.locator('.lectern-pace')
    expect(await pace.count()).toBe(0)
    for (
      let pressed = 0;
      pressed < 30 && (await pace.locator('small').count()) === 0;
      pressed += 1
    ) {
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(150)
    }
    expect(await pace.first().textContent()).toMatch(/^(?:±0|[+−]\d+′)\d+: 0\/[\d.]+′$/)
    await page.goto(`http://localhost:${port}/4`)
    await page.locator('.slidev-layout:visible').first().waitFor()
    expect(await page.locator('.lectern-pace').count()).toBe(0)
    await page.close()
  })

  it('follows the article, on the slide where the audience is', async () => {
    const { page } = await watchedPage()
    await page.goto(`http://localhost:${port}/2`)
    await page.getByText('Coffee is a drink made from roasted beans').first().waitFor()
    // The page hears of changes once its connection stands.
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => Reflect.set(window, 'stayed', true))
    writeFileSync(
      article,
      readFileSync(article, 'utf8').replace(
        'a drink made from roasted beans',
        'a drink of roasted and ground beans',
      ),
    )
    await page.getByText('Coffee is a drink of roasted and ground beans').first().waitFor()
    // Shown in place: the page was not loaded anew.
    expect(await page.evaluate(() => Reflect.get(window, 'stayed') as unknown)).toBe(true)
    expect(new URL(page.url()).pathname).toBe('/2')
    writeFileSync(article, '---\nduration: soon\n---\n')
    await until(() => served.err().includes('The last good deck stays.'), 'the message')
    expect(served.err()).toContain('read/front-matter')
    await page.getByText('Coffee is a drink of roasted and ground beans').first().waitFor()
    await page.close()
  })

  it('says that a port is in use, and takes the next free one when none is named', async () => {
    const refused = start([
      'present',
      join(root, 'tests/fixtures/compare/article.md'),
      '--port',
      String(port),
    ])
    await once(refused.child, 'exit')
    expect(refused.child.exitCode).toBe(1)
    expect(refused.err()).toMatch(/present\/port Port \d+ is in use\. hint: /)
  })

  it('opens to the network with keys only, and keeps the notes from the audience', async () => {
    const address = Object.values(networkInterfaces())
      .flatMap(list => list ?? [])
      .find(item => item.family === 'IPv4' && !item.internal)?.address
    const remote = start([
      'present',
      join(root, 'tests/fixtures/no-headings/article.md'),
      '--remote',
      '--port',
      String(await nextFree(4230, '0.0.0.0')),
    ])
    await until(
      () => remote.out().includes('overview') || remote.child.exitCode !== null,
      'the server',
    )
    if (address !== undefined) {
      const [audience, presenter] =
        remote.out().match(new RegExp(`http://${address}:\\S+`, 'g')) ?? []
      expect((await fetch(new URL('/', audience))).status).toBe(403)
      const { page, foreign } = await watchedPage()
      const notes: string[] = []
      page.on(
        'response',
        response =>
          void response.text().then(
            body => body.includes('Welcome. This session') && notes.push(response.url()),
            () => undefined,
          ),
      )
      await page.goto(audience ?? '')
      await page.locator('#slide-content h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect({ notes, elsewhere: foreign.filter(url => !url.includes(address)) }).toEqual({
        notes: [],
        elsewhere: [],
      })
      expect((await page.goto(new URL('/presenter/1', audience).href))?.status()).toBe(403)
      await page.goto(presenter ?? '')
      await page.getByText('Welcome. This session is about').first().waitFor()
      await page.close()
    }
    remote.child.kill('SIGINT')
    await once(remote.child, 'exit')
  })

  it('leaves nothing behind after Ctrl-C', async () => {
    const before = workspaces().length
    served.child.kill('SIGINT')
    await once(served.child, 'exit')
    expect(served.child.exitCode).toBe(0)
    expect(workspaces().length).toBe(before - 1)
    expect(await isFree(port, '127.0.0.1')).toBe(true)
  })
})

describe('build', () => {
  it('makes a site without the notes, which any server can serve', async () => {
    const run = start(['build', join(root, 'tests/fixtures/compare/article.md'), '-o', 'site'])
    await once(run.child, 'exit')
    expect({ code: run.child.exitCode, err: run.err() }).toMatchObject({ code: 0 })
    const site = join(folder, 'site')
    const files = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    expect(
      files.filter(file => readFileSync(file, 'utf8').includes('Welcome. This session')),
    ).toEqual([])
    const server = createServer((request, response) => {
      const file = join(site, new URL(request.url ?? '/', 'http://localhost').pathname)
      const found = existsSync(file) && statSync(file).isFile() ? file : join(site, 'index.html')
      response.setHeader(
        'Content-Type',
        found.endsWith('.js')
          ? 'text/javascript'
          : found.endsWith('.css')
            ? 'text/css'
            : found.endsWith('.html')
              ? 'text/html'
              : 'application/octet-stream',
      )
      createReadStream(found).pipe(response)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { page, foreign, problems } = await watchedPage()
    page.on(
      'console',
      message =>
        message.text().includes('Content Security Policy') && problems.push(message.text()),
    )
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.getByText('Coffee vs tea').first().waitFor()
    expect({ foreign, problems }).toEqual({ foreign: [], problems: [] })
    await page.close()
    server.close()
  })

  it('does not touch a folder that holds something else', async () => {
    const run = start(['build', join(root, 'tests/fixtures/compare/article.md'), '-o', '.'])
    await once(run.child, 'exit')
    expect(run.child.exitCode).toBe(1)
    expect(run.err()).toContain('build/occupied')
    expect(existsSync(article)).toBe(true)
  })
})
