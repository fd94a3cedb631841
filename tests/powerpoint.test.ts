/** The deck for PowerPoint: its package, and what stands on its slides beside the pages that it was made of. */
import JSZip from 'jszip'
import type { Element, Root } from 'xast'
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { withOwnPages } from '../scripts/deck/pages.ts'
import { parseDeck } from '../scripts/deck/parse.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { widthOf } from '../scripts/fonts/faces.ts'
import { textsOf } from '../scripts/layouts/index.ts'
import { withSections } from '../scripts/outputs/pptx.ts'
import { parseXml } from '../scripts/parse/xml.ts'
import { measure } from '../scripts/powerpoint/measure.ts'
import type { Measured } from '../scripts/powerpoint/measured.ts'
import { notesOf } from '../scripts/powerpoint/notes.ts'
import { pack } from '../scripts/office/pack.ts'
import { pictureFiles } from '../scripts/powerpoint/pictures.ts'
import { presentationOf } from '../scripts/powerpoint/presentation.ts'
import { templateOf } from '../scripts/powerpoint/template.ts'
import { articles } from './articles.ts'
import { useBrowser } from './browser.ts'
import { firmFile } from './firmFile.ts'
import { all, wordsIn } from './xmlTree.ts'

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const EVERYTHING = `---
brand: { color: "#6b21a8", font: "Brand Sans" }
---

# All kinds of passages

What a deck can hold, once each.

## Lists

Every garden needs three things:

1. **Water.** It comes from the *old* well.
2. **Light.** It falls in from the south.
3. **Time.** Nobody can buy it.

- [x] Dig the beds
- [ ] Sow the seeds

## Numbers

| Bed | Seeds | Price |
| :-- | --: | --: |
| North | 12 | 3.50 |
| South | 40 | 7.25 |

The area is $A = \\pi r^2$, as [the handbook](https://example.com/book) says.

## Machines

\`\`\`js
const beds = 4

  function water(bed) { return bed & 1 }
\`\`\`

> [!TIP]
> Use \`npm run water\` and R&D, if 1 < 2.

![A bed](data:image/png;base64,${PIXEL})

<!-- note: Ask who has a garden & why. -->
`
/** Written in the look of a firm's own file. */
const OF_FIRM = EVERYTHING.replace('All kinds of passages', 'In the look of a firm')
const RTL = `---
language: ar
---

# القيادة والإدارة

القيادة فن وله قواعد كثيرة.

## القائد

- يرى ما سيأتي
- يلهم الناس
- يبني الثقة
`
const browser = useBrowser()
const type = createTypesetter()
const sample = articles.find(({ name }) => name === 'the sample')?.text ?? ''

interface Made {
  measured: Measured
  bytes: Uint8Array
  zip: JSZip
  deck: ReturnType<typeof compile>
}

const known = new Map<string, Promise<Made>>()
/** Drawn once for all tests. */
function made(text: string): Promise<Made> {
  const making = known.get(text) ?? make(text)
  known.set(text, making)
  return making
}

async function make(text: string): Promise<Made> {
  const deck = compile(text, 'article.md', type)
  const parsed = parseDeck(deck.slides)
  const source = { text: deck.slides, name: 'article', folder: '/nowhere', parsed }
  const choice = { withClicks: false, dark: false, withHidden: true }
  return withOwnPages(browser(), source, choice, async pages => {
    const measured = await measure(pages)
    const files = await pictureFiles(pages.tab, measured.pictures)
    const slides = withSections(pages.slides, 'T')
    const firm = text === OF_FIRM ? { template: await templateOf(await firmFile()) } : {}
    const info = { title: 'T', author: undefined, slides, ...firm }
    const bytes = await pack(presentationOf(measured, files, info))
    return { measured, bytes, zip: await JSZip.loadAsync(bytes), deck }
  })
}

