/** A folder for what the tests of a file write. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** @returns a new folder, which goes when the tests of its file have run */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
