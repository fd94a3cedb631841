/** The facilitator's guide, for Word. */
import type { PaperOutput } from './output.ts'

export const guideWord: PaperOutput = {
  id: 'docx-guide',
  title: "the facilitator's guide for Word",
  needs: 'storyboard',
  ending: '-guide.docx',
  write: async told => {
    const { guide: guideHtml } = await import('../paper/guide.ts')
    const { wordBytes } = await import('./wordOutput.ts')
    const { paper } = told.options
    const { pages, height, css } = await told.sheets()
    const html = guideHtml(told.deck.storyboard, { paper, pages, height, css })
    const bytes = await wordBytes(told, html, 'guide')
    const path = told.target.output.write(`${told.target.stem}${guideWord.ending}`, bytes)
    return { path, what: 'to edit' }
  },
}
