/** The typesetter on the bundled fonts and the very type roles of styles/tokens.css. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faceOf } from './canvas.ts'
import { measureRichInlineStats, prepareRichInline } from '@chenglou/pretext/rich-inline'
import { DEFAULT_LOOK, type LookName } from '../../components/looks.ts'
import { together } from '../../components/together.ts'
import { packageRoot } from '../deck/root.ts'
import type { Typesetter } from '../layouts/typesetter.ts'
import { legible } from '../text/formula.ts'
import { leavesOf, type Marked } from '../text/marks.ts'
import { plain, plainOf } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import { widthOf } from './faces.ts'
import { displayHeight, extraHeight, itemsOfFormula } from './formulas.ts'

export interface Type {
  weight: number
  size: number
  line: number
  family: string
}
export interface FontRun {
  text: string
  font: string
  letterSpacing: number
  extraWidth?: number
}

/** The slide's letter spacing, px: set once in styles/base.css and inherited as a length. */
const LETTER_SPACING = -0.144
/** Labels are set in capitals and apart. */
const LABEL_SPACING = 1.12
/** Inline code: smaller, in its own family, with room on both sides (styles/base.css). */
const CODE = { size: 0.9, floor: 16, padding: 0.3 * 2, spacing: -0.02 }

/** Browsers move small kana and sound marks that would begin a line; a character's room is kept for that. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** @returns a typesetter; it opens its fonts when a text first needs them */
export function createTypesetter(): Typesetter {
  const known = new Map<LookName, Typesetter>()
  const inLook = (look: LookName): Typesetter => {
    const typesetter = known.get(look) ?? typesetterOf(tokensOf(look), inLook)
    known.set(look, typesetter)
    return typesetter
  }
  return inLook(DEFAULT_LOOK)
}

/** @returns the tokens of a look as CSS: those of all looks, and below them what it has of its own */
function tokensOf(look: LookName): string {
  const read = (file: string) => readFileSync(join(packageRoot, 'styles', file), 'utf8')
  const shared = read('tokens.css')
  return look === DEFAULT_LOOK ? shared : shared + read(`looks/${look}.css`)
}

/** @param tokens in which a later line wins over an earlier one */
function typesetterOf(tokens: string, inLook: Typesetter['inLook']): Typesetter {
  const types = typesIn(tokens)
  const sizes = sizesIn(tokens)
  const typeOf = (role: string): Type => {
    const type = types.get(role)
    if (type === undefined) throw new Error(`styles/tokens.css has no --lectern-type-${role}`)
    return type
  }
  // The same words stand in several objects, and an object is asked for many times.
  const known = new Map<string, Map<string, Measured>>()
  const knownOf = new WeakMap<Text, Map<string, Measured>>()
  const measuresOf = (text: Text): Map<string, Measured> => {
    const key = JSON.stringify(text.children)
    const measures = known.get(key) ?? new Map<string, Measured>()
    known.set(key, measures)
    knownOf.set(text, measures)
    return measures
  }
  const measured = (text: Text, role: string, width: number): Measured => {
    const measures = knownOf.get(text) ?? measuresOf(text)
    const key = `${role} ${width}`
    const found = measures.get(key) ?? measure(text, typeOf(role), role, width)
    measures.set(key, found)
    return found
  }
  return {
    lines: (text, role, width) => measured(text, role, width).lines,
    line: role => typeOf(role).size * typeOf(role).line,
    letters: role => typeOf(role).size,
    size: name => {
      const size = sizes.get(name)
      if (size === undefined) throw new Error(`styles/tokens.css has no --lectern-${name}`)
      return size
    },
    height: (text, role, width) => measured(text, role, width).height,
    inLook,
  }
}

interface Measured {
  lines: number
  /** px */ height: number
}

function measure(text: Text, type: Type, role: string, width: number): Measured {
  const line = type.size * type.line
  const room = Math.max(1, width - (KANA.test(plain(text)) ? type.size : 0))
  let [lines, height] = [0, 0]
  for (const stretch of stretchesOf(text)) {
    const [only] = stretch
    if (only?.leaf.type === 'formula' && only.leaf.display === true) {
      const own = displayHeight(only.leaf, type, width)
      lines += Math.max(1, Math.round(own / line))
      height += own
      continue
    }
    const items = stretch.flatMap(leaf => itemsOf(leaf, type, role, room))
    const count = isSurelyOneLine(items, room)
      ? 1
      : measureRichInlineStats(prepareRichInline(items), room).lineCount
    lines += Math.max(1, count)
    height += Math.max(1, count) * line + extraHeight(stretch, type, Math.max(1, count))
  }
  return { lines, height }
}