const source = async (zip: JSZip, path: string) => (await zip.file(path)?.async('string')) ?? ''
const read = async (zip: JSZip, path: string) => parseXml(await source(zip, path))
const paths = (zip: JSZip, pattern: RegExp) =>
  Object.keys(zip.files)
    .filter(path => pattern.test(path))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
const slidesOf = (zip: JSZip) => paths(zip, /^ppt\/slides\/slide\d+\.xml$/)
const sourcesOf = (zip: JSZip) => Promise.all(slidesOf(zip).map(path => source(zip, path)))
const treesOf = (zip: JSZip) => Promise.all(slidesOf(zip).map(path => read(zip, path)))
const NUMBER = /^\d+$/
const letters = (text: string) => text.replace(/[\s\u00A0]+/g, '')
const placeholder = (shape: Element) => all(shape, 'p:ph')[0]?.attributes.type

/** What a page says, in order: without signs that only decorate, and formulas, which are pictures. */
const saidBy = (node: Measured['pages'][number]['root']['children'][number]): string => {
  const runs = (list: { text: string; formula?: number }[]) =>
    list.map(({ text, formula }) => (formula === undefined ? text : '')).join('')
  if (node.kind === 'picture') return ''
  if (node.kind === 'text' && NUMBER.test(runs(node.runs).trim())) return ''
  if (node.kind === 'text')
    return node.decorative || /^[☐☑]$/u.test(runs(node.runs)) ? '' : runs(node.runs)
  if (node.kind === 'table')
    return node.rows.flatMap(({ cells }) => cells.map(({ text }) => runs(text.runs))).join('')
  return node.children.map(saidBy).join('')
}
/** A number that stands before an item may be a paragraph, or counted by PowerPoint. */
const isSaid = (shape: Element) => (text: string) =>
  shape.name !== 'p:sp' || !(NUMBER.test(text.trim()) || /^[☐☑]$/u.test(text))
const withoutDecoration = (slide: Root) =>
  all(slide, 'p:spTree')
    .flatMap(({ children }) => children.filter(child => child.type === 'element'))
    .filter(shape => all(shape, 'adec:decorative').length === 0)

