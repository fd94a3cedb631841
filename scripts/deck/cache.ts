/** Where things lie that are made once for each state of Lectern: in the first of a few places that can be written to. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { LecternError } from '../messages.ts'
import { packageRoot } from './root.ts'

/** For people who keep caches elsewhere. */
const VARIABLE = 'LECTERN_CACHE'
let chosen: string | undefined

/** @returns a folder that exists. @throws LecternError (exit code 3) when no place can be written to */
export function cacheFolder(): string {
  chosen ??= [
    process.env[VARIABLE],
    join(packageRoot, 'node_modules', '.cache', 'lectern'),
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'lectern'),
    join(tmpdir(), 'lectern-cache'),
  ].find(canWrite)
  if (chosen === undefined) throw cacheError('No folder for the cache can be written to.')
  return chosen
}

/** What cannot be kept: the disk is full, or the folder became read-only. */
export function cacheError(message: string): LecternError {
  return new LecternError(
    {
      rule: 'cache/unwritable',
      severity: 'error',
      message,
      hint: `name a folder with room: ${VARIABLE}=/path lectern …`,
    },
    3,
  )
}

/** This run makes everything anew, in a folder of its own that goes with it (`--no-cache`). */
export function withoutCache(): void {
  const own = mkdtempSync(join(tmpdir(), 'lectern-cache-'))
  chosen = own
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
}

function canWrite(folder: string | undefined): boolean {
  if (folder === undefined || folder === '') return false
  try {
    mkdirSync(folder, { recursive: true })
    const probe = mkdtempSync(join(folder, '.probe-'))
    writeFileSync(join(probe, 'probe'), 'x')
    rmSync(probe, { recursive: true })
    return true
  } catch {
    return false
  }
}
