/** How large a formula is, by the boxes that KaTeX makes of it: no browser is needed. */
import { katex, type KatexBox } from './katex.ts'

/** In em of the formula's own letters. */
export interface Size {
  width: number
  /** above the line that letters stand on */ height: number
  /** below it */ depth: number
  /** of the parts between which a line may end */ parts: number[]
  /** width of the widest of them; 0 for a formula of nothing */ widest: number
}

/** Letters of a formula beside those of the text around it (katex.css). */
export const FORMULA_SCALE = 1.21
/** KaTeX's sizes, from `size1` on, in em. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488]
const WITHOUT_WIDTH = ['llap', 'rlap', 'clap', 'katex-thinbox', 'pstrut', 'katex-strut']
/** A space in words within a formula. */
const SPACE = 0.25
/** em on both sides within a box (katex.css). */
const BOX_PADDING = 0.6
/** A line of a formula is at least so high, and so deep (katex.css: its line height). */
const LEAST = { height: 0.93, depth: 0.34 }
/** em that the degree of a root stands over its sign (katex.css). */
const ROOT_OVERLAP = 0.5555555556 - 0.2777777778
/** Room on both sides of a delimiter that is not there. */
const NO_DELIMITER = 0.12

/** @param root the whole formula */
export function sizeOf(root: KatexBox): Size {
  const parts = basesIn(root).map(widthOf)
  return {
    width: sum(parts),
    height: Math.max(root.height, LEAST.height),
    depth: Math.max(root.depth, LEAST.depth),
    parts,
    widest: Math.max(0, ...parts),
  }
}

/** KaTeX divides a formula behind its relations and operators. */
function basesIn(box: KatexBox): KatexBox[] {
  if (has(box, 'base') || has(box, 'katex-base')) return [box]
  return (box.children ?? []).flatMap(basesIn)
}

function has({ classes = [] }: KatexBox, name: string): boolean {
  return classes.includes(name)
}

function widthOf(box: KatexBox): number {
  return own(box) + length(box.style?.marginLeft) + length(box.style?.marginRight)
}

function own(box: KatexBox): number {
  const { style = {}, children = [] } = box
  if (box.text !== undefined) return widthOfSigns(box) + (box.italic ?? 0)
  if (has(box, 'nulldelimiter')) return NO_DELIMITER
  if (WITHOUT_WIDTH.some(name => has(box, name))) return 0
  if (has(box, 'katex-root')) return scaleOf(box) * sum(children.map(widthOf)) - ROOT_OVERLAP
  if (style.width !== undefined && /em$/.test(style.width)) return length(style.width)
  const stacked = has(box, 'vlist') || has(box, 'vlist-t') || has(box, 'katex-svg')
  const widths = children.map(widthOf)
  const inner = stacked ? Math.max(0, ...widths) : sum(widths)
  const around = sum([style.paddingLeft, style.paddingRight, style.borderRightWidth].map(length))
  const padding = has(box, 'boxpad') ? BOX_PADDING : 0
  return Math.max(inner * scaleOf(box), length(style.minWidth)) + around + padding
}

/** KaTeX joins letters of a kind, and remembers the width of the first. */
function widthOfSigns({ text = '', width = 0, classes = [] }: KatexBox): number {
  const signs = [...text]
  if (signs.length < 2) return width
  const style = classes.find(name => /^(?:math|text)(?!normal)/.test(name))
  return sum(signs.map(sign => widthOfSign(sign, style) ?? width))
}

const known = new Map<string, number | undefined>()

function widthOfSign(sign: string, style: string | undefined): number | undefined {
  if (sign === ' ' || sign === '\u00A0') return SPACE
  if (/[\\{}$&#%_^~]/.test(sign)) return undefined
  const tex = style === undefined ? sign : `\\${style}{${sign}}`
  if (!known.has(tex)) known.set(tex, measured(tex))
  return known.get(tex)
}

function measured(tex: string): number | undefined {
  try {
    return widthOf(katex().__renderToHTMLTree(tex, { output: 'html', strict: false }))
  } catch {
    // A style that is none of KaTeX's commands.
    return undefined
  }
}

function sum(widths: number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

function scaleOf({ classes = [] }: KatexBox): number {
  const [from, to] = ['reset-size', 'size'].map(name => {
    const found = classes.find(one => new RegExp(`^${name}\\d+$`).test(one))
    return SIZES[Number(found?.slice(name.length)) - 1]
  })
  return from === undefined || to === undefined ? 1 : to / from
}

function length(value: string | undefined): number {
  return value !== undefined && /em$/.test(value) ? Number.parseFloat(value) : 0
}
