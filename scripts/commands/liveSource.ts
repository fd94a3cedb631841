/** An article, or a deck of data, as what the client shows. */
import { basename } from 'node:path'
import { parseDeck, reasonForSlidev } from '../deck/parse.ts'
import { liveOfDeck, liveOfStoryboard, type Live } from '../live/deckData.ts'
import { LecternError } from '../messages.ts'
import type { Message } from '../types.ts'
import { compileSource, isDeck, type Source } from './source.ts'

/** @throws LecternError when the article is wrong, or the deck needs Slidev itself */
export function liveOf(source: Source): { live: Live; messages: Message[] } {
  if (isDeck(source)) return { live: liveOfDeck(dataOnly(source)), messages: [] }
  const { storyboard } = compileSource(source)
  const article = { text: source.text, name: basename(source.file) }
  return { live: liveOfStoryboard(storyboard, article), messages: storyboard.messages }
}

/** @throws LecternError for a deck with code or layouts of its own */
function dataOnly({ text, file }: Source) {
  const deck = parseDeck(text)
  const reason = reasonForSlidev(deck)
  if (reason === undefined) return deck
  throw new LecternError({
    rule: 'deck/slidev',
    severity: 'error',
    file,
    message: `This deck is written for Slidev: ${reason}.`,
    hint: 'add --slidev to run it with Slidev itself, in its own folder; its code runs with your rights',
  })
}