describe.each([
  { name: 'all kinds of passages', text: EVERYTHING },
  { name: 'a script that goes to the left', text: RTL },
  { name: 'the look of a firm', text: OF_FIRM },
  ...articles,
])('$name', ({ text }) => {
  it('is a package whose parts all stand where they are pointed at', async () => {
    const { zip } = await made(text)
    const stored = new Set(Object.keys(zip.files))
    const types = await read(zip, '[Content_Types].xml')
    const overrides = all(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1))
    const defaults = all(types, 'Default').map(({ attributes }) => attributes.Extension)
    for (const path of stored)
      expect(overrides.includes(path) || defaults.includes(path.split('.').at(-1)), path).toBe(true)
    for (const path of overrides) expect(stored).toContain(path)
    const pointed = new Set<string>()
    for (const path of paths(zip, /\.rels$/)) {
      const base = new URL(path.replace('_rels/', ''), 'file:///')
      const own =
        path === '_rels/.rels' ? '' : await zip.file(base.pathname.slice(1, -5))?.async('string')
      for (const { attributes } of all(await read(zip, path), 'Relationship')) {
        if (attributes.TargetMode === 'External') expect(own).toContain(`"${attributes.Id}"`)
        else pointed.add(decodeURI(new URL(attributes.Target ?? '', base).pathname.slice(1)))
      }
      const used = [...(own ?? '').matchAll(/r:(?:id|embed)="(\w+)"/g)].map(([, id]) => id)
      const ids = all(await read(zip, path), 'Relationship').map(({ attributes }) => attributes.Id)
      for (const id of used) expect(ids).toContain(id)
    }
    for (const path of pointed) expect(stored).toContain(path)
    // No part is left alone, and none knows a clock.
    for (const path of stored) {
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(pointed).toContain(path)
      expect(zip.file(path)?.date.toISOString()).toBe('1980-01-01T00:00:00.000Z')
    }
    expect(wordsIn(await read(zip, 'docProps/core.xml'))).not.toMatch(/20\d\d-/)
    for (const path of paths(
      zip,
      /^ppt\/(?:slides|notesSlides|slideLayouts|slideMasters)\/\w+\.xml$/,
    )) {
      const ids = all(await read(zip, path), 'p:cNvPr').map(({ attributes }) => attributes.id)
      expect(new Set(ids).size, path).toBe(ids.length)
    }
  })

  it('says what its pages say, each word once and in order', async () => {
    const { zip, measured, deck } = await made(text)
    expect(slidesOf(zip)).toHaveLength(deck.storyboard.slides.length)
    for (const [index, path] of slidesOf(zip).entries()) {
      const slide = await read(zip, path)
      const page = measured.pages[index]
      const told = withoutDecoration(slide)
        .flatMap(shape => all(shape, 'a:p').map(wordsIn).filter(isSaid(shape)))
        .join('')
      expect(letters(told)).toBe(letters(page === undefined ? '' : saidBy(page.root)))
    }
  })

  it('has no more text boxes than texts, a title a slide, and tables as tables', async () => {
    const { zip, measured, deck } = await made(text)
    for (const [index, path] of slidesOf(zip).entries()) {
      const slide = await read(zip, path)
      const shapes = all(slide, 'p:sp').filter(shape => all(shape, 'a:t').length > 0)
      const own = shapes.filter(shape => {
        const kind = placeholder(shape)
        return kind !== 'ftr' && kind !== 'sldNum'
      })
      const board = deck.storyboard.slides[index]
      if (board === undefined) throw new Error('no such slide')
      // A label above the headline and what only decorates are no texts of the slide's own.
      const texts = own.filter(
        shape =>
          !all(shape, 'a:rPr').some(({ attributes }) => attributes.cap === 'all') &&
          all(shape, 'adec:decorative').length === 0,
      )
      expect(texts.length).toBeLessThanOrEqual(textsOf(board).length + 2)
      const titles = shapes.filter(shape => placeholder(shape) === 'title')
      const heads = (JSON.stringify(measured.pages[index]).match(/"tag":"h1"/g) ?? []).length
      expect(titles).toHaveLength(Math.min(1, heads))
      const tables = (JSON.stringify(measured.pages[index]).match(/"kind":"table"/g) ?? []).length
      expect(all(slide, 'a:tbl')).toHaveLength(tables)
      for (const table of all(slide, 'a:tbl')) {
        expect(all(table, 'a:tblPr')[0]?.attributes.firstRow).toBe('1')
        const columns = all(table, 'a:gridCol').length
        for (const row of all(table, 'a:tr')) expect(all(row, 'a:tc')).toHaveLength(columns)
      }
    }
  })

  it('has notes without marks, and hides what is hidden', async () => {
    const { zip, deck } = await made(text)
    for (const [index, { hidden, note }] of deck.storyboard.slides.entries()) {
      const slide = await zip.file(`ppt/slides/slide${index + 1}.xml`)?.async('string')
      expect(/<p:sld [^>]*show="0"/.test(slide ?? '')).toBe(hidden === true)
      const page = zip.file(`ppt/notesSlides/notesSlide${index + 1}.xml`)
      expect(page !== null).toBe(note.length > 0)
      if (page !== null)
        expect(await page.async('string')).not.toMatch(/>\s*\[click\]\s*<|&amp;#|\*\*/)
    }
  })

  it('gives every text the room that it needs', async () => {
    const { zip } = await made(text)
    for (const path of slidesOf(zip))
      for (const shape of withoutDecoration(await read(zip, path)))
        expect(overflow(shape), path).toBe('')
  })
})

const EMU_PER_PX = 6_858_000 / 551.25

