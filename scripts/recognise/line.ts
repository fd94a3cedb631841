/** A passage of the article as a line of the outline. */
import { onOneLine, withoutMarks } from '../text/marks.ts'
import { originOf, type Passage } from '../text/passage.ts'
import type { Branch } from '../text/text.ts'
import type { ArticleLine } from '../types.ts'

/** @param without marks that say nothing where the line will stand */
export function lineOf(passage: Passage, ...without: Branch['type'][]): ArticleLine {
  return {
    kind: 'article',
    text: onOneLine(withoutMarks(passage.text, ...without)),
    origin: originOf(passage),
  }
}

export function isArticleLine(value: object): value is ArticleLine {
  return 'kind' in value && value.kind === 'article'
}
