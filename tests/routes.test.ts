/**
 * Every address that anybody might ask of a running deck on the network: what comes back holds
 * nothing that is not theirs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { serve, type Served } from './run.ts'

/** Words that stand only where nobody but the presenter may read. */
const SECRETS = ['SECRETNOTE', 'SECRETCOMMENT', 'SECRETKEY', 'SECRETFILE', 'root:x:0']

const ARTICLE = `---
title: Coffee and tea
internal: SECRETKEY
---

# Coffee and tea

Coffee is a drink made from roasted beans. Tea is made from leaves, and it came first.

<!-- note: SECRETNOTE Ask who drank coffee today. -->
<!-- SECRETCOMMENT -->

## How they differ

- Coffee wakes people quickly.
- Tea wakes people slowly.
- Water is the same in both.

Whoever drinks either should drink water too.
`

/** Paths that earlier servers answered, ways to write them that slip past a list, and what lies on the disk. */
const PATHS = [
  ...['/', '/1', '/2?clicks=1', '/deck.json', '/notes.json', '/join', '/connect', '/sync'],
  ...[
    '/presenter',
    '/presenter/',
    '/presenter/2',
    '/PRESENTER/2',
    '/Presenter/2',
    '/presenter%2f2',
  ],
  ...['//presenter/2', '/%70resenter/2', '/./presenter/2', '/x/../presenter/2', '/presenter/2/.'],
  ...['/presenter/print', '/notes', '/Notes', '/notes-edit', '/overview', '/entry', '/export'],
  ...[
    '/print',
    '/remote',
    '/NOTES.JSON',
    '/notes.json/',
    '/notes%2ejson',
    '/notes.json%00',
    '/%6eotes.json',
  ],
  ...[
    '//notes.json',
    '/./notes.json',
    '/assets/../notes.json',
    '/assets/..%2fnotes.json',
    '\\notes.json',
  ],
  ...[
    '/slides.md',
    '/slides.md?raw',
    '/slides.md?import&raw',
    '/article.md',
    '/article/article.md',
  ],
  ...[
    '/article/../article.md',
    '/article/..%2farticle.md',
    '/article/secret.txt',
    '/article/secret.png',
  ],
  ...[
    '/article/%2e%2e/secret.txt',
    '/article/....//secret.txt',
    '/article//etc/passwd',
    '/article/',
  ],
  ...[
    '/@fs/etc/passwd',
    '/@fs/..%2f..%2fetc/passwd',
    '/@slidev/slides',
    '/@slidev/title-renderer.md',
  ],
  ...[
    '/__slidev/slides/1.json',
    '//__slidev/slides/1.json',
    '/%5f_slidev/slides/1.json',
    '/@vite/env',
  ],
  ...['/@server-reactive/nav', '/@server-ref/nav', '/__inspect/', '/__mcp', '/package.json'],
  ...['/.git/config', '/../../../etc/passwd', '/..%5c..%5cetc/passwd', '/%2e%2e/%2e%2e/etc/passwd'],
  ...[
    '/assets/',
    '/assets/client.json',
    '/client.json',
    '/sealed',
    '/assets/%00',
    '/%',
    '/%ff',
    '/?key',
  ],
]

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']

