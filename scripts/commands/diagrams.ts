/** The diagrams of an article or a deck, drawn before anything is made of it. */
import { parseDeck, type ParsedDeck } from '../deck/parse.ts'
import { drawDiagrams } from '../diagrams/draw.ts'
import { compileSource, isDeck, type Source } from './source.ts'
import { progress } from './report.ts'

/** @param browser path of the one to draw with; @returns the source with its diagrams */
export async function withDiagrams(source: Source, browser: string | undefined): Promise<Source> {
  const sources = isDeck(source) ? inDeck(parseDeck(source.text)) : inArticle(source)
  if (sources.length === 0) return source
  progress('Drawing the diagrams')
  return { ...source, diagrams: await drawDiagrams(sources, browser) }
}

function inArticle(source: Source): string[] {
  const { slides } = compileSource(source).storyboard
  return slides.flatMap(({ data }) =>
    'diagram' in data && data.diagram !== undefined ? [data.diagram] : [],
  )
}

function inDeck({ slides }: ParsedDeck): string[] {
  return slides.flatMap(({ frontmatter: { diagram } }) =>
    typeof diagram === 'string' ? [diagram] : [],
  )
}
