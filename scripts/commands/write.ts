/** Writing files so that nothing is lost and nothing is half-written. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { LecternError } from '../messages.ts'

/** Writes beside the target and renames. @throws LecternError when the place cannot be written to */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.part`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    discard(temporary)
    throw new LecternError({
      rule: 'write/failed',
      severity: 'error',
      file: path,
      message: `The file cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
      hint: 'name another place with -o',
    })
  }
}

/** Where even the folder is none, there is nothing to take away. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The first error is the one to tell.
  }
}
