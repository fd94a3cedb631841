/**
 * A training room in a real Chromium: the presenter's view, the projector, an audience's phone and
 * the presenter's own.
 */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { serve, type Served } from './served.ts'

/** The article that is presented. */
export const ARTICLE = `---
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
export const { storyboard } = compile(ARTICLE, 'article.md', createTypesetter())
export const { slides } = storyboard
/** Slides that are not kept back. */
export const shown = slides.filter(slide => slide.hidden !== true)
/** The first slide of a layout. */
export const numberOf = (layout: string) => slides.find(slide => slide.layout === layout)?.no ?? 0
/** The number of the slide with an exercise, of the one with a show of hands, and of the first backup slide. */
export const exercise =
  slides.find(
    slide =>
      slide.layout === 'activity' && slide.data.prompts.length > 0 && slide.data.kind === 'discuss',
  )?.no ?? 0
export const poll =
  slides.find(slide => slide.layout === 'activity' && slide.data.hands !== undefined)?.no ?? 0
export const backup = shown.length + 1

export let room: Served
/** The presenter's view, a window beside it, somebody's phone, and the presenter's own. */
export let presenter: Page
export let projector: Page
export let follower: Page
export let remote: Page

/** They are there while the tests of a file run. */
export function useTrainingRoom(): void {
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
}

export const pathOf = (page: Page) => new URL(page.url()).pathname
/** The slide that is in front. */
export const front = (page: Page, no: number) =>
  page.locator(`#slideshow > [data-slidev-no="${no}"]`)
/** Waits until a window stands at a path. */
export const stands = async (page: Page, path: string) => {
  await expect.poll(() => pathOf(page), { timeout: 15_000 }).toBe(path)
}
/** One key after the other, as a hand presses them. */
export const press = (page: Page, ...keys: string[]) =>
  keys.reduce<Promise<void>>(async (before, key) => {
    await before
    await page.keyboard.press(key)
    await page.waitForTimeout(150)
  }, Promise.resolve())
/** As a trainer comes back to a slide. */
export const goTo = async (no: number) => {
  await press(presenter, 'g')
  await presenter.fill('#slidev-goto-input', String(no))
  await presenter.keyboard.press('Enter')
  await stands(presenter, `/presenter/${no}`)
  await stands(projector, `/${no}`)
}
/** What another device of the presenter tells. */
export const tell = (key: string, value: unknown) =>
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
export const isSeen = (locator: Locator) => locator.isVisible()
