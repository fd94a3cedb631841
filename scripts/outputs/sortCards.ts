/** Cards for the sorting exercises, to print and to cut out. */
import type { ToldArticle } from './output.ts'
import { printedPaper } from './paperOutput.ts'

export const sortCards = printedPaper(
  { id: 'sortcards', title: 'cards for the sorting exercises, to cut out', ending: '-cards.pdf' },
  'cards',
  cardsHtml,
)

async function cardsHtml({ deck, options, sheets }: ToldArticle): Promise<string> {
  const { sortCards: htmlOf } = await import('../paper/sortCards.ts')
  const { css } = await sheets()
  return htmlOf(deck.storyboard, { paper: options.paper, css })
}