/** @returns the text of a shape whose words need more lines than its box has; '' when they fit */
function overflow(shape: Element): string {
  if (shape.name !== 'p:sp') return ''
  const [ext] = all(shape, 'a:ext').filter(({ attributes }) => attributes.cx !== undefined)
  const [body] = all(shape, 'a:bodyPr')
  if (ext === undefined || body === undefined || all(shape, 'a:t').length === 0) return ''
  const px = (value: string | null | undefined) => Number(value ?? 0) / EMU_PER_PX
  const { lIns, rIns } = body.attributes
  const width = px(ext.attributes.cx) - px(lIns) - px(rIns)
  const height = px(ext.attributes.cy)
  let needed = 0
  for (const paragraph of all(shape, 'a:p')) {
    const room = width - px(all(paragraph, 'a:pPr')[0]?.attributes.marL)
    let across = 0
    let size = 0
    for (const run of all(paragraph, 'a:r')) {
      const properties = all(run, 'a:rPr')[0]
      const points = Number(properties?.attributes.sz ?? 0) / 100
      size = Math.max(size, (points * 12_700) / EMU_PER_PX)
      const face = {
        family:
          all(run, 'a:latin')[0]?.attributes.typeface === '+mj-lt' ? 'Source Serif 4' : 'Inter',
        weight: properties?.attributes.b === '1' ? 600 : 400,
        italic: properties?.attributes.i === '1',
      }
      const shown = properties?.attributes.cap === 'all' ? wordsIn(run).toUpperCase() : wordsIn(run)
      across += widthOf(shown, face) * size
    }
    needed += Math.ceil(across / Math.max(1, room) - 0.02) * size * 1.05
  }
  return needed > height + 4 ? wordsIn(shape) : ''
}

