/** Runs that write into one folder at the same time change its list one after the other. */
import { closeSync, lstatSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeFailure } from './failure.ts'

const NAME = '.lectern-files.lock'
/** How long a run holds the list at most, and how long others wait before they look again, ms. */
const LONGEST_MS = 10_000
const WAIT_MS = 10

export function isLock(name: string): boolean {
  return name === NAME
}

/**
 * @param folder that exists
 * @param shown as the user knows it.
 * @throws LecternError when nothing can be written there
 */
export function withLock<T>(folder: string, shown: string, work: () => T): T {
  const lock = join(folder, NAME)
  while (!taken(lock, shown)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS)
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function taken(lock: string, shown: string): boolean {
  try {
    // "x": only one of those who try it makes the file.
    closeSync(openSync(lock, 'wx'))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw writeFailure(shown, error)
  }
  const since = lstatSync(lock, { throwIfNoEntry: false })?.mtimeMs
  // Whoever took it died: the list is held for milliseconds.
  if (since !== undefined && Math.abs(Date.now() - since) > LONGEST_MS)
    rmSync(lock, { force: true })
  return false
}
