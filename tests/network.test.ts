/**
 * The way to the network: where it may lead, how far, how long. Servers of this machine, and a
 * resolver that says what a test wants.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type RequestListener } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { withFetchedPictures } from '../scripts/commands/fetchPictures.ts'
import { pictureKind } from '../scripts/commands/pictureKind.ts'
import { remotePictures, withPaths } from '../scripts/commands/remotePictures.ts'
import { isPublic } from '../scripts/network/addresses.ts'
import { fetchOnce, openNetwork, type Limits } from '../scripts/network/client.ts'
import { temporaryFolder } from './folder.ts'
import { asked, messageOf, networkOf, served } from './servers.ts'

const folder = temporaryFolder()

/** An address of the open internet that nobody answers at. */
const FAR = '192.0.32.7'
/** They pack to almost nothing. */
const ZEROS = Buffer.alloc(60_000_000)
const PNG = Buffer.from('\x89PNG and more', 'latin1')

describe('an address', () => {
  it.each([
    // IPv4, each special-purpose range at its first and last address.
    ...['0.0.0.0', '0.255.255.255', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255'],
    ...['127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
    ...['192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.0.1', '192.168.255.255', '198.18.0.1'],
    ...['198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255'],
    ...['240.0.0.1', '255.255.255.255', '192.31.196.1', '192.52.193.1', '192.175.48.1'],
    // IPv6, and IPv4 in it, however it is written.
    ...['::', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::FFFF:10.0.0.1'],
    ...['0:0:0:0:0:ffff:192.168.1.1', '::ffff:169.254.169.254', '::127.0.0.1', '::a00:1'],
    ...['64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1', '64:ff9b::ffff', '100::1'],
    ...['2001::1', '2001:0:53aa:64c::1', '2001:10::1', '2001:20::1', '2001:db8::1', '2001:1ff::1'],
    ...['2002:7f00:1::', '2002:a00:1::1', '2620:4f:8000::1', '3fff::1', '5f00::1'],
    ...[
      'fc00::1',
      'fdff::1',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '4000::1',
      '8000::1',
    ],
    ...['', 'localhost', '127.1', '0x7f.0.0.1', '2130706433', '1.2.3.4.5', '::ffff:1.2.3.4%1'],
  ])('%s is not public', address => expect(isPublic(address)).toBe(false))

  it.each([
    ...['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.0.0.1'],
    ...['128.0.0.1', '172.15.255.255', '172.32.0.0', '192.0.1.1', '192.167.0.1', '192.169.0.1'],
    ...['198.17.255.255', '198.20.0.0', '223.255.255.255', '2606:4700::1111', '2a00:1450::1'],
    ...['::ffff:1.1.1.1', '::ffff:101:101', '64:ff9b::1.1.1.1', '2001:200::1', '2001:4860::8888'],
  ])('%s is public', address => expect(isPublic(address)).toBe(true))
})

describe('a redirect', () => {
  const refused = /read\/address It leads to \S+, which is in a private network\. hint: /

  it.each([
    ...['http://127.0.0.1:P/', 'http://[::1]:P/', 'http://[::ffff:127.0.0.1]:P/', 'http://0:P/'],
    ...['http://2130706433:P/', 'http://0x7f.1:P/', 'http://017700000001:P/', 'http://127.1:P/'],
    ...['http://[::ffff:7f00:1]:P/', 'http://[::127.0.0.1]:P/', 'http://[64:ff9b::7f00:1]:P/'],
    ...['http://inside.example:P/', 'http://both.example:P/', 'http://mapped.example:P/'],
    ...['//inside.example:P/', 'http://localhost.:P/', 'http://user@inside.example:P/'],
  ])('to %s goes nowhere', target =>
    served(
      (request, response) => {
        if (request.url !== '/start') return void response.end('secret')
        const port = request.socket.localPort
        response.writeHead(302, { location: target.replace('P', String(port)) }).end()
      },
      async (port, requests) => {
        const { network } = networkOf({
          'wiki.example': [['127.0.0.1']],
          'inside.example': [['127.0.0.1']],
          'both.example': [[FAR, '127.0.0.1']],
          'mapped.example': [['::ffff:127.0.0.1']],
          'localhost.': [['127.0.0.1']],
        })
        const fetched = fetchOnce(
          `http://wiki.example:${port}/start`,
          asked('wiki.example'),
          network,
        )
        expect(await messageOf(fetched)).toMatch(refused)
        expect(requests).toEqual([`wiki.example:${port} /start`])
      },
    ),
  )

  it.each([
    'file:///etc/passwd',
    'data:text/plain,x',
    'ftp://127.0.0.1/',
    'gopher://x/',
    'http://',
  ])('to %s goes nowhere', location =>
    served(
      (_, response) => void response.writeHead(301, { location }).end(),
      async port => {
        const { network } = networkOf({ 'wiki.example': [['127.0.0.1']] })
        const address = `http://wiki.example:${port}/`
        expect(await messageOf(fetchOnce(address, asked('wiki.example'), network))).toMatch(
          /It leads to .*(?:is not read|is none)\. hint/,
        )
      },
    ),
  )

  it('on the host that the user named is followed, its query and its signs too', () =>
    served(
      (request, response) => {
        if (request.url === '/start')
          return void response
            .writeHead(307, { location: Buffer.from('/ü?a=b c').toString('latin1') })
            .end()
        response.setHeader('content-type', 'text/plain').end('here')
      },
      async (port, requests) => {
        const { network, lookUps } = networkOf({ 'wiki.example': [['127.0.0.1']] })
        const address = `http://me:secret@wiki.example:${port}/start`
        const page = await fetchOnce(address, asked('wiki.example'), network)
        expect(page.bytes.toString()).toBe('here')
        expect(page.contentType).toBe('text/plain')
        expect(page.address).toBe(`http://wiki.example:${port}/%C3%BC?a=b%20c`)
        expect(requests).toHaveLength(2)
        expect(lookUps).toEqual(['wiki.example'])
      },
    ))

  it('without end ends', () =>
    served(
      (_, response) => void response.writeHead(302, { location: '/' }).end(),
      async (port, requests) => {
        const { network } = networkOf({ 'wiki.example': [['127.0.0.1']] }, { redirects: 3 })
        const address = `http://wiki.example:${port}/`
        expect(await messageOf(fetchOnce(address, asked('wiki.example'), network))).toMatch(
          /leads on more than 3 times/,
        )
        expect(requests).toHaveLength(4)
      },
    ))
})

describe('a host', () => {
  it('that names another address at the second look-up is only connected to at the first', () =>
    served(
      (_, response) => void response.end('secret'),
      async (port, requests) => {
        const { network, lookUps } = networkOf(
          { 'turns.example': [[FAR], ['127.0.0.1']] },
          { time: 600 },
        )
        for (const path of ['a', 'b'])
          expect(
            await messageOf(
              fetchOnce(`http://turns.example:${port}/${path}`, asked(undefined), network),
            ),
          ).toMatch(/no answer within 0.6 seconds|cannot be reached/)
        expect(requests).toEqual([])
        expect(lookUps).toEqual(['turns.example'])
      },
    ))

  it('that the user named stays at the address that was found, for all that follows', () =>
    served(
      (request, response) => {
        if (request.url === '/') return void response.writeHead(302, { location: '/next' }).end()
        response.end(`from ${request.socket.localAddress}`)
      },
      async (port, requests) => {
        const { network, lookUps } = networkOf({ 'wiki.example': [['127.0.0.2'], ['127.0.0.3']] })
        for (const path of ['', 'again']) {
          const address = `http://wiki.example:${port}/${path}`
          const { bytes } = await fetchOnce(address, asked('wiki.example'), network)
          expect(bytes.toString()).toBe('from 127.0.0.2')
        }
        expect(lookUps).toEqual(['wiki.example'])
        expect(requests).toHaveLength(3)
      },
      '0.0.0.0',
    ))

  it('that does not exist, or answers in no way, is told', async () => {
    const { network } = networkOf({ 'slow.example': [[FAR]] }, { time: 300 })
    expect(
      await messageOf(fetchOnce('http://none.example/', asked('none.example'), network)),
    ).toMatch(/cannot be reached \(ENOTFOUND\)/)
    const never = openNetwork(() => new Promise(() => undefined), { time: 300 })
    expect(await messageOf(fetchOnce('http://a.example/', asked('a.example'), never))).toMatch(
      /no answer within 0.3 seconds/,
    )
  })
})

describe('what a server sends', () => {
  const from = (
    listener: RequestListener,
    work: (fetch: () => Promise<{ bytes: Buffer }>) => Promise<void>,
    limits: Partial<Limits> = {},
  ) =>
    served(listener, async port => {
      const { network } = networkOf({ 'wiki.example': [['127.0.0.1']] }, limits)
      await work(() => fetchOnce(`http://wiki.example:${port}/`, asked('wiki.example'), network))
    })

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (text: Buffer) => text],
  ] as const)('is unpacked: %s', (encoding, pack) =>
    from(
      (_, response) =>
        void response
          .setHeader('content-encoding', encoding)
          .end(pack(Buffer.from('some words'.repeat(100)))),
      async fetch => expect((await fetch()).bytes.toString()).toBe('some words'.repeat(100)),
    ),
  )

  it.each([
    ['gzip', gzipSync(ZEROS)],
    ['br', brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ] as const)('is no more than the limit, also unpacked: %s', (encoding, packed) =>
    from(
      (_, response) => void response.setHeader('content-encoding', encoding).end(packed),
      async fetch => {
        const before = process.memoryUsage().arrayBuffers
        expect(await messageOf(fetch())).toMatch(/larger than 1 MB/)
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000)
      },
      { bytes: 1_000_000 },
    ),
  )

  it('is no more than the limit, whatever it says of its length', () =>
    from(
      (_, response) => {
        const more = () => {
          if (!response.destroyed) response.write(Buffer.alloc(100_000), () => setImmediate(more))
        }
        more()
      },
      async fetch => expect(await messageOf(fetch())).toMatch(/larger than 1 MB/),
      { bytes: 1_000_000 },
    ))

  it('takes no longer than the limit, however slowly it comes', () =>
    from(
      (_, response) => {
        const timer = setInterval(() => response.write('.'), 50)
        response.on('close', () => clearInterval(timer))
      },
      async fetch => {
        const begin = performance.now()
        expect(await messageOf(fetch())).toMatch(/no answer within 0.7 seconds/)
        expect(performance.now() - begin).toBeLessThan(5000)
      },
      { time: 700 },
    ))

  it.each([
    [
      'cut short',
      { 'content-encoding': 'gzip' },
      gzipSync(Buffer.alloc(9999, 'x')).subarray(0, 20),
    ],
    ['no gzip at all', { 'content-encoding': 'gzip' }, Buffer.from('words')],
    ['shorter than promised', { 'content-length': '99' }, Buffer.from('words')],
  ] as const)('is told when it is broken: %s', (_, headers, body) =>
    from(
      (request, response) => {
        response.writeHead(200, headers).write(body, () => {
          if ('content-length' in headers) request.socket.destroy()
          else response.end()
        })
      },
      async fetch => expect(await messageOf(fetch())).toMatch(/The connection broke off\. hint/),
    ),
  )

  it('is refused when it is packed in a way that nobody asked for', () =>
    from(
      (_, response) => void response.setHeader('content-encoding', 'zip, __proto__').end('x'),
      async fetch => expect(await messageOf(fetch())).toMatch(/packed in a way that is not read/),
    ))
})

