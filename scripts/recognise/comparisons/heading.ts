/** Headings as names. */
import { plain } from '../../text/plain.ts'
import { slice } from '../../text/slice.ts'
import type { ArticleLine } from '../../types.ts'

/** "1. Time frame" is the aspect "Time frame". */
export function withoutNumber(heading: ArticleLine): ArticleLine {
  const number = /^(?:\d+|[IVX]+)[.)]\s+(?=\S)/.exec(plain(heading.text))?.[0]
  return number === undefined ? heading : { ...heading, text: slice(heading.text, number.length) }
}
