/** A deck that is served: its windows in real browsers, going together. */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFree } from '../scripts/deck/port.ts'
import { networkAddresses } from '../scripts/live/hosts.ts'
import { openWindow, placeOf, untilAt, untilShown, useBrowser, type Window } from './browser.ts'
import { root, serve, startLectern, type Served } from './run.ts'

const browser = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'lectern-present-'))
const article = join(folder, 'article.md')
const original = readFileSync(join(root, 'tests/fixtures/compare/article.md'), 'utf8')
writeFileSync(article, original)

let deck: Served
beforeAll(async () => {
  deck = await serve(['article.md'], { cwd: folder })
})
afterAll(async () => {
  await deck.interrupt()
  rmSync(folder, { recursive: true, force: true })
})

const opened: Window[] = []
async function open(path: string): Promise<Window> {
  const window = await openWindow(browser(), deck.origin + path)
  opened.push(window)
  await untilShown(window.page)
  return window
}
async function closeAll(): Promise<void> {
  for (const window of opened.splice(0)) await window.close()
}

/** The text of the slide that is shown. */
function slideOf({ page }: Window): Promise<string> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('.slidev-layout')].find(slide =>
      slide.checkVisibility(),
    )
    return shown?.textContent ?? ''
  })
}

describe('addresses', () => {
  it('answer without asking any other machine', async () => {
    for (const view of ['audience', 'presenter', 'overview'] as const) {
      const { page, foreign, problems, close } = await openWindow(browser(), deck.address(view))
      await page.locator('.lectern h1').first().waitFor({ state: 'attached' })
      await page.waitForTimeout(300)
      expect({ view, foreign, problems }).toEqual({ view, foreign: [], problems: [] })
      await close()
    }
  })

  it('are those of this machine alone, unless the network is asked in', async () => {
    const { port } = new URL(deck.origin)
    // All of 127 is this machine, for systems that know it.
    const others = [...networkAddresses(), ...(process.platform === 'linux' ? ['127.0.0.2'] : [])]
    for (const address of others)
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow()
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  })

  it('are refused when the port is in use', async () => {
    const port = new URL(deck.origin).port
    const refused = startLectern(['present', article, '--port', port])
    expect(await refused.ended()).toBe(1)
    expect(refused.err()).toMatch(/present\/port Port \d+ is in use\. hint: /)
  })
})

