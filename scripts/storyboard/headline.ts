/** The headline of a slide: the text that names it in the overview, the bookmarks and the messages. */
import { plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import type { Text } from '../text/text.ts'
import type { Slide } from '../types.ts'
import type { Draft } from './draft.ts'

/** What the headline of a split slide ends with. */
const NUMBER = / \(\d+\/\d+\)$/

/** @returns the headline as it was before its slide was split */
export function withoutNumberOfPiece(headline: Text): Text {
  const found = NUMBER.exec(plain(headline))
  return found === null ? headline : slice(headline, 0, found.index)
}

/** @returns which piece of how many a headline says that its slide is */
export function pieceOf(headline: Text): { index: number; count: number } | undefined {
  const [, index, count] = / \((\d+)\/(\d+)\)$/.exec(plain(headline)) ?? []
  return index === undefined ? undefined : { index: Number(index), count: Number(count) }
}

/** @returns the headline; a statement or quote without a title is its own */
export function headlineOf(slide: Pick<Slide, 'layout' | 'data'>): Text {
  const { layout, data } = slide as Draft
  if (layout === 'statement') return data.title?.text ?? data.text.text
  if (layout === 'tip') return data.title?.text ?? data.label.text
  if (layout === 'quote') return data.quote.text
  return data.title.text
}
