/** What is said of the formats of articles, held against the table that the program goes by. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { FORMATS, readFormat } from '../scripts/formats/index.ts'
import { LecternError } from '../scripts/messages.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('the README names every format of articles, and no other', () => {
  const [, list = ''] = /^`<article>` is an? (.+?) file, an address/m.exec(readme) ?? []
  const named = list.split(/, | or /).map(name => name.replace(/^`\.?|`$/g, ''))
  const known = named.map(
    name => FORMATS.find(({ title, endings }) => title === name || endings.includes(name))?.id,
  )
  expect(known.toSorted()).toEqual(FORMATS.map(({ id }) => id).toSorted())
})

it('an ending belongs to one format, which accepts files of that name', () => {
  const endings = FORMATS.flatMap(format => format.endings)
  expect(new Set(endings).size).toBe(endings.length)
  for (const format of FORMATS) {
    for (const ending of format.endings) {
      const file = { bytes: Buffer.from('Words.'), name: `article.${ending}`, contentType: '' }
      expect(FORMATS.find(({ accepts }) => accepts(file))?.id, ending).toBe(format.id)
    }
  }
})

const given = (content: string | Buffer, name = 'article') => ({
  bytes: Buffer.from(content),
  name,
  contentType: '',
})
const messageOf = (file: ReturnType<typeof given>) =>
  readFormat(file, false).then(
    () => 'no error',
    (error: unknown) => (error instanceof LecternError ? error.message : String(error)),
  )
const packed = (parts: Record<string, string | Buffer>) => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}
/** The parts that each e-book has. */
const BOOK = {
  'mimetype': 'application/epub+zip',
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="in/book.opf"/></rootfiles></container>',
}
const chapter = (inner: string) => `<html><head><title/></head><body>${inner}</body></html>`
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A footnote of an OpenDocument text. */
const NOTE = `<text:note><text:note-citation>1</text:note-citation>\
<text:note-body><text:p>At first.</text:p></text:note-body></text:note>`