/** All that is in a font's Latin file, where no letter's width depends much on its neighbours. */
const PLAIN = /^[ -~]*$/
/** Room for what pairs of letters add to the widths of letters that stand alone. */
const PAIRS = 1.2

/** Half of all texts are labels, cells and headlines, for which nobody needs to look for breaks. */
function isSurelyOneLine(items: FontRun[], room: number): boolean {
  let width = 0
  for (const { text, font, letterSpacing, extraWidth = 0 } of items) {
    if (!PLAIN.test(text)) return false
    const { size, ...face } = faceOf(font)
    for (const letter of text)
      width += widthOf(letter, face) * size * PAIRS + Math.max(0, letterSpacing)
    width += extraWidth
    if (width > room) return false
  }
  return true
}

/** The stretches between the breaks of a text; a formula on a line of its own is one. */
function stretchesOf(text: Text): Marked[][] {
  const stretches: Marked[][] = [[]]
  let isOpen = true
  for (const leaf of leavesOf(text)) {
    if (leaf.leaf.type === 'break') stretches.push([])
    else if (leaf.leaf.type === 'formula' && leaf.leaf.display === true) {
      if (isBlank(stretches.at(-1))) stretches.pop()
      stretches.push([leaf])
    } else if (isOpen) stretches.at(-1)?.push(leaf)
    else stretches.push([leaf])
    isOpen = leaf.leaf.type !== 'formula' || leaf.leaf.display !== true
  }
  // White space behind the last formula is no line.
  return stretches.length > 1 && isBlank(stretches.at(-1)) ? stretches.slice(0, -1) : stretches
}

function isBlank(stretch: Marked[] = []): boolean {
  return stretch.every(({ leaf }) => leaf.type === 'text' && leaf.value.trim() === '')
}

/** A stretch of text in its font; a formula that may end a line within it is several. */
function itemsOf(marked: Marked, type: Type, role: string, room: number): FontRun[] {
  const { leaf } = marked
  const items = leaf.type === 'formula' ? itemsOfFormula(leaf, type, room) : undefined
  return items ?? [itemOf(marked, type, role)]
}

function itemOf({ leaf, marks }: Marked, type: Type, role: string): FontRun {
  const fontOf = (size: number, family: string, weight: number) =>
    `${marks.has('emphasis') && family !== 'JetBrains Mono' ? 'italic ' : ''}${weight} ${size}px "${family}"`
  const font = fontOf(type.size, type.family, marks.has('strong') ? 600 : type.weight)
  switch (leaf.type) {
    case 'formula':
    case 'code': {
      const size = Math.max(CODE.floor, type.size * CODE.size)
      return {
        text: leaf.type === 'code' ? leaf.value : legible(plainOf([leaf])),
        font: fontOf(size, 'JetBrains Mono', 400),
        letterSpacing: size * CODE.spacing,
        extraWidth: size * CODE.padding,
      }
    }
    default: {
      const text = together(plainOf([leaf]))
      return {
        text: role === 'label' ? text.toUpperCase() : text,
        font,
        letterSpacing: spacingOf(type, role),
      }
    }
  }
}

function spacingOf({ family }: Type, role: string): number {
  if (family === 'JetBrains Mono') return 0
  return role === 'label' ? LABEL_SPACING : LETTER_SPACING
}

/** The one source of sizes: lines of the form `--lectern-type-body: 400 24px/1.38 var(--lectern-font-body);`. */
function typesIn(css: string): Map<string, Type> {
  const families = familiesIn(css)
  return new Map(
    [
      ...css.matchAll(
        /^ *--lectern-type-([\w-]+): (\d+) ([\d.]+)px\/([\d.]+) var\(--lectern-font-(\w+)\);/gm,
      ),
    ].map(([, role, weight, size, line, family = 'body']) => [
      role ?? '',
      {
        weight: Number(weight),
        size: Number(size),
        line: Number(line),
        family: families.get(family) ?? 'Inter',
      },
    ]),
  )
}

/** The first name of each list of families: `--lectern-font-body: var(--brand-font, 'Inter'), …`. */
function familiesIn(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--lectern-font-(\w+):\s*(?:var\(--brand-font, )?'([^']+)'/g)].map(
      ([, name = '', family = '']) => [name, family],
    ),
  )
}

/** Lines of the form `--lectern-card-inline: 28px;`, in px, or in %, as a share. */
function sizesIn(css: string): Map<string, number> {
  return new Map(
    [...css.matchAll(/^[ \t]*--lectern-([\w-]+): ([\d.]+)(px|%);/gm)].map(
      ([, name = '', value, unit]) => [name, unit === '%' ? Number(value) / 100 : Number(value)],
    ),
  )
}