let folder: string
let deck: Served
let keys: { audience: string; presenter: string }
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-routes-'))
  writeFileSync(join(folder, 'article.md'), ARTICLE)
  writeFileSync(join(folder, 'secret.txt'), 'SECRETFILE')
  writeFileSync(join(folder, 'secret.png'), 'SECRETFILE')
  deck = await serve(['article.md', '--remote', '--key', 'the-presenters-key'], { cwd: folder })
  const keyOf = (view: 'audience' | 'presenter') =>
    new URL(deck.address(view)).searchParams.get('key') ?? ''
  keys = { audience: keyOf('audience'), presenter: keyOf('presenter') }
  port = Number(new URL(deck.origin).port)
})
afterAll(async () => {
  await deck.interrupt()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  status: number
  text: string
}

/** A request as it is written here: no library tidies the path. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {} } = options
  return new Promise((done, fail) => {
    const asked = httpRequest(
      { host: '127.0.0.1', port, path, method, headers: { Host: `localhost:${port}`, ...headers } },
      response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = `${JSON.stringify(response.headers)}${Buffer.concat(chunks).toString('latin1')}`
          done({ status: response.statusCode ?? 0, text })
        })
        response.on('error', fail)
      },
    )
    asked.on('error', () => done({ status: 0, text: '' }))
    asked.end(method === 'POST' ? '{"note":"x","data":{"page":7}}' : undefined)
  })
}

/** Whatever is written to the socket, and what comes back of it. */
function write(bytes: string): Promise<string> {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('data', data => (text += data.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => done(text))
    socket.end(bytes)
  })
}

function secretsIn(text: string): string[] {
  return SECRETS.filter(secret => text.includes(secret))
}

async function isAlive(): Promise<boolean> {
  const { status, text } = await ask(`/notes.json?key=${keys.presenter}`)
  return status === 200 && text.includes('SECRETNOTE') && deck.child.exitCode === null
}

