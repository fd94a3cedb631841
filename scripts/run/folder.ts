/**
 * Folders for the time of a run: private, named after their process, gone with it; what a killed
 * run left is swept by the next.
 */
import { lstatSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LecternError } from '../messages.ts'
import { atEnd } from './ending.ts'
import { beginOf, machine } from './identity.ts'
import { CACHE_VARIABLE, findCacheFolder, isOwn, isWayPrivate } from './privateFolder.mjs'

/** `lectern-<purpose>.<machine>.<process>.<its begin>.<random>` */
const NAME = /^lectern-[\w-]+\.([0-9a-f]{6})\.(\d+)\.([0-9a-z]+)\.\w{6}$/
/** Of another machine one cannot know which processes run; a run of Lectern takes no day. */
const FOREIGN_MS = 24 * 60 * 60 * 1000
/** How long the removal of a folder may take, and after what time it is tried again, ms. */
const REMOVE_MS = 2000
const REMOVE_STEP_MS = 50

/** Where Node.js and most programs look for the folder for temporary files. */
const VARIABLES = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR']

const swept = new Set<string>()
const owned = new Map<string, () => void>()

/**
 * @param purpose a word for people who look into the folder above
 * @param parent where it is made; the folder for temporary files by default
 * @returns the path of a new folder that only this user can read, removed when the process ends
 * @throws LecternError (exit code 3) when none can be made
 */
export function ownFolder(purpose: string, parent: string = temporaryFolder()): string {
  if (!swept.has(parent)) {
    swept.add(parent)
    sweep(parent)
  }
  const path = made(purpose, parent)
  owned.set(
    path,
    atEnd(() => remove(path)),
  )
  return path
}

function made(purpose: string, parent: string): string {
  const begin = beginOf(process.pid) ?? '0'
  try {
    return mkdtempSync(join(parent, `lectern-${purpose}.${machine}.${process.pid}.${begin}.`))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new LecternError(
      {
        rule: 'run/folder',
        severity: 'error',
        message: `No folder can be made in ${parent} (${code}).`,
        hint: `make room there, or name other folders: ${VARIABLES[0]}=/path ${CACHE_VARIABLE}=/path lectern …`,
      },
      3,
    )
  }
}

/** Ends an own folder before the run ends; one that was renamed is only forgotten. */
export function endFolder(path: string): void {
  owned.get(path)?.()
  owned.delete(path)
  remove(path)
}

/** Removes the folders of runs that are over and could not remove them. */
export function sweep(parent: string): void {
  for (const name of namesIn(parent)) {
    const path = join(parent, name)
    if (isLeftOver(name, path)) remove(path)
  }
}

function isLeftOver(name: string, path: string): boolean {
  const match = NAME.exec(name)
  if (match === null) return false
  try {
    const stats = lstatSync(path)
    if (!stats.isDirectory() || !isOwn(stats)) return false
    if (match[1] !== machine) return Date.now() - stats.mtimeMs > FOREIGN_MS
    return beginOf(Number(match[2])) !== match[3]
  } catch {
    return false
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * What was ended a moment ago may still write: removed until nothing is there. What cannot be
 * removed even then, such as a file that another program has open, is left to the next sweep.
 */
function remove(path: string): void {
  const end = Date.now() + REMOVE_MS
  while (!isRemoved(path) && Date.now() < end) pause(REMOVE_STEP_MS)
}

function isRemoved(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true })
    return true
  } catch {
    return false
  }
}

/** Waits without giving way to anything else: at the end of a run nothing else comes. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

/** What the user's own programs get, when the run starts one that outlives it. */
export const userEnvironment: NodeJS.ProcessEnv = { ...process.env }

/**
 * From now on every temporary file of this process, of the packages that it uses and of its children lies in one folder
 * of its own. Some of them use names that others on the machine can guess, and run what they find there.
 */
export function useOwnTemporaryFolder(): void {
  const folder = ownFolder('run')
  for (const name of VARIABLES) process.env[name] = folder
}

/** The machine's folder for temporary files, where nobody else can rename what is in it; else the one for caches. */
function temporaryFolder(): string {
  const folder = tmpdir()
  try {
    const real = realpathSync(folder)
    if (isWayPrivate(join(real, 'own'))) return real
  } catch {
    // There is none.
  }
  return findCacheFolder() ?? folder
}
