/** A deck of hundreds of slides, presented: nothing of the trainer's view is pushed out of the window. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve, type Served } from './served.ts'

const SECTIONS = 420
const article = Array.from(
  { length: SECTIONS },
  (_, at) => `## Part ${at + 1}\n\nText of part ${at + 1}.`,
)

let room: Served
let presenter: Page
beforeAll(async () => {
  room = await serve(`# A long day\n\nWords.\n\n${article.join('\n\n')}\n`)
  presenter = await room.open('presenter', '/presenter/1', {
    viewport: { width: 1440, height: 900 },
  })
  await presenter.waitForSelector('.slidev-note')
}, 400_000)
afterAll(() => room.close())

it('notes, clock and the next slide stand in the window', async () => {
  for (const part of ['.grid-section.note', '.grid-section.next', '.grid-section.bottom']) {
    const box = await presenter.locator(part).boundingBox()
    expect(box?.width, part).toBeGreaterThan(100)
    expect((box?.x ?? 0) + (box?.width ?? 0), part).toBeLessThanOrEqual(1440)
  }
})

it('the numbers of an agenda stand on one line each', async () => {
  await presenter.goto(`${room.origin}/presenter/20`)
  const numbers = presenter.locator('.grid-section.main .slidev-page-20 .number')
  await numbers.first().waitFor()
  const lines = await numbers.evaluateAll(all =>
    all
      .filter(one => /^\d{3}$/.test(one.textContent ?? ''))
      .map(one => {
        const text = document.createRange()
        text.selectNodeContents(one)
        return text.getClientRects().length
      }),
  )
  expect(lines.length).toBeGreaterThan(5)
  expect(new Set(lines)).toEqual(new Set([1]))
})