describe('pictures', () => {
  const paths = (text: string) => withPaths(text, remotePictures(text), () => 'p (1)/é.png')

  it.each([
    ['![a](http://a/b.png)', '![a](p%20%281%29/%C3%A9.png)'],
    [
      '![a](<http://a/b c.png> "http://a/b c.png")',
      '![a](<p%20%281%29/%C3%A9.png> "http://a/b c.png")',
    ],
    [
      '![http://a/b](http://a/b "http://a/b")',
      '![http://a/b](p%20%281%29/%C3%A9.png "http://a/b")',
    ],
    ['![a](http://a/?b&amp;c\\_d)', '![a](p%20%281%29/%C3%A9.png)'],
    ['[![a](http://a/b)](http://a/b)', '[![a](p%20%281%29/%C3%A9.png)](http://a/b)'],
    [
      '![a][b] [c][d]\n\n[b]: http://a/b\n[d]: http://a/d',
      '![a][b] [c][d]\n\n[b]: p%20%281%29/%C3%A9.png\n[d]: http://a/d',
    ],
    ['> <p>\n> <img alt=">" SRC=http://a/b></p>', '> <p>\n> <img alt=">" src="p (1)/é.png"></p>'],
    [
      "x <img src = 'http://a/?b&amp;c' src='http://d'>",
      `x <img src="p (1)/é.png" src='http://d'>`,
    ],
    ['<!-- <img src="http://a/b"> -->', undefined],
    [
      '<div>\n<!-- <img src="http://a/b"> -->\n<script>"<img src=http://a/b>"</script></div>',
      undefined,
    ],
    [
      '`![a](http://a/b)`\n\n    <img src="http://a/b">\n\n```\n<img src="http://a/b">\n```',
      undefined,
    ],
    ['[a](http://a/b) ![a](b.png) ![a](ftp://a/b) <img data-src="http://a/b">', undefined],
  ])('are found where they are, and nowhere else: %s', (text, changed) =>
    expect(paths(text)).toBe(changed ?? text),
  )

  it.each([
    ['comments', '<!---->'.repeat(20_000)],
    ['open comments', '<!--'.repeat(20_000)],
    ['open tags', `<p>\n${'<img '.repeat(50_000)}`],
    ['open sources', `<p>\n${'<img src="'.repeat(50_000)}`],
    ['boxes in boxes', `<p>\n${'<div>'.repeat(50_000)}<img src="http://a/b">`],
    ['declarations', `<?${'<?xml ?>'.repeat(20_000)}`],
    ['doctypes', '<!DOCTYPE svg '.repeat(20_000)],
  ])('are looked for in a time that grows with the length: %s', (_, flood) => {
    const begin = performance.now()
    remotePictures(flood)
    pictureKind(Buffer.from(flood))
    pictureKind(Buffer.from(`${flood}<svg`))
    expect(performance.now() - begin).toBeLessThan(8000)
  })

  it.each([
    ['<svg xmlns="x"/>', 'svg'],
    [
      '\uFEFF<?xml version="1.0"?>\n<!-- a -->\n<!---->\n<!DOCTYPE svg PUBLIC "x" "y">\n<SVG>',
      'svg',
    ],
    [`<!--${'-'.repeat(5000)} a long licence -->\n<svg>`, 'svg'],
    ['<html><svg>', undefined],
    ['<svgx>', undefined],
    ['\x89PNG', 'png'],
    ['RIFF1234WEBP', 'webp'],
    ['1234ftypavif', 'avif'],
    ['words', undefined],
    ['', undefined],
  ])('are known by their beginning: %s', (text, kind) =>
    expect(pictureKind(Buffer.from(text, text.startsWith('\x89') ? 'latin1' : 'utf8'))).toBe(kind),
  )

  it('from a private host, or led there, are not fetched, but for the host of the article itself', () =>
    served(
      (request, response) => {
        const port = request.socket.localPort
        const target: Record<string, string> = {
          '/away': `http://[::ffff:127.0.0.1]:${port}/secret`,
          '/file': 'file:///etc/hostname',
          '/data': 'data:image/png;base64,iVBORw0KGgo=',
          '/on': '/own.png',
        }
        const location = target[request.url ?? '']
        if (location === undefined) return void response.end(PNG)
        response.writeHead(302, { location }).end()
      },
      async (port, requests) => {
        const own = `http://localhost:${port}`
        const text = ['away', 'file', 'data', 'on', '%ff%2e.png']
          .map(name => `![${name}](${own}/${name})`)
          .concat(`![other](http://127.0.0.1:${port}/other)`)
          .join('\n\n')
        const about = { file: `${own}/article`, folder, name: 'an article' }
        const fetched = await withFetchedPictures(text, about, true)
        expect(requests.sort()).toEqual(
          ['/%ff%2e.png', '/away', '/data', '/file', '/on', '/own.png'].map(
            path => `localhost:${port} ${path}`,
          ),
        )
        expect(fetched.match(/\]\(an%20article-pictures\/[\w-]+\.png\)/g)).toHaveLength(2)
        for (const name of readdirSync(join(folder, 'an article-pictures')).filter(name =>
          name.endsWith('.png'),
        ))
          expect(readFileSync(join(folder, 'an article-pictures', name))).toEqual(PNG)
        const local = await withFetchedPictures(text, { ...about, file: 'a.md', name: 'b' }, true)
        expect(local).toBe(text)
        expect(requests).toHaveLength(6)
      },
    ))
})
