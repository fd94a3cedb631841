/** What is wrong with the formulas of a deck: their source stands where they would, and here is why. */
import { formulaSource } from '../../components/formulaNotation.ts'
import { textsOf } from '../layouts/index.ts'
import { leavesOf } from '../text/marks.ts'
import type { Line, Message, Slide } from '../types.ts'
import { drawFormula } from './draw.ts'

/** Characters of a formula that a message shows. */
const SHOWN = 60

/** @returns a warning for each wrong formula, once */
export function wrongFormulas(slides: Slide[], file: string): Message[] {
  const found = new Map<string, Message>()
  for (const line of slides.flatMap(slide => [...textsOf(slide), ...slide.note])) {
    for (const { leaf } of leavesOf(line.text)) {
      if (leaf.type !== 'formula') continue
      const display = leaf.display === true
      const drawing = drawFormula(leaf.tex, display)
      if (!('problem' in drawing)) continue
      const source = formulaSource(leaf.tex, display)
      const known = found.get(source)
      if (known === undefined || (known.line ?? 0) > lineOf(line))
        found.set(source, messageFor(source, drawing.problem, file, lineOf(line)))
    }
  }
  return [...found.values()].sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
}

function lineOf(line: Line): number {
  return line.kind === 'article' ? line.origin.start : 1
}

function messageFor(source: string, problem: string, file: string, line: number): Message {
  const shown = source.length > SHOWN ? `${source.slice(0, SHOWN)}…` : source
  return {
    rule: 'formula/wrong',
    severity: 'warning',
    file,
    line,
    column: 1,
    message: `The formula ${shown} cannot be drawn, so its source stands there: ${problem}.`,
    hint: 'correct it, or write \\$ for a dollar that begins no formula',
  }
}
