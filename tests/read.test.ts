/** What people have (pages, Word files, pasted text, Markdown of every habit) becomes the same clean Markdown. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'
import { afterAll, describe, expect, it } from 'vitest'
import { withFetchedPictures } from '../scripts/commands/fetchPictures.ts'
import { readSource } from '../scripts/commands/source.ts'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { LecternError } from '../scripts/messages.ts'
import { tamed } from '../scripts/read/habits.ts'
import { plain } from '../scripts/text/plain.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
const type = createTypesetter()

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const messageOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof LecternError ? error.message : String(error)),
  )

describe('pasted text', () => {
  it('shows its structure by the shape of its lines', async () => {
    const { text, leftOut } = await readSource(fixture('pasted/article.txt'))
    expect(text).toContain('title: "Gardens Vs Parks: 3 Things To Know"')
    expect(text).toContain('date: "May 3, 2024"')
    expect(text.match(/^#+ .*/gm)).toEqual([
      '# Gardens Vs Parks: 3 Things To Know',
      '## Truths About Gardens',
      '## Truths About Parks',
      '## How to choose',
    ])
    expect(text).toMatch(/^- They are small - One person/m)
    expect(text).toMatch(/^1\. They are large\.\n2\. They last longer/m)
    expect(text).toMatch(/^> What was bare in May/m)
    expect(text).toContain('autumn with more than anybody')
    expect(leftOut.map(item => item.reason)).toEqual([
      'repeated 3 times',
      'repeated 3 times',
      'repeated 3 times',
      'related posts',
      'related posts',
      'related posts',
      'the date of the article',
    ])
  })

  it('gives a deck with its definition, its lists and what is set apart', async () => {
    const { text } = await readSource(fixture('pasted/article.txt'))
    const { storyboard, coverage } = compile(text, 'article.txt', type)
    expect(coverage.lost).toEqual([])
    expect(storyboard.slides.map(slide => slide.layout)).toEqual(
      expect.arrayContaining(['definition', 'points', 'steps', 'tip', 'quote']),
    )
  })

  it('keeps everything when it is told to', async () => {
    const { text, leftOut } = await readSource(fixture('pasted/article.txt'), { keepAll: true })
    expect(leftOut).toEqual([])
    expect(text).toContain('Ten balconies of Paris')
  })

  it('of a whole page is its article: menus above and links below are left out', async () => {
    const prose =
      'Ferns grow where other plants give up: in the shade, on stones and below trees that ' +
      'take all the light and nearly all of the water. '
    const { text, leftOut } = await readSource(
      put(
        'scraped.txt',
        'Skip to content\nThe Garden\nMenu\n• Plants\n• Tools\n• Ferns\n• Contact\n' +
          `Previous: Moss\nNext: Grass\nFerns in the shade\nExpand all\n${prose}\n` +
          `What they need\n•\n\nShade for ferns.\n•\n\nWater now and then.\n${prose}\n` +
          `In this section\n• Plants\n• Tools\n• Ferns\n• Contact\n${prose}\nContact\nPrivacy\n`,
      ),
    )
    expect(text.match(/^#+ .*/gm)).toEqual([
      '# Ferns in the shade',
      '## Expand all',
      '## What they need',
      '## In this section',
    ])
    expect(text).toMatch(/^- Shade for ferns\.\n+- Water now and then\./m)
    expect(leftOut.map(item => item.text)).toEqual([
      'Skip to content',
      'The Garden',
      'Menu',
      '• Plants\n• Tools\n• Ferns\n• Contact',
      'Previous: Moss',
      'Next: Grass',
      '• Plants\n• Tools\n• Ferns\n• Contact',
      'Contact',
      'Privacy',
    ])
    expect(new Set(leftOut.map(item => item.reason))).toEqual(new Set(['navigation']))
  })

  it('is taken for Markdown when it is Markdown', async () => {
    expect(
      (await readSource(put('markdown.txt', '# A\n\nText with **bold** words.\n\n## B\n\n- one\n')))
        .text,
    ).toContain('**bold**')
  })

  it('is literal: no character of it becomes Markdown', async () => {
    const { text } = await readSource(
      put(
        'literal.txt',
        'A title\n\nUse *this* and _that_, `x`, <b>, [a](b), 1 < 2 and $5 today, ' +
          'because every one of them is just a character here.\n\n' +
          '# not a heading, however much it may look like one to a reader of Markdown, is it?\n',
      ),
    )
    const { storyboard } = compile(text, 'literal.txt', type)
    expect(
      JSON.stringify(storyboard.slides.flatMap(slide => slide.note.map(line => plain(line.text)))),
    ).toContain('Use *this* and _that_, `x`, <b>, [a](b), 1 < 2 and $5 today')
  })
})

