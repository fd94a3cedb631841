/**
 * How decks look, measured in a real Chromium: nothing overflows, everything can be read, the
 * estimate tells the truth.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page as Tab } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { LOOK_ATTRIBUTE, LOOKS, type LookName } from '../components/looks.ts'
import { compile } from '../scripts/compile.ts'
import { missingGlyphs } from '../scripts/deck/glyphs.ts'
import { judge } from '../scripts/deck/judge.ts'
import { withOwnPages, type Pages } from '../scripts/deck/pages.ts'
import { parseDeck } from '../scripts/deck/parse.ts'
import { heightOf } from '../scripts/layouts/index.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { EXAMPLES } from '../scripts/reference/index.ts'
import { brandStyle } from '../scripts/render/brand.ts'
import { articles, oversized } from './articles.ts'
import { root } from './run.ts'
import { inSlidev, SLIDEV_TEST } from './slidev.ts'
import { useBrowser } from './browser.ts'

const type = createTypesetter()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const browser = useBrowser()

const withRatio = (text: string, ratio: string) =>
  text.startsWith('---\n')
    ? text.replace('---\n', `---\naspectRatio: "${ratio}"\n`)
    : `---\naspectRatio: "${ratio}"\n---\n${text}`

function look<T>(
  text: string,
  dark: boolean,
  work: (pages: Pages, deck: ReturnType<typeof compile>) => Promise<T>,
): Promise<T> {
  const deck = compile(text, 'article.md', type)
  return withOwnPages(
    browser(),
    { text: deck.slides, name: 'article', folder: '/nowhere', parsed: parseDeck(deck.slides) },
    { withClicks: false, dark },
    pages => work(pages, deck),
  )
}

describe.each([...articles, ...oversized])('$name', ({ text }) => {
  it.each([
    ['16:9', false],
    ['16:9', true],
    ['4:3', false],
  ] as const)('fits and can be read at %s, dark: %s', async (ratio, dark) => {
    const found = await look(withRatio(text, ratio), dark, async pages =>
      (await judge(pages.tab, pages.selector)).flatMap(({ findings }, index) =>
        findings.map(finding => ({ slide: index + 1, ...finding })),
      ),
    )
    expect(found).toEqual([])
  })

  it('is estimated as high as it becomes', async () => {
    const off = await look(text, false, async ({ tab }, { storyboard }) => {
      // Everything shrinks to its content, so that the natural height can be measured.
      await tab.addStyleTag({
        content: `
        .lectern-sheet, .slidev-layout.lectern { height: auto !important; contain: none !important; \
overflow: visible !important }
        .lectern > .body, .lectern > .body > *, .lectern pre { flex-grow: 0 !important }
        .lectern table { block-size: auto !important }`,
      })
      const heights = await tab.evaluate(() =>
        [...document.querySelectorAll('.slidev-layout.lectern')].map(slide => {
          const [head, body] = [
            slide.querySelector<HTMLElement>('.head'),
            slide.querySelector<HTMLElement>('.body'),
          ]
          const intro = slide.querySelector<HTMLElement>('.lectern > .intro')
          return (
            (head === null ? 0 : head.offsetHeight + 24) +
            (intro === null ? 0 : intro.offsetHeight + 8) +
            (body?.offsetHeight ?? 0)
          )
        }),
      )
      const measured = [
        'statement',
        'points',
        'steps',
        'recap',
        'comparison',
        'columns',
        'table',
        'code',
      ]
      return storyboard.slides.flatMap((slide, index) => {
        const [is, estimate] = [heights[index] ?? 0, heightOf(slide, type)]
        return measured.includes(slide.layout) && (is > estimate + 3 || is < estimate - 60)
          ? [{ slide: slide.no, layout: slide.layout, is, estimate }]
          : []
      })
    })
    expect(off).toEqual([])
  })
})

describe.each(articles)('$name', ({ text }) => {
  it.each([false, true])('is accessible (axe-core), dark: %s', async dark => {
    const violations = await look(text, dark, async ({ tab }) => {
      await tab.addScriptTag({ content: axe })
      return tab.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: {
            run: (
              context: Document,
              options: object,
            ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
          }
        }
        const result = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        })
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      })
    })
    expect(violations).toEqual([])
  })
})

/** Colours that are hard to read: too light for paper, too dark for a dark room. */
const BRANDS = { light: [undefined, '#ffd200'], dark: [undefined, '#101a3c'] }

