/** The participant's handout, as PDF. */
import type { PaperOutput } from './output.ts'

export const handout: PaperOutput = {
  id: 'handout',
  title: "the participant's handout as PDF",
  needs: 'storyboard',
  ending: '-handout.pdf',
  write: async told => {
    const { handout: handoutHtml } = await import('../paper/handout.ts')
    const { printPaper } = await import('./printPaper.ts')
    const { handout: kind, ...options } = told.options
    const { pages: slides, height, css } = await told.sheets()
    const html = handoutHtml(told.deck.storyboard, { ...options, kind, pages: slides, height, css })
    const { bytes, pages } = await printPaper(told, html, 'handout')
    const path = told.target.output.write(`${told.target.stem}${handout.ending}`, bytes)
    return { path, what: `${pages} pages${options.answers ? ', with answers' : ''}` }
  },
}
