/**
 * What draws the formulas of a deck: given by whoever shows it (`app.provide`), by source as it
 * stands in a line of text.
 */
import { formulaSource } from './formulaNotation.ts'
import { parseInline, textOf, type InlineNode } from './inlineMarkdown.ts'

/** HTML of KaTeX by the formula with its dollars; what is wrong has none. */
export type DrawnFormulas = Record<string, string>

/** Under this name the drawn formulas are provided. */
export const FORMULAS = '$$lectern-formulas'

/** @returns the sources of the formulas in the texts of a slide, however deep they stand */
export function formulasIn(value: unknown): { tex: string; display: boolean }[] {
  if (typeof value === 'string')
    return value.includes('$') ? parseInline(value).flatMap(formulasOf) : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(formulasIn)
}

function formulasOf(node: InlineNode): { tex: string; display: boolean }[] {
  if (node.type === 'formula') return [{ tex: node.tex, display: node.display === true }]
  return 'children' in node ? node.children.flatMap(formulasOf) : []
}

/** @returns the words of a line of text that stand before, between and behind its formulas */
export function wordsBetweenFormulas(markdown: string): string[] {
  const words = ['']
  const add = (node: InlineNode) => {
    if (node.type === 'formula') words.push('')
    else if ('children' in node) node.children.forEach(add)
    else words[words.length - 1] += textOf(node)
  }
  parseInline(markdown).forEach(add)
  return words
}

/** @returns the drawn formulas of a deck's slides */
export function drawnFormulas(
  slides: unknown,
  draw: (tex: string, display: boolean) => string | undefined,
): DrawnFormulas {
  const drawn: DrawnFormulas = {}
  for (const { tex, display } of formulasIn(slides)) {
    const html = draw(tex, display)
    if (html !== undefined) drawn[formulaSource(tex, display)] = html
  }
  return drawn
}
