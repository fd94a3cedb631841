/** Pages, Word files and what lies at an address become the same clean Markdown. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { withFetchedPictures } from '../scripts/commands/fetchPictures.ts'
import { readSource } from '../scripts/commands/source.ts'
import { LecternError } from '../scripts/messages.ts'
import { temporaryFolder } from './folder.ts'
import { served as servedAt } from './servers.ts'
import { wordDocument } from './wordDocument.ts'

const folder = temporaryFolder()
const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const messageOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof LecternError ? error.message : String(error)),
  )

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
  const word = (body: string) =>
    wordDocument(body, {
      'docProps/core.xml': '<dc:title>Tea &amp; time</dc:title><dc:creator>Ann Other</dc:creator>',
    })

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
  const served = (listener: RequestListener, work: (address: string) => Promise<void>) =>
    servedAt(listener, port => work(`http://localhost:${port}`))

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