describe('what is not read is refused by its name, with the command that converts it', () => {
  const texts: [string, string][] = [
    ['LaTeX', '\\documentclass{article}\n\\begin{document}\nWords.\n\\end{document}\n'],
    ['reStructuredText', 'Ponds\n=====\n\n.. note::\n\n   They freeze.\n\n#. Dig\n#. Fill\n'],
    ['AsciiDoc', '= Ponds\n:toc:\n\n== Depth\n\nTIP: Dig deep.\n'],
    ['Org', '#+TITLE: Ponds\n\n* Depth\n\nThey freeze.\n'],
    ['MediaWiki', "== Ponds ==\n\nThey '''freeze'''.\n\n== Depth ==\n\n** deep\n"],
    ['rich text (RTF)', '{\\rtf1\\ansi Ponds freeze.}'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n'],
    ['JSON', '{"title": "Ponds", "text": "They freeze."}'],
    ['XML', '<?xml version="1.0"?><topic><p>Ponds freeze.</p></topic>'],
    ['a picture (SVG)', '<svg xmlns="http://www.w3.org/2000/svg"><text>Pond</text></svg>'],
  ]
  it.each(texts)('%s', async (title, text) => {
    expect(await messageOf(given(text))).toContain(`This is ${title}`)
    expect(await messageOf(given(text, 'article.md'))).toContain(`This is ${title}`)
  })

  it('pictures and slides', async () => {
    expect(await messageOf(given(PIXEL))).toContain('This is a picture')
    const slides = await packed({ 'ppt/presentation.xml': '<p/>' })
    expect(await messageOf(given(slides))).toContain('PowerPoint')
    expect(await messageOf(given(await packed({ 'a.csv': '1' })))).toContain('unzip')
  })

  it('Markdown that writes about such markup stays Markdown', async () => {
    const text = [
      '# Writing',
      '```rst',
      '.. note::',
      '',
      '   Words.',
      '```',
      'Use `\\documentclass{article}` and = signs.',
      '',
      '.. and so on',
      '',
      '* one',
      '* two',
    ].join('\n')
    expect(await messageOf(given(text))).toBe('no error')
    expect(await messageOf(given('[Ponds](a.md) freeze.'))).toBe('no error')
  })
})

describe('documents of other programs', () => {
  it('a notebook gives its text and code; what the code printed is left out', async () => {
    const cells = [
      { cell_type: 'markdown', source: ['# Ponds\n', '\n', 'They freeze.'] },
      {
        cell_type: 'code',
        source: 'print(4)',
        outputs: [{ output_type: 'stream', text: ['4\n'] }],
      },
    ]
    const { text, leftOut } = await readFormat(given(JSON.stringify({ cells, nbformat: 4 })), false)
    expect(text).toBe('# Ponds\n\nThey freeze.\n\n```python\nprint(4)\n```\n')
    expect(leftOut).toEqual([{ text: '4', reason: 'an output of the notebook', line: 1 }])
  })

  it('a page saved as one file gives its words', async () => {
    const text = [
      'From: <Saved by a browser>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><body><h1>Ponds in winter</h1><p>They freeze from =E2=80=9Cabove=E2=80=9D, wh=',
      'ich is good.</p></body></html>',
      '--b--',
    ].join('\r\n')
    const read = await readFormat(given(text), false)
    expect(read.text).toContain('# Ponds in winter')
    expect(read.text).toContain('from “above”, which is good')
  })

  it('an OpenDocument text gives headings, lists, marks and its footnotes', async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f">
      <office:automatic-styles><style:style style:name="T1" style:family="text">
      <style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
      <office:body><office:text>
      <text:p text:style-name="Title">Ponds in winter</text:p>
      <text:h text:outline-level="1">Ice</text:h>
      <text:p>It is <text:span text:style-name="T1">thin</text:span>.${NOTE}</text:p>
      <text:list><text:list-item><text:p>Fish</text:p>\
<text:list><text:list-item><text:p>Carp</text:p></text:list-item></text:list>\
</text:list-item></text:list>
      </office:text></office:body></office:document-content>`
    const bytes = await packed({
      'mimetype': 'application/vnd.oasis.opendocument.text',
      'content.xml': content,
    })
    const { text } = await readFormat(given(bytes), false)
    expect(text).toContain('# Ponds in winter\n\n## Ice\n\nIt is **thin**.')
    expect(text).toContain('- Fish\n  - Carp')
    expect(text).toMatch(/\[\^\w+\]: At first\./)
  })

  it('an e-book gives its chapters in their order', async () => {
    const bytes = await packed({
      ...BOOK,
      'in/book.opf':
        '<package xmlns:dc="d"><metadata><dc:title>Ponds</dc:title></metadata><manifest>' +
        '<item id="b" href="two.xhtml"/><item id="a" href="one.xhtml"/></manifest><spine>' +
        '<itemref idref="a"/><itemref idref="b"/></spine></package>',
      'in/one.xhtml': chapter(
        '<h1>Ice</h1><p>It is thin.<a id="x"/></p><img src="pic.png" alt="A"/>',
      ),
      'in/two.xhtml': chapter('<h1>Fish</h1><p>They wait.</p>'),
      'in/pic.png': PIXEL,
    })
    const { text, folder } = await readFormat(given(bytes), false)
    expect(text).toMatch(/# Ponds\n\n## Ice\n\nIt is thin\.[^]*picture-1\.png[^]*## Fish/)
    expect(existsSync(join(folder ?? '', 'picture-1.png'))).toBe(true)
  })

  it('an OpenDocument text gives its formulas, within a line and on their own', async () => {
    const frame =
      '<draw:frame><draw:object xlink:href="./Object 1"/>' +
      '<draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>'
    const bytes = await packed({
      'mimetype': 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content \
xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x"><office:body><office:text>
        <text:h text:outline-level="1">Ice</text:h>\
<text:p>It grows by ${frame} a day${NOTE}.</text:p><text:p>${frame}</text:p>
        </office:text></office:body></office:document-content>`,
      'Object 1/content.xml':
        '<math:math xmlns:math="m"><math:semantics><math:mrow><math:mi>a</math:mi>' +
        '<math:mo>=</math:mo><math:msup><math:mi>t</math:mi><math:mn>2</math:mn></math:msup>' +
        '</math:mrow><math:annotation math:encoding="StarMath 5.0">a = t^2</math:annotation>' +
        '</math:semantics></math:math>',
    })
    const { text, passages } = await readFormat(given(bytes), false)
    expect(text).toContain('It grows by $a = t^{2}$ a day')
    expect(text).toContain('\n\n$$a = t^{2}$$')
    expect(passages?.map(passage => passage.text).join(' ')).not.toContain('dayAt')
  })

  it('an e-book gives its notes as notes, and not its cover', async () => {
    const bytes = await packed({
      ...BOOK,
      'in/book.opf':
        '<package xmlns:dc="d"><metadata><dc:title>Ponds</dc:title></metadata><manifest>' +
        '<item id="cover" href="cover.xhtml"/><item id="a" href="one.xhtml"/></manifest>' +
        '<spine><itemref idref="cover"/><itemref idref="a"/></spine></package>',
      'in/cover.xhtml': chapter('<div><img src="pic.png" alt="cover"/></div>'),
      'in/one.xhtml': chapter(
        '<h1>Ice</h1><p>It is thin.<a epub:type="noteref" href="one.xhtml#n1">1</a></p>' +
          '<aside epub:type="footnote" id="n1"><p>At first.</p></aside>',
      ),
      'in/pic.png': PIXEL,
    })
    const { text } = await readFormat(given(bytes), false)
    expect(text).toContain('It is thin.[^n1]')
    expect(text).toContain('[^n1]: At first.')
    expect(text).not.toContain('![')
  })

  it('an archive with one article gives it, with its pictures and nothing outside its folder', async () => {
    const bytes = await packed({
      'Ponds.html': '<h1>Ponds in winter</h1><p>They freeze.</p><img src="images/a.png" alt="A">',
      'images/a.png': PIXEL,
      'images/../../../b.png': PIXEL,
    })
    const { text, folder = '' } = await readFormat(given(bytes), false)
    expect(text).toContain('# Ponds in winter')
    expect(existsSync(join(folder, 'images/a.png'))).toBe(true)
    expect(existsSync(join(folder, '../../b.png'))).toBe(false)
  })

  it.each(['odt', 'epub', 'zip', 'docx'])('a damaged .%s is told, not shown', async ending => {
    const message = await messageOf(given(Buffer.from('PK\x03\x04\x01\x02'), `a.${ending}`))
    expect(message).toMatch(/damaged|no article|is not/)
  })
})
