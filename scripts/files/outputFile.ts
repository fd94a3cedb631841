/**
 * One file that the user names with -o. A link of that name is followed; what is no file is refused
 * before any work.
 */
import { readFileSync } from 'node:fs'
import { refusal, withAlternative, writeFailure } from './failure.ts'
import { demandNoInput, kindBehind, realPlace } from './place.ts'
import { replaceFile } from './replace.ts'

export interface OutputFile {
  /** what stands there now; undefined when there is nothing */
  content: string | undefined
  /** @throws LecternError when it fails; then nothing has changed */
  write: (bytes: string | Uint8Array) => void
}

/**
 * @param path as the user named it
 * @param inputs files that the run reads, which it never overwrites; `-` is standard input
 * @throws LecternError when the path is a folder, a device or an input
 */
export function openOutputFile(path: string, inputs: readonly string[]): OutputFile {
  return withAlternative(ALTERNATIVE, () => {
    const kind = /[\\/]$/.test(path) ? 'folder' : kindBehind(path)
    if (kind === 'folder')
      throw refusal('folder', path, 'It is a folder; a file is to be written.', undefined)
    // Opening a pipe or a device waits for whoever is at its other end.
    if (kind === 'device')
      throw refusal(
        'device',
        path,
        'It is a device or a pipe; only files are written.',
        'print with -o - and send that there',
      )
    demandNoInput(path, path, inputs)
    const place = realPlace(path)
    return {
      content: kind === 'file' ? contentOf(place, path) : undefined,
      write: bytes => withAlternative(ALTERNATIVE, () => replaceFile(place, bytes, path)),
    }
  })
}

const ALTERNATIVE = 'name another file with -o'

function contentOf(place: string, shown: string): string {
  try {
    return readFileSync(place, 'utf8')
  } catch (error) {
    throw writeFailure(shown, error)
  }
}
