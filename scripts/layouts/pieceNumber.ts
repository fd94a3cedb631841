/** The number that the headline of a divided slide ends with: "Coaching (2/3)". */
import { phrase } from '../text/join.ts'
import { plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import type { Text } from '../text/text.ts'
import type { Draft, Line } from '../types.ts'

const NUMBER = / \((\d+)\/(\d+)\)$/

/** @returns the headline as it was before its slide was divided */
export function withoutNumberOfPiece(headline: Text): Text {
  const found = NUMBER.exec(plain(headline))
  return found === null ? headline : slice(headline, 0, found.index)
}

/** @returns which piece of how many a headline says that its slide is */
export function pieceOf(headline: Text): { index: number; count: number } | undefined {
  const [, index, count] = NUMBER.exec(plain(headline)) ?? []
  return index === undefined ? undefined : { index: Number(index), count: Number(count) }
}

/** @returns the piece with a headline that says which of how many it is */
export function numbered(slide: Draft, index: number, count: number): Draft {
  const { data } = slide
  if (!('title' in data) || data.title === undefined) return slide
  const title: Line = {
    ...data.title,
    text: phrase`${withoutNumberOfPiece(data.title.text)} (${index}/${count})`,
  }
  const reason = slide.reason.replace(/; piece \d+ of [^;]*$/, '')
  return {
    ...slide,
    data: { ...data, title },
    reason: `${reason}; piece ${index} of ${count}, since it does not fit on one slide`,
  } as Draft
}