describe('a page', () => {
  it('becomes Markdown with what it says about itself', async () => {
    const { text, leftOut } = await readSource(fixture('page/article.html'))
    for (const line of [
      'title: "Brot backen"',
      'author: "Mara Huber"',
      'date: "2023-11-05"',
      'language: "de-AT"',
      '# Brot backen',
      '## Der Teig',
      '> **Tipp:** Kaltes Wasser',
      '- **Stockgare**: Die erste Ruhe',
      '![Ein Laib](laib.png "So soll er aussehen")',
      '```js',
      '[Der Film dazu](https://video.example/42)',
      '[^fn1]: Mindestens zwölf Stunden.',
    ])
      expect(text).toContain(line)
    expect(text).toMatch(/\| Roggen \| viel .*\n\| Roggen \| warm/)
    expect(text).not.toContain('alert')
    expect(leftOut.map(({ text, reason }) => `${reason}: ${text}`)).toEqual(
      expect.arrayContaining([
        'navigation: Unsere Kurse',
        'footer: Alle Rechte bei der Backstube, Linz',
      ]),
    )
  })

  it('is read in the encoding that it names', async () => {
    expect(
      (
        await readSource(
          put(
            'latin.html',
            Buffer.concat([
              Buffer.from('<html><head><meta charset="iso-8859-1"></head><body><h1>Caf'),
              Buffer.from([0xe9]),
              Buffer.from('</h1><p>Text</p></body></html>'),
            ]),
          ),
        )
      ).text,
    ).toContain('# Café')
    expect(
      (
        await readSource(
          put(
            'utf16.html',
            Buffer.from('\uFEFF<html><body><h1>Größe</h1><p>Text</p></body></html>', 'utf16le'),
          ),
        )
      ).text,
    ).toContain('# Größe')
  })
})

