/** The slides as they stand on paper: drawn once for all papers of an article. */
import type { Deck } from '../compile.ts'
import { loadBundle } from '../deck/bundle.ts'
import { renderDocument } from '../deck/document.ts'
import { hasPicture } from '../deck/pages.ts'
import { parseDeck } from '../deck/parse.ts'
import type { PdfInfo } from '../pdf/stamp.ts'

export interface Sheets {
  /** each slide's page as HTML */ pages: string[]
  /** of the canvas, px */ height: number
  /** style sheets */ css: string[]
  /** where the bundle's files are */ bundle: string
  /** of the deck, for the papers' own */ info: PdfInfo
}

/**
 * @param folder where the article's pictures are
 * @param name in the place of a title
 */
export async function sheetsOf(
  { slides, storyboard: { settings } }: Deck,
  folder: string,
  name: string,
): Promise<Sheets> {
  const parsed = parseDeck(slides)
  const bundle = await loadBundle()
  const { sheets, css, height } = await renderDocument(
    parsed,
    bundle,
    { withClicks: false, dark: false, withHidden: true },
    path => hasPicture(folder, path),
  )
  return {
    pages: sheets,
    height,
    css,
    bundle: bundle.folder,
    info: {
      title: (parsed.headmatter.titleTemplate as string) ?? name,
      author: settings.author,
      language: settings.language,
    },
  }
}
