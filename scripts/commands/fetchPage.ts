/** A page fetched once, because the user named its address: with limits, and nowhere near the private network. */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { LecternError } from '../messages.ts'

const TIMEOUT_MS = 20_000
const MAX_BYTES = 20_000_000
const MAX_REDIRECTS = 5

export interface FetchedPage {
  bytes: Buffer
  contentType: string
  address: string
}

/**
 * @param how `named` is the host that the user named, which may be private; the address's own by default
 * @throws LecternError for what cannot be reached, takes too long, is too large or leads to a private network
 */
export async function fetchPage(
  address: string,
  { named, accept }: { named: string | undefined; accept: string } = {
    named: new URL(address).hostname,
    accept: 'text/html, text/markdown, text/plain;q=0.9, */*;q=0.5',
  },
): Promise<FetchedPage> {
  let current = address
  for (let redirects = 0; ; redirects += 1) {
    const url = new URL(current)
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw fail(
        address,
        `It leads to ${url.protocol}// which is not read.`,
        'name an http or https address',
      )
    // The user may name a private host; a page may not lead there.
    if (url.hostname !== named && (await isPrivate(url.hostname)))
      throw fail(
        address,
        `It leads to ${url.hostname}, which is in a private network.`,
        'name that address itself if you mean it',
      )
    const response = await get(current, address, accept)
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location !== null) {
      if (redirects >= MAX_REDIRECTS)
        throw fail(
          address,
          `It leads on more than ${MAX_REDIRECTS} times.`,
          'name the last address',
        )
      current = new URL(location, current).href
      continue
    }
    if (!response.ok)
      throw fail(
        address,
        `The server answers ${response.status} ${response.statusText}.`.replace(' .', '.'),
        'open the page in a browser and save it as HTML',
      )
    return {
      bytes: await bodyOf(response, address),
      contentType: response.headers.get('content-type') ?? '',
      address: current,
    }
  }
}

async function get(url: string, address: string, accept: string): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept, 'user-agent': 'lectern' },
    })
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code
    if ((error as Error).name === 'TimeoutError')
      throw fail(
        address,
        `There is no answer within ${TIMEOUT_MS / 1000} seconds.`,
        'try again, or save the page and name the file',
      )
    throw fail(
      address,
      `It cannot be reached${cause === undefined ? '' : ` (${cause})`}.`,
      'check the address and the network, or save the page and name the file',
    )
  }
}

async function bodyOf(response: Response, address: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      size += (chunk as Uint8Array).length
      if (size > MAX_BYTES)
        throw fail(
          address,
          `It is larger than ${MAX_BYTES / 1e6} MB.`,
          'an article is text; is this the right address?',
        )
      chunks.push(chunk as Uint8Array)
    }
  } catch (error) {
    if (error instanceof LecternError) throw error
    throw fail(
      address,
      'The connection broke off.',
      'try again, or save the page and name the file',
    )
  }
  return Buffer.concat(chunks)
}

async function isPrivate(host: string): Promise<boolean> {
  const bare = host.replace(/^\[|\]$/g, '')
  const addresses =
    isIP(bare) > 0
      ? [bare]
      : await lookup(bare, { all: true }).then(
          list => list.map(({ address }) => address),
          () => [],
        )
  return addresses.some(address =>
    /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^::1?$|^f[cd]|^fe80|^::ffff:(?:10|127|192\.168)\./i.test(
      address,
    ),
  )
}

function fail(file: string, message: string, hint: string): LecternError {
  return new LecternError({ rule: 'read/address', severity: 'error', file, message, hint })
}
