/**
 * Slidev's client of the pinned version, beside plain Slidev: its slides look the same, and each control of its views
 * is there, or on the list of what we replaced. What an upgrade adds, takes away or renames shows here.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWindow, untilShown, useBrowser } from '../browser.ts'
import { root, serve, start, type Run, type Served } from '../run.ts'

const browser = useBrowser()
const SIZE = { viewport: { width: 1440, height: 900 } }
const SAMPLE = 'content/leadership-vs-management.md'
/** Slides of the sample, in different layouts. */
const LOOKED_AT = [1, 2, 4, 6, 9]
/** How far a colour may be from the other's, of 255: text is smoothed by where it lies. */
const SAME_COLOUR = 48
/** Share of the points that may differ. */
const SAME_PICTURE = 0.002

/** A window in which views are opened one after the other: a new one would load all of plain Slidev's modules again. */
interface Side {
  origin: string
  page: Page
}

let folder: string
let slidev: Run
let lectern: Served
let plain: Side
let ours: Side

beforeAll(async () => {
  mkdirSync(join(root, '.lectern'), { recursive: true })
  folder = mkdtempSync(join(root, '.lectern', 'slidev-'))
  // A generated deck switches drawing off in plain Slidev, where everybody who looks may draw.
  const deck = readFileSync(join(root, 'slides.md'), 'utf8')
  writeFileSync(join(folder, 'slides.md'), deck.replace(/drawings:\n {2}enabled: false\n/, ''))
  writeFileSync(join(folder, 'package.json'), '{"private":true,"slidev":{"addons":[".."]}}')
  const program = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')
  const port = '3581'
  slidev = start(process.execPath, [program, 'slides.md', '--port', port], { cwd: folder })
  lectern = await serve([SAMPLE, '--port', '3582'])
  await slidev.until(() => slidev.out().includes(port), 'plain Slidev')
  const sideAt = async (origin: string) => {
    const { page } = await openWindow(browser(), origin, SIZE)
    return { origin, page }
  }
  plain = await sideAt(`http://localhost:${port}/`)
  ours = await sideAt(lectern.origin)
  // The first page takes longest: plain Slidev prepares what it needs.
  await untilShown(plain.page, 100_000)
})
afterAll(async () => {
  await slidev.interrupt()
  await lectern.interrupt()
  rmSync(folder, { recursive: true, force: true })
})

async function openView({ origin, page }: Side, path: string): Promise<void> {
  await page.goto(origin + path)
  await page
    .locator(path === 'entry' ? 'a' : '.slidev-layout, .slidev-note')
    .first()
    .waitFor({ state: 'attached' })
  if (!/^[a-z]+$/.test(path)) await untilShown(page)
  // Keys count once the page has come to rest.
  await page.waitForLoadState('networkidle')
}

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
  name: string
  /** what opens it */ key?: string
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

const VIEWS: Record<string, View[]> = {
  '2': [
    { name: 'what is projected', replaced: PROJECTED, added: OF_ALL },
    { name: 'its go-to', key: 'g', replaced: PROJECTED, added: [...OF_ALL, ...SEARCH] },
    { name: 'its overview', key: 'o', replaced: { ...PROJECTED, ...CAPTURE }, added: OF_ALL },
    { name: 'its dark look', key: 'd', replaced: PROJECTED, added: OF_ALL },
  ],
  'presenter/2': [
    { name: "the presenter's view", replaced: PRESENTED, added: OF_PRESENTER },
    { name: 'its go-to', key: 'g', replaced: PRESENTED, added: [...OF_PRESENTER, ...SEARCH] },
    { name: 'its overview', key: 'o', replaced: { ...PRESENTED, ...CAPTURE }, added: OF_PRESENTER },
  ],
  'overview': [
    {
      name: 'the page of all slides',
      replaced: { 'button Open in editor': 'the article has its own editor' },
      added: [],
    },
  ],
  'notes': [
    {
      name: 'the page of notes',
      replaced: { 'link Edit notes': 'notes come from the article' },
      added: [],
    },
  ],
  'entry': [{ name: 'the way in', replaced: {}, added: [] }],
}

async function differences(): Promise<{ missing: string[]; added: string[] }> {
  const [theirs, own] = await Promise.all([controlsOf(plain.page), controlsOf(ours.page)])
  return { missing: without(theirs, own), added: without(own, theirs) }
}

describe("Slidev's controls", () => {
  it.each(Object.keys(VIEWS))('of /%s', async path => {
    await Promise.all([plain, ours].map(side => openView(side, path)))
    for (const { name, key, replaced, added } of VIEWS[path] ?? []) {
      if (key !== undefined)
        await Promise.all([plain, ours].map(({ page }) => page.keyboard.press(key)))
      await expect
        .poll(differences, { timeout: 20_000, interval: 300, message: name })
        .toEqual({ missing: Object.keys(replaced).sort(), added: [...added].sort() })
      if (key !== undefined)
        await Promise.all([plain, ours].map(({ page }) => page.keyboard.press('Escape')))
      await expect.poll(() => ours.page.locator('[role=dialog]').count()).toBe(0)
    }
  })
})

/** The slide alone, as a picture. */
async function pictureOf(side: Side, no: number): Promise<string> {
  await openView(side, String(no))
  await side.page.evaluate(() => document.fonts.ready)
  const slide = side.page.locator('#slide-content')
  const picture = await slide.screenshot({ animations: 'disabled' })
  return `data:image/png;base64,${picture.toString('base64')}`
}

describe("Slidev's slides", () => {
  it('look the same', async () => {
    const { page, close } = await openWindow(browser(), 'about:blank')
    for (const no of LOOKED_AT) {
      const pictures = [await pictureOf(plain, no), await pictureOf(ours, no)]
      const different = await page.evaluate(differentShare, { pictures, tolerance: SAME_COLOUR })
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
