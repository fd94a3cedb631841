/**
 * The presenter's key of an article: it stays the same, so that windows and phones are still let in
 * after a restart.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cacheFolder } from '../deck/cache.ts'
import { newSecret } from '../live/keys.ts'

/**
 * @returns the key, kept in the cache in a file that only this user can read; a new one for each
 * run when it cannot be kept
 */
export function keptSecret(article: string): string {
  const name = createHash('sha256').update(resolve(article)).digest('hex').slice(0, 16)
  const folder = join(cacheFolder(), 'keys')
  const file = join(folder, name)
  try {
    const kept = readFileSync(file, 'utf8')
    if (/^[\w-]{16}$/.test(kept)) return kept
  } catch {
    // The first run.
  }
  const secret = newSecret()
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, secret, { mode: 0o600 })
  } catch {
    // Not kept, then.
  }
  return secret
}
