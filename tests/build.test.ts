/** A deck as a folder: opened from the disk and from any server. */
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf, untilAt, untilShown, useBrowser } from './browser.ts'
import { root, startLectern } from './run.ts'

const browser = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'lectern-build-'))
const site = join(folder, 'site')
const article = join(root, 'tests/fixtures/compare/article.md')

async function build(args: string[]): Promise<{ code: number | null; err: string }> {
  const run = startLectern(['build', article, ...args], { cwd: folder })
  return { code: await run.ended(), err: run.err() }
}

beforeAll(async () => {
  expect(await build(['-o', 'site'])).toMatchObject({ code: 0 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function filesOf(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
}

/** As simple as a server of files can be, under a path of its own. */
async function serveFiles(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = join(site, pathname.replace(/^\/sub\/dir\//, ''))
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
    if (!pathname.startsWith('/sub/dir/') || !existsSync(file)) return response.writeHead(404).end()
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub/dir/` }
}

/** Two windows of one browser, as a trainer has them; what goes wrong in them is collected. */
async function twoWindows(
  address: string,
): Promise<{ pages: [Page, Page]; problems: string[]; close: () => Promise<void> }> {
  const context = await browser().newContext({ viewport: { width: 1280, height: 720 } })
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'))
  const problems: string[] = []
  const open = async () => {
    const page = await context.newPage()
    page.on('pageerror', error => problems.push(error.message))
    page.on('console', message => message.type() === 'error' && problems.push(message.text()))
    await page.goto(address)
    await untilShown(page)
    return page
  }
  return { pages: [await open(), await open()], problems, close: () => context.close() }
}

describe('a site', () => {
  it('opens from the disk, its windows in step', async () => {
    const address = pathToFileURL(join(site, 'index.html')).href
    const { pages, problems, close } = await twoWindows(address)
    await pages[1].goto(`${address}#/presenter/1`)
    await untilShown(pages[1])
    await pages[1].keyboard.press('ArrowRight')
    await untilAt(pages[1], '2')
    await untilAt(pages[0], '2')
    expect(problems).toEqual([])
    await close()
  })

  it('opens on any server under any path, every view by its address', async () => {
    const { server, origin } = await serveFiles()
    const { pages, problems, close } = await twoWindows(origin)
    await pages[0].keyboard.press('ArrowRight')
    await untilAt(pages[1], '2')
    for (const view of ['presenter/', 'overview/', 'notes/', 'print/']) {
      await pages[1].goto(origin + view)
      await pages[1].waitForURL(/#\//)
      await pages[1].locator('#app > *').first().waitFor({ state: 'attached' })
    }
    await pages[1].goto(`${origin}#/3`)
    expect(placeOf(pages[1])).toBe('3')
    expect(problems).toEqual([])
    await close()
    server.close()
  })

  it('holds no notes unless they are wanted', async () => {
    const words = 'Welcome. This session'
    const withWords = () => filesOf(site).filter(file => readFileSync(file, 'utf8').includes(words))
    expect(withWords()).toEqual([])
    expect(await build(['-o', 'site', '--with-notes'])).toMatchObject({ code: 0 })
    expect(withWords()).toEqual([join(site, 'index.html')])
    expect(await build(['-o', 'site'])).toMatchObject({ code: 0 })
    expect(withWords()).toEqual([])
  })

  it('runs only its own files, and asks no server for anything', async () => {
    const { pages, close } = await twoWindows(pathToFileURL(join(site, 'index.html')).href)
    const refused = await pages[0].evaluate(async () => {
      const said: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        said.push(effectiveDirective),
      )
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.head.append(script)
      await fetch('https://example.org/').catch(() => undefined)
      await new Promise(done => setTimeout(done, 100))
      return [...said, String('ran' in window)]
    })
    expect(refused).toEqual(['script-src-elem', 'connect-src', 'false'])
    await close()
  })

  it('leaves what others put into its folder', async () => {
    const own = ['CNAME', '.git/config', 'assets/mine.css']
    mkdirSync(join(site, '.git'), { recursive: true })
    for (const file of own) writeFileSync(join(site, file), 'mine')
    expect(await build(['-o', 'site'])).toMatchObject({ code: 0 })
    for (const file of own) expect(readFileSync(join(site, file), 'utf8')).toBe('mine')
    mkdirSync(join(folder, 'taken'))
    writeFileSync(join(folder, 'taken/index.html'), 'mine')
    const { code, err } = await build(['-o', 'taken'])
    expect({ code, file: readFileSync(join(folder, 'taken/index.html'), 'utf8') }).toEqual({
      code: 1,
      file: 'mine',
    })
    expect(err).toContain('hint:')
    expect(readdirSync(join(folder, 'taken'))).toEqual(['index.html'])
  })

  it('leads from addresses that are not there to the deck', async () => {
    expect(await build(['-o', 'based', '--base', '/talks/tea/'])).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'based/404.html'), 'utf8')).toContain('url=/talks/tea/')
    expect(await build(['-o', 'x', '--base', 'javascript:alert(1)'])).toMatchObject({ code: 2 })
  })
})