/** A path with a key in its query. */
function withKey(path: string, key: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}key=${key}`
}

describe('without a key, or with a wrong one', () => {
  it.each([
    ['none', (path: string) => path, {}],
    ['a wrong one', (path: string) => withKey(path, 'wrong-key'), {}],
    ['a wrong cookie', (path: string) => path, { Cookie: 'lectern-1=x' }],
  ])('nothing is answered (%s)', async (_, address, headers) => {
    for (const path of PATHS) {
      for (const method of METHODS) {
        const { status, text } = await ask(address(path), { method, headers })
        expect({ path, method, status, secrets: secretsIn(text) }).toMatchObject({ secrets: [] })
        expect(status === 0 || status >= 400, `${method} ${path} ${status}`).toBe(true)
        expect(text).not.toContain('Coffee')
      }
    }
    expect(await isAlive()).toBe(true)
  })
})

describe("with the audience's key", () => {
  it('the slides are all that is given', async () => {
    const given: string[] = []
    for (const path of PATHS) {
      for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
        const cookie = `lectern-${port}=${keys.audience}`
        for (const answer of [
          await ask(withKey(path, keys.audience), { method }),
          await ask(path, { method, headers: { Cookie: cookie } }),
        ]) {
          expect({ path, method, secrets: secretsIn(answer.text) }).toMatchObject({ secrets: [] })
          if (answer.status > 0 && answer.status < 400) given.push(path)
        }
      }
    }
    expect([...new Set(given)].sort()).toEqual(['/', '/1', '/2?clicks=1', '/deck.json'])
    expect(await isAlive()).toBe(true)
  })
})

describe('a page of another site', () => {
  it.each([
    ['another name', { Host: 'evil.example' }],
    ['a name that ends like ours', { Host: 'localhost.evil.example' }],
    ['no port', { Host: 'localhost' }],
    ['a foreign origin', { Origin: 'http://evil.example' }],
    ['an opaque origin', { Origin: 'null' }],
    ['a script of another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    [
      'a frame of another site',
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    ],
    ['another port of this machine', { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }],
  ])('gets nothing, even with the key (%s)', async (_, headers) => {
    for (const path of ['/', '/deck.json', '/notes.json', '/presenter/1', '/join']) {
      const { status, text } = await ask(withKey(path, keys.presenter), {
        headers: headers as Record<string, string>,
      })
      expect({ path, status, secrets: secretsIn(text) }).toEqual({ path, status: 403, secrets: [] })
    }
  })
})

describe('whatever is written to the port', () => {
  it('ends nothing and gives nothing', async () => {
    const host = `Host: localhost:${port}\r\n`
    const attempts = [
      '\r\n\r\n',
      'GET\r\n\r\n',
      `GET http://localhost:${port}/notes.json HTTP/1.1\r\n${host}\r\n`,
      `GET /notes.json HTTP/1.0\r\n\r\n`,
      `GET /notes.json HTTP/1.1\r\n${host}Host: evil\r\n\r\n`,
      `GET /notes.json\u0000 HTTP/1.1\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(40_000)}\r\n\r\n`,
      `POST /notes.json HTTP/1.1\r\n${host}Content-Length: 9999999999\r\n\r\nx`,
      `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nzz`,
      `CONNECT evil:80 HTTP/1.1\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\n${host}Upgrade: h2c\r\nConnection: Upgrade\r\n\r\n`,
      `GET /sync HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      '\u0016\u0003\u0001\u0002\u0000\u0001',
    ]
    for (const attempt of attempts) expect(secretsIn(await write(attempt))).toEqual([])
    expect(await isAlive()).toBe(true)
  })
})

describe('sockets', () => {
  /** @returns the socket, or the status with which it was refused */
  function open(query: string, headers: Record<string, string>): Promise<WebSocket | number> {
    return new Promise(done => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/sync${query}`, {
        headers: { Host: `localhost:${port}`, ...headers },
      })
      socket.on('open', () => done(socket))
      socket.on('unexpected-response', (_, response) => done(response.statusCode ?? 0))
      socket.on('error', () => done(0))
    })
  }
  const own = () => ({ Origin: `http://localhost:${port}` })

  it('are opened for our own pages with a key only', async () => {
    const query = `?key=${keys.presenter}`
    expect(await open('', own())).toBe(403)
    expect(await open('?key=wrong', own())).toBe(403)
    expect(await open(query, {})).toBe(403)
    expect(await open(query, { Origin: 'http://evil.example' })).toBe(403)
    expect(await open(query, { Origin: 'null' })).toBe(403)
    expect(await open(query, { ...own(), Host: 'evil.example' })).toBe(403)
    const socket = await open(query, own())
    expect(socket).toBeInstanceOf(WebSocket)
    if (socket instanceof WebSocket) socket.terminate()
  })

  it('move nobody for the audience, and no message ends the process', async () => {
    const presenter = await open(`?key=${keys.presenter}`, own())
    const audience = await open(`?key=${keys.audience}`, own())
    if (!(presenter instanceof WebSocket && audience instanceof WebSocket))
      throw new Error('refused')
    const heard = { presenter: '', audience: '' }
    presenter.on('message', data => (heard.presenter += String(data)))
    audience.on('message', data => (heard.audience += String(data)))
    const { version, slides } = JSON.parse(
      (await ask(withKey('/deck.json', keys.audience))).text.replace(/^\{.*?\}(?=\{)/, ''),
    ) as { version: string; slides: { id: string }[] }
    const move = (page: number) => ({
      type: 'position',
      position: { page, clicks: 0, slide: slides[page - 1]?.id ?? '', version },
    })
    const messages = [
      ...['null', '[]', '1', '"x"', '{', '{"type":"custom"}', '{"type":"position"}'],
      ...['{"type":"shared","key":"__proto__","value":{"polluted":1}}', '{"type":"back"}'],
      JSON.stringify({ type: 'position', position: { page: 1e9, clicks: -1, slide: 3, version } }),
      JSON.stringify({ type: 'shared', key: 'x'.repeat(1000), value: 1 }),
      JSON.stringify(move(3)),
    ]
    for (const message of messages) audience.send(message)
    audience.send(Buffer.from([0, 1, 2, 255]))
    await new Promise(done => setTimeout(done, 500))
    expect(heard.presenter).toBe('')
    for (const message of messages.slice(0, -1)) presenter.send(message)
    presenter.send(JSON.stringify(move(2)))
    await new Promise(done => setTimeout(done, 500))
    expect(heard.audience).toContain('"page":2')
    expect(secretsIn(heard.audience)).toEqual([])
    presenter.send('x'.repeat(3_000_000))
    await new Promise(done => presenter.once('close', done))
    audience.terminate()
    expect(await isAlive()).toBe(true)
  })
})
