/** What a trainer has: the clock, turning pages and jumping, keys, notes, and a phone as a remote. */
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { actualText } from '../scripts/commands/actual.ts'
import { clockText, minutesAhead, sectionTime } from '../scripts/live/pace.ts'
import { placeAfter, placeBefore } from '../scripts/live/turning.ts'
import { headlineOf, revealsOf } from '../scripts/layouts/index.ts'
import { plain } from '../scripts/text/plain.ts'
import {
  backup,
  follower,
  front,
  goTo,
  isSeen,
  numberOf,
  pathOf,
  presenter,
  press,
  projector,
  remote,
  room,
  shown,
  slides,
  stands,
  storyboard,
  tell,
  useTrainingRoom,
} from './trainingRoom.ts'

useTrainingRoom()

describe('the clock', () => {
  const clock = (page: Page) => page.locator('.lectern-clock')
  const elapsed = async (page: Page) => (await clock(page).locator('.elapsed').innerText()).trim()

  it('waits for the first page that the presenter turns, and runs in all windows', async () => {
    await press(follower, 'ArrowRight')
    await presenter.waitForTimeout(1500)
    expect(await elapsed(presenter)).toBe('0:00')
    await press(presenter, 'ArrowRight')
    for (const page of [presenter, remote])
      await expect.poll(() => elapsed(page), { timeout: 10_000 }).not.toBe('0:00')
    await expect.poll(() => clock(presenter).innerText()).toContain('40 min left')
    expect(await clock(presenter).innerText()).toContain('on time')
  })

  it('pauses, goes on after a reload, and is set back', async () => {
    await clock(presenter).getByRole('button', { name: 'Pause the clock' }).click()
    await presenter.waitForTimeout(600)
    const stood = await elapsed(presenter)
    await presenter.reload()
    await presenter.waitForSelector('.lectern-clock')
    await presenter.waitForTimeout(1500)
    expect(await elapsed(presenter)).toBe(stood)
    expect(await elapsed(remote)).toBe(stood)
    await clock(remote).getByRole('button', { name: 'Start the clock' }).click()
    await expect.poll(() => elapsed(presenter), { timeout: 10_000 }).not.toBe(stood)
    await clock(presenter).getByRole('button', { name: 'Set the clock back to zero' }).click()
    await expect.poll(() => elapsed(remote)).toBe('0:00')
  })

  it('says how far behind the plan it is, for how long the section runs, and how much too long it takes', async () => {
    const first = slides.find(slide => slide.section?.number === 1)?.no ?? 0
    await goTo(first)
    const hour = Date.now() - 3600_000 - 62_000
    await tell('timer', {
      status: 'running',
      slides: {},
      startedAt: hour + 20 * 60_000,
      pausedAt: 0,
    })
    await expect
      .poll(() => clock(presenter).innerText(), { timeout: 10_000 })
      .toMatch(/\+1:0[2-9]\s*over/)
    expect(await clock(presenter).innerText()).toMatch(/\d+ min behind/)
    expect(await clock(presenter).innerText()).toMatch(/part 1: \d+ of [\d.]+ min/)
  })

  it('saves when each slide was reached, as check --actual reads it', async () => {
    await press(presenter, 'Home')
    await clock(presenter).getByRole('button', { name: 'Set the clock back to zero' }).click()
    await press(presenter, 'ArrowRight')
    await presenter.waitForTimeout(1200)
    await press(presenter, 'ArrowDown', 'ArrowDown')
    const [download] = await Promise.all([
      presenter.waitForEvent('download'),
      clock(presenter).locator('.pace').click(),
    ])
    const path = join(tmpdir(), `lectern-times-${process.pid}.txt`)
    await download.saveAs(path)
    expect(readFileSync(path, 'utf8')).toMatch(/^(?:\d+ \d+\.\d\d\n){3}$/)
    expect(actualText(storyboard, path)).toContain('planned')
  })

  it.each([
    [1, 1440, 900],
    [2, 1280, 720],
    [3, 1024, 768],
  ])('stands beside the slides in layout %i', async (layout, width, height) => {
    await presenter.setViewportSize({ width, height })
    await presenter.evaluate(
      value => localStorage.setItem('slidev-presenter-layout', String(value)),
      layout,
    )
    await presenter.reload()
    await presenter.waitForSelector('.lectern-clock')
    const box = await clock(presenter).boundingBox()
    const others = await Promise.all(
      [presenter.locator('.grid-section.main'), presenter.locator('.grid-section.next')].map(one =>
        one.boundingBox(),
      ),
    )
    expect(box).not.toBeNull()
    if (box === null) return
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
    for (const other of others)
      expect((other?.y ?? 0) + (other?.height ?? 0)).toBeLessThanOrEqual(box.y + 1)
    const sizes = await clock(presenter)
      .locator('span, b, button')
      .evaluateAll(all =>
        all
          .filter(one => one.textContent?.trim() !== '')
          .map(one => parseFloat(getComputedStyle(one).fontSize)),
      )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  })

  it('counts in the plan, as arithmetic', () => {
    const plan = [1, 2, 3, 0, 2].map((minutes, index) => ({
      minutes,
      data: { section: { number: index < 3 ? 1 : 2, name: 'x' } },
      ...(index === 3 ? { hidden: true as const } : {}),
    }))
    expect(minutesAhead(plan, 2, 0.5)).toBe(0.5)
    expect(minutesAhead(plan, 2, 2)).toBe(0)
    expect(minutesAhead(plan, 2, 4.5)).toBe(-1.5)
    expect(minutesAhead(plan, 5, 7)).toBe(0)
    expect(
      sectionTime(
        plan,
        3,
        4,
        new Map([
          [2, 1],
          [3, 2],
        ]),
      ),
    ).toMatchObject({ number: 1, gone: 3, planned: 6 })
    expect([59, 60, 3600, 3661].map(clockText)).toEqual(['0:59', '1:00', '1:00:00', '1:01:01'])
  })
})

