/** A picture of every layout in a look: one sheet each, for docs/looks.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page as Tab } from 'playwright-core'
import { LOOK_ATTRIBUTE, LOOKS, type LookName } from '../../components/looks.ts'
import { withBrowser } from '../browser/launch.ts'
import { withOwnPages, type Pages } from '../deck/pages.ts'
import { parseDeck } from '../deck/parse.ts'
import { packageRoot } from '../deck/root.ts'
import { EXAMPLES } from './index.ts'

/** Slides beside each other, and the width of each, px. */
const ACROSS = 4
const WIDTH = 300
const GAP = 8
/** Slides that are shown in the dark too, by number. */
const DARK = [1, 8, 10, 21]

/** Writes a sheet for each look into docs/looks/. */
export async function writePictures(): Promise<void> {
  const text = readFileSync(join(packageRoot, EXAMPLES), 'utf8')
  const deck = { text, name: 'layouts', folder: packageRoot, parsed: parseDeck(text) }
  await withBrowser(undefined, async browser => {
    await withOwnPages(browser, deck, { withClicks: false, dark: false }, async pages => {
      await arrange(pages)
      for (const look of LOOKS) await writeSheet(pages.tab, look)
    })
  })
}

/** All slides on one sheet, those in the dark last. */
async function arrange({ tab, width, height }: Pages): Promise<void> {
  const scale = WIDTH / width
  await tab.setViewportSize({ width: ACROSS * WIDTH + (ACROSS + 1) * GAP, height: 800 })
  await tab.addStyleTag({
    content: `
    body {
      display: grid !important;
      grid-template-columns: repeat(${ACROSS}, ${WIDTH}px);
      gap: ${GAP}px;
      padding: ${GAP}px !important;
      background: #9aa0a4 !important;
      inline-size: max-content;
    }
    .lectern-cell { inline-size: ${WIDTH}px; block-size: ${height * scale}px; overflow: hidden }
    .lectern-sheet { transform: scale(${scale}); transform-origin: 0 0 }`,
  })
  await tab.evaluate(dark => {
    const sheets = [...document.querySelectorAll('.lectern-sheet')]
    const copies = dark.map(no => sheets[no - 1]?.cloneNode(true) as Element)
    for (const [index, sheet] of [...sheets, ...copies].entries()) {
      const cell = document.createElement('div')
      cell.className = 'lectern-cell'
      cell.dataset.dark = String(index >= sheets.length)
      cell.append(sheet)
      document.body.append(cell)
    }
  }, DARK)
}

/** Both schemes are properties of the page, so the dark slides are photographed by themselves and laid over. */
async function writeSheet(tab: Tab, look: LookName): Promise<void> {
  await wear(tab, look, false)
  const light = await tab.screenshot({ fullPage: true })
  await wear(tab, look, true)
  const dark = await tab.screenshot({ fullPage: true })
  const webp = await joined(tab, light.toString('base64'), dark.toString('base64'))
  writeFileSync(join(packageRoot, `docs/looks/${look}.webp`), Buffer.from(webp, 'base64'))
}

async function wear(tab: Tab, look: LookName, dark: boolean): Promise<void> {
  await tab.evaluate(
    ([attribute, name, isDark]) => {
      document.documentElement.setAttribute(attribute, name)
      document.documentElement.classList.toggle('dark', isDark)
    },
    [LOOK_ATTRIBUTE, look, dark] as const,
  )
  await tab.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** @returns one picture: the light one, with the dark one from its first dark slide on, as WebP in base64 */
async function joined(tab: Tab, light: string, dark: string): Promise<string> {
  return tab.evaluate(
    async ([first, second]) => {
      const top = document.querySelector<HTMLElement>('[data-dark="true"]')?.offsetTop ?? 0
      const load = async (data: string) => {
        const picture = new Image()
        picture.src = `data:image/png;base64,${data}`
        await picture.decode()
        return picture
      }
      const [above, below] = [await load(first), await load(second)]
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: above.width, height: above.height })
      const pen = canvas.getContext('2d')
      pen?.drawImage(above, 0, 0)
      const height = above.height - top
      pen?.drawImage(below, 0, top, above.width, height, 0, top, above.width, height)
      return canvas.toDataURL('image/webp', 0.8).split(',')[1] ?? ''
    },
    [light, dark] as const,
  )
}
