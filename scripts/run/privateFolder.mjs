/**
 * Folders that nobody else on the machine can write to. What is read from a folder and run must lie in such a one:
 * in a folder that others can write to, or under a name that others can take first, anybody could plant a program.
 * In plain JavaScript, because the command line needs it before anything is translated.
 */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Access of the owner alone. */
export const OWNER_ONLY = 0o700
const WRITABLE_BY_GROUP = 0o020
const WRITABLE_BY_ALL = 0o002
/** In a sticky folder, such as /tmp, everybody renames and removes only what is theirs. */
const STICKY = 0o1000
const ROOT = 0

/** For people who keep caches elsewhere. */
export const CACHE_VARIABLE = 'LECTERN_CACHE'

/**
 * Makes the folder when it is not there.
 * @param {string} folder
 * @returns {string | undefined} its real path, when nobody but this user (and root) can change what
 * is in it; else undefined
 */
export function privateFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY })
    return isPrivate(folder) ? realpathSync(folder) : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether nobody but this user (and root) can change what is in a folder.
 * @param {string} folder no, when it is not there, or a symbolic link
 */
export function isPrivate(folder) {
  try {
    const own = lstatSync(folder)
    if (!own.isDirectory() || !isOwn(own) || isWritableByOthers(own)) return false
    return isWayPrivate(realpathSync(folder))
  } catch {
    return false
  }
}

/**
 * Whether others can neither replace nor rename the folder, or one above it.
 * @param {string} real path, symbolic links followed
 */
export function isWayPrivate(real) {
  for (let above = dirname(real); ; above = dirname(above)) {
    const folder = statSync(above)
    if (!isOwn(folder) && folder.uid !== ROOT) return false
    if (isWritableByOthers(folder) && (folder.mode & STICKY) === 0) return false
    if (above === dirname(above)) return true
  }
}

/**
 * Windows has no such numbers; there a user's folders are the user's by its own rules.
 * @param {import('node:fs').Stats} stats
 */
export function isOwn({ uid }) {
  return process.getuid === undefined || uid === process.getuid()
}

/** @param {import('node:fs').Stats} stats */
function isWritableByOthers({ uid, gid, mode }) {
  if (process.getuid === undefined) return false
  // Where every user has a group of their own, with the user's number, the group is nobody else.
  const isOwnGroup = gid === uid && gid === process.getgid?.()
  return (mode & WRITABLE_BY_ALL) !== 0 || ((mode & WRITABLE_BY_GROUP) !== 0 && !isOwnGroup)
}

/**
 * The first of a few places for what is made once and kept, private and writable: the one that the user names, the
 * user's folder for caches, Lectern's own folder.
 * @returns {string | undefined} undefined when there is none
 */
export function findCacheFolder() {
  const named = process.env[CACHE_VARIABLE]
  if (named !== undefined && named !== '') {
    const folder = privateFolder(named)
    if (folder !== undefined && canWrite(folder)) return folder
  }
  for (const place of [userCaches(), ownCaches()]) {
    const folder = privateFolder(join(place, 'lectern'))
    if (folder === undefined || !canWrite(folder)) continue
    // Made by an earlier version, others may have been able to read it.
    chmodSync(folder, OWNER_ONLY)
    return folder
  }
  return undefined
}

function userCaches() {
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: local } = process.env
  if (process.platform === 'win32') return local ?? join(homedir(), 'AppData', 'Local')
  if (chosen !== undefined && isAbsolute(chosen)) return chosen
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache')
}

/** Beside the packages that Lectern is installed with. */
function ownCaches() {
  return fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    const probe = mkdtempSync(join(folder, '.probe-'))
    writeFileSync(join(probe, 'probe'), 'x')
    rmSync(probe, { recursive: true })
    return true
  } catch {
    return false
  }
}
