/** The number that the headline of a divided slide ends with: "Coaching (2/3)". */
import { parseInline, stringifyInline } from '../../components/inlineMarkdown.ts'
import type { Draft, Line } from '../types.ts'

const NUMBER = / \(\d+\/\d+\)$/

/** @returns the headline as it was before its slide was divided */
export function withoutNumberOfPiece(headline: string): string {
  return headline.replace(NUMBER, '')
}

/** @returns the piece with a headline that says which of how many it is */
export function numbered(slide: Draft, index: number, count: number): Draft {
  const { data } = slide
  if (!('title' in data) || data.title === undefined) return slide
  const plain = stringifyInline(parseInline(withoutNumberOfPiece(data.title.text)))
  const title: Line = {
    ...data.title,
    text: stringifyInline([...parseInline(plain), { type: 'text', value: ` (${index}/${count})` }]),
  }
  const reason = slide.reason.replace(/; piece \d+ of .*$/, '')
  return {
    ...slide,
    data: { ...data, title },
    reason: `${reason}; piece ${index} of ${count}, since it does not fit on one slide`,
  } as Draft
}
