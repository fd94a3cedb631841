/** Why a file cannot be written, in the words of the people who wait for it. */
import { LecternError } from '../messages.ts'

const FULL = { message: 'The disk is full; nothing was left half-written.', hint: 'make room' }
const FORBIDDEN = { message: 'Nothing may be written there', hint: 'check the permissions' }

/** What the system says, by its own name of it. */
const REASONS: Record<string, { message: string; hint: string }> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: { message: 'The file is larger than the system allows.', hint: 'raise the limit' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: { message: 'That disk can only be read', hint: 'check the permissions' },
  ENOTDIR: { message: 'A part of that path is a file, not a folder.', hint: 'check the spelling' },
  EEXIST: { message: 'A part of that path is a file, not a folder.', hint: 'check the spelling' },
  EISDIR: { message: 'That is a folder.', hint: 'check the spelling' },
  ENAMETOOLONG: { message: 'The name is too long for this disk.', hint: 'shorten it' },
  ELOOP: { message: 'The links on the way there lead in a circle.', hint: 'mend them' },
  ENOENT: { message: 'There is no such place, and none can be made.', hint: 'check the spelling' },
  EBUSY: { message: 'Another program holds the file.', hint: 'close it there' },
}

/** @param path as the user knows it; @param error as the system gave it; one that is a message already stays as it is */
export function writeFailure(path: string, error: unknown): LecternError {
  if (error instanceof LecternError) return error
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  const reason = REASONS[code]
  return new LecternError({
    rule: 'write/failed',
    severity: 'error',
    file: path,
    message:
      reason === undefined
        ? `The file cannot be written (${code}).`
        : `${reason.message.replace(/\.$/, '')} (${code}).`,
    hint:
      reason === undefined
        ? 'name another place with -o'
        : `${reason.hint}, or name another place with -o`,
  })
}

/** A place that Lectern does not write to, whatever the system would say. */
export function refusal(rule: string, path: string, message: string, hint: string): LecternError {
  return new LecternError({ rule: `write/${rule}`, severity: 'error', file: path, message, hint })
}
