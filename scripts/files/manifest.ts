/**
 * What Lectern wrote into a folder: a list with the fingerprint of each file, kept in that folder,
 * a line a file. A mark within each file would not do: CSV, PNG and JPEG have no place for one, and
 * it could not tell whether a person changed the file since.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeFailure } from './failure.ts'
import { isLock } from './lock.ts'
import { kindOf } from './place.ts'
import { replaceFile } from './replace.ts'

export interface ManifestEntry {
  /** the command that wrote it */
  by: string
  /**
   * What Lectern wrote there, oldest first. A line is written before its file is, so that a run which dies between the
   * two leaves what the line before it says.
   */
  fingerprints: string[]
}
/** by path in the folder, "/" between its steps */
export type Manifest = Map<string, ManifestEntry>

const NAME = /^\.lectern-files(?:-\d+of\d+)?$/
const ABOUT = {
  about:
    'What Lectern wrote into this folder. Files that are not listed here, or were changed since, are left alone.',
}
/** Fingerprints that are kept of a file. */
const KEPT = 2

/** @param part of a library, "3of8": runs on several machines have a list each, which may be copied together */
export function manifestName(part?: string): string {
  return part === undefined ? '.lectern-files' : `.lectern-files-${part}`
}

/** Whether a file's name is one that Lectern needs for itself. */
export function isReserved(name: string): boolean {
  return NAME.test(name) || isLock(name)
}

export function fingerprintOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}

/** @returns names of the lists in a folder */
export function manifestNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => NAME.test(name))
  } catch {
    // No folder, or none that may be read: no lists.
    return []
  }
}

/** Lists that were read, with what they were then: another run may have added to them since. */
const read = new Map<string, { state: string; manifest: Manifest }>()

/** @returns the list; an empty one when there is none. Lines that are no entries are passed over. */
export function readManifest(folder: string, name: string): Manifest {
  const path = join(folder, name)
  // Through a link, another folder's list would count here.
  const stats = kindOf(path) === 'file' ? statSync(path) : undefined
  if (stats === undefined) return new Map()
  const state = `${stats.ino} ${stats.size} ${stats.mtimeMs}`
  const known = read.get(path)
  if (known?.state === state) return known.manifest
  const manifest: Manifest = new Map()
  for (const line of readFileSync(path, 'utf8').split('\n')) add(manifest, line)
  read.set(path, { state, manifest })
  return manifest
}

function add(manifest: Manifest, line: string): void {
  let entry: { file?: unknown; by?: unknown; sha256?: unknown } | null
  try {
    entry = JSON.parse(line) as typeof entry
  } catch {
    // A blank line, or one that was cut short.
    return
  }
  const { file, by, sha256 } = entry ?? {}
  if (typeof file !== 'string' || typeof by !== 'string' || typeof sha256 !== 'string') return
  const earlier = manifest.get(file)?.fingerprints.filter(known => known !== sha256) ?? []
  manifest.set(file, { by, fingerprints: [...earlier, sha256].slice(-KEPT) })
}

const lineOf = (file: string, by: string, sha256: string) => JSON.stringify({ file, by, sha256 })

export interface WrittenFile {
  /** in the folder, "/" between its steps */ path: string
  /** the command that writes it */ by: string
  fingerprint: string
}

/** Adds lines for files that are about to be written. @throws LecternError when they cannot be kept */
export function record(
  folder: string,
  name: string,
  files: readonly WrittenFile[],
  shown: string,
): void {
  const manifest = readManifest(folder, name)
  const lines = files
    .filter(({ path, by, fingerprint }) => {
      const known = manifest.get(path)
      return known?.by !== by || known.fingerprints.at(-1) !== fingerprint
    })
    .map(({ path, by, fingerprint }) => lineOf(path, by, fingerprint))
  if (lines.length === 0) return
  const list = join(folder, name)
  if (manifest.size === 0)
    return replaceFile(list, `${JSON.stringify(ABOUT)}\n${lines.join('\n')}\n`, join(shown, name))
  try {
    // A line that was cut short before must not swallow these.
    appendFileSync(list, `\n${lines.join('\n')}`)
  } catch (error) {
    throw writeFailure(join(shown, name), error)
  }
}

/** Writes a list anew, in order. @throws LecternError when it cannot be written */
export function writeManifest(
  folder: string,
  name: string,
  manifest: Manifest,
  shown: string,
): void {
  const lines = [...manifest]
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
    .flatMap(([path, { by, fingerprints }]) =>
      fingerprints.map(fingerprint => lineOf(path, by, fingerprint)),
    )
  const text = [JSON.stringify(ABOUT), ...lines, ''].join('\n')
  if (readFileSync(join(folder, name), 'utf8') !== text)
    replaceFile(join(folder, name), text, join(shown, name))
}