/** Puts a look on pages that stand in a tab: the text is the same in each. */
async function wear(tab: Tab, look: LookName, dark: boolean, color?: string): Promise<void> {
  const { style } = brandStyle(color === undefined ? { look } : { look, color }, 'article.md')
  await tab.evaluate(
    ([attribute, name, isDark, css]) => {
      const page = document.documentElement
      page.setAttribute(attribute, name)
      page.classList.toggle('dark', isDark)
      page.setAttribute('style', css)
    },
    [LOOK_ATTRIBUTE, look, dark, style] as const,
  )
  await tab.evaluate(() => document.fonts.ready.then(() => undefined))
}

describe('every layout in every look', () => {
  const text = readFileSync(join(root, EXAMPLES), 'utf8')
  const onPages = <T>(work: (pages: Pages) => Promise<T>) =>
    withOwnPages(
      browser(),
      { text, name: 'layouts', folder: '/nowhere', parsed: parseDeck(text) },
      { withClicks: false, dark: false },
      work,
    )
  const ways = LOOKS.flatMap(look => [false, true].map(dark => ({ look, dark })))

  it('fits and can be read, light and dark, with any brand', { timeout: 180_000 }, async () => {
    const found = await onPages(async ({ tab, selector }) => {
      const wrong: string[] = []
      for (const { look, dark } of ways)
        for (const color of BRANDS[dark ? 'dark' : 'light']) {
          await wear(tab, look, dark, color)
          for (const [index, { findings }] of (await judge(tab, selector)).entries())
            for (const { message } of findings)
              wrong.push(`${look}${dark ? ' dark' : ''} ${color} slide ${index + 1}: ${message}`)
        }
      return wrong
    })
    expect(found).toEqual([])
  })

  it('has enough contrast for axe-core', { timeout: 180_000 }, async () => {
    const found = await onPages(async ({ tab }) => {
      await tab.addScriptTag({ content: axe })
      const wrong: string[] = []
      for (const { look, dark } of ways) {
        await wear(tab, look, dark)
        const said = await tab.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: {
              run: (
                context: Document,
                options: object,
              ) => Promise<{ violations: { nodes: { html: string }[] }[] }>
            }
          }
          const { violations } = await axe.run(document, { runOnly: ['color-contrast'] })
          return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
        })
        wrong.push(...said.map(html => `${look}${dark ? ' dark' : ''}: ${html}`))
      }
      return wrong
    })
    expect(found).toEqual([])
  })

  it('stands in the colours of its section, by number', async () => {
    const colors = await onPages(async ({ tab }) =>
      tab.evaluate(() =>
        [...document.querySelectorAll('.lectern-section')].map(slide => {
          const tab = slide.querySelector('.tab') as HTMLElement
          return { ground: getComputedStyle(slide).backgroundColor, place: tab.offsetTop }
        }),
      ),
    )
    expect(colors).toHaveLength(4)
    expect(new Set(colors.map(({ ground }) => ground)).size).toBe(4)
    expect(colors.map(({ place }) => place)).toEqual(
      colors.map(({ place }) => place).sort((a, b) => a - b),
    )
  })
})

