/** What becomes of the article's pictures: shown, or told by their words, or left out. */
import { ARTICLE_FILES, pictureName } from '../../components/pictures.ts'
import type { Outline, OutlineSection, Part, PartOf } from '../recognise/outline.ts'
import type { LeftOut, Message } from '../types.ts'

/**
 * What is known of the picture at an address, as a deck has it (`/article/…` or any other)
 * @returns the address to show it by; undefined when it cannot be shown
 */
export type PictureOf = (address: string) => string | undefined

/** Pictures as they are to be shown. One that cannot be shown, and says nothing in words, makes no slide. */
export function withPictures(outline: Outline, pictureOf: PictureOf): Outline {
  const messages: Message[] = []
  const leftOut: LeftOut[] = []
  const shown = (part: Part): Part[] => {
    if (part.kind !== 'figure') return [part]
    const address = deckAddress(part.image)
    const image = pictureOf(address)
    if (image !== undefined) return [{ ...part, image }]
    const isSilent = part.alt === '' && part.caption === undefined
    messages.push(missingPicture(address, part, isSilent))
    if (!isSilent) return [{ ...part, image: nameIn(address), missing: true }]
    const reason = 'a picture that cannot be shown'
    leftOut.push({ text: pictureName(address), reason, line: part.origin.start })
    return []
  }
  const { logo } = outline.settings.brand
  if (logo !== undefined && pictureOf(deckAddress(logo)) === undefined)
    messages.push(missingLogo(deckAddress(logo)))
  const sections = outline.sections.map((section): OutlineSection => ({
    ...section,
    parts: section.parts.flatMap(shown),
  }))
  return {
    ...outline,
    sections,
    leftOut: [...outline.leftOut, ...leftOut],
    messages: [...outline.messages, ...messages],
  }
}

/** A picture in the article's folder is served under /article/; any other address stays what it is and is never loaded. */
function deckAddress(image: string): string {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(image)
    ? image
    : `${ARTICLE_FILES}${image.replace(/^(?:\.?\/)+/, '')}`
}

/** Of a picture that stood in the text and cannot be shown, the deck keeps no more than what it was. */
function nameIn(address: string): string {
  return /^data:/i.test(address) ? pictureName(address) : address
}

function missingPicture(address: string, { origin }: PartOf<'figure'>, isSilent: boolean): Message {
  return {
    rule: 'export/picture',
    severity: 'warning',
    line: origin.start,
    column: 1,
    message: `The picture "${pictureName(address)}" cannot be shown; ${isSilent ? 'it has no alternative text, so there is no slide of it' : 'its words stand in its place'}.`,
    hint: hintFor(address),
  }
}

function missingLogo(address: string): Message {
  return {
    rule: 'export/picture',
    severity: 'warning',
    line: 1,
    column: 1,
    message: `The logo "${pictureName(address)}" cannot be shown; the slides stand without it.`,
    hint: hintFor(address),
  }
}

/** What the author can do about a picture that cannot be shown. */
export function hintFor(address: string): string {
  if (/^https?:/i.test(address)) return '--fetch-images fetches it once'
  return /^data:/i.test(address)
    ? 'save it as a file beside the article (SVG, PNG, JPEG, GIF, WebP, AVIF)'
    : "pictures must lie in the article's folder (SVG, PNG, JPEG, GIF, WebP, AVIF)"
}
