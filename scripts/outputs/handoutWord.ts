/** The participant's handout, for Word. */
import type { PaperOutput } from './output.ts'

export const handoutWord: PaperOutput = {
  id: 'docx',
  title: "the participant's handout for Word",
  needs: 'storyboard',
  ending: '-handout.docx',
  write: async told => {
    const { handout: handoutHtml } = await import('../paper/handout.ts')
    const { wordBytes } = await import('./wordOutput.ts')
    const { handout: kind, ...options } = told.options
    const { pages, height, css } = await told.sheets()
    const html = handoutHtml(told.deck.storyboard, { ...options, kind, pages, height, css })
    const bytes = await wordBytes(told, html, 'handout')
    const path = told.target.output.write(`${told.target.stem}${handoutWord.ending}`, bytes)
    return { path, what: 'to edit' }
  },
}
