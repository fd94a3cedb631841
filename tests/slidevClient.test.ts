/**
 * Slidev's client of the pinned version, beside plain Slidev: its slides look the same, and each control of its views
 * is there, or on the list of what we replaced. What an upgrade adds, takes away or renames shows here.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWindow, untilShown, useBrowser } from './browser.ts'
import { root, serve, start, type Run, type Served } from './run.ts'

const browser = useBrowser()
const SAMPLE = 'content/leadership-vs-management.md'
/** Slides of the sample, in different layouts. */
const LOOKED_AT = [1, 2, 4, 6, 8, 10, 12]
/** How far a colour may be from the other's, of 255: text is smoothed by where it lies. */
const SAME_COLOUR = 48
/** Share of the points that may differ. */
const SAME_PICTURE = 0.002

let folder: string
let slidev: Run
let ours: Served
let plainOrigin: string

beforeAll(async () => {
  mkdirSync(join(root, '.lectern'), { recursive: true })
  folder = mkdtempSync(join(root, '.lectern', 'slidev-'))
  // A generated deck switches drawing off in plain Slidev, where everybody who looks may draw.
  const deck = readFileSync(join(root, 'slides.md'), 'utf8')
  writeFileSync(join(folder, 'slides.md'), deck.replace(/drawings:\n {2}enabled: false\n/, ''))
  writeFileSync(join(folder, 'package.json'), '{"private":true,"slidev":{"addons":[".."]}}')
  const program = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')
  const port = '3581'
  plainOrigin = `http://localhost:${port}/`
  slidev = start(process.execPath, [program, 'slides.md', '--port', port], { cwd: folder })
  ours = await serve([SAMPLE, '--port', '3582'])
  await slidev.until(() => slidev.out().includes(port), 'plain Slidev')
  // Its first page takes longest: it prepares what it needs.
  const { page, close } = await openWindow(browser(), plainOrigin)
  await untilShown(page, 100_000)
  await close()
})
afterAll(async () => {
  await slidev.interrupt()
  await ours.interrupt()
  rmSync(folder, { recursive: true, force: true })
})

const ROLES = /^- (button|textbox|combobox|slider|checkbox|radio|link|switch|tab) "(.*?)"/

/** Role and name of each control that a window has; slides have none of their own in this deck but exercises. */
async function controlsOf(page: Page): Promise<Set<string>> {
  const tree = await page.locator('body').ariaSnapshot()
  const controls = tree.split('\n').flatMap(line => {
    const [, role, name = ''] = ROLES.exec(line.trim()) ?? []
    // In the overview every slide has a button with its number.
    return role === undefined || /^\d+$/.test(name) ? [] : [`${role} ${name}`]
  })
  return new Set(controls)
}

const without = (some: Set<string>, others: Set<string>) =>
  [...some].filter(control => !others.has(control)).sort()

interface View {
  path: string
  /** keys that open what is compared */ keys?: string[]
  /** of Slidev's controls, those that are not in ours, and why */ replaced: Record<string, string>
  /** controls of ours that Slidev does not have */ added: string[]
}

/** Slidev's own list of titles comes with no names that a reader of the screen could tell. */
const GO_TO = { 'textbox Goto...': 'our list names every slide' }
const NO_EDITOR = {
  'button Show editor': 'the deck is made from the article, which has its own editor',
}
const PROJECTED = {
  ...NO_EDITOR,
  ...GO_TO,
  'button Toggle camera view': 'the audience is not filmed',
  'button Record video': 'the audience is not filmed',
  'button Select recording device': 'the audience is not filmed',
  'button Show drawing toolbar': 'the presenter draws, and everybody sees it',
  'link Browser Exporter': 'lectern export makes the PDF',
}
const CAPTURE = { 'button Capture slides as images': 'lectern export --to png makes pictures' }
const PRESENTED = {
  ...NO_EDITOR,
  ...GO_TO,
  'button Edit Notes': 'notes come from the article',
}
const OF_ALL = ['button Go to a slide (g)', 'button Black screen (b)']
const OF_PRESENTER = [
  ...OF_ALL,
  'button Sections (s)',
  'link Your phone as a remote',
  'button Start the clock',
  'button Set the clock back to zero',
]
const SEARCH = ['combobox Number or words of a title']

