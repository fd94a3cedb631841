/** Where things lie that are made once for each state of Lectern, and that nobody else on the machine can change. */
import { LecternError } from '../messages.ts'
import { ownFolder, sweep } from '../run/folder.ts'
import { CACHE_VARIABLE, findCacheFolder } from '../run/privateFolder.mjs'

let chosen: string | undefined

/**
 * @returns a folder that exists; where none can be kept, one for this run alone.
 * @throws LecternError (exit code 3) when there is no room at all
 */
export function cacheFolder(): string {
  chosen ??= kept() ?? ownFolder('cache')
  return chosen
}

/** Without what runs that were killed have left in it. */
function kept(): string | undefined {
  const folder = findCacheFolder()
  if (folder !== undefined) sweep(folder)
  return folder
}

/** What cannot be kept: the disk is full, or the folder became read-only. */
export function cacheError(message: string): LecternError {
  return new LecternError(
    {
      rule: 'cache/unwritable',
      severity: 'error',
      message,
      hint: `name a folder with room: ${CACHE_VARIABLE}=/path lectern …`,
    },
    3,
  )
}

/** This run makes everything anew, in a folder of its own that goes with it (`--no-cache`). */
export function withoutCache(): void {
  chosen = ownFolder('cache')
}
