/** The typesetter on the bundled fonts and the very type roles of styles/tokens.css. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faceOf } from './canvas.ts'
import { measureRichInlineStats, prepareRichInline } from '@chenglou/pretext/rich-inline'
import { packageRoot } from '../deck/root.ts'
import type { Typesetter } from '../layouts/typesetter.ts'
import { leavesOf, type Marked } from '../text/marks.ts'
import { plain, plainOf } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import { widthOf } from './faces.ts'

interface Type {
  weight: number
  size: number
  line: number
  family: string
}
interface Item {
  text: string
  font: string
  letterSpacing: number
  extraWidth?: number
}

const FAMILIES: Record<string, string> = {
  headline: 'Source Serif 4',
  body: 'Inter',
  code: 'JetBrains Mono',
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
  const tokens = readFileSync(join(packageRoot, 'styles/tokens.css'), 'utf8')
  const types = typesIn(tokens)
  const sizes = sizesIn(tokens)
  const typeOf = (role: string): Type => {
    const type = types.get(role)
    if (type === undefined) throw new Error(`styles/tokens.css has no --lectern-type-${role}`)
    return type
  }
  // The same words stand in several objects, and an object is asked for many times.
  const known = new Map<string, Map<string, number>>()
  const knownOf = new WeakMap<Text, Map<string, number>>()
  const countsOf = (text: Text): Map<string, number> => {
    const key = JSON.stringify(text.children)
    const counts = known.get(key) ?? new Map<string, number>()
    known.set(key, counts)
    knownOf.set(text, counts)
    return counts
  }
  const lines = (text: Text, role: string, width: number): number => {
    const counts = knownOf.get(text) ?? countsOf(text)
    const key = `${role} ${width}`
    const count = counts.get(key) ?? countLines(text, typeOf(role), role, width)
    counts.set(key, count)
    return count
  }
  return {
    lines,
    line: role => typeOf(role).size * typeOf(role).line,
    letters: role => typeOf(role).size,
    size: name => {
      const size = sizes.get(name)
      if (size === undefined) throw new Error(`styles/tokens.css has no --lectern-${name}`)
      return size
    },
    height: (text, role, width) => lines(text, role, width) * typeOf(role).size * typeOf(role).line,
  }
}

function countLines(text: Text, type: Type, role: string, width: number): number {
  const room = Math.max(1, width - (KANA.test(plain(text)) ? type.size : 0))
  return linesOf(text)
    .map(leaves => leaves.map(leaf => itemOf(leaf, type, role)))
    .map(items =>
      isSurelyOneLine(items, room)
        ? 1
        : measureRichInlineStats(prepareRichInline(items), room).lineCount,
    )
    .reduce((sum, count) => sum + Math.max(1, count), 0)
}

/** All that is in a font's Latin file, where no letter's width depends much on its neighbours. */
const PLAIN = /^[ -~]*$/
/** Room for what pairs of letters add to the widths of letters that stand alone. */
const PAIRS = 1.2

/** Half of all texts are labels, cells and headlines, for which nobody needs to look for breaks. */
function isSurelyOneLine(items: Item[], room: number): boolean {
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

/** The stretches between the breaks of a text. */
function linesOf(text: Text): Marked[][] {
  const lines: Marked[][] = [[]]
  for (const leaf of leavesOf(text))
    if (leaf.leaf.type === 'break') lines.push([])
    else lines.at(-1)?.push(leaf)
  return lines
}

/** A stretch of text in its font. */
function itemOf({ leaf, marks }: Marked, type: Type, role: string): Item {
  const fontOf = (size: number, family: string, weight: number) =>
    `${marks.has('emphasis') && family !== 'JetBrains Mono' ? 'italic ' : ''}${weight} ${size}px "${family}"`
  const font = fontOf(type.size, type.family, marks.has('strong') ? 600 : type.weight)
  switch (leaf.type) {
    case 'code': {
      const size = Math.max(CODE.floor, type.size * CODE.size)
      return {
        text: leaf.value,
        font: fontOf(size, 'JetBrains Mono', 400),
        letterSpacing: size * CODE.spacing,
        extraWidth: size * CODE.padding,
      }
    }
    default: {
      const text = plainOf([leaf])
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
  return new Map(
    [
      ...css.matchAll(
        /^ *--lectern-type-([\w-]+): (\d+) ([\d.]+)px\/([\d.]+) var\(--lectern-font-(\w+)\);/gm,
      ),
    ].map(([, role, weight, size, line, family]) => [
      role ?? '',
      {
        weight: Number(weight),
        size: Number(size),
        line: Number(line),
        family: FAMILIES[family ?? 'body'] ?? 'Inter',
      },
    ]),
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
