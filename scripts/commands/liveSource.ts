/** An article, or a deck of data, as what the client shows. */
import { basename } from 'node:path'
import { liveOfDeck, liveOfStoryboard, type Live } from '../live/deckData.ts'
import type { Message } from '../types.ts'
import { parsedDeck } from './decks.ts'
import { compileSource, isDeck, type Source } from './source.ts'

export interface LiveArticle {
  live: Live
  /** What is to be said of the article: more work than its slides need, so looked for when asked. */
  messages: () => Message[]
}

/** @throws LecternError when the article is wrong, or the deck needs Slidev itself */
export function liveOf(source: Source): LiveArticle {
  if (isDeck(source))
    return { live: liveOfDeck(parsedDeck(source, source.text)), messages: () => [] }
  const { storyboard } = compileSource(source)
  const article = { text: source.text, name: basename(source.file) }
  return { live: liveOfStoryboard(storyboard, article), messages: () => storyboard.messages }
}
