/** Pictures from the network, fetched once and only at the user's wish, and kept beside the article. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { decodedPath } from '../deck/resources.ts'
import { harmlessSvg } from '../deck/svg.ts'
import { openOutputFolder } from '../files/index.ts'
import { LecternError } from '../messages.ts'
import { treeOf } from '../read/markdown.ts'
import type { Message } from '../types.ts'
import { fetchPage } from './fetchPage.ts'
import { progress, report } from './report.ts'

/** Of one article, at most. */
const MAX_PICTURES = 200
const AT_A_TIME = 4
/** What a file is, by its first bytes. */
const KINDS: [string, RegExp][] = [
  ['png', /^\x89PNG/],
  ['jpg', /^\xFF\xD8\xFF/],
  ['gif', /^GIF8/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavif/],
  [
    'svg',
    /^\uFEFF?\s*(?:<\?xml[\s\S]*?\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[\s\S]*?>\s*)?<svg\b/i,
  ],
]

interface Place {
  start: number
  end: number
  address: string
  line: number
}

/**
 * @param about the article's text and name; `folder` is where its pictures lie, `name` what its own folder of pictures is called after
 * @param wanted whether what is not there yet is fetched; what an earlier run fetched is used in any case
 * @returns the text with the fetched pictures in place of their addresses; what cannot be had is told and stays as it is
 */
export async function withFetchedPictures(
  text: string,
  about: { file: string; folder: string; name: string },
  wanted: boolean,
): Promise<string> {
  const own = `${about.name}-pictures`
  if (!wanted && !existsSync(join(about.folder, own))) return text
  const places = remotePictures(text)
  const addresses = [...new Set(places.map(place => place.address))].slice(0, MAX_PICTURES)
  const known = new Map<string, string>()
  const kept = existsSync(join(about.folder, own)) ? readdirSync(join(about.folder, own)) : []
  for (const address of addresses) {
    const found = kept.find(name => name.startsWith(`${keyOf(address)}.`))
    if (found !== undefined) known.set(address, `${own}/${found}`)
  }
  const missing = wanted ? addresses.filter(address => !known.has(address)) : []
  const output = openOutputFolder(join(about.folder, own), {
    by: 'pictures',
    named: false,
    tell: message => report([message]),
  })
  const messages: Message[] = []
  let done = 0
  const next = async (): Promise<void> => {
    const address = missing[done]
    if (address === undefined) return
    done += 1
    progress(`Fetching picture ${done} of ${missing.length}`)
    try {
      const { ending, bytes } = await picture(address, about.file)
      const path = `${own}/${keyOf(address)}.${ending}`
      output.write(path.slice(own.length + 1), bytes)
      known.set(address, path)
    } catch (error) {
      // Where nothing can be written the run ends; a picture that cannot be had is told, and the rest goes on.
      if (
        !(error instanceof LecternError) ||
        error.messages.some(message => message.rule.startsWith('write/'))
      )
        throw error
      const line = places.find(place => place.address === address)?.line ?? 1
      messages.push(
        ...error.messages.map((message): Message => ({
          ...message,
          rule: 'read/picture',
          severity: 'warning',
          message: `${address}: ${message.message}`,
          file: about.file,
          line,
          column: 1,
        })),
      )
    }
    await next()
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, next))
  output.finish(() => false)
  progress('')
  report(messages)
  if (missing.length > messages.length)
    process.stderr.write(
      `${join(about.folder, own)}: ${missing.length - messages.length} pictures fetched\n`,
    )
  return [...places]
    .reverse()
    .reduce(
      (result, { start, end, address }) =>
        known.has(address)
          ? result.slice(0, start) + (known.get(address) ?? '') + result.slice(end)
          : result,
      text,
    )
}

/** Where the text names pictures on the network: in Markdown, by reference, and in HTML; never in code. */
function remotePictures(text: string): Place[] {
  const tree = treeOf(text)
  const referenced = new Set<string>()
  visit(tree, node => node.type === 'imageReference' && referenced.add(node.identifier))
  const places: Place[] = []
  const add = (address: string, start: number, line: number) => {
    if (/^https?:\/\//i.test(address) && URL.canParse(address))
      places.push({ start, end: start + address.length, address, line })
  }
  visit(tree, node => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const line = node.position?.start.line ?? 1
    if (node.type === 'image' || (node.type === 'definition' && referenced.has(node.identifier))) {
      const at = text.slice(start, end).lastIndexOf(node.url)
      if (at !== -1) add(node.url, start + at, line)
    }
    if (node.type === 'html')
      for (const match of node.value.matchAll(/(<img\b[^>]*?\ssrc=(["']))([^"']+)\2/gi))
        add(match[3] ?? '', start + match.index + (match[1]?.length ?? 0), line)
  })
  return places.sort((a, b) => a.start - b.start)
}

function visit(node: Nodes, work: (node: Nodes) => void): void {
  work(node)
  if ('children' in node) for (const child of node.children) visit(child, work)
}

/** @throws LecternError when it cannot be fetched or is no picture */
async function picture(
  address: string,
  article: string,
): Promise<{ ending: string; bytes: Uint8Array }> {
  // A picture may lie on the article's own host, which the user named; no other may be a private one.
  const { bytes } = await fetchPage(address, {
    named: URL.canParse(article) ? new URL(article).hostname : undefined,
    accept: 'image/*',
  })
  const head = bytes.subarray(0, 2000).toString('latin1')
  const ending = KINDS.find(([, sign]) => sign.test(head))?.[0]
  const drawing = ending === 'svg' ? harmlessSvg(bytes.toString('utf8')) : ''
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
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return `${stem === '' ? 'picture' : stem}-${createHash('sha256').update(address).digest('hex').slice(0, 8)}`
}
