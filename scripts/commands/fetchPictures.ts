/** Pictures from the network, fetched once and only at the user's wish, and kept beside the article. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { decodedPath } from '../../components/pictures.ts'
import { harmlessSvg } from '../deck/svg.ts'
import { openOutputFolder } from '../files/index.ts'
import { LecternError } from '../messages.ts'
import { fetchOnce } from '../network/client.ts'
import type { Message } from '../types.ts'
import { pictureKind } from './pictureKind.ts'
import { remotePictures, withPaths, type PictureMention } from './remotePictures.ts'
import { progress, report } from './report.ts'

/** Of one article, at most: pictures, and bytes of all of them. */
const MAX_PICTURES = 200
const MAX_BYTES = 200_000_000
const AT_A_TIME = 4

interface About {
  /** the article's name */ file: string
  /** where its pictures lie */ folder: string
  /** what its own folder of pictures is called after */ name: string
}

/**
 * @param wanted whether what is not there yet is fetched; what an earlier run fetched is used in any case
 * @returns the text with the fetched pictures in place of their addresses; what cannot be had is
 * told and stays as it is
 */
export async function withFetchedPictures(
  text: string,
  about: About,
  wanted: boolean,
): Promise<string> {
  const own = `${about.name}-pictures`
  const folder = join(about.folder, own)
  if (!wanted && !existsSync(folder)) return text
  const places = remotePictures(text)
  // Of several places of a picture, the first one is told.
  const firsts = new Map([...places].reverse().map(place => [place.address, place]))
  const addresses = [...new Set(places.map(place => place.address))].slice(0, MAX_PICTURES)
  const known = new Map<string, string>()
  const kept = existsSync(folder) ? readdirSync(folder) : []
  for (const address of addresses) {
    const found = kept.find(name => name.startsWith(`${keyOf(address)}.`))
    if (found !== undefined) known.set(address, `${own}/${found}`)
  }
  if (wanted) {
    const missing = addresses
      .filter(address => !known.has(address))
      .flatMap(address => firsts.get(address) ?? [])
    await fetchAll(missing, about, (address, file) => known.set(address, `${own}/${file}`))
  }
  return withPaths(text, places, address => known.get(address))
}

/** Fetches some at a time, and tells what cannot be had. @param keep gets the name of each file that was written */
async function fetchAll(
  places: PictureMention[],
  about: About,
  keep: (address: string, file: string) => void,
): Promise<void> {
  const folder = join(about.folder, `${about.name}-pictures`)
  const output = openOutputFolder(folder, {
    by: 'pictures',
    named: false,
    tell: message => report([message]),
  })
  const waiting = [...places]
  const messages: Message[] = []
  let bytesLeft = MAX_BYTES
  const next = async (): Promise<void> => {
    const place = waiting.shift()
    if (place === undefined) return
    progress(`Fetching picture ${places.length - waiting.length} of ${places.length}`)
    try {
      if (bytesLeft <= 0) throw tooLarge()
      const { ending, bytes } = await picture(place.address, about.file)
      bytesLeft -= bytes.length
      const file = `${keyOf(place.address)}.${ending}`
      output.write(file, bytes)
      keep(place.address, file)
    } catch (error) {
      messages.push(...told(error, place, about.file))
    }
    await next()
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, next))
  output.finish(() => false)
  progress('')
  report(messages)
  const fetched = places.length - messages.length
  if (fetched > 0) process.stderr.write(`${folder}: ${fetched} pictures fetched\n`)
}

/**
 * @throws where nothing can be written, since then the run ends; a picture that cannot be had is
 * told, and the rest goes on
 */
function told(error: unknown, { address, line }: PictureMention, file: string): Message[] {
  if (
    !(error instanceof LecternError) ||
    error.messages.some(message => message.rule.startsWith('write/'))
  )
    throw error
  return error.messages.map((message): Message => ({
    ...message,
    rule: 'read/picture',
    severity: 'warning',
    message: `${address}: ${message.message}`,
    file,
    line,
    column: 1,
  }))
}

function tooLarge(): LecternError {
  return new LecternError({
    rule: 'read/picture',
    severity: 'warning',
    message: `The article's pictures are larger than ${MAX_BYTES / 1e6} MB together.`,
    hint: 'put smaller ones beside the article',
  })
}

/** @throws LecternError when it cannot be fetched or is no picture */
async function picture(
  address: string,
  article: string,
): Promise<{ ending: string; bytes: Uint8Array }> {
  // A picture may lie on the article's own host, which the user named; no other may be a private one.
  const { bytes } = await fetchOnce(address, {
    named: URL.canParse(article) ? new URL(article).hostname : undefined,
    accept: 'image/*',
  })
  const ending = pictureKind(bytes)
  const drawing = ending === 'svg' ? harmlessSvg(bytes) : ''
  if (ending === undefined || drawing === undefined)
    throw new LecternError({
      rule: 'read/picture',
      severity: 'warning',
      message: 'What is there is no picture that can be shown.',
      hint: 'SVG, PNG, JPEG, GIF, WebP and AVIF are shown',
    })
  return { ending, bytes: ending === 'svg' ? Buffer.from(drawing) : bytes }
}

/** A name that says what it was and is no other's. */
function keyOf(address: string): string {
  const last = decodedPath(new URL(address).pathname).split('/').at(-1) ?? ''
  const stem = last
    .replace(/\.\w{2,5}$/, '')
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  return `${stem === '' ? 'picture' : stem}-${createHash('sha256').update(address).digest('hex').slice(0, 8)}`
}
