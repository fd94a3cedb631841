/** The pages of a source: of a deck that is data, or of one that Slidev itself runs because the user asked for it. */
import type { DeckSource } from '../deck/pages.ts'
import { parseDeck, reasonForSlidev, type ParsedDeck } from '../deck/parse.ts'
import { LecternError } from '../messages.ts'
import { nameOf, type Source } from './source.ts'

/**
 * @param text of the deck: the source itself, or what was compiled from it
 * @throws LecternError for a deck that is not data, when nobody asked to run it
 */
export function parsedDeck(source: Source, text: string): ParsedDeck {
  const deck = parseDeck(text)
  const reason = source.slidev === undefined ? reasonForSlidev(deck) : undefined
  if (reason === undefined) return withDrawings(deck, source)
  throw new LecternError({
    rule: 'deck/slidev',
    severity: 'error',
    file: source.file,
    message: `This deck is written for Slidev: ${reason}.`,
    hint: 'add --slidev to run it with Slidev itself, in its own folder; its code runs with your rights',
  })
}

/** A deck that was written without a browser holds its diagrams as they were written; here their pictures come. */
function withDrawings(deck: ParsedDeck, { diagrams }: Source): ParsedDeck {
  for (const { frontmatter } of deck.slides) {
    const { diagram, image } = frontmatter
    const answer = typeof diagram === 'string' ? diagrams?.get(diagram) : undefined
    if (image === undefined && answer !== undefined && 'image' in answer)
      frontmatter.image = answer.image
  }
  return deck
}

/** @returns what pages are made of */
export function deckSourceOf(source: Source, text: string, parsed: ParsedDeck): DeckSource {
  const { file, folder, slidev } = source
  const run = slidev === undefined ? undefined : { file, timeout: slidev.timeout }
  return { text, name: nameOf(source), folder, parsed, slidev: run }
}
