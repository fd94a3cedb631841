/**
 * The one way from Lectern to the network: one address, because the user named it or wanted its picture, with limits.
 * Each host is looked up once, what is found is checked, and only that is connected to, also after a redirect.
 */
import { lookup as lookUp } from 'node:dns/promises'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { LecternError } from '../messages.ts'
import { isPublic } from './addresses.ts'
import { bodyOf, ENCODINGS } from './body.ts'
import { RefusedRequest, toldOf } from './refused.ts'

export interface Limits {
  /** from the first look-up to the last byte, ms */ time: number
  /** of what arrives, and of what it unpacks to */ bytes: number
  redirects: number
}
export interface Network {
  /** the addresses of a host */
  resolve: (host: string) => Promise<string[]>
  limits: Limits
  /** what was found, by host: nothing is looked up twice, since a second answer could be another one */
  found: Map<string, Promise<string[]>>
}
export interface FetchRequest {
  /** the host that the user named: it alone may be in a private network */ named:
    string | undefined
  accept: string
}
export interface Fetched {
  bytes: Buffer
  contentType: string
  /** where it was in the end */ address: string
}

/** One address on its way. */
interface Fetching extends FetchRequest, Network {
  signal: AbortSignal
}

const LIMITS: Limits = { time: 20_000, bytes: 20_000_000, redirects: 5 }
const REDIRECTS = [301, 302, 303, 307, 308]
const SCHEMES = ['http:', 'https:']

/** @param resolve and `limits` are given by tests */
export function openNetwork(
  resolve: Network['resolve'] = byTheSystem,
  limits: Partial<Limits> = {},
): Network {
  return { resolve, limits: { ...LIMITS, ...limits }, found: new Map() }
}

/** As every program of this machine finds hosts. */
async function byTheSystem(host: string): Promise<string[]> {
  return (await lookUp(host, { all: true })).map(({ address }) => address)
}

const ofThisRun = openNetwork()

/** What a page of text is asked for. @param address that the user named */
export function forPage(address: string): FetchRequest {
  return {
    named: URL.canParse(address) ? new URL(address).hostname : undefined,
    accept: 'text/html, text/markdown, text/plain;q=0.9, */*;q=0.5',
  }
}

/** @throws LecternError for what cannot be reached, takes too long, is too large or leads to a private network */
export async function fetchOnce(
  address: string,
  asked: FetchRequest = forPage(address),
  network: Network = ofThisRun,
): Promise<Fetched> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), network.limits.time)
  try {
    const fetching = { ...asked, ...network, signal: ending.signal }
    const { url, response } = await follow(leadsTo(address), fetching)
    const bytes = await bodyOf(response, network.limits.bytes)
    url.username = ''
    url.password = ''
    return { bytes, contentType: response.headers['content-type'] ?? '', address: url.href }
  } catch (error) {
    throw told(error as Error)
  } finally {
    clearTimeout(timer)
    ending.abort()
  }

  function told(error: Error): LecternError {
    return toldOf(error, address, ending.signal.aborted ? network.limits.time : undefined)
  }
}

/** From redirect to redirect, each checked like the first address. @returns an answer whose body is still to come */
async function follow(
  first: URL,
  fetching: Fetching,
): Promise<{ url: URL; response: IncomingMessage }> {
  const { redirects: most } = fetching.limits
  let url = first
  for (let redirects = 0; redirects <= most; redirects += 1) {
    const response = await ask(url, await checked(url, fetching), fetching)
    const { statusCode = 0, statusMessage = '', headers } = response
    if (statusCode >= 200 && statusCode < 300) return { url, response }
    response.destroy()
    if (!REDIRECTS.includes(statusCode) || headers.location === undefined)
      throw new RefusedRequest(
        `The server answers ${`${statusCode} ${statusMessage}`.trim()}.`,
        'open the page in a browser and save it as HTML',
      )
    // Headers are read byte by byte; servers write addresses in UTF-8.
    url = leadsTo(Buffer.from(headers.location, 'latin1').toString('utf8'), url)
  }
  throw new RefusedRequest(`It leads on more than ${most} times.`, 'name the last address')
}

function leadsTo(address: string, from?: URL): URL {
  if (URL.canParse(address, from?.href)) return new URL(address, from)
  throw from === undefined
    ? new RefusedRequest('That is no address.', 'write it as https://example.org/page')
    : new RefusedRequest('It leads to an address that is none.', 'name the last address')
}

/** @returns the addresses of its host, which may be connected to */
async function checked(url: URL, fetching: Fetching): Promise<string[]> {
  if (!SCHEMES.includes(url.protocol))
    throw new RefusedRequest(
      `It leads to ${url.protocol}// which is not read.`,
      'name an http or https address',
    )
  const addresses = await beforeItEnds(addressesOf(url.hostname, fetching), fetching.signal)
  if (url.hostname !== fetching.named && !addresses.every(isPublic))
    throw new RefusedRequest(
      `It leads to ${url.hostname}, which is in a private network.`,
      'name that address itself if you mean it',
    )
  return addresses
}

function addressesOf(host: string, { found, resolve }: Network): Promise<string[]> {
  const bare = host.replace(/^\[|\]$/g, '')
  if (isIP(bare) > 0) return Promise.resolve([bare])
  const known = found.get(host) ?? resolve(host)
  found.set(host, known)
  return known
}

/** A look-up cannot be told to stop, only be left alone. */
function beforeItEnds<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    signal.addEventListener('abort', () => fail(new Error('It took too long.')), { once: true })
    work.then(done, fail)
  })
}

function ask(
  url: URL,
  addresses: string[],
  { accept, signal }: Fetching,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((done, fail) => {
    request(url, {
      headers: { accept, 'accept-encoding': ENCODINGS, 'user-agent': 'lectern' },
      // A connection of its own: one that was kept was made for another question.
      agent: false,
      lookup: only(addresses),
      signal,
    })
      .once('response', done)
      .on('error', fail)
      .end()
  })
}

/** Answers the look-up of a connection with the addresses that were checked, and nothing else. */
function only(addresses: string[]): LookupFunction {
  const list = addresses.map(address => ({ address, family: isIP(address) }))
  return (_, options, callback) => {
    const [first] = list
    if (first === undefined)
      return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0)
    if (options.all === true) callback(null, list)
    else callback(null, first.address, first.family)
  }
}