describe('a deck in a look', () => {
  const TITLE = 'What people need at work deserves the full attention of a manager every day'
  const words = TITLE.split(' ')
  const headlines = words.map((_, count) => words.slice(0, count + 1).join(' ')).slice(3)
  const article = (look: LookName) =>
    `---\nbrand: { look: ${look} }\n---\n\n# Looks\n\n${headlines
      .map(title => `## ${title}\n\n- One thing\n- Another thing\n- A third thing\n`)
      .join('\n')}`

  it.each(LOOKS)('says so in its data, and no headline ends in a single word: %s', async name => {
    expect(await lonelyIn(name)).toEqual([])
  })

  async function lonelyIn(name: LookName): Promise<string[]> {
    return look(article(name), false, async ({ tab }, deck) => {
      if (name === 'calm') expect(deck.slides).not.toContain(LOOK_ATTRIBUTE)
      else expect(deck.slides).toContain(`${LOOK_ATTRIBUTE}: ${name}`)
      return tab.evaluate(() =>
        [...document.querySelectorAll('.head h1')].flatMap(headline => {
          const node = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT).nextNode()
          const text = node?.textContent ?? ''
          const at = text.trimEnd().lastIndexOf(' ')
          if (node === null || at < 0) return []
          const topAt = (from: number, to: number) => {
            const range = document.createRange()
            range.setStart(node, from)
            range.setEnd(node, to)
            return range.getClientRects()[0]?.top ?? 0
          }
          return topAt(at + 1, at + 2) > topAt(at - 1, at) + 2 ? [text] : []
        }),
      )
    })
  }
})

describe("Slidev's own client and the pages of an export", () => {
  /** Every stretch of text with its place on its page, px. */
  const texts = ({ tab, selector }: Pages) =>
    tab.evaluate(
      selector =>
        [...document.querySelectorAll(selector)].map(page => {
          const box = page.getBoundingClientRect()
          const found: { text: string; left: number; top: number; width: number }[] = []
          const walker = document.createTreeWalker(
            page.querySelector('.slidev-layout') ?? page,
            NodeFilter.SHOW_TEXT,
          )
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const range = document.createRange()
            range.selectNodeContents(node)
            const rect = range.getBoundingClientRect()
            if (node.textContent?.trim() !== '' && rect.width > 0)
              found.push({
                text: node.textContent?.trim() ?? '',
                left: rect.left - box.left,
                top: rect.top - box.top,
                width: rect.width,
              })
          }
          return found
        }),
      selector,
    )

  it('show the same text in the same places', SLIDEV_TEST, async () => {
    // Both decks in one: Slidev takes its time to start.
    const deck = articles
      .filter(({ name }) => name === 'the sample' || name === 'hostile')
      .map(({ text }) => compile(text, 'article.md', type).slides)
      .join('\n')
    const source = { text: deck, name: 'same', folder: '/nowhere', parsed: parseDeck(deck) }
    const choice = { withClicks: false, dark: false }
    const own = await withOwnPages(browser(), source, choice, texts)
    expect(own.length).toBeGreaterThan(30)
    const slidev = await inSlidev(browser(), source, choice, texts)
    expect(slidev.map(page => page.map(entry => entry.text))).toEqual(
      own.map(page => page.map(entry => entry.text)),
    )
    // Slidev rounds the height of its canvas, which moves what is centred by a fraction of a pixel.
    const moved = slidev.flatMap((page, at) =>
      page
        .filter((entry, index) =>
          (['left', 'top', 'width'] as const).some(
            key => Math.abs(entry[key] - (own[at]?.[index]?.[key] ?? 0)) > 1.5,
          ),
        )
        .map(entry => ({ slide: at + 1, ...entry })),
    )
    expect(moved).toEqual([])
  })
})

describe('characters without a font', () => {
  it('are told; those that a font has are not', async () => {
    const missing = await look(
      '# Signs\n\nA sign \uE123 that nobody draws, and é ✅ Ж λ 🙂 → that all do.\n',
      false,
      pages => missingGlyphs(pages.tab, pages.selector),
    )
    expect(missing).toEqual(['\uE123'])
  })
})
