/** A formula as it stands in a slide or on paper: markup of KaTeX, or its source where it is wrong. */
import type { DrawnFormulas } from '../../components/formulas.ts'
import { drawnFormulas } from '../../components/formulas.ts'
import { drawFormula } from './draw.ts'
import { FORMULA_SCALE } from './size.ts'

/** Room that rounding takes, em. */
const ROUNDING = 0.1

/**
 * One on a line of its own grows smaller where its box is too narrow for it.
 * @returns undefined for a formula that is wrong
 */
export function formulaHtml(tex: string, display: boolean): string | undefined {
  const drawing = drawFormula(tex, display)
  if ('problem' in drawing) return undefined
  if (!display) return drawing.html
  const widest = drawing.size.widest * FORMULA_SCALE + ROUNDING
  return `<span style="display:block;font-size:min(1em,calc(100cqi / ${widest.toFixed(2)}))">${drawing.html}</span>`
}

/** @param slides of a deck, whatever they are made of; @returns its drawn formulas by their source */
export function formulasOf(slides: unknown): DrawnFormulas {
  return drawnFormulas(slides, formulaHtml)
}
