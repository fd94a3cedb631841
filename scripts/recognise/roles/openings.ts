/** A statement as it stands on a slide: what only joins it to the sentence before is dropped there in any case. */
import type { Shortening } from '../../languages/language.ts'
import { wordsOf, type Seen } from './seen.ts'

/** @returns the statement itself where it has no such opening */
export function withoutOpening(seen: Seen, shortening: Shortening | undefined): Seen {
  const rules = (shortening?.rules ?? []).filter(rule => rule.always === true)
  let { text } = seen
  for (const rule of rules)
    for (const [from, to] of rule.apply(text))
      if (from === 0 && shortening?.keep.test(text.slice(0, to)) !== true)
        text = capitalised(text.slice(to))
  return text === seen.text ? seen : { ...seen, text, words: wordsOf(text) }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
