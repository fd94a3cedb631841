/**
 * A training room in a real Chromium: the presenter's view, the projector, an audience's phone and
 * the presenter's own.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actualText } from '../scripts/commands/actual.ts'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { clockText, minutesAhead, sectionTime } from '../scripts/live/pace.ts'
import { placeAfter, placeBefore } from '../scripts/live/turning.ts'
import { headlineOf, revealsOf } from '../scripts/layouts/index.ts'
import { plain } from '../scripts/text/plain.ts'
import { serve, type Served } from './served.ts'

const ARTICLE = `---
title: Leading and managing
duration: 40
---

# Leading and managing

Many people use both words as if they meant the same.

## What leaders do

Four truths describe them:

- **Vision.** Leaders see what is not there yet.
- **Trust.** People trust whoever keeps a promise.
- **Courage.** Leaders decide while others hesitate.

<!-- activity: pairs 1min: Whom would you follow, and why? -->

<!-- slide: hidden -->

| Year | Teams |
| --- | --- |
| 2023 | 12 |
| 2024 | 19 |

## What managers do

1. Make a plan with the team.
2. Share out the work.
3. Look at the results every week.

> **Tip:** Begin your day with one question for your team.

<!-- activity: hands: Which do you do more? Lead / Manage / Both -->

## Leadership vs management

| Aspect | Leadership | Management |
| --- | --- | --- |
| Looks at | the way ahead | the work of today |
| Asks | what and why | how and when |
| Moves people by | trust | agreements |

Leaders open the way, whereas managers make it work.

<!-- slide: hidden -->

## Where the numbers come from

The numbers come from a survey of all teams in spring.

## A last thought

Every team needs both. No vision works without a plan.
`
const { storyboard } = compile(ARTICLE, 'article.md', createTypesetter())
const { slides } = storyboard
const shown = slides.filter(slide => slide.hidden !== true)
const numberOf = (layout: string) => slides.find(slide => slide.layout === layout)?.no ?? 0
const exercise =
  slides.find(
    slide =>
      slide.layout === 'activity' && slide.data.prompts.length > 0 && slide.data.kind === 'discuss',
  )?.no ?? 0
const poll =
  slides.find(slide => slide.layout === 'activity' && slide.data.hands !== undefined)?.no ?? 0
const backup = shown.length + 1

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let room: Served
let presenter: Page
let projector: Page
let follower: Page
let remote: Page
beforeAll(async () => {
  room = await serve(ARTICLE)
  presenter = await room.open('presenter', '/presenter/1', {
    viewport: { width: 1440, height: 900 },
  })
  projector = await room.openBeside(presenter, '/1')
  follower = await room.open('audience', '/', { viewport: { width: 390, height: 844 } })
  remote = await room.open('presenter', '/remote', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await Promise.all(
    [presenter, projector, follower].map(page => page.waitForSelector('.slidev-layout')),
  )
  await remote.waitForSelector('.forward')
}, 400_000)
afterAll(async () => {
  expect(room.problems).toEqual([])
  await room.close()
})

const pathOf = (page: Page) => new URL(page.url()).pathname
/** The slide that is in front. */
const front = (page: Page, no: number) => page.locator(`#slideshow > [data-slidev-no="${no}"]`)
const stands = async (page: Page, path: string) => {
  await expect.poll(() => pathOf(page), { timeout: 15_000 }).toBe(path)
}
const press = (page: Page, ...keys: string[]) =>
  keys.reduce<Promise<void>>(async (before, key) => {
    await before
    await page.keyboard.press(key)
    await page.waitForTimeout(150)
  }, Promise.resolve())
/** As a trainer comes back to a slide. */
const goTo = async (no: number) => {
  await press(presenter, 'g')
  await presenter.fill('#slidev-goto-input', String(no))
  await presenter.keyboard.press('Enter')
  await stands(presenter, `/presenter/${no}`)
  await stands(projector, `/${no}`)
}
/** What another device of the presenter tells. */
const tell = (key: string, value: unknown) =>
  presenter.evaluate(
    ([name, told]) =>
      new Promise<void>(done => {
        const socket = new WebSocket(`ws://${location.host}/sync`)
        socket.onopen = () => {
          socket.send(JSON.stringify({ type: 'shared', key: name, value: told }))
          setTimeout(() => done(socket.close()), 200)
        }
      }),
    [key, value] as const,
  )
