/** Outputs of versions that kept no list of what they wrote, known by what is in them. */
import { globSync } from 'tinyglobby'
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** By this empty file earlier versions knew a site that they had built. */
const SITE_MARK = '.lectern-build'

/**
 * @returns the files of a site that an earlier version built, relative to it, as far as they cannot
 * be another's; none when the folder has no such mark
 */
export function earlierSite(folder: string): string[] {
  if (!existsSync(join(folder, SITE_MARK))) return []
  const names = globSync(['*.html', '_redirects', 'assets/**'], {
    cwd: folder,
    followSymbolicLinks: false,
  })
  return [SITE_MARK, ...names.filter(name => isBuilt(folder, name))]
}

/**
 * Whether a file may be written anew in a site that an earlier version built; pictures of an
 * article have no sign of their own.
 */
export function isOfEarlierSite(folder: string, path: string): boolean {
  const inSite = existsSync(join(folder, SITE_MARK))
  return inSite && (path.startsWith('article/') || earlierSite(folder).includes(path))
}

/** Names with a hash are given by the bundler; the few others are known by what is in them. */
function isBuilt(folder: string, name: string): boolean {
  if (name.startsWith('assets/'))
    return /-(?=[\w-]{0,7}[A-Z])[\w-]{8}\.(?:js|css|woff2?|png)$/.test(name)
  const text = readFileSync(join(folder, name), 'utf8')
  return name === '_redirects'
    ? text.trim() === SLIDEV_REDIRECTS
    : text.includes('property="slidev:version"')
}
const SLIDEV_REDIRECTS = '/*    /index.html   200'

/**
 * @param path of the file, for its name
 * @returns whether its content is what an earlier version wrote under such a name
 */
export function isEarlierOutput(path: string, bytes: Uint8Array): boolean {
  const known = SIGNS[extname(path).toLowerCase()]
  return known?.(Buffer.from(bytes), basename(path)) ?? false
}

/** Whether people write on in files of that kind, so that such a file may be more than what Lectern wrote. */
export function isForWriting(path: string): boolean {
  return /\.(?:md|csv)$/i.test(path)
}

const SIGNS: Record<string, (bytes: Buffer, name: string) => boolean> = {
  '.pdf': isStampedPdf,
  '.ics': bytes => bytes.toString('latin1').includes('\nPRODID:-//Lectern//'),
  '.md': bytes => isAgenda(bytes.toString('utf8')) || isNotes(bytes.toString('utf8')),
  '.csv': bytes => isSheet(bytes.toString('utf8')),
  '.html': bytes => isIndex(bytes.toString('utf8')),
  '.json': bytes => /^\{\s*"entries": \[/.test(bytes.toString('latin1', 0, 100)),
  '.png': (bytes, name) => /^\d{3,}\.png$/i.test(name) && isCanvasWide(bytes.subarray(16)),
  '.jpg': bytes => isCover(bytes),
}

/** A PDF's data about itself stands in it as it is, or in a compressed group of objects. */
function isStampedPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-')) return false
  const groups = [
    ...text.matchAll(/\/Type\s*\/ObjStm\b(?:(?!\/Type)[^>])*>>\s{0,9}stream\r?\n/g),
  ].map(match => inflated(bytes.subarray(match.index + match[0].length)))
  return [text, ...groups].some(part =>
    /\/Producer\s*(?:\(Lectern\)|<FEFF004C00650063007400650072006E>)/i.test(part),
  )
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    // Not compressed in this way, or damaged: nothing can be read there.
    return ''
  }
}

/** A table of four columns, the first and third of them numbers, and nothing else. */
function isAgenda(text: string): boolean {
  const [head = '', rule = '', ...rows] = text.trimEnd().split('\n')
  return (
    /^(?:\| [^|]+ ){4}\|$/.test(head) &&
    /^\| -+: \| -+ \| -+: \| -+ \|$/.test(rule) &&
    rows.every(row => /^\| \d+:\d\d \| .* \| [\d.]+ \| \d+(?:–\d+)? \|$/.test(row))
  )
}

/** A heading for the deck, then for each slide its number and its minutes. */
function isNotes(text: string): boolean {
  const headings = text.match(/^## \d+\. .*$/gm) ?? []
  const minutes = text.match(/^## \d+\. .*\n\n_[\d.]+ [^_\n]+_$/gm) ?? []
  return text.startsWith('# ') && headings.length > 0 && headings.length === minutes.length
}

function isSheet(text: string): boolean {
  const [head = '', ...rows] = text.trimEnd().split('\r\n')
  return (
    /^(?:"[^"]+",){3}"[^"]+"$/.test(head) &&
    rows.length > 0 &&
    rows.every(row => /^"\d+:\d\d","[\s\S]*","[\d.]+","\d+(?:–\d+)?"$/.test(row))
  )
}

/** The page with all decks of a library. */
function isIndex(text: string): boolean {
  return text.includes('<title>Decks</title>') && text.includes('<body><h1>Decks</h1><ul>')
}

/** Width of the canvas, px, as outputs of slides have it; the heights of 16:9 and 4:3. */
const CANVAS = { width: 980, heights: [551, 552, 735, 736] }

/** @param size width and height in 32 bits each, as a PNG has them */
function isCanvasWide(size: Buffer): boolean {
  return (
    size.length >= 8 &&
    size.readUInt32BE(0) === CANVAS.width &&
    CANVAS.heights.includes(size.readUInt32BE(4))
  )
}

/** The frame header of a JPEG file has its height and width. */
function isCover(bytes: Buffer): boolean {
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0, 0x00, 0x11, 0x08]))
  return (
    at !== -1 &&
    at + 9 <= bytes.length &&
    bytes.readUInt16BE(at + 7) === CANVAS.width &&
    CANVAS.heights.includes(bytes.readUInt16BE(at + 5))
  )
}
