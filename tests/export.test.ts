/** The whole way in a real Chromium: an article becomes a PDF that holds what it should. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { harmlessSvg } from '../scripts/deck/svg.ts'
import { findBrowser } from '../scripts/browser/find.ts'
import { temporaryFolder } from './folder.ts'
import { runLectern, type Ended, root } from './run.ts'

const folder = temporaryFolder()

const lectern = (args: string[], env: Record<string, string> = {}) =>
  runLectern(args, { cwd: folder, env })
const fixture = (name: string) => join(root, 'tests/fixtures', name, 'article.md')

describe('export', () => {
  let bytes: Buffer
  let run: Ended
  beforeAll(async () => {
    run = await lectern(['export', fixture('compare'), '-o', 'one'])
    bytes = readFileSync(join(folder, 'one/article.pdf'))
  })

  it('writes a tagged PDF with bookmarks, title and language', async () => {
    expect(run).toMatchObject({ code: 0, out: '' })
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('Coffee vs tea')
    expect(pdf.getCreationDate()).toBeUndefined()
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toBe('(en)')
    expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
    expect(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).has(PDFName.of('First'))).toBe(true)
  })

  it('gives the same bytes again', async () => {
    await lectern(['export', fixture('compare'), '-o', 'two'])
    expect(readFileSync(join(folder, 'two/article.pdf')).equals(bytes)).toBe(true)
  })

  it('shows hostile text as it was written, loads nothing and runs nothing', async () => {
    const { code, err } = await lectern(['export', fixture('hostile'), '-o', 'hostile'])
    expect(err).not.toContain('export/resource')
    expect(code).toBe(0)
    const { text } = await extractText(
      await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'hostile/article.pdf')))),
      { mergePages: true },
    )
    for (const literal of [
      '{{ 7*191 }} <script setup>',
      'Text with {{ mustaches }}',
      '<<< @/package.json',
      'layout: evil',
      '// -->',
      'Do not run',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(literal)
    expect(text).not.toContain('1337')
  })

  it('makes a page for every click, and only the chosen slides', async () => {
    const { err } = await lectern([
      'export',
      fixture('compare'),
      '-o',
      'clicks',
      '--with-clicks',
      '--range',
      '1-5',
    ])
    const { slides } = JSON.parse((await lectern(['check', fixture('compare'), '--json'])).out) as {
      slides: { clicks: number }[]
    }
    expect(err).toContain(
      `${slides.slice(0, 5).reduce((sum, slide) => sum + slide.clicks + 1, 0)} pages`,
    )
  })
})

describe('the cache', () => {
  const cache = join(folder, 'cache')
  const env = { LECTERN_CACHE: cache }
  const well = { code: 0, err: expect.stringMatching(/^\S+\.pdf: \d+ pages, checked\n$/) as string }
  const bundle = () =>
    join(cache, readdirSync(cache).find(name => name.startsWith('layouts-')) ?? '')

  it('is made once by several runs that start at once', async () => {
    const runs = await Promise.all(
      [1, 2].map(run => lectern(['export', fixture('compare'), '-o', `at-once-${run}`], env)),
    )
    expect(runs).toMatchObject([well, well])
    expect(readdirSync(cache).filter(name => name.startsWith('layouts-'))).toHaveLength(1)
  })

  it('is made anew when it is damaged', async () => {
    writeFileSync(join(bundle(), 'entry.mjs'), 'garbage(')
    expect(await lectern(['export', fixture('compare'), '-o', 'damaged'], env)).toMatchObject(well)
  })

  it('lies elsewhere when its place cannot be written to, and is left alone when one asks for that', async () => {
    expect(
      await lectern(['export', fixture('compare'), '-o', 'elsewhere'], {
        LECTERN_CACHE: join(fixture('compare'), 'below-a-file'),
      }),
    ).toMatchObject(well)
    const before = statSync(join(bundle(), 'entry.mjs')).mtimeMs
    writeFileSync(join(bundle(), 'entry.mjs'), 'garbage(')
    expect(
      await lectern(['export', fixture('compare'), '-o', 'anew', '--no-cache'], {
        ...env,
        TMPDIR: join(folder),
      }),
    ).toMatchObject(well)
    expect(readFileSync(join(bundle(), 'entry.mjs'), 'utf8')).toBe('garbage(')
    expect(statSync(join(bundle(), 'entry.mjs')).mtimeMs).toBeGreaterThanOrEqual(before)
    expect(readdirSync(folder).filter(name => name.startsWith('lectern-cache-'))).toEqual([])
  })
})

describe('a browser that dies', () => {
  it('is told, and no file is left', async () => {
    const { executablePath } = await findBrowser()
    const wrapper = join(folder, 'dying-browser')
    writeFileSync(
      wrapper,
      `#!/bin/sh\n"${executablePath}" "$@" &\nbrowser=$!\n(sleep 0.3; kill -9 $browser) &\nwait $browser\n`,
      { mode: 0o755 },
    )
    const run = await lectern([
      'export',
      fixture('long'),
      '-o',
      'died',
      '--to',
      'pdf,png',
      '--browser',
      wrapper,
    ])
    expect(run.err).toMatch(/browser\/(?:died|start) .*hint: /)
    expect(run.err).not.toMatch(/\n\s+at /)
    expect(run.code).toBe(3)
    expect(existsSync(join(folder, 'died'))).toBe(false)
  })
})

describe('pictures', () => {
  it("shows those of the article's folder, and a text in place of any other", async () => {
    mkdirSync(join(folder, 'pictures/img'), { recursive: true })
    writeFileSync(
      join(folder, 'secret.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">secret</text></svg>',
    )
    writeFileSync(
      join(folder, 'pictures/img/a b.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><text y="20">drawn text</text></svg>',
    )
    writeFileSync(
      join(folder, 'pictures/article.md'),
      '# Pictures\n\n![There](img/a%20b.svg)\n\n![Gone](img/gone.png)\n\n' +
        '![Outside](../secret.svg)\n\n![Far](https://example.com/far.png)\n',
    )
    const { code, err } = await lectern(['export', 'pictures/article.md', '-o', 'pictures/out'])
    expect(code).toBe(0)
    expect(err.match(/pictures\/article\.md:\d+:1 warning export\/picture/g)).toHaveLength(3)
    const { text } = await extractText(
      await getDocumentProxy(
        new Uint8Array(readFileSync(join(folder, 'pictures/out/article.pdf'))),
      ),
      { mergePages: true },
    )
    for (const word of [
      'drawn text',
      'Gone',
      'img/gone.png',
      'Outside',
      'https://example.com/far.png',
    ])
      expect(text).toContain(word)
    expect(text).not.toContain('secret\n')
    expect(text).not.toMatch(/secret(?!\.svg)/)
  })
})

describe('a drawing', () => {
  it('only draws: nothing in it runs or loads', () => {
    const svg =
      harmlessSvg(
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]>' +
          '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' +
          'viewBox="0 0 9 9" onload="a()"><script>b()</script><style>@import url(http://c); ' +
          'rect { fill: url(#g); stroke: url("http://d") }</style><linearGradient id="g"/>' +
          '<rect fill="url(#g)" filter="url(http://e#f)"/><use xlink:href="#g"/>' +
          '<image href="http://f/x.png"/><image href="data:image/png;base64,AA"/>' +
          '<a href="javascript:h()"><text onclick="i()">kept &amp; said</text>' +
          '<set attributeName="href" to="javascript:j()"/></a><foreignObject>' +
          '<iframe src="http://k"/></foreignObject></svg>',
      ) ?? ''
    for (const gone of [
      'onload',
      'script',
      'http://c',
      'http://d',
      'http://e',
      'http://f',
      'javascript',
      'onclick',
      'foreignObject',
      'iframe',
      'ENTITY',
    ])
      expect(svg).not.toContain(gone)
    for (const kept of [
      'viewBox="0 0 9 9"',
      'linearGradient id="g"',
      'fill="url(#g)"',
      'xlink:href="#g"',
      'data:image/png;base64,AA',
      'kept &amp; said',
      'fill: url(#g)',
    ])
      expect(svg).toContain(kept)
    expect(harmlessSvg('<html><body>x</body></html>')).toBeUndefined()
  })
})

describe('bad input', () => {
  const cases: [string, () => string[], number, RegExp][] = [
    [
      'a missing file',
      () => ['export', 'nowhere.md'],
      1,
      /nowhere\.md error read\/missing .* hint: /,
    ],
    ['a folder', () => ['generate', '.'], 1, /read\/folder/],
    ['an empty file', () => [...write('empty.md', '')], 1, /empty\.md error read\/empty/],
    [
      'a file of spaces',
      () => [...write('blank.md', '  \n\n')],
      1,
      /blank\.md:1:1 error read\/empty/,
    ],
    [
      'a binary file',
      () => [...write('binary.md', Buffer.from([0, 1, 2, 255]))],
      1,
      /read\/binary/,
    ],
    ['another format', () => [...write('a.pdf', '%PDF')], 1, /read\/format .*hint: /],
    [
      'front matter that is not YAML',
      () => [...write('yaml.md', '---\ntitle: [a\n---\nText.')],
      1,
      /yaml\.md:\d+:\d+ error read\/front-matter/,
    ],
    [
      'a wrong value in the front matter',
      () => [...write('value.md', '---\ntitle: A\nduration: soon\n---\nText.')],
      1,
      /value\.md:3:1 error read\/front-matter "duration" cannot be "soon"\. hint: allowed is minutes/,
    ],
    [
      'an output that cannot be written',
      () => {
        write('file', 'x')
        return ['export', fixture('compare'), '-o', 'file']
      },
      1,
      /write\/no-folder .* hint: /,
    ],
    [
      'a browser that is not there',
      () => ['export', fixture('compare'), '--browser', '/nowhere/chrome'],
      3,
      /browser\/missing .*hint: /,
    ],
    [
      'a browser that is none',
      () => ['export', fixture('compare'), '--browser', process.execPath],
      3,
      /browser\/start/,
    ],
    ['an unknown command', () => ['exprot', 'a.md'], 2, /There is no command/],
    ['an unknown option', () => ['export', 'a.md', '--fast'], 2, /usage .*--with-clicks/],
    ['no article', () => ['export'], 2, /No article is named/],
    ['a wrong range', () => ['export', fixture('compare'), '--range', '3-99'], 2, /usage\/range/],
    [
      'a format that is none',
      () => ['export', fixture('compare'), '--to', 'epub'],
      2,
      /no format .*hint: formats are pdf/,
    ],
    [
      'a port that is none',
      () => ['present', fixture('compare'), '--port', '99999'],
      2,
      /is not a port/,
    ],
  ]
  function write(name: string, content: string | Buffer): string[] {
    writeFileSync(join(folder, name), content)
    return ['export', name]
  }

  it.each(cases)('%s', async (_, args, code, message) => {
    const run = await lectern(args())
    expect(run.err).toMatch(message)
    expect(run.err).not.toMatch(/\n\s+at /)
    expect(run).toMatchObject({ code, out: '' })
    expect(existsSync(join(folder, 'exports'))).toBe(false)
  })

  it('leaves a deck alone that was edited by hand', async () => {
    await lectern(['generate', fixture('compare'), '-o', 'deck.md'])
    const edited = `${readFileSync(join(folder, 'deck.md'), 'utf8')}\n---\n\nMine\n`
    writeFileSync(join(folder, 'deck.md'), edited)
    const run = await lectern(['generate', fixture('compare'), '-o', 'deck.md'])
    expect(run).toMatchObject({ code: 0 })
    expect(run.err).toMatch(/^deck\.md warning generate\/edited .*lectern adopt deck\.md.*\n$/)
    expect(readFileSync(join(folder, 'deck.md'), 'utf8')).toBe(edited)
    writeFileSync(join(folder, 'own.md'), '---\ntheme: default\n---\n\n# Mine\n')
    const other = await lectern(['generate', fixture('compare'), '-o', 'own.md'])
    expect(other).toMatchObject({ code: 1 })
    expect(other.err).toContain('It is not by Lectern')
    expect((await lectern(['generate', fixture('compare'), '-o', 'deck.md', '--force'])).code).toBe(
      0,
    )
  })

  it('takes an article without headings', async () => {
    expect((await lectern(['export', fixture('no-headings'), '-o', 'plain'])).code).toBe(0)
  })
})