const isSeen = (locator: Locator) => locator.isVisible()

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

describe('exercises', () => {
  const countdown = (page: Page) => front(page, exercise).locator('.countdown')
  const name = () =>
    presenter.evaluate(no => {
      const { deck } = JSON.parse(document.getElementById('lectern')?.textContent ?? '{}') as {
        deck: { slides: { id: string }[] }
      }
      return `countdown-${deck.slides[no - 1]?.id ?? ''}`
    }, exercise)

  it('count down together, started by the presenter alone', async () => {
    await goTo(exercise)
    await expect.poll(() => countdown(follower).innerText()).toBe('1:00')
    await countdown(follower).click({ force: true })
    await presenter.waitForTimeout(1200)
    expect(await countdown(presenter).innerText()).toBe('1:00')
    await countdown(presenter).click()
    for (const page of [presenter, projector, follower])
      await expect.poll(() => countdown(page).innerText(), { timeout: 10_000 }).toMatch(/^0:5\d$/)
    const remoteCountdown = remote.locator('.countdown')
    await expect.poll(() => remoteCountdown.innerText()).toMatch(/^0:5\d$/)
  })

  it('leave the arrow keys to the slides after a click, and work by key alone', async () => {
    await press(presenter, 'ArrowRight')
    await stands(presenter, `/presenter/${exercise + 1}`)
    await press(presenter, 'ArrowLeft')
    await stands(presenter, `/presenter/${exercise}`)
    await countdown(presenter).focus()
    await press(presenter, 'Space')
    await expect.poll(() => countdown(projector).getAttribute('aria-pressed')).toBe('false')
    expect(pathOf(presenter)).toBe(`/presenter/${exercise}`)
  })

  it('end so that it is seen and heard, and count on', async () => {
    await presenter.evaluate(() => {
      const heard = window as unknown as { heard: number }
      heard.heard = 0
      const start = OscillatorNode.prototype.start
      OscillatorNode.prototype.start = function (...at) {
        heard.heard += 1
        start.apply(this, at)
      }
    })
    await tell(await name(), { until: Date.now() + 2500, left: 60 })
    for (const page of [presenter, projector, follower])
      await expect.poll(() => countdown(page).innerText(), { timeout: 10_000 }).toMatch(/^\+0:0\d$/)
    await expect.poll(() => countdown(follower).getAttribute('class')).toContain('over')
    const heardIn = (page: Page) =>
      page.evaluate(() => (window as unknown as { heard?: number }).heard ?? 0)
    const claimed = await presenter.evaluate(() => localStorage.getItem('lectern-chimed'))
    expect(claimed).not.toBeNull()
    expect((await heardIn(presenter)) === 2 || (await heardIn(presenter)) === 0).toBe(true)
  })

  it('remember that somebody wants no sound', async () => {
    await countdown(presenter).hover()
    await front(presenter, exercise)
      .getByRole('button', { name: 'Switch the sound at the end off' })
      .click()
    await presenter.reload()
    await presenter.waitForSelector('.countdown')
    expect(
      await front(presenter, exercise)
        .getByRole('button', { name: 'Switch the sound at the end on' })
        .count(),
    ).toBe(1)
  })

  it('count hands, in all windows', async () => {
    await goTo(poll)
    const row = (page: Page, text: string) => front(page, poll).locator('.hand', { hasText: text })
    for (const option of ['Lead', 'Manage', 'Both'])
      await expect.poll(() => isSeen(row(projector, option))).toBe(true)
    for (let taps = 0; taps < 3; taps += 1) await row(presenter, 'Manage').click()
    await row(presenter, 'Manage').click({ modifiers: ['Shift'] })
    for (const page of [projector, follower])
      await expect.poll(() => row(page, 'Manage').locator('.count').innerText()).toBe('2')
    await row(follower, 'Both').click({ force: true })
    await presenter.waitForTimeout(300)
    expect(await row(presenter, 'Both').locator('.count').innerText()).toBe('0')
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

describe('for everybody', () => {
  const serious = async (page: Page) => {
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as {
        axe: {
          run: (
            root: Document,
            options: object,
          ) => Promise<{
            violations: {
              id: string
              impact: string
              nodes: { html: string; failureSummary: string }[]
            }[]
          }>
        }
      }
      return (await tool.run(document, { resultTypes: ['violations'] })).violations
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
  }

  it.each([false, true])('axe finds nothing serious in any view, dark: %s', async dark => {
    const colorScheme = dark ? 'dark' : 'light'
    const views: [Page, string][] = []
    for (const [role, path] of [
      ['audience', '/5'],
      ['presenter', '/presenter/5'],
      ['presenter', '/remote'],
      ['presenter', '/join'],
      ['presenter', '/connect'],
    ] as const) {
      const page = await room.open(role, path, {
        colorScheme,
        viewport: { width: 1280, height: 800 },
      })
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(800)
      views.push([page, path])
    }
    for (const [page, path] of views) {
      expect(await serious(page), path).toEqual([])
      await page.close()
    }
  })

  it('reads out nothing that is not shown yet', async () => {
    const list = numberOf('points')
    const page = await room.open('audience', `/${list}`)
    await front(page, list).locator('.slidev-layout').waitFor()
    await page.waitForTimeout(400)
    expect(await page.locator('main').ariaSnapshot()).not.toContain('Vision')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('main').ariaSnapshot()).toContain('Vision')
    expect(await page.locator('main').ariaSnapshot()).not.toContain('Courage')
    await page.close()
  })

  it('says which slide stands there now, in the title too', async () => {
    await goTo(2)
    await goTo(numberOf('points'))
    const no = numberOf('points')
    for (const page of [projector, presenter]) {
      await expect
        .poll(() => page.locator('[aria-live=polite]').first().innerText())
        .toContain(`${no}/${shown.length}`)
      await expect.poll(() => page.title()).toContain(`${no}/${shown.length} What leaders do`)
    }
    expect(await projector.locator('main #slide-content').count()).toBe(1)
  })

  it.each([
    [1024, 768],
    [768, 1024],
    [390, 844],
    [1280, 720],
  ])('no toolbar stays over the slide at %i × %i', async (width, height) => {
    await projector.setViewportSize({ width, height })
    await projector.mouse.move(width / 2, height / 3)
    await projector.waitForTimeout(4200)
    const opacity = () =>
      projector
        .locator('#slide-container > div:has(> nav)')
        .evaluate(bar => getComputedStyle(bar).opacity)
    expect(await opacity()).toBe('0')
    // As a hand moves it: a browser sees what lies below only with the next step.
    await projector.mouse.move(30, height - 20, { steps: 5 })
    await projector.waitForTimeout(500)
    expect(Number(await opacity())).toBeGreaterThan(0)
  })

  it('keeps edges and icons in high contrast', async () => {
    const page = await room.open('presenter', `/presenter/${exercise}`, { forcedColors: 'active' })
    await page.waitForSelector('.slidev-icon-btn')
    const icon = page.locator('[title="Go to next slide"] > div')
    const [color, ground] = await icon.evaluate(one => [
      getComputedStyle(one).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ])
    expect(color).not.toBe(ground)
    const card = page.locator(`#slideshow > [data-slidev-no="${exercise}"] .prompts li`).first()
    expect(await card.evaluate(one => getComputedStyle(one).outlineStyle)).toBe('solid')
    await page.close()
  })
})

describe('the phone as a remote', () => {
  it.each([
    [390, 844],
    [844, 390],
  ])('turns pages, blackens and jumps at %i × %i', async (width, height) => {
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

describe('when something is wrong', () => {
  it('tells the presenter, and nobody else, that the article is broken', async () => {
    writeFileSync(room.article, ARTICLE.replace('duration: 40', 'duration: a while'))
    for (const page of [presenter, remote])
      await expect
        .poll(() => page.locator('.lectern-notices').innerText(), { timeout: 20_000 })
        .toContain('duration')
    expect(await follower.locator('body').innerText()).not.toContain('last good')
    writeFileSync(room.article, ARTICLE)
    await expect
      .poll(() => presenter.locator('.lectern-notices').innerText(), { timeout: 20_000 })
      .toBe('')
  })

  it('tells the presenter that the server is gone', async () => {
    await room.end()
    for (const page of [presenter, remote])
      await expect
        .poll(() => page.locator('.lectern-notices').innerText(), { timeout: 20_000 })
        .toContain('Cut off')
    expect(await follower.locator('body').innerText()).not.toContain('Cut off')
  })
})
