/** An article, or a deck of data, as what the client shows. */
import { basename } from 'node:path'
import { liveOfDeck, liveOfStoryboard, type Live } from '../live/deckData.ts'
import type { Message } from '../types.ts'
import { parsedDeck } from './decks.ts'
import { compileSource, isDeck, type Source } from './source.ts'

/** @throws LecternError when the article is wrong, or the deck needs Slidev itself */
export function liveOf(source: Source): { live: Live; messages: Message[] } {
  if (isDeck(source)) return { live: liveOfDeck(parsedDeck(source, source.text)), messages: [] }
  const { storyboard } = compileSource(source)
  const article = { text: source.text, name: basename(source.file) }
  return { live: liveOfStoryboard(storyboard, article), messages: storyboard.messages }
}
