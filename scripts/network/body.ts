/** What a server sends, unpacked, up to a limit. */
import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import { RefusedRequest } from './refused.ts'

/** What is asked for; some servers send what they were not asked for. */
export const ENCODINGS = 'gzip, br'
const UNPACKERS = new Map<string, () => Transform>([
  ['gzip', createUnzip],
  ['x-gzip', createUnzip],
  ['deflate', createUnzip],
  ['br', createBrotliDecompress],
])

/**
 * @param most bytes, counted as they arrive and as they are unpacked: a few may unpack to millions
 * @throws Refused when it is too large, packed in an unknown way or broken off
 */
export async function bodyOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  const unpacker = UNPACKERS.get(encoding)
  const chunks: Buffer[] = []
  const keep = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of upTo(most, source)) chunks.push(chunk)
  }
  try {
    if (Number(response.headers['content-length']) > most) throw tooLarge(most)
    if (encoding === '' || encoding === 'identity') await pipeline(response, keep)
    else if (unpacker === undefined) throw unknown(encoding)
    else await pipeline(response, source => upTo(most, source), unpacker(), keep)
  } catch (error) {
    if (error instanceof RefusedRequest) throw error
    throw new RefusedRequest(
      'The connection broke off.',
      'try again, or save the page and name the file',
    )
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}

async function* upTo(most: number, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > most) throw tooLarge(most)
    yield chunk
  }
}

function tooLarge(most: number): RefusedRequest {
  return new RefusedRequest(
    `It is larger than ${most / 1e6} MB.`,
    'an article is text; is this the right address?',
  )
}

function unknown(encoding: string): RefusedRequest {
  return new RefusedRequest(
    `The server sends it packed in a way that is not read (${encoding.slice(0, 40)}).`,
    'save the page and name the file',
  )
}
