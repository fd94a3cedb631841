/** A deck's pages in Slidev itself, with Lectern as an addon, as a user who installed both would have them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import type { PageChoice } from '../scripts/deck/document.ts'
import { withSlidevPages, type DeckSource, type Pages } from '../scripts/deck/pages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** On a busy machine Slidev takes minutes to compile a deck. */
const TIMEOUT_MS = 280_000
/** For a test that shows one. */
export const SLIDEV_TEST = { timeout: 300_000 }

export async function inSlidev<T>(
  browser: Browser,
  deck: DeckSource,
  choice: PageChoice,
  work: (pages: Pages) => Promise<T>,
): Promise<T> {
  const parent = join(root, '.lectern')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'slidev-'))
  const file = join(folder, 'slides.md')
  try {
    writeFileSync(file, deck.text)
    // Slidev takes a path from the folder above the deck's.
    writeFileSync(join(folder, 'package.json'), '{"private":true,"slidev":{"addons":[".."]}}')
    return await withSlidevPages(browser, deck, { file, timeout: TIMEOUT_MS }, choice, work)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
