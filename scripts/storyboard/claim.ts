/** What a long sentence claims, where there is no room for what it then tells of it. */
import { languageOf } from '../languages/index.ts'
import { dividing as byMarks } from '../languages/structure/dividing.ts'
import { plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import { asText, type Text } from '../text/text.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine } from '../types.ts'
import { dividedBy } from './twoLines.ts'

/** A shorter part of a sentence is no claim. */
const LEAST_WORDS = 5

/**
 * @param most words that need no cut
 * @returns the line up to the mark or the word behind which it tells more of the same; all of it is said in any case
 */
export function claimOf(line: ArticleLine, language: string, most: number): ArticleLine {
  const isShort = countWords(line.text) <= most
  const known = languageOf(language)
  if (isShort || known?.contrast === undefined) return line
  const { promises } = known.contrast
  for (const rule of [...byMarks, ...(known.supporting ?? [])]) {
    const { children } = dividedBy([rule], line).text
    const at = children.findIndex(({ type }) => type === 'break')
    const claim = withoutMark(asText(children.slice(0, Math.max(0, at))))
    if (at !== -1 && countWords(claim) >= LEAST_WORDS && !promises.test(plain(claim)))
      return {
        ...line,
        text: claim,
        source: line.source ?? line.text,
        rules: [...(line.rules ?? []), rule.id],
      }
  }
  return line
}

function withoutMark(claim: Text): Text {
  const text = plain(claim)
  return slice(claim, 0, text.replace(/(?<!\s)\s*[,:;–—-]$/, '').length)
}
