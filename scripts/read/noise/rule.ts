/** What a rule of noise is: it knows a line of a source that is none of its text. */
import type { Rule } from '../../languages/rule.ts'

/**
 * Where a line must stand for the rule to be asked: alone in pasted text, where the end matter of a
 * page begins, around the post of a network, on a page to be printed, in a file of a writing tool,
 * as the first or one of the last paragraphs of an answer.
 */
export type Where =
  'page' | 'end' | 'sign' | 'follow' | 'age' | 'call' | 'paper' | 'tool' | 'opening' | 'offer'

export interface NoiseRule extends Rule<(line: string) => boolean> {
  where: Where
  /** what the left-out list says of it */ reason: string
}

/** @param id its language, and what it finds: `en/noise/newsletter` */
export function noise(
  id: `${string}/noise/${string}`,
  where: Where,
  reason: string,
  ...patterns: RegExp[]
): NoiseRule {
  const [language = 'structure'] = id.split('/')
  return { id, language, where, reason, apply: line => patterns.some(one => one.test(line)) }
}
