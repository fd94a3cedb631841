/** The facilitator's guide, as PDF. */
import type { PaperOutput } from './output.ts'

export const guide: PaperOutput = {
  id: 'guide',
  title: "the facilitator's guide as PDF",
  needs: 'storyboard',
  ending: '-guide.pdf',
  write: async told => {
    const { guide: guideHtml } = await import('../paper/guide.ts')
    const { printPaper } = await import('./printPaper.ts')
    const { pages: slides, height, css } = await told.sheets()
    const { paper } = told.options
    const html = guideHtml(told.deck.storyboard, { paper, pages: slides, height, css })
    const { bytes, pages } = await printPaper(told, html, 'guide')
    const path = told.target.output.write(`${told.target.stem}${guide.ending}`, bytes)
    return { path, what: `${pages} pages` }
  },
}
