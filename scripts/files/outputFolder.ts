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
import { keyOf, listsByFolder, recordedFor, type ListsOf } from './recorded.ts'
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
   * Writes many files. @throws LecternError when one is refused or fails; then nothing has changed,
   * or those before it
   */
  writeAll: (files: readonly NewFile[]) => void
  /**
   * Ends the run: removes what this command wrote in earlier runs, did not write in this one, and nobody changed since.
   * @param removes which of those files; a folder that holds outputs of several articles keeps those of the others
   */
  finish: (removes?: (path: string) => boolean) => void
}

export interface NewFile {
  /** below the folder, "/" between its steps */ path: string
  bytes: string | Uint8Array
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
      write: (file, bytes) => {
        withAlternative(alternative, () => writeTogether(folder, [{ path: file, bytes }]))
        return join(path, file)
      },
      writeAll: files => withAlternative(alternative, () => writeAll(folder, files)),
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
  const lists = listsByFolder()
  const messages = paths.flatMap(path => {
    try {
      demandOwn(folder, path, undefined, lists)
      return []
    } catch (error) {
      if (error instanceof LecternError) return error.messages
      throw error
    }
  })
  if (messages.length > 0) throw new LecternError(messages)
}

/** Files that are written while the folder's list is held: others may wait for it. */
const TOGETHER = 50

function writeAll(folder: Folder, files: readonly NewFile[]): void {
  for (let at = 0; at < files.length; at += TOGETHER)
    writeTogether(folder, files.slice(at, at + TOGETHER))
}

/** Each file is looked at first, then all are recorded, then written; one that is as it should be stays. */
function writeTogether(folder: Folder, files: readonly NewFile[]): void {
  const { root, shown, options } = folder
  makeFolder(root, shown)
  withLock(root, shown, () => {
    const lists = listsByFolder()
    const checked = files.map(({ path, bytes }) => {
      const fingerprint = fingerprintOf(bytes)
      return { path, bytes, fingerprint, ...demandOwn(folder, path, { bytes, fingerprint }, lists) }
    })
    const entries = checked.map(({ path, fingerprint }) => ({
      path: keyOf(path),
      by: options.by,
      fingerprint,
    }))
    record(root, manifestName(options.part), entries, shown)
    for (const { path, bytes, place, isThere } of checked)
      if (!isThere) replaceFile(place, bytes, join(shown, path))
  })
  for (const { path } of files) folder.written.add(keyOf(path))
}

interface Place {
  /** where the file lies */ place: string
  /** whether it is as it should be already */ isThere: boolean
}

/**
 * @param wanted what is to stand there; undefined when that is not known yet
 * @throws LecternError when it may not
 */
function demandOwn(
  folder: Folder,
  path: string,
  wanted: { bytes: string | Uint8Array; fingerprint: string } | undefined,
  lists: ListsOf,
): Place {
  const { root, options } = folder
  const shown = join(folder.shown, path)
  const place = placeIn(root, path, shown)
  if (isReserved(basename(place)))
    throw refusal('reserved', shown, 'Lectern keeps its own list there.', 'choose another name')
  demandFile(place, shown)
  demandNoInput(place, shown, options.inputs ?? [])
  const existing = contentOf(place, shown)
  if (existing === undefined) return { place, isThere: false }
  const before = fingerprintOf(existing)
  if (before === wanted?.fingerprint) return { place, isThere: true }
  const recorded = recordedFor(place, root, lists)
  if (options.force === true || STATE.test(basename(place)) || recorded.includes(before))
    return { place, isThere: false }
  // A file that is listed and not as it was is a person's now, whatever it looks like.
  if (recorded.length === 0 && isEarlier(folder, path, existing)) {
    if (wanted !== undefined && isForWriting(path)) keepAside(folder, path, place, existing)
    return { place, isThere: false }
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
