/** What becomes of the article's pictures: shown, or told by their words, or left out. */
import { ARTICLE_FILES, deckAddress, pictureName } from '../../components/pictures.ts'
import type { Outline, OutlineSection, Part, PartOf } from '../recognise/outline.ts'
import { readable } from '../text/plain.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, LeftOut, Message, Settings } from '../types.ts'

/** What is known of a picture. */
export interface PictureAnswer {
  /** the address to show it by; without it nobody can show it */ image?: string
  /** words in it that HTML draws stand as plain text */ simplified?: boolean
  /** why it cannot be shown, as a clause, where there is more to say than that it is not there */ reason?: string
}
/** @param address as a deck has it (`/article/…` or any other) */
export type PictureOf = (address: string) => PictureAnswer

/** Pictures as they are to be shown. One that cannot be shown, and says nothing in words, makes no slide. */
export function withPictures(outline: Outline, pictureOf: PictureOf): Outline {
  const messages: Message[] = []
  const leftOut: LeftOut[] = []
  const shown = (part: Part): Part[] => {
    if (part.kind !== 'figure' || part.diagram !== undefined) return [part]
    const address = deckAddress(part.image)
    const { image, simplified, reason } = pictureOf(address)
    if (simplified === true) messages.push(simplerPicture(address, part))
    if (image !== undefined) return [{ ...part, image }]
    const isSilent = part.alt === '' && part.caption === undefined
    messages.push(missingPicture(address, part, { isSilent, reason }))
    if (!isSilent) return [{ ...part, image: nameIn(address), missing: true }]
    const cause = 'a picture that cannot be shown'
    leftOut.push({ text: pictureName(address), reason: cause, line: part.origin.start })
    const { intro } = part
    if (intro === undefined) return []
    if (!isLabel(intro)) return [introAlone(intro, part)]
    leftOut.push({ text: readable(intro.text), reason: cause, line: intro.origin.start })
    return []
  }
  const sections = outline.sections.map((section): OutlineSection => ({
    ...section,
    parts: section.parts.flatMap(shown),
  }))
  const { settings, messages: ofLogo } = withLogo(outline.settings, pictureOf)
  return {
    ...outline,
    settings,
    sections,
    leftOut: [...outline.leftOut, ...leftOut],
    messages: [...outline.messages, ...ofLogo, ...messages],
  }
}

/** Longest text over a picture that says nothing without it, in words. */
const LABEL_WORDS = 6

function isLabel({ text }: ArticleLine): boolean {
  return countWords(text) <= LABEL_WORDS
}

/** A sentence that led to a picture is told, also when nobody sees the picture. */
function introAlone(intro: ArticleLine, { confidence }: PartOf<'figure'>): Part {
  return {
    kind: 'prose',
    sentences: [intro],
    origin: intro.origin,
    confidence,
    reason: 'a sentence before a picture that cannot be shown',
  }
}

/** The logo by its address in the deck; one of the article's folder may still come. */
function withLogo(
  settings: Settings,
  pictureOf: PictureOf,
): { settings: Settings; messages: Message[] } {
  const { logo, ...brand } = settings.brand
  if (logo === undefined) return { settings, messages: [] }
  const address = deckAddress(logo)
  const { image, reason } = pictureOf(address)
  const shown = image ?? (address.startsWith(ARTICLE_FILES) ? address : undefined)
  return {
    settings: { ...settings, brand: { ...brand, ...(shown === undefined ? {} : { logo: shown }) } },
    messages: image === undefined ? [missingLogo(address, reason)] : [],
  }
}

/** Of a picture that stood in the text and cannot be shown, the deck keeps no more than what it was. */
function nameIn(address: string): string {
  return /^data:/i.test(address) ? pictureName(address) : address
}

function missingPicture(
  address: string,
  { origin }: PartOf<'figure'>,
  { isSilent, reason }: { isSilent: boolean; reason: string | undefined },
): Message {
  const instead = isSilent
    ? 'it has no alternative text, so there is no slide of it'
    : 'its words stand in its place'
  return {
    rule: 'export/picture',
    severity: 'warning',
    line: origin.start,
    column: 1,
    message: `The picture "${pictureName(address)}" cannot be shown${because(reason)}; ${instead}.`,
    hint: hintFor(address, reason),
  }
}

function simplerPicture(address: string, { origin }: PartOf<'figure'>): Message {
  return {
    rule: 'export/picture',
    severity: 'info',
    line: origin.start,
    column: 1,
    message: `Some words in the drawing "${pictureName(address)}" are HTML; they are shown as plain text.`,
    hint: 'save the drawing without formatted text, or as PNG, to keep them as they are',
  }
}

function missingLogo(address: string, reason: string | undefined): Message {
  return {
    rule: 'export/picture',
    severity: 'warning',
    line: 1,
    column: 1,
    message: `The logo "${pictureName(address)}" cannot be shown${because(reason)}; the slides stand without it.`,
    hint: hintFor(address, reason),
  }
}

function because(reason: string | undefined): string {
  return reason === undefined ? '' : `: ${reason}`
}

/** What the author can do about a picture that cannot be shown. */
export function hintFor(address: string, reason?: string): string {
  if (reason !== undefined) return 'save the drawing again, or save it as PNG'
  if (/^https?:|^\/\//i.test(address)) return '--fetch-images fetches it once'
  return /^data:/i.test(address)
    ? 'save it as a file beside the article (SVG, PNG, JPEG, GIF, WebP, AVIF)'
    : "pictures must lie in the article's folder (SVG, PNG, JPEG, GIF, WebP, AVIF)"
}
