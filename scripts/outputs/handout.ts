/** The participant's handout, as PDF. */
import { ARTICLE_FILES } from '../../components/pictures.ts'
import type { ToldArticle } from './output.ts'
import { printedPaper } from './paperOutput.ts'

export const handout = printedPaper(
  { id: 'handout', title: "the participant's handout as PDF", ending: '-handout.pdf' },
  'handout',
  handoutHtml,
  ({ answers }) => (answers ? ', with answers' : ''),
)

/** @returns the document that is printed, and that Word's is made of */
export async function handoutHtml({ deck, options, folder, sheets }: ToldArticle): Promise<string> {
  const { handout: htmlOf } = await import('../paper/handout.ts')
  const { handout: kind, ...more } = options
  const { pages, height, css } = await sheets()
  const { pictureIn } = await import('../deck/resources.ts')
  const hasPicture = (address: string) =>
    !address.startsWith(ARTICLE_FILES) ||
    pictureIn(folder, address.slice(ARTICLE_FILES.length)) !== undefined
  return htmlOf(deck.storyboard, { ...more, kind, pages, height, css, hasPicture })
}
