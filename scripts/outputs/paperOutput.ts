/** The papers of the kit, as PDF and for Word: both are made of the same document. */
import type { PaperOptions, PaperOutput, ToldArticle } from './output.ts'

type Named = Pick<PaperOutput, 'id' | 'title' | 'ending'>
/** The whole document of a paper. */
type HtmlOf = (told: ToldArticle) => Promise<string>

/**
 * @param kind what the paper is, for its title and for messages
 * @param more what else is to be told of it
 */
export function printedPaper(
  about: Named,
  kind: string,
  htmlOf: HtmlOf,
  more: (options: PaperOptions) => string = () => '',
): PaperOutput {
  return paperOutput(about, htmlOf, async (told, html) => {
    const { printPaper } = await import('./printPaper.ts')
    const { bytes, pages } = await printPaper(told, html, kind)
    return { bytes, what: `${pages} pages${more(told.options)}` }
  })
}

/** @param kind what the paper is, for its title */
export function paperForWord(about: Named, kind: string, htmlOf: HtmlOf): PaperOutput {
  return paperOutput(about, htmlOf, async (told, html) => {
    const { wordBytes } = await import('./wordOutput.ts')
    return { bytes: await wordBytes(told, html, kind), what: 'to edit' }
  })
}

function paperOutput(
  about: Named,
  htmlOf: HtmlOf,
  make: (told: ToldArticle, html: string) => Promise<{ bytes: Uint8Array; what: string }>,
): PaperOutput {
  return {
    ...about,
    needs: 'storyboard',
    write: async told => {
      const { bytes, what } = await make(told, await htmlOf(told))
      const { output, stem } = told.target
      return { path: output.write(`${stem}${about.ending}`, bytes), what }
    },
  }
}
