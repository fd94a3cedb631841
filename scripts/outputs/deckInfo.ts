/** What a deck says of itself and of its slides, as plain text for the PDF. */
import { plainText } from '../../components/inlineMarkdown.ts'
import type { DeckSlide, ParsedDeck } from '../deck/parse.ts'
import { namedPiece } from '../layouts/pieceNumber.ts'
import type { DocumentInfo } from '../pdf/stamp.ts'

/** Where a slide's own headline stands in its front matter, first to last. */
const HEADLINES: Record<string, string[]> = {
  statement: ['title', 'text'],
  tip: ['title', 'label'],
  quote: ['quote'],
}

/** @returns nothing for a slide of another layout, which names itself in its text */
export function headlineText({ layout, frontmatter }: DeckSlide): string {
  const found = (HEADLINES[layout] ?? ['title'])
    .map(key => frontmatter[key])
    .find(value => typeof value === 'string')
  return typeof found === 'string' ? namedPiece(plainText(found), frontmatter.piece) : ''
}

export function infoOf({ headmatter }: ParsedDeck): DocumentInfo {
  const language = (headmatter.htmlAttrs as { lang?: string } | undefined)?.lang ?? 'en'
  return {
    title: titled(headmatter.title) ?? 'Slides',
    author: titled(headmatter.author),
    language,
  }
}

function titled(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? plainText(value) : undefined
}
