/** Pieces of what does not fit on one slide: which of how many each is. */
import { phrase } from '../text/join.ts'
import type { Text } from '../text/text.ts'
import type { Draft, Piece } from '../types.ts'

/** @returns the headline as it stands on a piece: "Coaching (2/3)" */
export function withPiece(headline: Text, piece: Piece | undefined): Text {
  return piece === undefined ? headline : phrase`${headline} (${piece.index}/${piece.count})`
}

/** @param piece as it stands in a front matter, which a person may have written @returns what names a slide in lists */
export function namedPiece(title: string, piece: unknown): string {
  const { index, count } = (piece ?? {}) as Partial<Piece>
  return Number.isInteger(index) && Number.isInteger(count) ? `${title} (${index}/${count})` : title
}

/** @returns the slide as one piece of several, when it has a headline that can say so */
export function numbered(slide: Draft, index: number, count: number): Draft {
  const { data } = slide
  if (!('title' in data) || data.title === undefined) return slide
  return { ...slide, piece: { index, count } }
}
