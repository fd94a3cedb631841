/** A file is replaced as a whole or not at all. */
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { writeFailure } from './failure.ts'

let temporaries = 0

/**
 * Writes a new file in the same folder and gives it the name. The file that had it is gone then; other names of that
 * one (hard links) keep their content, and its permissions are taken over.
 * @param path where no link stands; @param shown the path as the user knows it
 * @throws LecternError when it cannot be written; then everything is as it was
 */
export function replaceFile(path: string, bytes: string | Uint8Array, shown = path): void {
  temporaries += 1
  const temporary = join(dirname(path), `.lectern-${process.pid}-${temporaries}.part`)
  try {
    mkdirSync(dirname(path), { recursive: true })
    // "x": a file or link that somebody put there is never written through.
    const descriptor = openSync(temporary, 'wx')
    try {
      writeFileSync(descriptor, bytes)
    } finally {
      closeSync(descriptor)
    }
    const before = statSync(path, { throwIfNoEntry: false })
    if (before !== undefined) chmodSync(temporary, before.mode & 0o777)
    renameSync(temporary, path)
  } catch (error) {
    discard(temporary)
    throw writeFailure(shown, error)
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
