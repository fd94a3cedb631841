/** Why a file cannot be written, in the words of the people who wait for it. */
import { LecternError } from '../messages.ts'

const FULL = { message: 'The disk is full; nothing was left half-written', hint: 'make room' }
const FORBIDDEN = { message: 'Nothing may be written there', hint: 'check the permissions' }

/** What the system says, by its own name of it. */
const REASONS: Record<string, { message: string; hint: string }> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: { message: 'The file is larger than the system allows', hint: 'raise the limit' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: { message: 'That disk can only be read', hint: 'check the permissions' },
  ENOTDIR: { message: 'A part of that path is a file, not a folder', hint: 'check the spelling' },
  EEXIST: { message: 'A part of that path is a file, not a folder', hint: 'check the spelling' },
  EISDIR: { message: 'That is a folder', hint: 'check the spelling' },
  ENAMETOOLONG: { message: 'The name is too long for this disk', hint: 'shorten it' },
  ELOOP: { message: 'The links on the way there lead in a circle', hint: 'mend them' },
  ENOENT: { message: 'There is no such place, and none can be made', hint: 'check the spelling' },
  EBUSY: { message: 'Another program holds the file', hint: 'close it there' },
}

/**
 * @param path as the user knows it
 * @param error as the system gave it; one that is a message already stays as it is
 */
export function writeFailure(path: string, error: unknown): LecternError {
  if (error instanceof LecternError) return error
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  const reason = REASONS[code] ?? { message: 'The file cannot be written', hint: undefined }
  return refusal('failed', path, `${reason.message} (${code}).`, reason.hint)
}

/** A place that Lectern does not write to, whatever the system would say. @param remedy what the user can do there */
export function refusal(
  rule: string,
  path: string,
  message: string,
  remedy: string | undefined,
): LecternError {
  return new LecternError({
    rule: `write/${rule}`,
    severity: 'error',
    file: path,
    message,
    ...(remedy === undefined ? {} : { hint: remedy }),
  })
}

/** @param alternative what the user can do instead, which is added to the hint of what is thrown; undefined: nothing */
export function withAlternative<T>(alternative: string | undefined, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof LecternError) || alternative === undefined) throw error
    throw new LecternError(
      error.messages.map(message => ({
        ...message,
        hint: message.hint === undefined ? alternative : `${message.hint}, or ${alternative}`,
      })),
    )
  }
}
