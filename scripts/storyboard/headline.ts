/** The headline of a slide: the text that names it in the overview, the bookmarks and the messages. */
import type { Slide } from '../types.ts'
import type { Draft } from './draft.ts'

/** What the headline of a split slide ends with. */
const NUMBER = / \(\d+\/\d+\)$/

/** @returns the headline as it was before its slide was split */
export function withoutNumberOfPiece(headline: string): string {
  return headline.replace(NUMBER, '')
}

/** @returns which piece of how many a headline says that its slide is */
export function pieceOf(headline: string): { index: number; count: number } | undefined {
  const [, index, count] = / \((\d+)\/(\d+)\)$/.exec(headline) ?? []
  return index === undefined ? undefined : { index: Number(index), count: Number(count) }
}

/** @returns inline Markdown; a statement or quote without a title is its own headline */
export function headlineOf(slide: Pick<Slide, 'layout' | 'data'>): string {
  const { layout, data } = slide as Draft
  if (layout === 'statement') return data.title?.text ?? data.text.text
  if (layout === 'tip') return data.title?.text ?? data.label.text
  if (layout === 'quote') return data.quote.text
  return data.title.text
}
