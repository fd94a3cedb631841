/** What a deck says of itself and of its slides, as plain text for the PDF. */
import { wordsBetweenFormulas } from '../../components/formulas.ts'
import { plainText } from '../../components/inlineMarkdown.ts'
import type { DeckSlide, ParsedDeck } from '../deck/parse.ts'
import { namedPiece } from '../layouts/pieceNumber.ts'
import type { PdfInfo } from '../pdf/stamp.ts'
import type { Expected } from '../pdf/verify.ts'

/** Where a slide's own headline stands in its front matter, first to last. */
const HEADLINES: Record<string, string[]> = {
  statement: ['title', 'text'],
  tip: ['title', 'label'],
  quote: ['quote'],
}

/** What the page of a slide must show. */
export function expectedOf(slide: DeckSlide): Expected {
  const [headline, words] = [headlineText(slide), wordsBetweenFormulas(headlineSource(slide))]
  const isPiece = typeof slide.frontmatter.piece === 'object' && words.length === 1
  return { slide: slide.no, headline, words: isPiece ? [headline] : words }
}

/** @returns nothing for a slide of another layout, which names itself in its text */
function headlineText(slide: DeckSlide): string {
  const source = headlineSource(slide)
  return source === '' ? '' : namedPiece(plainText(source), slide.frontmatter.piece)
}

function headlineSource({ layout, frontmatter }: DeckSlide): string {
  const found = (HEADLINES[layout] ?? ['title'])
    .map(key => frontmatter[key])
    .find(value => typeof value === 'string')
  return typeof found === 'string' ? found : ''
}

export function infoOf({ headmatter }: ParsedDeck): PdfInfo {
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