describe('windows', () => {
  it('go together: a newcomer joins, an opened window moves nobody', async () => {
    const presenter = await open('presenter/')
    const audience = await open('')
    await presenter.page.getByText('Welcome. This session is about').first().waitFor()
    expect(await audience.page.getByText('Welcome. This session').count()).toBe(0)
    await presenter.page.keyboard.press('ArrowRight')
    await untilAt(presenter.page, '2')
    await untilAt(audience.page, '2')
    const second = await open('presenter/4')
    await second.page.waitForTimeout(500)
    const places = () => [presenter, audience, second].map(({ page }) => placeOf(page))
    expect(places()).toEqual(['2', '2', '4'])
    const newcomer = await open('')
    await untilAt(newcomer.page, '2')
    expect(places()).toEqual(['2', '2', '4'])
    await second.page.keyboard.press('PageUp')
    await untilAt(audience.page, placeOf(second.page))
    await untilAt(presenter.page, placeOf(second.page))
    await closeAll()
  })

  it('come back to the slide and its click: loaded anew, cut off, or when the server was started again', async () => {
    const presenter = await open('presenter/')
    const audience = await open('')
    await presenter.page.keyboard.press('Home')
    await untilAt(audience.page, '1')
    let place = '1'
    for (let turns = 0; turns < 30 && !place.includes('.'); turns += 1) {
      await presenter.page.keyboard.press('ArrowRight')
      await presenter.page.waitForTimeout(100)
      place = placeOf(presenter.page)
    }
    await untilAt(audience.page, place)
    await audience.page.reload()
    await untilAt(audience.page, place)
    await audience.page.context().setOffline(true)
    await presenter.page.keyboard.press('PageDown')
    await presenter.page.waitForTimeout(300)
    const next = placeOf(presenter.page)
    await audience.page.context().setOffline(false)
    await untilAt(audience.page, next)
    const port = new URL(deck.origin).port
    await deck.interrupt()
    deck = await serve(['article.md', '--port', port], { cwd: folder })
    await presenter.page.waitForTimeout(1500)
    const late = await open('')
    await untilAt(late.page, next)
    expect(placeOf(presenter.page)).toBe(next)
    await closeAll()
  })

  it('show an edit in place, and the audience stays on its slide', async () => {
    const audience = await open('')
    const presenter = await open('presenter/1')
    const find = async (words: string) => {
      for (let turns = 0; turns < 40; turns += 1) {
        if ((await slideOf(audience)).includes(words)) return placeOf(audience.page)
        await presenter.page.keyboard.press('ArrowDown')
        await presenter.page.waitForTimeout(250)
        await untilAt(audience.page, placeOf(presenter.page))
      }
      throw new Error(`no slide says "${words}"`)
    }
    const before = await find('Water that is fresh')
    await audience.page.evaluate(() => Reflect.set(window, 'stayed', true))
    const more =
      '## Before all else\n\nWater is what both are made of. It should be fresh.\n\n' +
      '- Cold water keeps its air.\n- Old water tastes flat.\n\n'
    const at = original.indexOf('\n## ') + 1
    writeFileSync(article, original.slice(0, at) + more + original.slice(at))
    await deck.until(() => deck.err().includes('updated'), 'the update')
    // The slide is the same before and after; that it stands further on shows that the edit has come.
    await expect
      .poll(() => Number.parseInt(placeOf(audience.page)), { timeout: 15_000 })
      .toBeGreaterThan(Number.parseInt(before))
    await expect.poll(() => slideOf(audience), { timeout: 15_000 }).toContain('Water that is fresh')
    writeFileSync(article, original.replace('Water that is fresh', 'Water that is cold'))
    // It may be a point that is not revealed yet.
    await audience.page.getByText('Water that is cold').first().waitFor({ state: 'attached' })
    expect(await audience.page.evaluate(() => Reflect.get(window, 'stayed') as unknown)).toBe(true)
    await closeAll()
  })

  it('keep the last good deck when the article is wrong, deleted or renamed; the presenter is told', async () => {
    const presenter = await open('presenter/1')
    const audience = await open('1')
    const noticeOf = (words: string) => presenter.page.getByText(words).first().waitFor()
    writeFileSync(article, '---\nduration: soon\n---\n')
    await deck.until(() => deck.err().includes('The last good deck stays.'), 'the message')
    expect(deck.err()).toContain('read/front-matter')
    await noticeOf('read/front-matter')
    expect(await slideOf(audience)).toContain('Coffee')
    renameSync(article, `${article}.old`)
    await noticeOf('read/missing')
    expect(await slideOf(audience)).toContain('Coffee')
    expect(await audience.page.getByText('read/missing').count()).toBe(0)
    renameSync(`${article}.old`, article)
    await noticeOf('read/front-matter')
    writeFileSync(article, original)
    await presenter.page.getByText('read/front-matter').waitFor({ state: 'detached' })
    await closeAll()
  })

  it('are many', async () => {
    const presenter = await open('presenter/1')
    const windows = []
    for (let count = 0; count < 9; count += 1) windows.push(await open(''))
    await presenter.page.keyboard.press('End')
    await presenter.page.waitForTimeout(200)
    const place = placeOf(presenter.page)
    for (const { page } of windows) await untilAt(page, place)
    await closeAll()
  })
})

describe('the end', () => {
  it('leaves nothing behind after Ctrl-C', async () => {
    const port = Number(new URL(deck.origin).port)
    expect(await deck.interrupt()).toBe(0)
    expect(await isFree(port, '127.0.0.1')).toBe(true)
  })
})
