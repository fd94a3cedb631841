/**
 * The one place that decides whether a request is answered: deny by default. Pure, so that every
 * address can be tried.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { roleOfKey, type Keys } from './keys.ts'
import type { WindowRole } from './types.ts'

/** What a server is willing to answer. */
export type Route =
  | { kind: 'page'; /** slide, as the address has it */ path: string }
  | { kind: 'deck' }
  | { kind: 'notes' }
  | { kind: 'join' }
  | { kind: 'connect' }
  | { kind: 'asset'; path: string }
  | { kind: 'picture'; path: string }

export interface Asked {
  method: string
  /** As it stands in the request line. */
  url: string
  headers: IncomingHttpHeaders
}

/** By what it is known who may come in. */
export interface Admission {
  /** Names and addresses of this machine, with the port, as a browser writes them. */
  hosts: Set<string>
  /** Without keys the server listens on this machine only, and whoever asks is its user. */
  keys?: Keys | undefined
  /** Name of the cookie that holds the key. */
  cookie: string
}

export type Decision =
  | {
      allowed: true
      role: WindowRole
      route: Route
      /** key from the address, to be kept */ key?: string
    }
  | { allowed: false; status: 400 | 403 | 404 | 405 }

const refuse = (status: 400 | 403 | 404 | 405): Decision => ({ allowed: false, status })

/** Views that show notes or turn pages for others; the audience has no business there. */
const PRESENTER_VIEWS =
  /^\/(?:presenter(?:\/\d{1,5})?|presenter\/print|overview|notes|entry|print|remote)\/?$/
const AUDIENCE_VIEWS = /^\/(?:\d{1,5}\/?)?$/

/** @returns what may be answered, and to whom */
export function decide(asked: Asked, admission: Admission): Decision {
  if (!isOwnHost(asked.headers, admission) || isForeign(asked.headers)) return refuse(403)
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return refuse(405)
  const address = addressOf(asked.url)
  if (address === undefined) return refuse(400)
  const { path, key: given } = address
  const { role, key } = whoAsks(asked.headers, given, admission)
  if (role === undefined) return refuse(403)
  const route = routeOf(path)
  if (route === undefined) return refuse(404)
  if (needsPresenter(route) && role !== 'presenter') return refuse(403)
  return { allowed: true, role, route, ...(key === undefined ? {} : { key }) }
}

/** @returns who opens a socket; undefined refuses it. A browser always says where its page comes from. */
export function decideSocket(asked: Asked, admission: Admission): WindowRole | undefined {
  if (!isOwnHost(asked.headers, admission)) return undefined
  if (asked.headers.origin !== `http://${asked.headers.host ?? ''}`) return undefined
  const address = addressOf(asked.url)
  if (address?.path !== '/sync') return undefined
  return whoAsks(asked.headers, address.key, admission).role
}

/** A name of this machine's own: another one would be a page that made its name lead here. */
function isOwnHost({ host }: IncomingHttpHeaders, { hosts }: Admission): boolean {
  return host !== undefined && hosts.has(host.toLowerCase())
}

/** Whether a page of another site asks: it may link to the deck, and nothing else. */
function isForeign(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers
  if (origin !== undefined && origin !== `http://${host ?? ''}`) return true
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document'
}

/** Decoded once, and only in the one way that it can be written; anything else is not an address of ours. */
function addressOf(url: string): { path: string; key?: string } | undefined {
  if (!url.startsWith('/') || url.startsWith('//')) return undefined
  const [written = '', search = ''] = url.split('?', 2)
  const path = decodedUri(written)
  if (path === undefined || !isPlain(path)) return undefined
  const key = new URLSearchParams(search).get('key')
  return key === null ? { path } : { path, key }
}

export function decodedUri(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** No control characters, no way up, no other separators. */
function isPlain(path: string): boolean {
  if (/[\p{Cc}\\]/u.test(path) || path.includes('//')) return false
  return !path.split('/').some(part => part === '.' || part === '..')
}

function whoAsks(
  headers: IncomingHttpHeaders,
  given: string | undefined,
  { keys, cookie }: Admission,
): { role?: WindowRole; key?: string } {
  if (keys === undefined) return { role: 'presenter' }
  const kept = cookieOf(headers.cookie ?? '', cookie)
  const keptRole = roleOfKey(kept, keys)
  const givenRole = roleOfKey(given, keys)
  // Who presents and opens the audience's address beside it goes on presenting.
  if (keptRole === 'presenter' && givenRole !== undefined)
    return { role: givenRole === 'audience' ? 'audience' : 'presenter' }
  if (given !== undefined) return givenRole === undefined ? {} : { role: givenRole, key: given }
  return keptRole === undefined ? {} : { role: keptRole }
}

function cookieOf(cookies: string, name: string): string | undefined {
  for (const cookie of cookies.split(';')) {
    const [key = '', value = ''] = cookie.trim().split('=', 2)
    if (key === name) return value
  }
  return undefined
}

function routeOf(path: string): Route | undefined {
  if (AUDIENCE_VIEWS.test(path) || PRESENTER_VIEWS.test(path)) return { kind: 'page', path }
  if (path === '/deck.json') return { kind: 'deck' }
  if (path === '/notes.json') return { kind: 'notes' }
  if (path === '/join') return { kind: 'join' }
  if (path === '/connect') return { kind: 'connect' }
  if (path.startsWith('/assets/')) return { kind: 'asset', path: path.slice(1) }
  if (path.startsWith('/article/')) return { kind: 'picture', path: path.slice('/article/'.length) }
  return undefined
}

function needsPresenter(route: Route): boolean {
  if (route.kind === 'page') return PRESENTER_VIEWS.test(route.path)
  return route.kind === 'notes' || route.kind === 'join' || route.kind === 'connect'
}
