/** Formulas within measured text: boxes that KaTeX's own sizes tell. */
import { drawFormula } from '../formulas/draw.ts'
import { FORMULA_SCALE, type Size } from '../formulas/size.ts'
import type { Marked } from '../text/marks.ts'
import type { Formula } from '../text/formula.ts'
import { widthOf } from './faces.ts'
import type { FontRun, Type } from './index.ts'

/** em of a line's letters above and below the line that they stand on, half of what is between lines not counted. */
const ASCENT = 0.97
const DESCENT = 0.24
/** em above and below a formula on a line of its own (components/InlineText.vue). */
const DISPLAY_MARGIN = 0.35
/** A sign that no line ends in; the formula's width is made up by what stands around it. */
const SIGN = 'x'

/** @returns undefined for a wrong formula, whose source stands in its place */
function sizeOf({ tex, display }: Formula): Size | undefined {
  const drawing = drawFormula(tex, display === true)
  return 'problem' in drawing ? undefined : drawing.size
}

/** @param room px of a line; @returns boxes of the formula's width: one, or several where it is longer than a line */
export function itemsOfFormula(formula: Formula, type: Type, room: number): FontRun[] | undefined {
  const size = sizeOf(formula)
  if (size === undefined) return undefined
  const scale = type.size * FORMULA_SCALE
  if (size.width * scale <= room) return [box(size.width * scale, type)]
  return size.parts.flatMap((part, index) => [
    ...(index === 0 ? [] : [{ ...box(0, type), text: ' ', extraWidth: 0 }]),
    box(part * scale, type),
  ])
}

function box(width: number, type: Type): FontRun {
  const own = widthOf(SIGN, { family: type.family, weight: type.weight, italic: false }) * type.size
  return {
    text: SIGN,
    font: `${type.weight} ${type.size}px "${type.family}"`,
    letterSpacing: 0,
    extraWidth: width - own,
  }
}

/** @returns px by which formulas make lines higher; a line is as high as the highest in it */
export function extraHeight(stretch: Marked[], type: Type, lines: number): number {
  const between = (type.line - ASCENT - DESCENT) / 2
  const extras = stretch.flatMap(({ leaf }) => {
    const size = leaf.type === 'formula' ? sizeOf(leaf) : undefined
    if (size === undefined) return []
    const above = size.height * FORMULA_SCALE - ASCENT - between
    const below = size.depth * FORMULA_SCALE - DESCENT - between
    return [(Math.max(0, above) + Math.max(0, below)) * type.size]
  })
  const highest = extras.sort((one, other) => other - one).slice(0, lines)
  return highest.reduce((sum, extra) => sum + extra, 0)
}

/** @param width px of its box; @returns px that a formula on a line of its own takes, smaller where it is too wide */
export function displayHeight(formula: Formula, type: Type, width: number): number {
  const size = sizeOf(formula)
  if (size === undefined) return 2 * type.size * type.line
  const widest = size.widest * FORMULA_SCALE * type.size
  const scale = type.size * FORMULA_SCALE * Math.min(1, width / widest)
  const rows = rowsOf(
    size.parts.map(part => part * scale),
    width,
  )
  return (size.height + size.depth) * scale * rows + 2 * DISPLAY_MARGIN * type.size
}

function rowsOf(parts: number[], width: number): number {
  let [rows, filled] = [1, 0]
  for (const part of parts) {
    if (filled > 0 && filled + part > width) {
      rows += 1
      filled = 0
    }
    filled += part
  }
  return rows
}
