/**
 * A folder that Lectern writes into: it replaces and removes only what it wrote itself, and never
 * leaves the folder.
 */
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join, relative } from 'node:path'
import { LecternError } from '../messages.ts'
import type { Message } from '../types.ts'
import { earlierSite, isEarlierOutput, isForWriting, isOfEarlierSite } from './earlier.ts'
import { refusal, withAlternative, writeFailure } from './failure.ts'
import { withLock } from './lock.ts'
import {
  fingerprintOf,
  isReserved,
  manifestName,
  manifestNames,
  readManifest,
  record,
  writeManifest,
  type Manifest,
} from './manifest.ts'
import {
  demandFile,
  demandNoInput,
  demandWritable,
  isBelow,
  kindBehind,
  kindOf,
  placeIn,
  realPlace,
} from './place.ts'
import { replaceFile } from './replace.ts'

export interface OutputOptions {
  /** the command that writes; a folder may hold outputs of several, and each removes only its own */
  by: string
  /** whether files of others are overwritten; undefined where the command has no such option */
  force?: boolean | undefined
  /** files that the run reads, which it never overwrites; `-` is standard input */
  inputs?: readonly string[]
  /** of a library, "3of8" */
  part?: string | undefined
  /** whether the user named the folder with -o; a link that stands there is followed then. True by default */
  named?: boolean
  /** is told what the user should know */
  tell?: (message: Message) => void
}

export interface OutputFolder {
  /**
   * @throws LecternError, with a message for each, when files of these names could not be written;
   * for the time before the work
   */
  reserve: (paths: readonly string[]) => void
  /**
   * Writes a file, "/" between its folders.
   * @returns its path for the user.
   * @throws LecternError when it is refused or fails; then nothing has changed
   */
  write: (path: string, bytes: string | Uint8Array) => string
  /**
   * Ends the run: removes what this command wrote in earlier runs, did not write in this one, and nobody changed since.
   * @param removes which of those files; a folder that holds outputs of several articles keeps those of the others
   */
  finish: (removes?: (path: string) => boolean) => void
}

/** @throws LecternError when the path leads to no folder, or to one that takes no files */
export function openOutputFolder(path: string, options: OutputOptions): OutputFolder {
  const named = options.named ?? true
  const alternative = named ? 'name another folder with -o' : undefined
  return withAlternative(alternative, () => {
    if (!named && kindOf(path) === 'link')
      throw refusal('link', path, 'It is a link, which is not followed here.', 'move it away')
    const root = realPlace(path)
    const kind = kindBehind(root)
    if (kind !== 'none' && kind !== 'folder')
      throw refusal('no-folder', path, `It is a ${kind}; a folder is needed.`, undefined)
    demandWritable(root, path)
    const folder: Folder = { root, shown: path, options, written: new Set() }
    return {
      reserve: paths => withAlternative(alternative, () => reserve(folder, paths)),
      write: (file, bytes) => withAlternative(alternative, () => write(folder, file, bytes)),
      finish: (removes = () => true) => withAlternative(alternative, () => finish(folder, removes)),
    }
  })
}

interface Folder {
  root: string
  shown: string
  options: OutputOptions
  written: Set<string>
}

function reserve(folder: Folder, paths: readonly string[]): void {
  const messages = paths.flatMap(path => {
    try {
      demandOwn(folder, path, undefined)
      return []
    } catch (error) {
      if (error instanceof LecternError) return error.messages
      throw error
    }
  })
  if (messages.length > 0) throw new LecternError(messages)
}

function write(folder: Folder, path: string, bytes: string | Uint8Array): string {
  const { root, shown, options } = folder
  makeFolder(root, shown)
  withLock(root, shown, () => {
    const place = demandOwn(folder, path, bytes)
    const entry = { path: keyOf(path), by: options.by, fingerprint: fingerprintOf(bytes) }
    record(root, manifestName(options.part), entry, shown)
    replaceFile(place, bytes, join(shown, path))
  })
  folder.written.add(keyOf(path))
  return join(shown, path)
}

/**
 * @param bytes what is to stand there; undefined when that is not known yet
 * @returns where the file lies
 * @throws LecternError when it may not
 */