describe('turning pages', () => {
  it('never leads to a backup slide, and counts none', async () => {
    await presenter.setViewportSize({ width: 1440, height: 900 })
    await press(presenter, 'Home')
    const seen = new Set<number>()
    const presses = shown.reduce((sum, slide) => sum + slide.clicks + 1, 0) + 3
    for (let count = 0; count < presses; count += 1) {
      await presenter.keyboard.press(count % 2 === 0 ? 'PageDown' : 'ArrowRight')
      await presenter.waitForTimeout(60)
      seen.add(Number(pathOf(presenter).split('/').at(-1)))
    }
    await press(presenter, 'End')
    expect(Math.max(...seen)).toBe(shown.length)
    await stands(projector, `/${shown.length}`)
    expect(await front(projector, shown.length).locator('.slidev-layout').count()).toBe(1)
    expect(await presenter.locator('nav').innerText()).toMatch(
      new RegExp(`${shown.length}\\s*/ ${shown.length}`),
    )
    await expect.poll(() => isSeen(presenter.getByText('End of the presentation'))).toBe(true)
  })

  it('goes back to where it was after a backup slide, by any means', async () => {
    const list = numberOf('points')
    await goTo(list)
    await press(presenter, 'ArrowRight', 'ArrowRight')
    await expect.poll(() => presenter.url()).toContain('clicks=2')
    await goTo(backup)
    await expect.poll(() => isSeen(presenter.getByText('A backup slide.'))).toBe(true)
    expect(await front(projector, backup).locator('.page').innerText()).toBe('')
    await press(presenter, 'ArrowRight')
    await stands(projector, `/${list}`)
    expect(projector.url()).toContain('clicks=2')
    await goTo(backup)
    await remote.tap('.forward')
    await stands(projector, `/${list}`)
    await projector.goto(`${room.origin}/${backup + 1}`)
    await stands(projector, `/${backup + 1}`)
  })

  it('is the same sum in every place', () => {
    const deck = [{ clicks: 0 }, { clicks: 2 }, { clicks: 0, hidden: true as const }, { clicks: 1 }]
    expect(placeAfter(deck, { no: 2, clicks: 2 })).toEqual({ no: 4, clicks: 0 })
    expect(placeBefore(deck, { no: 4, clicks: 0 })).toEqual({ no: 2, clicks: 2 })
    expect(placeAfter(deck, { no: 3, clicks: 0 }, { no: 1, clicks: 0 })).toEqual({
      no: 1,
      clicks: 0,
    })
    expect(placeBefore(deck, { no: 3, clicks: 0 })).toEqual({ no: 2, clicks: 2 })
    expect(placeAfter(deck, { no: 4, clicks: 1 })).toBeUndefined()
  })

  it('marks backup slides in the overview, and leaves them out of the print view unless they are named', async () => {
    const overview = await room.openBeside(presenter, '/overview')
    await overview.waitForSelector('.lectern-backup')
    expect(await overview.locator('.lectern-backup').count()).toBe(slides.length - shown.length)
    await overview.goto(`${room.origin}/print?print=true`)
    await expect
      .poll(() => overview.locator('.print-slide-container .slidev-layout').count())
      .toBe(shown.length)
    await overview.goto(`${room.origin}/print?print=true&range=${backup}`)
    await expect
      .poll(() => overview.locator('.print-slide-container .slidev-layout').count())
      .toBe(1)
    await overview.close()
  })
})

