/** Pictures: in files with any name, in the text itself, and where there are none. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodedPath, isEmbedded } from '../components/pictures.ts'
import { compile } from '../scripts/compile.ts'
import { pictureIn } from '../scripts/deck/resources.ts'
import { embeddedPicture } from '../scripts/deck/embedded.ts'
import { parseDeck } from '../scripts/deck/parse.ts'
import { harmlessSvg } from '../scripts/deck/svg.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { plain } from '../scripts/text/plain.ts'
import { textOfPdf } from '../scripts/pdf/verify.ts'
import { hostile } from './hostile.ts'
import { temporaryFolder } from './folder.ts'
import { runLectern } from './run.ts'

const folder = temporaryFolder()

const lectern = (args: string[]) => runLectern(args, { cwd: folder })

/** One red pixel, and a drawing that would like to do more than draw. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" onload="alert(1)">' +
  '<script>alert(2)</script><image href="https://example.com/x.png"/>' +
  '<text y="20">drawn text</text></svg>'
const inBase64 = (text: string) => Buffer.from(text).toString('base64')

describe('a picture in the text', () => {
  it.each([
    ['PNG', `data:image/png;base64,${PNG}`, 'png'],
    ['PNG with line breaks', `data:image/png;base64,${PNG.slice(0, 20)}\n${PNG.slice(20)}`, 'png'],
    ['PNG, escaped', `data:image/png;base64,${encodeURIComponent(PNG)}`, 'png'],
    ['PNG that says that it is JPEG', `DATA:image/jpeg;charset=x;base64,${PNG}`, 'png'],
    ['GIF', `data:image/gif;base64,${inBase64('GIF89a..')}`, 'gif'],
    ['a drawing', `data:image/svg+xml;base64,${inBase64(SVG)}`, 'svg+xml'],
    ['a drawing, escaped', `data:image/svg+xml;utf8,${encodeURIComponent(SVG)}`, 'svg+xml'],
    ['a drawing as it is', `data:image/svg+xml,${SVG}`, 'svg+xml'],
  ])('is shown as what it is: %s', (_, address, kind) => {
    const shown = embeddedPicture(address, harmlessSvg) ?? ''
    expect(shown).toMatch(`data:image/${kind};base64,`)
    expect(isEmbedded(shown)).toBe(true)
    const text = Buffer.from(shown.split(',')[1] ?? '', 'base64').toString('utf8')
    expect(text).not.toMatch(/onload|<script|example\.com/)
  })

  it.each([
    `data:text/html;base64,${inBase64('<script>alert(1)</script>')}`,
    `data:image/png;base64,${inBase64('<script>alert(1)</script>')}`,
    `data:image/svg+xml;base64,${inBase64('<p>no drawing</p>')}`,
    'data:image/png;base64,',
    'data:image/png,%',
    'data:,',
    `data:image/png;base64,${'iVBORw0KGgo'.padEnd(9_000_000, 'A')}`,
  ])('that is none, or too large, is not shown', address => {
    expect(embeddedPicture(address, harmlessSvg)).toBeUndefined()
  })

  it('is nothing else in any deck', () => {
    const part = fc.oneof(fc.constantFrom(...hostile, PNG, ';base64,', ';', ','), fc.string())
    fc.assert(
      fc.property(fc.constantFrom('png', 'svg+xml', 'x', ''), fc.array(part), (kind, parts) => {
        const shown = embeddedPicture(`data:image/${kind}${parts.join('')}`, harmlessSvg)
        expect(shown === undefined || isEmbedded(shown)).toBe(true)
      }),
    )
  })
})

describe('the name of a picture', () => {
  const names = ['100%.png', 'a b.png', 'a%20b.png', 'ä.png', '50%off%2.png', 'a#b?.png', '%E4.png']
  it.each(names)('may be any: %s', name => {
    mkdirSync(join(folder, 'names'), { recursive: true })
    writeFileSync(join(folder, 'names', name), 'x')
    for (const address of [name, encodeURI(name), encodeURIComponent(name)])
      expect(pictureIn(join(folder, 'names'), address), address).toContain('names')
    rmSync(join(folder, 'names'), { recursive: true })
  })

  it('never fails, and never leads out of the folder', () => {
    mkdirSync(join(folder, 'in'), { recursive: true })
    writeFileSync(join(folder, 'out.png'), 'x')
    for (const text of [...hostile, '../out.png', '%2e%2e/out.png', '..%2fout.png', '/../out.png'])
      expect(pictureIn(join(folder, 'in'), text)).toBeUndefined()
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void decodedPath(text)))
  })

  it('never leads out of the folder by a link either', () => {
    for (const name of ['own/sub', 'beside']) mkdirSync(join(folder, name), { recursive: true })
    for (const name of ['own/sub/in.png', 'beside/out.png']) writeFileSync(join(folder, name), 'x')
    symlinkSync(join(folder, 'beside/out.png'), join(folder, 'own/file.png'))
    symlinkSync(join(folder, 'beside'), join(folder, 'own/beside'))
    symlinkSync(join(folder, 'own/sub'), join(folder, 'own/same'))
    for (const address of ['file.png', 'beside/out.png'])
      expect(pictureIn(join(folder, 'own'), address)).toBeUndefined()
    expect(pictureIn(join(folder, 'own'), 'same/in.png')).toContain('in.png')
  })
})

describe('a deck with pictures', () => {
  const article = `# Pictures

A first sentence stands here.

![In the text](data:image/png;base64,${PNG})

![By reference][one]

![A drawing](data:image/svg+xml,${encodeURIComponent(SVG)})

![A file](img/100%.svg)

![Gone](img/gone.png)

![](img/silent.png)

![](data:image/png;base64,AAAA "With a caption")

The last sentence.

[one]: <data:image/png;base64,${PNG}>
`
  beforeAll(() => {
    mkdirSync(join(folder, 'img'), { recursive: true })
    writeFileSync(join(folder, 'img/100%.svg'), SVG.replace('drawn', 'filed'))
    writeFileSync(join(folder, 'pictures.md'), article)
  })
  const missing = [
    /pictures\.md:13:1 warning export\/picture .*"img\/gone\.png".* its words stand in its place/,
    /pictures\.md:15:1 warning export\/picture .*"img\/silent\.png".* no slide of it/,
    /pictures\.md:17:1 warning export\/picture .*"data:image\/png…"/,
  ]

  it('tells in every command which of them cannot be shown', async () => {
    const runs = await Promise.all([
      lectern(['generate', 'pictures.md', '-o', '-']),
      lectern(['check', '--quick', 'pictures.md']),
    ])
    for (const { code, out, err } of runs) {
      expect(code).toBe(0)
      const told = `${err}${out}`
      for (const message of missing) expect(told).toMatch(message)
      expect(told.match(/export\/picture/g)).toHaveLength(missing.length)
    }
    const images = parseDeck(runs[0]?.out ?? '').slides.flatMap(
      ({ frontmatter: { image, address } }) => {
        const named = image ?? address
        return typeof named === 'string' ? [named] : []
      },
    )
    expect(images.map(image => image.slice(0, 22))).toEqual([
      'data:image/png;base64,',
      'data:image/png;base64,',
      'data:image/svg+xml;bas',
      '/article/img/100%25.sv',
      '/article/img/gone.png',
      'data:image/png…',
    ])
    expect(runs[0]?.out).not.toContain('silent.png')
  })

  it('shows the others in the PDF, and words where there is no picture', async () => {
    const { code, err } = await lectern([
      'export',
      'pictures.md',
      '-o',
      'out',
      '--to',
      'pdf,handout',
    ])
    expect({ code, err }).toMatchObject({ code: 0 })
    for (const message of missing) expect(err).toMatch(message)
    const bytes = readFileSync(join(folder, 'out/pictures.pdf'))
    const { text } = await textOfPdf(bytes)
    for (const words of ['drawn text', 'filed text', 'Gone', 'With a caption'])
      expect(text).toContain(words)
    expect(text).not.toContain(PNG.slice(0, 20))
    const pdf = await PDFDocument.load(bytes)
    const images = pdf.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) =>
          object instanceof PDFRawStream &&
          String(object.dict.get(PDFName.of('Subtype'))) === '/Image',
      )
    expect(images.length).toBeGreaterThan(0)
  })

  it('is never told to look at a picture that is not there', () => {
    const notes = (known: boolean) =>
      compile('# T\n\nText.\n\n![Gone](gone.png)\n', 'article.md', createTypesetter(), {
        pictureOf: address => (known ? { image: address } : {}),
      }).storyboard.slides.flatMap(slide => slide.note.map(line => plain(line.text)))
    expect(notes(true)).toContain('Look at the picture together.')
    expect(notes(false)).not.toContain('Look at the picture together.')
    expect(notes(false)).toContain('Gone')
  })
})
