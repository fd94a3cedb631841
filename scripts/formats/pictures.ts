/** Pictures that came inside a file, put where the article's pictures are looked for. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { cacheFolder } from '../deck/cache.ts'

const KINDS: [string, RegExp][] = [
  ['png', /^\x89PNG/],
  ['jpg', /^\xFF\xD8\xFF/],
  ['gif', /^GIF8/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['svg', /^\s*(?:<\?xml[^>]*>\s*)?<svg/],
]

/** @returns the folder for the pictures of a file, the same for the same bytes; not yet there */
export function pictureFolder(bytes: Buffer): string {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return join(cacheFolder(), 'pictures', name)
}

/** @returns the ending of a picture's name by its first bytes; undefined for what is no picture that is shown */
export function pictureKind(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 200)
  return KINDS.find(([, sign]) => sign.test(head))?.[0]
}

/** Writes a picture below the folder; a name that leads out of it is refused. @returns whether it is there now */
export function keepPicture(folder: string, name: string, bytes: Buffer): boolean {
  const path = join(folder, name)
  if (!path.startsWith(folder + sep) || pictureKind(bytes) === undefined) return false
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return true
}
