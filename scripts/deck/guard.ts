/**
 * Who may see what when a deck is served to the network. Slidev compares its password in the browser only, so the
 * server itself decides here: this machine sees all; others need a key, and the notes need the presenter's key.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'

export interface Keys {
  audience: string
  presenter: string
}
type Role = 'presenter' | 'audience' | undefined

const COOKIE = 'lectern'
/** Pages that show notes or change slides; the audience has no business there. */
const PRESENTER_PAGES = /^\/(?:presenter|notes|notes-edit|overview|entry|export|print)(?:\/|$)/
/** Slidev's interface to the files of the deck. */
const FILE_INTERFACE = /^\/__|^\/@fs\/|^\/@server-ref/
/** A note as Slidev puts it into the modules that it sends: a string of JSON. */
const NOTE = /"(note|noteHTML)":\s*"(?:[^"\\]|\\.)*"/g

/** New keys for every run: long enough that nobody guesses them, short enough for a QR code. */
export function newKeys(): Keys {
  return {
    audience: randomBytes(9).toString('base64url'),
    presenter: randomBytes(12).toString('base64url'),
  }
}

/** What a request may do, by where it comes from, its cookie and its `key`. */
export function roleOf(remote: string | undefined, key: string | undefined, keys: Keys): Role {
  if (remote !== undefined && /^(?:127\.|::1$|::ffff:127\.)/.test(remote)) return 'presenter'
  if (key === undefined) return undefined
  return same(key, keys.presenter) ? 'presenter' : same(key, keys.audience) ? 'audience' : undefined
}

/** Whether a role may ask for a path at all. */
export function mayAsk(role: Role, path: string): boolean {
  if (role === 'presenter') return true
  return role === 'audience' && !PRESENTER_PAGES.test(path) && !/^\/__/.test(path)
}

/** A text without the notes in it. */
export function withoutNotes(text: string): string {
  return text.replace(NOTE, '"$1":""')
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

/** Vite's plugin for `present --remote`. */
export function guard(keys: Keys): Plugin {
  return {
    name: 'lectern:guard',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost')
        const given = url.searchParams.get('key') ?? undefined
        const role = roleOf(request.socket.remoteAddress, given ?? cookieOf(request), keys)
        if (!mayAsk(role, url.pathname)) {
          response.statusCode = 403
          response.setHeader('Content-Type', 'text/plain; charset=utf-8')
          response.end('This deck opens with the address that its presenter shows.\n')
          return
        }
        if (given !== undefined)
          response.setHeader('Set-Cookie', `${COOKIE}=${given}; HttpOnly; SameSite=Strict; Path=/`)
        if (role === 'audience' && !FILE_INTERFACE.test(url.pathname)) stripNotes(request, response)
        next()
      })
    },
  }
}

function cookieOf({ headers }: IncomingMessage): string | undefined {
  return /(?:^|;\s*)lectern=([^;]+)/.exec(headers.cookie ?? '')?.[1]
}

/** Holds a script back until it is whole, and sends it without the notes. */
function stripNotes(request: IncomingMessage, response: ServerResponse): void {
  // A copy that the browser already has may be the presenter's.
  delete request.headers['if-none-match']
  const chunks: Buffer[] = []
  const end = response.end.bind(response)
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array)
      chunks.push(Buffer.from(chunk as string))
  }
  response.write = ((chunk: unknown) => {
    keep(chunk)
    return true
  }) as typeof response.write
  response.end = ((chunk?: unknown) => {
    keep(chunk)
    const body = Buffer.concat(chunks)
    const isText = /javascript|json|html/.test(String(response.getHeader('Content-Type') ?? ''))
    const sent = isText ? Buffer.from(withoutNotes(body.toString('utf8'))) : body
    if (!response.headersSent) {
      response.removeHeader('ETag')
      response.setHeader('Content-Length', sent.length)
    }
    return end(sent)
  }) as typeof response.end
}
