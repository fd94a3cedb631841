/** The very first start on a fresh machine: an empty cache, the README's first command, a real Chromium. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWindow, untilAt, untilShown, useBrowser } from './browser.ts'
import { addressesOf, start } from './run.ts'

const browser = useBrowser()

it('turns pages by key in the audience view and the presenter view', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'lectern-empty-'))
  const run = start('npm', ['start'], { env: { LECTERN_CACHE: cache } })
  try {
    const addressOf = await addressesOf(run)
    for (const view of ['audience', 'presenter'] as const) {
      const { page, foreign, problems, close } = await openWindow(browser(), addressOf(view))
      await untilShown(page)
      await page.keyboard.press('End')
      await page.keyboard.press('Home')
      await untilAt(page, '1')
      await page.keyboard.press('ArrowRight')
      await untilAt(page, '2')
      await page.keyboard.press('ArrowLeft')
      await untilAt(page, '1')
      expect({ foreign, problems }).toEqual({ foreign: [], problems: [] })
      await close()
    }
  } finally {
    await run.interrupt()
    rmSync(cache, { recursive: true, force: true })
  }
})
