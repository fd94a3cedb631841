/** A paper of the kit for Word: made of the very document that is printed. */
import { withTab } from '../browser/tab.ts'
import { showPage } from '../deck/resources.ts'
import { vocabularyOf } from '../languages/index.ts'
import { regional } from '../office/language.ts'
import { pack } from '../office/pack.ts'
import { photographed } from '../powerpoint/pictures.ts'
import { readable } from '../text/plain.ts'
import { PICTURES } from '../word/inline.ts'
import { wordPaper, type PaperFile } from '../word/paper.ts'
import type { WordLook } from '../word/styles.ts'
import type { ToldArticle } from './output.ts'

/** Width of the page while its pictures are taken, px. */
const VIEWPORT = { width: 794, height: 1123 }

/** @param kind what the paper is, for its title */
export async function wordBytes(
  told: ToldArticle,
  html: string,
  kind: string,
): Promise<Uint8Array> {
  told.progress(`Writing the ${kind} for Word`)
  const { settings, title } = told.deck.storyboard
  const { pictures, look } = await looked(told, html)
  const { language } = settings
  const words = vocabularyOf(language)
  const info = {
    title: readable(title),
    kind,
    contents: words.handout.contents,
    author: settings.author,
    paper: told.options.paper,
    look: { ...look, language: regional(language), rtl: settings.direction === 'rtl' },
  }
  return pack(wordPaper(html, pictures, info))
}

/** The pictures of a paper, in their order, and how it looks. */
async function looked(
  { browser, folder, sheets }: ToldArticle,
  html: string,
): Promise<{ pictures: PaperFile[]; look: Pick<WordLook, 'accent' | 'headline' | 'body'> }> {
  const { bundle } = await sheets()
  return withTab(browser, { viewport: VIEWPORT }, async tab => {
    await showPage(tab, html, { bundle, article: folder })
    const { boxes, look } = await tab.evaluate(pictures => {
      const style = getComputedStyle(document.documentElement)
      const first = (name: string) =>
        (style.getPropertyValue(name).split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '')
      const pen = document.createElement('canvas').getContext('2d')
      if (pen !== null) pen.fillStyle = style.getPropertyValue('--lectern-print-accent')
      const shown = [...document.querySelectorAll(pictures)]
      return {
        boxes: shown
          .filter(element => element.parentElement?.closest('.thumb') === null)
          .map(element => {
            const { x, y, width, height } = element.getBoundingClientRect()
            const [left, top] = [Math.floor(x), Math.floor(y + window.scrollY)]
            return { x: left, y: top, width: Math.ceil(width), height: Math.ceil(height) }
          }),
        look: {
          accent: String(pen?.fillStyle ?? '#115e63')
            .slice(1)
            .toUpperCase(),
          headline: first('--lectern-font-headline'),
          body: first('--lectern-font-print'),
        },
      }
    }, PICTURES)
    const files = await photographed(
      tab,
      boxes.map(box => ({ box })),
    )
    const pictures = files.map((file, index) => {
      const { width, height } = boxes[index] ?? { width: 1, height: 1 }
      return { bytes: file?.bytes ?? new Uint8Array(), width, height }
    })
    return { pictures, look }
  })
}
