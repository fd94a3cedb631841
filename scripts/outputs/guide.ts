/** The facilitator's guide, as PDF. */
import type { ToldArticle } from './output.ts'
import { printedPaper } from './paperOutput.ts'

export const guide = printedPaper(
  { id: 'guide', title: "the facilitator's guide as PDF", ending: '-guide.pdf' },
  'guide',
  guideHtml,
)

/** @returns the document that is printed, and that Word's is made of */
export async function guideHtml({ deck, options, sheets }: ToldArticle): Promise<string> {
  const { guide: htmlOf } = await import('../paper/guide.ts')
  const { pages, height, css } = await sheets()
  return htmlOf(deck.storyboard, { paper: options.paper, pages, height, css })
}
