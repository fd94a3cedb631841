/** What is known of the pictures that a deck names: whether they can be shown, and if not, why. */
import { extname } from 'node:path'
import { ARTICLE_FILES } from '../../components/pictures.ts'
import type { PictureAnswer } from '../storyboard/pictures.ts'
import { embeddedPicture } from './embedded.ts'
import { loadDrawings, pictureIn } from './resources.ts'

let drawings: typeof import('./drawings.ts') | undefined

/**
 * To be called before any of a text's pictures is asked for. Reading drawings is loaded only for a
 * text that names one.
 */
export async function prepareDrawings(text: string): Promise<void> {
  if (drawings !== undefined || !/\.svg|data:image\/svg/i.test(text)) return
  drawings = await loadDrawings()
}

/** @param folder of the article. @param address as the deck has it */
export function pictureAt(folder: string, address: string): PictureAnswer {
  if (!address.startsWith(ARTICLE_FILES)) {
    const image = harmlessPicture(address)
    return image === undefined ? {} : { image }
  }
  const file = pictureIn(folder, address.slice(ARTICLE_FILES.length))
  if (file === undefined) return {}
  if (extname(file).toLowerCase() !== '.svg' || drawings === undefined) return { image: address }
  const drawing = drawings.drawingIn(file)
  return 'svg' in drawing
    ? { image: address, simplified: drawing.simplified }
    : { reason: drawing.reason }
}

/** @param address of a picture that stands in the text itself. @returns the same picture, which only draws */
export function harmlessPicture(address: string): string | undefined {
  return embeddedPicture(address, svg => drawings?.harmlessSvg(svg))
}
