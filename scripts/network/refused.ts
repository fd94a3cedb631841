/** Why nothing was fetched, for the user. */
import { LecternError } from '../messages.ts'

/** A reason, and what can be done about it. */
export class RefusedRequest extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

/** @param address as the user knows it; `late` is how long was waited, ms, when that is the reason */
export function toldOf(error: Error, address: string, late: number | undefined): LecternError {
  const { message, hint } = reasonOf(error, late)
  return new LecternError({ rule: 'read/address', severity: 'error', file: address, message, hint })
}

function reasonOf(error: Error & { code?: string }, late: number | undefined): RefusedRequest {
  if (late !== undefined)
    return new RefusedRequest(
      `There is no answer within ${late / 1000} seconds.`,
      'try again, or save the page and name the file',
    )
  if (error instanceof RefusedRequest) return error
  return new RefusedRequest(
    `It cannot be reached${error.code === undefined ? '' : ` (${error.code})`}.`,
    'check the address and the network, or save the page and name the file',
  )
}