const VIEWS: Record<string, View> = {
  'what is projected': { path: '2', replaced: PROJECTED, added: OF_ALL },
  'its go-to': { path: '2', keys: ['g'], replaced: PROJECTED, added: [...OF_ALL, ...SEARCH] },
  'its overview': { path: '2', keys: ['o'], replaced: { ...PROJECTED, ...CAPTURE }, added: OF_ALL },
  'its dark look': { path: '2', keys: ['d'], replaced: PROJECTED, added: OF_ALL },
  "the presenter's view": { path: 'presenter/2', replaced: PRESENTED, added: OF_PRESENTER },
  "the presenter's go-to": {
    path: 'presenter/2',
    keys: ['g'],
    replaced: PRESENTED,
    added: [...OF_PRESENTER, ...SEARCH],
  },
  "the presenter's overview": {
    path: 'presenter/2',
    keys: ['o'],
    replaced: { ...PRESENTED, ...CAPTURE },
    added: OF_PRESENTER,
  },
  'the page of all slides': {
    path: 'overview',
    replaced: { 'button Open in editor': 'the article has its own editor' },
    added: [],
  },
  'the page of notes': {
    path: 'notes',
    replaced: { 'link Edit notes': 'notes come from the article' },
    added: [],
  },
  'the way in': { path: 'entry', replaced: {}, added: [] },
}

async function openView(address: string, { keys = [] }: View) {
  const window = await openWindow(browser(), address, { viewport: { width: 1440, height: 900 } })
  await window.page.waitForLoadState('networkidle')
  for (const key of keys) await window.page.keyboard.press(key)
  return window
}

describe("Slidev's controls", () => {
  it.each(Object.keys(VIEWS))('%s', async name => {
    const view = VIEWS[name] as View
    const theirs = await openView(plainOrigin + view.path, view)
    const own = await openView(ours.origin + view.path, view)
    await expect
      .poll(
        async () => {
          const [plain, lectern] = await Promise.all([
            controlsOf(theirs.page),
            controlsOf(own.page),
          ])
          return {
            missing: without(plain, lectern),
            added: without(lectern, plain),
          }
        },
        { timeout: 20_000, interval: 300 },
      )
      .toEqual({ missing: Object.keys(view.replaced).sort(), added: [...view.added].sort() })
    await theirs.close()
    await own.close()
  })
})

/** The slide alone, as a picture. */
async function pictureOf(origin: string, no: number): Promise<Buffer> {
  const { page, close } = await openWindow(browser(), `${origin}${no}`)
  await untilShown(page)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const slide = page.locator('#slide-content')
  // Till the controls are gone and what moves has come to rest.
  await page.mouse.move(0, 0)
  await page.waitForTimeout(400)
  const picture = await slide.screenshot({ animations: 'disabled' })
  await close()
  return picture
}

describe("Slidev's slides", () => {
  it('look the same', async () => {
    const { page, close } = await openWindow(browser(), 'about:blank')
    for (const no of LOOKED_AT) {
      const pictures = [await pictureOf(plainOrigin, no), await pictureOf(ours.origin, no)]
      const different = await page.evaluate(differentShare, {
        pictures: pictures.map(picture => `data:image/png;base64,${picture.toString('base64')}`),
        tolerance: SAME_COLOUR,
      })
      expect(different, `slide ${no}`).toBeLessThan(SAME_PICTURE)
    }
    await close()
  })
})

/** Share of the points of two pictures that differ; 1 where their sizes do. Runs in the page. */
async function differentShare(given: { pictures: string[]; tolerance: number }): Promise<number> {
  const images = await Promise.all(
    given.pictures.map(async address => createImageBitmap(await (await fetch(address)).blob())),
  )
  const [first, second] = images.map(image => {
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, image.width, image.height)
  })
  if (first?.width !== second?.width || first?.height !== second?.height) return 1
  const [one, other] = [first?.data ?? [], second?.data ?? []]
  let different = 0
  for (let at = 0; at < one.length; at += 4) {
    const isOff = [0, 1, 2].some(
      channel => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > given.tolerance,
    )
    if (isOff) different += 1
  }
  return different / (one.length / 4)
}
