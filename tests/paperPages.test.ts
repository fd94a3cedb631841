/** Pages of the papers as a reader sees them: printed, and looked at. */
import { describe, expect, it } from 'vitest'
import { withTab } from '../scripts/browser/tab.ts'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { printFilled, type Printed } from '../scripts/outputs/fillPages.ts'
import { PRINTING } from '../scripts/outputs/printing.ts'
import { handout, type HandoutKind } from '../scripts/paper/handout.ts'
import { inkOf } from '../scripts/pdf/ink.ts'
import { faultsOf, shareUsed } from '../scripts/pdf/paperPages.ts'
import { articles } from './articles.ts'
import { useBrowser } from './browser.ts'

const browser = useBrowser()
const type = createTypesetter()
const OPTIONS = {
  ...{ paper: 'a4' as const, perPage: 3 as const, answers: false },
  ...{ css: [], pages: [], height: 551 },
}

async function printed(html: string): Promise<Printed> {
  return withTab(browser(), {}, async tab => {
    await tab.setContent(html)
    return printFilled(tab, () => tab.pdf(PRINTING))
  })
}

const paperOf = (text: string, kind: HandoutKind) =>
  printed(handout(compile(text, 'article.md', type).storyboard, { ...OPTIONS, kind }))

const words = (count: number) => 'Water the long bed slowly and never at noon. '.repeat(count)
const LONG = `# Watering\n\n## Steps\n\n${Array.from(
  { length: 30 },
  (_, index) => `${index + 1}. **Bed ${index + 1}.** ${words(4)}`,
).join('\n')}\n`

describe('the card', () => {
  it.each([...articles, { name: 'steps without end', text: LONG }])(
    'of $name is one page',
    async ({ text }) => {
      const { bytes, faults } = await paperOf(text, 'card')
      expect(faults).toEqual([])
      expect((await inkOf(bytes)).pages).toHaveLength(1)
    },
  )
})

describe('the workbook', () => {
  it.each(articles)('of $name has no page that is blank, cut or nearly empty', async ({ text }) => {
    const { bytes, faults } = await paperOf(text, 'guided')
    expect(faults).toEqual([])
    const { pages } = await inkOf(bytes)
    // The cover and the last page are as full as they are.
    for (const page of pages.slice(1, -1)) expect(shareUsed(page)).toBeGreaterThan(0.5)
  })
})

describe('a page', () => {
  const page = (body: string) =>
    `<style>@page { size: A4; margin: 22mm 20mm 20mm } * { margin: 0 }</style><h1>Hoses</h1>${body}`
  const look = async (html: string) => {
    const bytes = await withTab(browser(), {}, async tab => {
      await tab.setContent(html)
      return tab.pdf(PRINTING)
    })
    const { pages, bookmarks } = await inkOf(bytes)
    return faultsOf(pages, bookmarks)
  }
  const BREAK = '<div style="break-after: page"></div>'

  it('that is blank is seen', async () =>
    expect(await look(page(`<p>a</p>${BREAK}${BREAK}<p>b</p>`))).toEqual([
      { page: 2, kind: 'blank' },
    ]))

  it('that ends with a heading is seen, and mended', async () => {
    const html = page(`<p>a</p><h2>Alone</h2><div style="block-size: 240mm">b</div>`).replace(
      '<div',
      '<div class="tall"',
    )
    const unbroken = html.replace(
      '</style>',
      'h2 { break-after: auto } .tall { break-inside: avoid; break-before: page }</style>',
    )
    expect(await look(unbroken)).toEqual([{ page: 1, kind: 'heading', bookmark: 1 }])
    expect(await look(page('<p>a</p><h2>With</h2><p>b</p>'))).toEqual([])
  })

  it('whose numbers are cut off at the edge is seen', async () =>
    expect(
      await look(page(`<ol start="10" style="padding: 0 0 0 14px"><li>cut</li></ol>`)),
    ).toEqual([{ page: 1, kind: 'cut' }]))
})
