/** Whether an article's files are still what they would become now: everything that they depend on, as fingerprints. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { bundleFingerprint, sourcesFingerprint } from '../deck/bundle.ts'
import { reasonForSlidev, type ParsedDeck } from '../deck/parse.ts'
import { pictureIn } from '../deck/resources.ts'
import type { Settings } from '../types.ts'
import { configurationFor } from './configuration.ts'
import { directionBeside } from './directionFile.ts'
import { nameOf, type Source } from './source.ts'

/**
 * Files that a deck uses beside its article, each with a fingerprint of what is in it, or nothing
 * when it is not there.
 */
export type Uses = Record<string, string>

const PREFIX = '/article/'

/** The article itself, the options, the look and the program. @param options all that change what is written */
export function keyOf(article: string, options: Record<string, unknown>): string {
  return createHash('sha256')
    .update(bytesOf(article))
    .update(bytesOf(directionBeside(article, dirname(article))))
    .update(bundleFingerprint())
    .update(sourcesFingerprint(['scripts']))
    .update(configurationText(article))
    .update(typeof options.template === 'string' ? bytesOf(options.template) : '')
    .update(JSON.stringify(options))
    .digest('hex')
    .slice(0, 24)
}

function configurationText(article: string): string {
  const { settings } = configurationFor(dirname(resolve(article)))
  return JSON.stringify(settings)
}

/** Who reads the article tells why it cannot be read. */
function bytesOf(article: string): Uint8Array {
  try {
    return readFileSync(article)
  } catch {
    return new Uint8Array()
  }
}

/** @returns undefined when nobody knows, since Slidev draws the deck and may read anything */
export function usesOf(
  source: Source,
  parsed: ParsedDeck,
  settings: Settings | undefined,
): Uses | undefined {
  if (reasonForSlidev(parsed) !== undefined) return undefined
  // The pictures of a Word file are in it.
  if (source.folder !== dirname(resolve(source.file))) return {}
  const pictures = parsed.slides.flatMap(({ frontmatter: { image } }) =>
    typeof image === 'string' && image.startsWith(PREFIX) ? [image.slice(PREFIX.length)] : [],
  )
  const logo = settings?.brand.logo ?? ''
  const files = logo.startsWith(PREFIX) ? [...pictures, logo.slice(PREFIX.length)] : pictures
  return fingerprintsOf([...files, `${nameOf(source)}-pictures`], source.folder)
}

/** Whether each of the files is as it was. @param folder where the article lies */
export function areAsBefore(uses: Uses, folder: string): boolean {
  const now = fingerprintsOf(Object.keys(uses), folder)
  return Object.entries(uses).every(([path, before]) => now[path] === before)
}

function fingerprintsOf(paths: string[], folder: string): Uses {
  return Object.fromEntries([...new Set(paths)].sort().map(path => [path, contentOf(path, folder)]))
}

/** Of a folder, such as that of fetched pictures, only the names of what is in it. */
function contentOf(path: string, folder: string): string {
  const whole = join(folder, path)
  try {
    const file = pictureIn(folder, path)
    if (file !== undefined) return hashOf(readFileSync(file))
    return existsSync(whole) ? hashOf(readdirSync(whole).sort().join('\0')) : ''
  } catch {
    // No folder, no path, not readable: nothing of it can be shown.
    return ''
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