describe('keys', () => {
  it.each([
    ['b', 'black'],
    ['.', 'black'],
    ['w', 'white'],
  ])('"%s" makes the screen %s on every device, and shows the slides again', async (key, color) => {
    await goTo(2)
    await press(presenter, key)
    for (const page of [projector, follower])
      await expect.poll(() => page.locator(`.lectern-screen.${color}`).count()).toBe(1)
    expect(await presenter.locator('.lectern-notices').innerText()).toContain(
      `The audience sees a ${color} screen.`,
    )
    await press(projector, key)
    for (const page of [projector, follower])
      await expect.poll(() => page.locator('.lectern-screen').count()).toBe(0)
  })

  it('a turned page ends a black screen, and the audience makes none', async () => {
    await press(presenter, 'b')
    await expect.poll(() => projector.locator('.lectern-screen').count()).toBe(1)
    await press(presenter, 'PageDown')
    await expect.poll(() => projector.locator('.lectern-screen').count()).toBe(0)
    await press(follower, 'b')
    await projector.waitForTimeout(300)
    expect(await projector.locator('.lectern-screen').count()).toBe(0)
    expect(await follower.locator('.lectern-screen').count()).toBe(0)
  })

  it('F5 of a clicker loads nothing anew', async () => {
    await presenter.evaluate(() => ((window as unknown as { here: boolean }).here = true))
    await press(presenter, 'F5')
    await presenter.waitForTimeout(500)
    expect(await presenter.evaluate(() => (window as unknown as { here?: boolean }).here)).toBe(
      true,
    )
  })

  it('go on turning pages after a click on a button', async () => {
    await goTo(2)
    await presenter.click('[title="Go to next slide"]')
    await stands(presenter, '/presenter/3')
    for (let reveals = 0; reveals <= (slides[2]?.clicks ?? 0); reveals += 1)
      await press(presenter, 'ArrowRight')
    await stands(presenter, '/presenter/4')
  })

  it('reach pen and laser pointer', async () => {
    await press(presenter, 'p')
    await expect.poll(() => isSeen(presenter.locator('[title="Draw with stylus"]'))).toBe(true)
    await press(presenter, 'p')
    await expect.poll(() => presenter.locator('[title="Draw with stylus"]').count()).toBe(0)
    await press(presenter, 'l')
    await expect.poll(() => presenter.locator('[title="Disable laser pointer"]').count()).toBe(1)
    await press(presenter, 'l')
  })
})

describe('jumping', () => {
  it('names every slide before anything is typed, and finds by words and numbers', async () => {
    await goTo(2)
    await press(presenter, 'g')
    const options = presenter.locator('#slidev-goto-list [role=option]')
    await expect.poll(() => options.count()).toBe(slides.length)
    expect(await presenter.inputValue('#slidev-goto-input')).toBe('')
    for (const [index, slide] of slides.entries())
      expect(await options.nth(index).innerText()).toContain(plain(headlineOf(slide)))
    await presenter.fill('#slidev-goto-input', 'managers')
    await presenter.keyboard.press('ArrowDown')
    const chosen = await presenter.locator('[role=option][aria-selected=true] .no').innerText()
    await presenter.keyboard.press('Enter')
    await stands(projector, `/${chosen}`)
  })

  it('has a list of sections, by key and by button', async () => {
    const starts = [1, 2, 3].map(
      number => slides.find(slide => slide.section?.number === number)?.no ?? 0,
    )
    await goTo(1)
    await press(presenter, 's')
    const list = presenter.locator('.lectern-jumps')
    await expect.poll(() => isSeen(list)).toBe(true)
    for (const name of [
      'What leaders do',
      'What managers do',
      'A last thought',
      'Where the numbers come from',
    ])
      expect(await list.innerText()).toContain(name)
    await press(presenter, 'ArrowDown', 'ArrowDown', 'Enter')
    await stands(projector, `/${starts[1]}`)
    await presenter.click('[title="Sections (s)"]')
    // The section's backup slide has its name too.
    await list.getByText('What leaders do').first().click()
    await stands(projector, `/${starts[0]}`)
  })
})