describe('what a trainer edits', () => {
  it('is a list with numbers, boxes to tick and bullets', async () => {
    const { zip } = await made(EVERYTHING)
    const xml = (await sourcesOf(zip)).join('')
    expect(xml).toMatch(/<a:buAutoNum type="arabicPlain" startAt="1"\/>/)
    expect(xml).toMatch(/☑/)
    expect(xml).toMatch(/<p:ph type="body" idx="1"\/>/)
  })

  it('has numbers that can be seen on its paper, also where they stood in badges', async () => {
    const { zip } = await made(
      '# Tea\n\n## How it is made\n\n' +
        '1. Warm the pot with hot water, since a cold one takes the heat.\n2. Add the leaves.\n' +
        '3. Pour the water.\n4. Wait a bit.\n5. Serve it hot.\n',
    )
    const slides = await sourcesOf(zip)
    const steps = slides.find(slide => slide.includes('buAutoNum')) ?? ''
    expect(steps).toContain('buAutoNum')
    expect(steps).not.toMatch(/<a:buClr><a:srgbClr val="FFFFFF"\/><\/a:buClr><a:buSzPct/)
  })

  it('has the numbers of a path in their circles', async () => {
    const { zip } = await made(
      '# Tea\n\n## How it is made\n\n1. Warm the pot.\n2. Add the leaves.\n3. Pour the water.\n',
    )
    const shapes = (await treesOf(zip)).flatMap(slide => all(slide, 'p:sp'))
    for (const number of ['1', '2', '3'])
      expect(
        shapes.some(sp => wordsIn(sp) === number && all(sp, 'a:prstGeom').length === 1),
        number,
      ).toBe(true)
  })

  it('is code by lines, in its typeface, with its blanks', async () => {
    const { zip } = await made(EVERYTHING)
    const slides = await treesOf(zip)
    const shape = slides
      .flatMap(slide => all(slide, 'p:sp'))
      .find(sp => wordsIn(sp).includes('water(bed)'))
    if (shape === undefined) throw new Error('the code is on no slide')
    expect(all(shape, 'a:p').map(wordsIn)).toEqual([
      'const beds = 4',
      '',
      '  function water(bed) { return bed & 1 }',
    ])
    for (const run of all(shape, 'a:latin')) expect(run.attributes.typeface).toBe('JetBrains Mono')
  })

  it('follows the brand by its theme, and has links, formulas and pictures', async () => {
    const { zip } = await made(EVERYTHING)
    const theme = await zip.file('ppt/theme/theme1.xml')?.async('string')
    expect(theme).toContain('<a:accent1><a:srgbClr val="6B21A8"/></a:accent1>')
    expect(theme).toContain('<a:latin typeface="Brand Sans"')
    const xml = (await sourcesOf(zip)).join('')
    expect(xml).toMatch(/<a:t>the handbook<\/a:t>/)
    expect(xml).toMatch(/hlinkClick r:id="rId\d+"/)
    expect(xml).toMatch(/<p:pic>.*?descr="A = \\pi r\^2"/)
    expect(xml).toMatch(/<p:pic>.*?descr="A bed"/)
    expect(xml).toContain('R&amp;D, if 1 &lt; 2')
  })

  it('has the sections of the article, and a layout for each kind of slide', async () => {
    const { zip, measured } = await made(sample)
    const presentation = await read(zip, 'ppt/presentation.xml')
    const sections = all(presentation, 'p14:section').map(({ attributes }) => attributes.name)
    expect(sections).toContain('2. Leaders open the way')
    expect(
      new Set(all(presentation, 'p14:sldId').map(({ attributes }) => attributes.id)).size,
    ).toBe(measured.pages.length)
    const layouts = new Set(measured.pages.map(({ layout }) => layout))
    expect(paths(zip, /slideLayout\d+\.xml$/)).toHaveLength(layouts.size)
  })

  it('shows answers after a click', async () => {
    const { zip } = await made(sample)
    const slides = await treesOf(zip)
    const asked = slides.find(slide => wordsIn(slide).includes('Which side?'))
    if (asked === undefined) throw new Error('nothing is asked')
    const ids = all(asked, 'p:cNvPr').map(({ attributes }) => attributes.id)
    const targets = all(asked, 'p:spTgt')
    expect(targets.length).toBeGreaterThan(3)
    for (const { attributes } of targets) expect(ids).toContain(attributes.spid)
    expect(all(asked, 'p:pRg').map(({ attributes }) => attributes.st)).toContain('1')
  })

  it('has the colours, fonts, logo and size of slides of a firm', async () => {
    const { zip } = await made(OF_FIRM)
    const theme = await source(zip, 'ppt/theme/theme1.xml')
    expect(theme).toContain('<a:accent1><a:srgbClr val="8A1538"/></a:accent1>')
    expect(theme).toContain('<a:latin typeface="Firm Sans"')
    const master = await source(zip, 'ppt/slideMasters/slideMaster1.xml')
    expect(master).toMatch(/<p:pic>.*r:embed="rId\d+"/)
    expect(master).toContain('Firm &amp; Sons')
    expect(await source(zip, 'ppt/presentation.xml')).toContain('cx="9144000" cy="5143500"')
  })

  it('is the same file, byte for byte, each time', async () => {
    for (const text of [EVERYTHING, sample])
      expect(Buffer.compare((await make(text)).bytes, (await made(text)).bytes)).toBe(0)
  })

  it('goes from right to left where its script does', async () => {
    const { zip } = await made(RTL)
    const xml = (await sourcesOf(zip)).join('')
    expect(xml).toMatch(/<a:pPr [^>]*algn="r" rtl="1"/)
    expect(xml).toMatch(/lang="ar-\w\w"/)
  })
})

it('notes are words, without what the presenter view makes of them', () => {
  const said = notesOf(
    '**Ask:** Who &#42; you?\n\n[click]\nThen _this_.\n\n[click:2] [link](https://x.org)',
  )
  expect(said.map(parts => parts.map(({ text }) => text).join(''))).toEqual([
    'Ask: Who * you?',
    'Then this.',
    'link',
  ])
  expect(said[0]?.[0]).toMatchObject({ text: 'Ask:', bold: true })
})
