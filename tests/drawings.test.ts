/**
 * Drawings that only draw: opened alone in a real Chromium, none runs, loads or leads away, and
 * honest ones look the same.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { withBrowser } from '../scripts/browser/launch.ts'
import { cleanSvg, harmlessSvg } from '../scripts/deck/svg.ts'
import { isIdle, openTab, pictureOf, type Deeds, type Drawing } from './drawings/tab.ts'
import { around, fileOf, vectors } from './drawings/vectors.ts'
import { combined, styled } from './drawings/mixtures.ts'

const TABS = 4
const SEED = 20240607

/** What each file does, of those that do anything; several tabs share the work. */
async function restless(
  browser: Browser,
  files: [string, Drawing][],
): Promise<Record<string, Deeds>> {
  const queue = [...files]
  const found: Record<string, Deeds> = {}
  const work = async () => {
    const open = await openTab(browser)
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const deeds = await open(file[1])
      if (!isIdle(deeds)) found[file[0]] = deeds
    }
  }
  await Promise.all(Array.from({ length: TABS }, work))
  return found
}

/** A drawing that is refused is not shown at all. */
function cleanedOf(name: string, file: Drawing): [string, string][] {
  const cleaned = harmlessSvg(file)
  return cleaned === undefined ? [] : [[name, cleaned]]
}

describe('vectors', () => {
  it('do something as they are, and nothing once cleaned', async () => {
    expect(vectors.length).toBeGreaterThanOrEqual(120)
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length)
    await withBrowser(undefined, async browser => {
      const before = await restless(
        browser,
        vectors.map((vector): [string, Drawing] => [vector.name, fileOf(vector)]),
      )
      // A list of which little happens would prove little.
      expect(Object.keys(before).length).toBeGreaterThanOrEqual(130)
      const after = await restless(
        browser,
        vectors.flatMap(vector => cleanedOf(vector.name, fileOf(vector))),
      )
      expect(after).toEqual({})
    })
  }, 300_000)
})

