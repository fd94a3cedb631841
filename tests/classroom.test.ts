/** What happens in the room: exercises, views that everybody can use, and what is told when something is wrong. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  ARTICLE,
  exercise,
  follower,
  front,
  goTo,
  isSeen,
  numberOf,
  pathOf,
  poll,
  presenter,
  press,
  projector,
  remote,
  room,
  shown,
  stands,
  tell,
  useTrainingRoom,
} from './trainingRoom.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
useTrainingRoom()

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
