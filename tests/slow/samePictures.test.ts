/** Slides in plain Slidev and on the pages of an export, as pictures. */
import { expect, it } from 'vitest'
import { compile } from '../../scripts/compile.ts'
import { withOwnPages, type Pages } from '../../scripts/deck/pages.ts'
import { parseDeck } from '../../scripts/deck/parse.ts'
import { createTypesetter } from '../../scripts/fonts/index.ts'
import { articles } from '../articles.ts'
import { useBrowser } from '../browser.ts'
import { inSlidev } from '../slidev.ts'

const type = createTypesetter()
const openBrowser = useBrowser()

it.each([false, true])('give the same pictures, dark: %s', async dark => {
  const browser = openBrowser()
  const deck = compile(
    articles.find(({ name }) => name === 'the sample')?.text ?? '',
    'article.md',
    type,
  )
  const source = {
    text: deck.slides,
    name: 'pixels',
    folder: '/nowhere',
    parsed: parseDeck(deck.slides),
  }
  const pictures = async ({ tab, selector }: Pages) => {
    const found: string[] = []
    for (const page of await tab.locator(selector).all())
      found.push((await page.screenshot({ type: 'png' })).toString('base64'))
    return found
  }
  const choice = { withClicks: false, dark }
  const [own, slidev] = [
    await withOwnPages(browser, source, choice, pictures),
    await inSlidev(browser, source, choice, pictures),
  ]
  expect(slidev).toHaveLength(own.length)
  const tab = await browser.newPage()
  // A picture is compared at a tenth of its size, where the rounding of Slidev's canvas no longer shows.
  const unlike = await tab.evaluate(
    async pairs => {
      const pixels = async (picture: string) => {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = 98
        canvas.height = 55
        const pen = canvas.getContext('2d')
        if (pen !== null) pen.imageSmoothingQuality = 'high'
        pen?.drawImage(image, 0, 0, 980, 551, 0, 0, canvas.width, canvas.height)
        return pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      }
      const shares: number[] = []
      for (const [one = '', other = ''] of pairs) {
        const [a, b] = [await pixels(one), await pixels(other)]
        let differing = 0
        for (let at = 0; at < a.length; at += 4)
          if (
            Math.abs((a[at] ?? 0) - (b[at] ?? 0)) +
              Math.abs((a[at + 1] ?? 0) - (b[at + 1] ?? 0)) +
              Math.abs((a[at + 2] ?? 0) - (b[at + 2] ?? 0)) >
            60
          )
            differing += 1
        shares.push(differing / (a.length / 4))
      }
      return shares.flatMap((share, index) => (share > 0.01 ? [{ slide: index + 1, share }] : []))
    },
    own.map((picture, index) => [picture, slidev[index] ?? '']),
  )
  await tab.close()
  expect(unlike).toEqual([])
})