describe('any mixture', () => {
  it('of vectors does nothing once cleaned', async () => {
    const files = fc.sample(combined, { seed: SEED, numRuns: 60 })
    await withBrowser(undefined, async browser => {
      const after = await restless(
        browser,
        files.flatMap(file => cleanedOf(file, file)),
      )
      expect(after).toEqual({})
    })
  }, 300_000)

  it('of pieces of styles loads nothing once cleaned', async () => {
    const files = fc.sample(styled, { seed: SEED, numRuns: 60 })
    await withBrowser(undefined, async browser => {
      const after = await restless(
        browser,
        files.flatMap(file => cleanedOf(file, file)),
      )
      expect(after).toEqual({})
    })
  }, 300_000)

  it('holds nothing but shapes, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(combined, styled), file => {
        const cleaned = harmlessSvg(file)
        if (cleaned === undefined) return
        expect(suspects(cleaned)).toEqual([])
        expect(harmlessSvg(cleaned)).toBe(cleaned)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

/** What nobody wants to find in a cleaned drawing, by another reading of it than the cleaner's. */
function suspects(drawing: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  const check = (where: string, text: string) => {
    const plain = text.replace(/"[^"]*"/g, '""')
    const urls = plain.match(/url\((?!#|data:image\/(?:png|jpeg|gif|webp|avif);base64,)/gi) ?? []
    const calls =
      plain.match(/\\|@(?!media)[a-z]|(?:image-set|src|expression|cross-fade)\(/gi) ?? []
    found.push(...[...urls, ...calls].map(match => `${where}: ${match}`))
  }
  let inStyle = false
  parser.on('error', error => found.push(error.message))
  parser.on('opentag', tag => {
    inStyle = tag.name === 'style'
    const isDrawn =
      tag.uri === 'http://www.w3.org/2000/svg' &&
      !/script|animate|set|foreign|iframe/i.test(tag.name)
    if (!isDrawn) found.push(tag.name)
    for (const { name, local, value } of Object.values(tag.attributes)) {
      if (/^on|^(?:src|srcset|ping|base|action)$/i.test(local)) found.push(name)
      if (local === 'href' && !/^(?:#|data:image\/(?!svg))/.test(value) && !isCleanPicture(value))
        found.push(`${name}=${value}`)
      if (!['id', 'class', 'requiredFeatures'].includes(name) && !name.startsWith('xmlns'))
        check(name, value)
    }
  })
  parser.on('text', text =>
    inStyle ? check('style', text.replace(/(?:^|\n)[^{\n]*\{/g, '')) : undefined,
  )
  parser.on('processinginstruction', () => found.push('instruction'))
  parser.on('doctype', () => found.push('document type'))
  parser.write(drawing).close()
  return found
}

function isCleanPicture(address: string): boolean {
  const content = /^data:image\/svg\+xml;base64,(.*)$/.exec(address)?.[1]
  return content !== undefined && suspects(Buffer.from(content, 'base64').toString()).length === 0
}

const folder = fileURLToPath(new URL('drawings/honest', import.meta.url))
const honest = readdirSync(folder).map((name): [string, string] => [
  name,
  readFileSync(join(folder, name), 'utf8'),
])

describe('honest drawings', () => {
  it('look the same', async () => {
    await withBrowser(undefined, async browser => {
      const page = await browser.newPage({ viewport: { width: 800, height: 600 } })
      const nothing = await pictureOf(page, '')
      const different: string[] = []
      for (const [name, source] of honest) {
        const before = await pictureOf(page, source)
        expect(before.equals(nothing), name).toBe(false)
        const after = await pictureOf(page, harmlessSvg(source) ?? '')
        if (!before.equals(after)) different.push(name)
      }
      expect(different).toEqual([])
    })
  })

  it('stay as they are when they are cleaned again', () => {
    for (const [, source] of honest) {
      const once = harmlessSvg(source) ?? ''
      expect(harmlessSvg(once)).toBe(once)
    }
  })

  it('may be in any encoding that they name', () => {
    const text = around('<text>Zürich — 漢</text>')
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?>' + around('<text>Zürich</text>')
    expect(harmlessSvg(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toContain('Zürich — 漢')
    expect(harmlessSvg(Buffer.from(`\uFEFF${text}`))).toContain('Zürich — 漢')
    expect(harmlessSvg(Buffer.from(latin, 'latin1'))).toContain('Zürich')
  })
})

describe('words that HTML draws in a drawing', () => {
  const html = (words: string) =>
    '<foreignObject x="10" y="20" width="100" height="40">' +
    `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div></foreignObject>`

  it("give way to the drawing's own", () => {
    const svg = harmlessSvg(around(`<switch>${html('<b>rich</b>')}<text>plain</text></switch>`))
    expect(svg).toContain('<switch><text>plain</text></switch>')
  })

  it('become text when there is nothing else, a line a block', () => {
    const svg = harmlessSvg(
      around(html('<p>Is it <b>clear</b>?</p><p>Yes<br/>or no</p><script>alert(1)</script>')),
    )
    expect(svg).toContain('x="60" y="40"')
    expect([...(svg ?? '').matchAll(/<tspan[^>]*>([^<]*)/g)].map(match => match[1])).toEqual([
      'Is it clear?',
      'Yes',
      'or no',
    ])
  })

  it('are said to be simpler than they were', () => {
    expect(cleanSvg(around(html('words')))).toMatchObject({ simplified: true })
    expect(cleanSvg(around('<text>words</text>'))).toMatchObject({ simplified: false })
  })
})

describe('a drawing that is no drawing', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, level) => `<g id="u${level + 1}">${`<use href="#u${level}"/>`.repeat(10)}</g>`,
  ).join('')
  const nested = (element: string, property: string) =>
    Array.from(
      { length: 9 },
      (_, level) =>
        `<${element} id="u${level + 1}" width="1" height="1">` +
        `${`<rect width="9" height="9" ${property}="url(#u${level})"/>`.repeat(10)}` +
        `</${element}>`,
    ).join('')
  const inherited = Array.from(
    { length: 9 },
    (_, level) =>
      `<g fill="url(#u${level})">` +
      `<pattern id="u${level + 1}" width="1" height="1">` +
      `${'<rect width="9" height="9"/>'.repeat(10)}</pattern></g>`,
  ).join('')
  const rules = Array.from({ length: 9 }, (_, level) => `.c${level} { fill: url(#u${level}) }`)
  const patterns = Array.from(
    { length: 9 },
    (_, level) =>
      `<pattern id="u${level + 1}" width="1" height="1">` +
      `${`<rect class="b c${level}" width="9" height="9"/>`.repeat(10)}</pattern>`,
  )
  const ruled = `<style>${rules.join('')}</style>${patterns.join('')}`
  const first = '<rect id="u0" width="9" height="9"/>'
  const drawn =
    '<use href="#u9"/>' +
    '<rect width="9" height="9" ' +
    'style="fill:url(#u9);mask:url(#u9);clip-path:url(#u9);filter:url(#u9)"/>' +
    '<path d="M0 0L9 9" style="marker:url(#u9)"/>'

  it.each([
    ['nothing', '', 'it is not well-formed XML'],
    ['cut short', around('<g>').slice(0, 50), 'it is not well-formed XML'],
    ['no XML', around('<br>'), 'it is not well-formed XML'],
    ['another language', '<math xmlns="http://www.w3.org/1998/Math/MathML"/>', 'it is no SVG'],
    ['too deep', around('<g>'.repeat(400) + '</g>'.repeat(400)), 'its parts are nested too deep'],
    ['too many', around('<g/>'.repeat(200_001)), 'it has too many parts'],
    ['too large', around('<text>' + 'a'.repeat(20_000_000) + '</text>'), 'it is too large'],
    [
      'a large picture',
      around(`<image href="data:image/png;base64,${'A'.repeat(10_000_001)}"/>`),
      'a picture in it is too large',
    ],
    ['no text', Buffer.from([0x3c, 0xff, 0xff, 0x3e]), 'it is no text in UTF-8'],
    [
      'an encoding that nobody has',
      Buffer.from('<?xml version="1.0" encoding="utf-7"?><svg/>'),
      'it is no text in UTF-7',
    ],
    ['packed', Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0]), 'it is no text in UTF-8'],
    ['repeated by use', around(first + laughs + drawn), 'repeat each other too often'],
    ...['pattern', 'mask', 'clipPath', 'marker'].map((element): [string, string, string] => [
      `repeated by ${element}`,
      around(
        first +
          nested(
            element,
            { pattern: 'fill', mask: 'mask', clipPath: 'clip-path', marker: 'marker-end' }[
              element
            ] ?? '',
          ) +
          drawn,
      ),
      'repeat each other too often',
    ]),
    ['repeated by inheritance', around(first + inherited + drawn), 'repeat each other too often'],
    ['repeated by a style sheet', around(first + ruled + drawn), 'repeat each other too often'],
    [
      'entities that grow',
      `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(499)}">]>${around('&a;'.repeat(50_000))}`,
      'its document type says too much',
    ],
    [
      'entities of entities',
      `<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${around('&c;')}`,
      'it is not well-formed XML',
    ],
  ] as [string, Drawing, string][])('is refused: %s', (_, source, reason) => {
    const result = cleanSvg(source)
    expect(result).not.toHaveProperty('svg')
    expect('reason' in result ? result.reason : '').toContain(reason)
  })

  it('takes no longer than its length asks for', () => {
    const sources: [string, (count: number) => string][] = [
      ['shapes', count => around('<rect style="fill:red"/>'.repeat(count))],
      ['line ends', count => around(`<text>${'a\r\n'.repeat(count)}</text>`)],
      ['references', count => around(`<text>${'&amp;'.repeat(count)}</text>`)],
      [
        'attributes',
        count => around(`<g ${Array.from({ length: count }, (_, no) => `a${no}=""`).join(' ')}/>`),
      ],
      ['brackets', count => around(`<style>${'a{b:('.repeat(count)}</style>`)],
      ['comments', count => around(`<style>${'/*'.repeat(count)}</style>`)],
      ['quotes', count => around(`<style>${'a{b:&quot;\n'.repeat(count)}</style>`)],
      ['spaces', count => around(`<image href="data:image/png;base64,${'A \n'.repeat(count)}"/>`)],
      [
        'HTML',
        count => around(`<switch>${'<foreignObject>a</foreignObject>'.repeat(count)}<g/></switch>`),
      ],
    ]
    const time = (source: string) => {
      const start = performance.now()
      cleanSvg(source)
      return performance.now() - start
    }
    for (const [name, source] of sources) {
      time(source(1000))
      const short = Math.max(20, time(source(5000)))
      // Sixteen times as long; what grows with the square would take 256 times as long.
      expect(time(source(80_000)) / short, name).toBeLessThan(80)
    }
  })
})