describe('a Word file', () => {
  const paragraph = (text: string, style = '') =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}` +
    `<w:r>${style === 'bold' ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${text}</w:t></w:r>` +
    '</w:p>'
  async function word(body: string): Promise<Uint8Array> {
    const zip = new JSZip()
    zip.file(
      '[Content_Types].xml',
      '<?xml version="1.0"?>' +
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ' +
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/word/document.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
        '</Types>',
    )
    zip.file(
      '_rels/.rels',
      '<?xml version="1.0"?>' +
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="r1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
        'Target="word/document.xml"/></Relationships>',
    )
    zip.file(
      'word/document.xml',
      '<?xml version="1.0"?>' +
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        `<w:body>${body}</w:body></w:document>`,
    )
    zip.file(
      'docProps/core.xml',
      '<?xml version="1.0"?>' +
        '<cp:coreProperties ' +
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Tea &amp; time</dc:title>' +
        '<dc:creator>Ann Other</dc:creator></cp:coreProperties>',
    )
    return zip.generateAsync({ type: 'uint8array' })
  }

  it('gives its headings by style, its tables, title and author', async () => {
    const table = `<w:tbl>${[
      ['What', 'When'],
      ['Tea', 'noon'],
    ]
      .map(row => `<w:tr>${row.map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
      .join('')}</w:tbl>`
    const { text } = await readSource(
      put(
        'styled.docx',
        await word(
          `${paragraph('Water', 'Heading1')}${paragraph('It must be fresh.')}` +
            `${paragraph('Leaves', 'Heading1')}${table}`,
        ),
      ),
    )
    for (const part of [
      'title: "Tea & time"',
      'author: "Ann Other"',
      '# Tea & time',
      '## Water',
      '## Leaves',
      '| What | When |\n| ---- | ---- |\n| Tea  | noon |',
    ])
      expect(text).toContain(part)
  })

  it('gives headings that are only bold, when it has no others', async () => {
    const { text } = await readSource(
      put(
        'bold.docx',
        await word(
          `${paragraph('How to begin', 'bold')}${paragraph('One begins with water.')}`.replaceAll(
            '<w:pPr><w:pStyle w:val="bold"/></w:pPr>',
            '',
          ),
        ),
      ),
    )
    expect(text).toContain('## How to begin')
  })

  it('gives code by its typewriter face, and words of it in prose', async () => {
    const run = (text: string, typed: boolean) =>
      '<w:r>' +
      `${typed ? '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr>' : ''}` +
      `<w:t xml:space="preserve">${text}</w:t></w:r>`
    const line = (...runs: [string, boolean][]) =>
      `<w:p>${runs.map(([text, typed]) => run(text, typed)).join('')}</w:p>`
    const { text } = await readSource(
      put(
        'code.docx',
        await word(
          [
            line(['Call ', false], ['printf', true], [' to print.', false]),
            line(['def f(n):', true]),
            line(['    return n', true]),
            line(['Some prose in between.', false]),
            line(['A memo that was typed on an old machine', true]),
          ].join(''),
        ),
      ),
    )
    expect(text).toContain(
      'Call `printf` to print.\n\n```\ndef f(n):\n    return n\n```\n\n' +
        'Some prose in between.\n\nA memo that was typed on an old machine\n',
    )
  })

  it('what a cell lists stays in the cell; ticks are a list; bold numbered lines are headings', async () => {
    const filler =
      '<p>A paragraph of the article, with commas, and long enough for a page that people read.</p>'.repeat(
        5,
      )
    const page = put(
      'cells2.html',
      `<html><body><article><h1>T</h1>${filler}<h2> </h2><ol><li>` +
        `<strong>Background</strong></li></ol>${filler}<p><b>1.1 Scope </b>` +
        `</p>${filler}<p>[x] Done</p><p>☐ Open</p>${filler}<table><tr><th>A</th><th>B</th>` +
        '</tr><tr><td>Two:<ul><li>one</li><li>two</li></ul></td><td><table><tr><td>x</td><td>' +
        '<b>y</b> <i>y</i></td></tr><tr><td>z</td><td><strong>w </strong>v</td></tr></table>' +
        '</td></tr></table></article></body></html>',
    )
    const { text } = await readSource(page)
    expect(text.match(/^#+ .*/gm)).toEqual(['# T', '## Background', '### 1.1 Scope'])
    expect(text).toMatch(/^- \[x\] Done\n+- \[ \] Open/m)
    expect(text).toMatch(/^\| Two: one; two \| x \*\*y\*\* _y_; z \*\*w\*\* v \|$/m)
  })

  it('says what is wrong with what is none', async () => {
    expect(await messageOf(readSource(put('broken.docx', 'PK\u0003\u0004 nothing')))).toMatch(
      /read\/word .*hint: /,
    )
    expect(
      await messageOf(readSource(put('old.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])))),
    ).toMatch(/old \.doc file/)
    const bomb = new JSZip()
    bomb.file('word/document.xml', '0'.repeat(320_000_000))
    expect(
      await messageOf(
        readSource(
          put(
            'bomb.docx',
            await bomb.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
          ),
        ),
      ),
    ).toMatch(/unpacks to more than \d+ MB/)
    expect(await messageOf(readSource(put('none.docx', await word(''))))).toMatch(/read\/empty/)
  })
})

describe('an address', () => {
  async function served(
    listener: RequestListener,
    work: (address: string) => Promise<void>,
  ): Promise<void> {
    const server = createServer(listener).listen(0, '127.0.0.1')
    await new Promise(done => server.once('listening', done))
    await work(`http://localhost:${(server.address() as AddressInfo).port}`).finally(() =>
      server.close(),
    )
  }

  it('is fetched once, and its links are whole', () =>
    served(
      (request, response) => {
        if (request.url === '/old')
          return void response.writeHead(301, { location: '/new/page' }).end()
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(readFileSync(fixture('page/article.html')))
      },
      async address => {
        const { text } = await readSource(`${address}/old`)
        expect(text).toContain(`![Ein Laib](${address}/new/laib.png`)
      },
    ))

  it('of a picture is fetched once, when that is wanted; what is no picture, or in a private network, is told', () => {
    const asked: string[] = []
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    return served(
      (request, response) => {
        asked.push(request.url ?? '')
        if (request.url === '/away.png')
          return void response.writeHead(302, { location: 'http://192.168.0.1/x.png' }).end()
        response.end(
          request.url === '/a%20b.png'
            ? png
            : request.url === '/draw.svg'
              ? '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><text>drawn</text></svg>'
              : 'words',
        )
      },
      async address => {
        const text =
          `# T\n\n![One](${address}/a%20b.png "Title")\n\n![Two][2]\n\n` +
          `<p><img alt="x" src="${address}/draw.svg"></p>\n\n` +
          `\`![code](${address}/code.png)\`\n\n` +
          `![No](${address}/words.png) ![Away](${address}/away.png) ![Here](here.png)\n\n` +
          `[2]: ${address}/draw.svg\n`
        const about = { file: `${address}/article`, folder, name: 'article' }
        expect(await withFetchedPictures(text, about, false)).toBe(text)
        expect(asked).toEqual([])
        const fetched = await withFetchedPictures(text, about, true)
        const [first, second] = [
          /!\[One\]\((article-pictures\/a-b-\w{8}\.png) "Title"\)/.exec(fetched)?.[1] ?? '',
          /\[2\]: (article-pictures\/draw-\w{8}\.svg)\n/.exec(fetched)?.[1] ?? '',
        ]
        expect(fetched).toContain(`src="${second}"`)
        for (const kept of [
          `\`![code](${address}/code.png)\``,
          `![No](${address}/words.png)`,
          `![Away](${address}/away.png)`,
          '![Here](here.png)',
        ])
          expect(fetched).toContain(kept)
        expect(readFileSync(join(folder, first))).toEqual(png)
        expect(readFileSync(join(folder, second), 'utf8')).toMatch(
          /<svg[^>]*><text>drawn<\/text><\/svg>/,
        )
        expect(asked.sort()).toEqual(['/a%20b.png', '/away.png', '/draw.svg', '/words.png'])
        expect(await withFetchedPictures(text, about, false)).toBe(fetched)
        expect(asked).toHaveLength(4)
        // An article on disk names no host; what it leads to in a private network is refused.
        expect(
          await withFetchedPictures(text, { ...about, file: 'a.md', name: 'other' }, true),
        ).toBe(text)
        expect(asked).toHaveLength(4)
      },
    )
  })

  it('says why it cannot be read', () =>
    served(
      (request, response) => {
        if (request.url === '/gone') return void response.writeHead(404).end()
        if (request.url === '/round')
          return void response.writeHead(302, { location: '/round' }).end()
        response.writeHead(302, { location: 'http://192.168.0.1/secret' }).end()
      },
      async address => {
        expect(await messageOf(readSource(`${address}/gone`))).toMatch(
          /read\/address The server answers 404/,
        )
        expect(await messageOf(readSource(`${address}/round`))).toMatch(
          /leads on more than 5 times/,
        )
        expect(await messageOf(readSource(`${address}/inside`))).toMatch(
          /192\.168\.0\.1, which is in a private network/,
        )
        expect(await messageOf(readSource('http://localhost:1/'))).toMatch(/cannot be reached/)
      },
    ))
})

describe('Markdown of every habit', () => {
  it('the paragraphs of a cell stay apart, and a story in the first column is no aspect', async () => {
    const filler =
      '<p>Some text about the table that stands below, with commas, and long enough for ' +
      'a page that people read.</p>'
    const story =
      'A question that goes on for more than a dozen words until nobody knows where it began.'
    const page = put(
      'cells.html',
      '<html><body><article><h1>T</h1>' +
        filler.repeat(6) +
        '<table><tr><th>What</th><th>If</th><th>Then</th></tr>' +
        `<tr><td><p><strong>Why?</strong></p><p>We ask. ${story}</p></td>` +
        '<td><p>one</p><p>two</p></td><td>three</td></tr></table></article></body></html>',
    )
    const { text } = await readSource(page)
    expect(text).toContain('**Why?** We ask.')
    expect(text).toContain('one two')
    expect(compile(text, 'a.md', type).storyboard.slides.map(slide => slide.layout)).toContain(
      'table',
    )
  })

  it('attributes that only a program understands go; what they say of a picture stays', () => {
    const { text } = tamed(
      'A <a href="https://example.org" style={{ color: "red" }} onClick={() => x}>link</a> ' +
        "here.\n\n![](a.png){alt='A [red] door' width=50%}\n\n" +
        '[text](b.md){.button}, and `{alt=1}` in code, and {this} in words.\n',
      'a.md',
    )
    expect(text).toBe(
      'A <a href="https://example.org">link</a> here.\n\n![A red door](a.png)\n\n' +
        '[text](b.md){.button}, and `{alt=1}` in code, and {this} in words.\n',
    )
    expect(tamed('[text](b.md){.button .big}\n', 'a.md').text).toBe('[text](b.md)\n')
  })

  it('a heading in a callout is its first sentence', () => {
    expect(tamed(':::note\n\n## Mind the gap\n\nIt is wide.\n:::\n', 'a.md').text).toBe(
      '\n\n> **Note:** Mind the gap.\n>\n> It is wide.\n\n',
    )
  })

  it('figures above and below the line keep their place, and rows of links at the end are no article', async () => {
    expect(
      compile(
        '# T\n\nAn essay<sup>12</sup> on x<sup>2</sup>, H<sub>2</sub>O and the 5<sup>th</sup> day.\n',
        'a.md',
        type,
      ).slides,
    ).toContain('An essay¹² on x², H₂O and the 5th day.')
    const filler =
      '<p>A paragraph of the article<sup>3</sup>, with commas, and long enough for a page ' +
      'that people read.</p>'
    const related = ['one', 'two', 'three']
      .map(name => `<p><a href="/${name}">Read ${name}</a> · <a href="/tag">tag</a></p>`)
      .join('')
    const page = put(
      'related.html',
      `<html><body><article><h1>T</h1>${filler.repeat(5)}${related}</article></body></html>`,
    )
    const { text, leftOut } = await readSource(page)
    expect(text).toContain('the article³, with')
    expect(text).not.toContain('Read two')
    expect(leftOut.filter(item => item.reason === 'related posts').map(item => item.text)).toEqual([
      'Read one · tag',
      'Read two · tag',
      'Read three · tag',
    ])
  })

  it('elements that hold Markdown become what they hold; set apart, a quotation with its author', () => {
    const source =
      '# A\n\n<aside markdown="1" class="pquote">\n  Slow is *smooth*.\n' +
      '  <p markdown="1" class="pquote-credit">\n— [Ann](https://example.org)\n  </p>\n' +
      '</aside>\n\n<div markdown="1">\nPlain.\n</div>\n'
    const { text, leftOut } = tamed(source, 'a.md')
    expect(text).toBe(
      '# A\n\n\n>   Slow is *smooth*.\n>\n> — [Ann](https://example.org)\n>\n\n\n\nPlain.\n\n',
    )
    expect(leftOut.map(item => item.line)).toEqual([3, 5, 10])
    expect(compile(source, 'a.md', type).slides).toMatch(
      /layout: quote[^]*quote: Slow is _smooth_\.\nby: "\[Ann\]/,
    )
  })

  it('bullets of other programs are items, and a place to link to is no text', () => {
    expect(tamed('(some-name)=\n# T\n\n• one\n• two\n\n•\n\nthree\n', 'a.md')).toMatchObject({
      text: '\n# T\n\n- one\n- two\n\n\n\n- three\n',
      leftOut: [{ text: '(some-name)=', line: 1 }],
    })
  })

  it('keeps each line where it is', () => {
    const source =
      '# A\n\n:::tip\nDo it.\n\nTwice.\n:::\n\n{: .note}\nText\n\n{% raw %}\n```\n:::tip\n```\n{% endraw %}\n'
    const { text, leftOut } = tamed(source, 'a.md')
    expect(text.split('\n')).toHaveLength(source.split('\n').length)
    expect(text.split('\n')[3]).toBe('> **Tip:** Do it.')
    expect(text).toContain('```\n:::tip\n```')
    expect(leftOut.map(item => item.line)).toEqual([3, 9, 12, 16])
  })

  it('sees a heading without its space, and no hashtags', () => {
    expect(tamed('#One thing\n\n#agile #teams\n\n#Agile\n', 'a.md').text).toBe(
      '# One thing\n\n#agile #teams\n\n#Agile\n',
    )
  })

  it('takes the address that a template means, and leaves code alone', () => {
    const source =
      '# A\n\n' +
      'See [the guide]({{ "/guides/" | url }}), [more]({{< ref "more.md" >}}#two) and ' +
      '`[a]({{ "b" }})`.\n\n```\n[a]({{ "b" }})\n```\n'
    const { text } = tamed(source, 'a.md')
    expect(text).toContain('See [the guide](/guides/), [more](more.md#two) and `[a]({{ "b" }})`.')
    expect(text).toContain('\n[a]({{ "b" }})\n')
    expect(
      JSON.stringify(
        compile('# A\n\n## عنوان {#عنوان-القسم}\n\nنص.\n', 'a.md', type).storyboard.slides,
      ),
    ).not.toContain('{#')
  })

  it('reads TOML, decodes titles of web systems, and names the line of a conflict mark', () => {
    const titleOf = (source: string) => plain(compile(source, 'a.md', type).storyboard.title)
    expect(titleOf('+++\ntitle = "A title"\nduration = "45min"\n+++\n\nText.\n')).toBe('A title')
    expect(titleOf('---\ntitle: What&#8217;s new\n---\n\nText.\n')).toBe('What’s new')
    expect(titleOf('---\ntitle: Is it &ldquo;agile&rdquo; &notaname;?\n---\n\nText.\n')).toBe(
      'Is it “agile” &notaname;?',
    )
    expect(() =>
      compile('# A\n\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n', 'a.md', type),
    ).toThrow(/a\.md:3:1 error read\/conflict/)
  })
})

it('has a fixture for each format', () => {
  for (const name of ['pasted/article.txt', 'page/article.html', 'compare/article.md'])
    expect(existsSync(fixture(name))).toBe(true)
})