describe('notes', () => {
  it('are large, grow, and say where they come from', async () => {
    await goTo(numberOf('points'))
    const note = presenter.locator('.grid-section.note .slidev-note')
    const size = () => note.evaluate(one => parseFloat(getComputedStyle(one).fontSize))
    expect(await size()).toBeGreaterThanOrEqual(20)
    const before = await size()
    await presenter.click('[title="Increase font size"]')
    expect(await size()).toBeGreaterThan(before)
    expect(await presenter.locator('.grid-section.note').innerText()).toMatch(
      /article\.md, lines? \d+/,
    )
    expect(await presenter.locator('.grid-section.note [title="Edit Notes"]').count()).toBe(0)
    const notes = await room.openBeside(presenter, '/notes')
    await notes.waitForSelector('.slidev-note')
    expect(
      await notes
        .locator('.slidev-note')
        .evaluate(one => parseFloat(getComputedStyle(one).fontSize)),
    ).toBeGreaterThanOrEqual(20)
    expect(await notes.getByTitle('Edit notes').isVisible()).toBe(false)
    await notes.goto(`${room.origin}/notes-edit`)
    expect(await notes.locator('textarea').count()).toBe(0)
    await notes.close()
  })

  it('have the room that the next slide does not need', async () => {
    const share = await presenter
      .locator('.grid-section.note')
      .evaluate(one => one.getBoundingClientRect().height / window.innerHeight)
    expect(share).toBeGreaterThan(0.45)
  })

  it('belong to the reveals that the slides really have', async () => {
    for (const slide of shown.filter(one => one.clicks > 0)) {
      await projector.goto(`${room.origin}/${slide.no}`)
      await front(projector, slide.no).locator('.slidev-layout').waitFor()
      const reveals = revealsOf(slide)
      for (const [index, lines] of reveals.entries()) {
        const drawn = await front(projector, slide.no)
          .locator(`[data-slidev-clicks-start="${index + 1}"]`)
          .allTextContents()
        for (const line of lines)
          expect(drawn.join(' ').replace(/\s+/g, ' ').toLowerCase()).toContain(
            plain(line.text).toLowerCase(),
          )
      }
    }
  })
})

describe('the phone as a remote', () => {
  it.each([
    [390, 844],
    [844, 390],
  ])('turns pages, blackens and jumps at %i × %i', async (width, height) => {
    // A window that went elsewhere by itself comes along again.
    await goTo(1)
    await goTo(numberOf('points'))
    await remote.setViewportSize({ width, height })
    await expect.poll(() => remote.locator('h1').innerText()).toContain('What leaders do')
    expect(await remote.locator('.notes').innerText()).toContain('Vision')
    expect(await remote.locator('.next').innerText()).toContain('1 of 3')
    await remote.tap('.forward')
    await expect.poll(() => presenter.url()).toContain('clicks=1')
    await remote.tap('.previous')
    await expect.poll(() => presenter.url()).not.toContain('clicks=1')
    await remote.tap('text=Black screen')
    await expect.poll(() => projector.locator('.lectern-screen').count()).toBe(1)
    await remote.tap('text=Show slides')
    await expect.poll(() => projector.locator('.lectern-screen').count()).toBe(0)
    for (const button of await remote.locator('button:visible').all()) {
      const box = await button.boundingBox()
      const text = await button.innerText()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), text).toBeGreaterThanOrEqual(48)
      expect((box?.x ?? 0) + (box?.width ?? 0), text).toBeLessThanOrEqual(width)
      expect((box?.y ?? 0) + (box?.height ?? 0), text).toBeLessThanOrEqual(height)
    }
    await remote.tap('text=Sections')
    await remote.locator('.jumps').getByText('What managers do').tap()
    const section = slides.find(slide => slide.section?.number === 2)?.no ?? 0
    await stands(projector, `/${section}`)
  })

  it('is for the presenter', async () => {
    const page = await room.open('audience', '/remote')
    expect(await page.locator('.lectern-remote').count()).toBe(0)
    await page.close()
  })
})