function demandOwn(folder: Folder, path: string, bytes: string | Uint8Array | undefined): string {
  const { root, options } = folder
  const shown = join(folder.shown, path)
  const place = placeIn(root, path, shown)
  if (isReserved(basename(place)))
    throw refusal('reserved', shown, 'Lectern keeps its own list there.', 'choose another name')
  demandFile(place, shown)
  demandNoInput(place, shown, options.inputs ?? [])
  const existing = contentOf(place, shown)
  if (existing === undefined) return place
  const before = fingerprintOf(existing)
  const recorded = recordedFor(place, root)
  if (
    options.force === true ||
    STATE.test(basename(place)) ||
    recorded.includes(before) ||
    (bytes !== undefined && before === fingerprintOf(bytes))
  )
    return place
  // A file that is listed and not as it was is a person's now, whatever it looks like.
  if (recorded.length === 0 && isEarlier(folder, path, existing)) {
    if (bytes !== undefined && isForWriting(path)) keepAside(folder, path, place, existing)
    return place
  }
  throw refusal(
    'foreign',
    shown,
    recorded.length === 0
      ? 'Lectern did not write this file; it was left as it is.'
      : 'The file was changed since Lectern wrote it; it was left as it is.',
    options.force === undefined ? 'move it away' : 'overwrite it with --force',
  )
}

/**
 * What Lectern keeps for itself of a library: nobody else has a file of that name, and a damaged
 * one is written anew.
 */
const STATE = /^\.lectern(?:-\d+of\d+)?\.json$/

function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw writeFailure(shown, error)
  }
}

function contentOf(place: string, shown: string): Buffer | undefined {
  try {
    return kindOf(place) === 'none' ? undefined : readFileSync(place)
  } catch (error) {
    throw writeFailure(shown, error)
  }
}

/** Folders above the output folder whose lists are looked at: of a library, whose parts are also exported alone. */
const LEVELS_ABOVE = 8

/** @returns the fingerprints of what Lectern wrote there, by the lists of the file's folder and those above it */
function recordedFor(place: string, root: string): string[] {
  const found: string[] = []
  let above = 0
  for (let folder = dirname(place); above <= LEVELS_ABOVE; folder = dirname(folder)) {
    const key = keyOf(relative(folder, place))
    for (const name of manifestNames(folder))
      found.push(...(readManifest(folder, name).get(key)?.fingerprints ?? []))
    if (!isBelow(root, folder)) above += 1
    if (folder === dirname(folder)) break
  }
  return found
}

function isEarlier({ root }: Folder, path: string, bytes: Uint8Array): boolean {
  return isEarlierOutput(path, bytes) || isOfEarlierSite(root, keyOf(path))
}

/** Nobody knows whether a person wrote in it since; so it is kept, under another name. */
function keepAside(folder: Folder, path: string, place: string, bytes: Uint8Array): void {
  const ending = extname(place)
  const stem = place.slice(0, place.length - ending.length)
  let copy = `${stem}.earlier${ending}`
  for (let number = 2; kindOf(copy) !== 'none'; number += 1)
    copy = `${stem}.earlier-${number}${ending}`
  replaceFile(copy, bytes, join(folder.shown, path))
  folder.options.tell?.({
    rule: 'write/earlier',
    severity: 'warning',
    file: join(folder.shown, path),
    message:
      'An earlier version wrote it, which kept no list; in case somebody changed it, ' +
      `it is kept as ${relative(dirname(place), copy)}.`,
    hint: 'remove that file when nothing in it is yours',
  })
}

function finish(folder: Folder, removes: (path: string) => boolean): void {
  const { root, shown, options, written } = folder
  if (kindOf(root) !== 'folder') return
  const isStale = (path: string) => !written.has(path) && removes(path)
  withLock(root, shown, () => {
    for (const path of options.by === 'build' ? earlierSite(root) : [])
      if (isStale(path)) removeOwn(folder, path, undefined)
    for (const name of manifestNames(root)) {
      const left: Manifest = new Map()
      for (const [path, entry] of readManifest(root, name)) {
        if (entry.by === options.by && isStale(path)) removeOwn(folder, path, entry.fingerprints)
        else if (kindOf(join(root, path)) === 'file') left.set(path, entry)
      }
      writeManifest(root, name, left, shown)
    }
  })
}

/** @param fingerprints of what may go; undefined: whatever stands there. What is not as Lectern wrote it stays. */
function removeOwn(
  { root, shown }: Folder,
  path: string,
  fingerprints: readonly string[] | undefined,
): void {
  try {
    const place = placeIn(root, path, join(shown, path))
    if (kindOf(place) !== 'file') return
    if (fingerprints?.includes(fingerprintOf(readFileSync(place))) === false) return
    rmSync(place)
    for (
      let folder = dirname(place);
      isBelow(root, folder) && readdirSync(folder).length === 0;
      folder = dirname(folder)
    )
      rmdirSync(folder)
  } catch {
    // A list that names what lies elsewhere, or a file that cannot be removed: it stays.
  }
}

/** The name of a file in the list: "/" between folders, on every system. */
function keyOf(path: string): string {
  return path
    .split(/[\\/]/)
    .filter(step => step !== '' && step !== '.')
    .join('/')
}
