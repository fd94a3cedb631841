/** Texts as they are said. */
import { join } from '../text/join.ts'
import { plain } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import type { ArticleLine, Line } from '../types.ts'

/** A colon or a semicolon ends what is said aloud too. */
const ENDED = /[.!?:;…。！？؟：；؛]["'”’)]*$/u

/** @returns the text with a full stop, where no mark ends it */
export function asSentence(text: Text): Text {
  return ENDED.test(plain(text)) ? text : join([text, '.'])
}

/** A line as it is said: a label said aloud is a sentence, too. */
export function spoken<L extends Line>(line: L): L {
  return { ...line, text: asSentence(line.text) }
}

/** @returns the ids of a line's units, for a line that says the same in other words */
export function unitsOf({ units }: ArticleLine): Pick<ArticleLine, 'units'> {
  return units === undefined ? {} : { units }
}
