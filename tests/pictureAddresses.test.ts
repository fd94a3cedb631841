/** Pictures beside the article are shown wherever a deck is shown; pictures on the network are asked for by nobody. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseDeck } from '../scripts/deck/parse.ts'
import { brandStyle } from '../scripts/render/brand.ts'
import { openWindow, untilShown, useBrowser } from './browser.ts'
import { startLectern } from './run.ts'
import { temporaryFolder } from './folder.ts'

const browser = useBrowser()
const folder = temporaryFolder()

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="${colour}"/></svg>`

/** Names as authors have them, and as they write them. */
const OWN: [file: string, address: string][] = [
  ['plain.svg', 'plain.svg'],
  ['img/a b.svg', 'img/a%20b.svg'],
  ['img/(1).svg', '<img/(1).svg>'],
  ['100%.svg', '100%.svg'],
  ['Übersicht.svg', 'Übersicht.svg'],
  ['a#b.svg', 'a%23b.svg'],
  ['deep/er/c.svg', './deep/er/c.svg'],
]

beforeAll(() => {
  for (const [file] of OWN) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), drawing('teal'))
  }
  writeFileSync(join(folder, 'my logo (2).svg'), drawing('gold'))
  const pictures = OWN.map(([file, address], no) => `## Part ${no}\n\n![${file}](${address})\n`)
  writeFileSync(
    join(folder, 'own.md'),
    `---\ntitle: Own\nbrand:\n  logo: my logo (2).svg\n---\n\nA few words.\n\n${pictures.join('\n')}`,
  )
})

/** Which of the pictures a window shows, on all of its slides. */
async function shownIn(page: Page): Promise<{ pictures: number[]; logo: boolean }> {
  await untilShown(page)
  await page.waitForFunction(
    count => document.querySelectorAll('.lectern-figure').length >= count,
    OWN.length,
  )
  await page.waitForLoadState('networkidle')
  return page.evaluate(async () => {
    const figures = [...document.querySelectorAll('.lectern-figure')]
    const pictures = figures.map(figure => figure.querySelector('img')?.naturalWidth ?? 0)
    const style = getComputedStyle(document.documentElement).getPropertyValue('--brand-logo')
    const image = new Image()
    image.src = /url\("([^"]*)"\)/.exec(style)?.[1] ?? ''
    const logo = await image.decode().then(
      () => true,
      () => false,
    )
    return { pictures, logo }
  })
}
const ALL = { pictures: OWN.map(() => 40), logo: true }

describe('pictures beside the article', () => {
  it('are shown in a site that is opened from the disk', async () => {
    const run = startLectern(['build', 'own.md', '-o', 'site'], { cwd: folder })
    expect({ code: await run.ended(), err: run.err() }).toMatchObject({ code: 0 })
    // Moved, so that nothing of the article's folder can help.
    const moved = mkdtempSync(join(tmpdir(), 'lectern-site-'))
    cpSync(join(folder, 'site'), moved, { recursive: true })
    const address = `${pathToFileURL(join(moved, 'index.html')).href}#/print?print`
    const { page, close } = await openWindow(browser(), address)
    expect(await shownIn(page)).toEqual(ALL)
    await close()
    rmSync(moved, { recursive: true })
  })

  it('are shown by the server', async () => {
    const run = startLectern(['present', 'own.md', '--port', '3471'], { cwd: folder })
    await run.until(() => run.out().includes('audience'), 'the address')
    const { page, close } = await openWindow(browser(), 'http://localhost:3471/print?print')
    expect(await shownIn(page)).toEqual(ALL)
    await close()
    await run.interrupt()
  })
})

/** The style of the page, as it is after the deck was read. */
function styleOf(style: string): string {
  const { headmatter } = parseDeck(
    `---\nlayout: cover\nhtmlAttrs: ${JSON.stringify({ style })}\n---\n`,
  )
  return String((headmatter.htmlAttrs as { style: string }).style)
}

describe('the style of a deck', () => {
  it('stays as Lectern writes it', () => {
    const brand = {
      color: '#0f5a61',
      font: 'A "font"; b',
      footer: "Words, (c) & 'more' \\ {}",
      logo: '/article/my%20logo%20%282%29.svg',
    }
    const { style } = brandStyle(brand, 'a.md')
    expect(style).toContain('--brand-logo: url("/article/')
    expect(styleOf(style)).toBe(style)
  })

  it.each([
    'background: url(http://x.example/a.png)',
    'background: url("http://x.example/a.png")',
    "--a: url('//x.example/a.png')",
    '--brand-logo: url("http://x.example/a.png")',
    'background: image-set("http://x.example/a.png" 1x)',
    '--a: "b\\"; background: url(http://x.example/a.png)',
    '--a: "b\nbackground: url(http://x.example/a.png)"; c: d',
    'b\\61 ckground: u\\72l(http://x.example/a.png)',
    '@import "http://x.example/a.css"',
  ])('asks for nothing elsewhere: %s', style => {
    expect(styleOf(`--brand-accent: #123456; ${style}`)).not.toContain('x.example')
  })
})
