/** Who may see what of a deck on a network: a key for the audience, another for the presenter. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { WindowRole } from './types.ts'

export interface Keys {
  audience: string
  presenter: string
}

/** @param secret of the presenter's choice; the audience's key is made from it and does not lead back */
export function keysOf(secret: string): Keys {
  const audience = createHmac('sha256', secret).update('lectern audience').digest('base64url')
  return { audience: audience.slice(0, 12), presenter: secret }
}

/** Long enough that nobody guesses it, short enough for a QR code. */
export function newSecret(): string {
  return randomBytes(12).toString('base64url')
}

/** @returns undefined for a key that opens nothing */
export function roleOfKey(key: string | undefined, keys: Keys): WindowRole | undefined {
  if (key === undefined) return undefined
  if (isSame(key, keys.presenter)) return 'presenter'
  return isSame(key, keys.audience) ? 'audience' : undefined
}

/** In a time that says nothing of how much of it was right. */
function isSame(given: string, key: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(given), digest(key))
}
