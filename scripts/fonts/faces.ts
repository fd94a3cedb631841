/** Advance widths of the bundled families, shaped with HarfBuzz; faces are opened when a text first needs them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as harfbuzz from 'harfbuzzjs'
import { packageRoot } from '../deck/root.ts'
import { decodeWoff } from './woff.ts'

const FAMILIES: Record<string, { name: string; features: string; fallback: string[] }> = {
  'Source Serif 4': {
    name: 'source-serif-4',
    features: '',
    fallback: ['Lectern Scripts', 'Lectern Signs'],
  },
  'Inter': { name: 'inter', features: '', fallback: ['Lectern Scripts', 'Lectern Signs'] },
  'JetBrains Mono': {
    name: 'jetbrains-mono',
    features: '-calt,-liga',
    fallback: ['Lectern Signs Code'],
  },
}

export interface Face {
  family: string
  weight: number
  italic: boolean
}

/**
 * Widths in em of what no bundled family has: the widest that common fonts of the script show, since the machine that
 * presents may have any of them.
 */
const FALLBACK: [RegExp, number][] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u,
    1,
  ],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, 1.38],
  // Signs of Indic scripts take room of their own, above all where no font of the script is installed.
  [/(?=[\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}])\p{M}/u, 0.6],
  [/\p{M}|\u200D|\uFE0F/u, 0],
  [/\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Thai}/u, 0.8],
]
const UNKNOWN = 0.8

type Font = InstanceType<typeof harfbuzz.Font>
interface Subset {
  font: Font
  upem: number
}
const fonts = new Map<string, Subset | undefined>()
type Range = [from: number, to: number]
const ranges = new Map<string, [string, Range[]][]>()
const require = createRequire(import.meta.url)

/** Words return, in other sizes too; of texts that never do, a long-lived process must not keep all. */
const MOST_KNOWN = 20_000
const known = new Map<string, number>()

/** @returns the width of a text in em of its font size */
export function widthOf(text: string, face: Face): number {
  const key = `${face.family}\0${face.weight}\0${face.italic}\0${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const width = measured(text, face)
  known.set(key, width)
  return width
}

function measured(text: string, face: Face): number {
  const family = FAMILIES[face.family] ?? FAMILIES.Inter
  if (family === undefined) return 0
  let width = 0
  for (const { subset, run } of runsOf(text, family.name)) {
    const found = subset === undefined ? undefined : open(family.name, subset, face)
    width +=
      found === undefined
        ? otherWidth(run, family.fallback, face.weight)
        : shape(found, run, family.features)
  }
  return width
}

/** Of what the family lacks: by the bundled fallbacks, else by the widest of what a machine may have. */
function otherWidth(text: string, families: string[], weight: number): number {
  let width = 0
  let run = ''
  let runPath: string | undefined
  const end = () => {
    const font = runPath === undefined ? undefined : openFile(runPath)
    if (font !== undefined) width += shape(font, run, '')
    run = ''
  }
  for (const character of text) {
    const path = fallbackFile(character.codePointAt(0) ?? 0, families, weight)
    if (path !== runPath) end()
    runPath = path
    if (path === undefined)
      width += FALLBACK.find(([script]) => script.test(character))?.[1] ?? UNKNOWN
    else run += character
  }
  end()
  return width
}

interface Block {
  family: string
  weights: Range
  path: string
  ranges: Range[]
}
let blocks: Block[] | undefined

/** @param css one `@font-face` of styles/fallback.css */
function blockOf(css: string): Block[] {
  const [, family] = /font-family: '([^']+)'/.exec(css) ?? []
  const [, from, to = from] = /font-weight: (\d+)(?: (\d+))?/.exec(css) ?? []
  const [, path] = /url\('([^']+)'\)/.exec(css) ?? []
  const [, list] = /unicode-range: ([^:;]+);/.exec(css) ?? []
  return family === undefined || path === undefined || list === undefined
    ? []
    : [
        {
          family,
          weights: [Number(from), Number(to)],
          path: path.replace(/woff2$/, 'woff'),
          ranges: rangesOf(list),
        },
      ]
}

function fallbackBlocks(): Block[] {
  blocks ??= readFileSync(join(packageRoot, 'styles/fallback.css'), 'utf8')
    .split('@font-face')
    .flatMap(blockOf)
  return blocks
}

/**
 * styles/fallback.css is the one source of which file draws which character.
 * @returns the file's path in its package
 */
function fallbackFile(point: number, families: string[], weight: number): string | undefined {
  // A weight between two files takes the lighter one (CSS Fonts, 5.2).
  return fallbackBlocks().findLast(
    block =>
      families.includes(block.family) && block.weights[0] <= weight && within(point, block.ranges),
  )?.path
}

/**
 * @param path of a font in its package
 * @returns undefined for one that is not there, such as a weight that the family lacks
 */
function openFile(path: string): Subset | undefined {
  if (!fonts.has(path)) fonts.set(path, load(path))
  return fonts.get(path)
}

let buffer: InstanceType<typeof harfbuzz.Buffer> | undefined

function shape({ font, upem }: Subset, text: string, features: string): number {
  buffer ??= new harfbuzz.Buffer()
  buffer.clearContents()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  harfbuzz.shape(font, buffer, featuresOf(features))
  return buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0) / upem
}

const featureLists = new Map<string, InstanceType<typeof harfbuzz.Feature>[]>()

/** @param features as CSS lists them: `-calt,-liga` */
function featuresOf(features: string): InstanceType<typeof harfbuzz.Feature>[] {
  let list = featureLists.get(features)
  if (list === undefined) {
    list = features
      .split(',')
      .map(name => (name === '' ? undefined : harfbuzz.Feature.fromString(name)))
      .filter(feature => feature !== undefined)
    featureLists.set(features, list)
  }
  return list
}

/** Stretches of text that one file of the family draws; undefined where none does. */
function runsOf(text: string, family: string): { subset: string | undefined; run: string }[] {
  const runs: { subset: string | undefined; run: string }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const subset = subsetOf(character.codePointAt(0) ?? 0, family)
    if (last !== undefined && last.subset === subset) last.run += character
    else runs.push({ subset, run: character })
  }
  return runs
}

function subsetOf(point: number, family: string): string | undefined {
  // Nearly all text is Latin, and its file has these.
  if (point < 0x100) return 'latin'
  let known = ranges.get(family)
  if (known === undefined) {
    const unicode = JSON.parse(
      readFileSync(join(folderOf(family), 'unicode.json'), 'utf8'),
    ) as Record<string, string>
    known = Object.entries(unicode)
      .reverse()
      .map(([subset, list]) => [subset, rangesOf(list)])
    ranges.set(family, known)
  }
  return known.find(([, list]) => within(point, list))?.[0]
}

/** @param list as CSS writes it: `U+2190-21E5, U+2318` */
function rangesOf(list: string): Range[] {
  return list.split(',').map((range): Range => {
    const [from, to] = range.trim().replace('U+', '').split('-')
    return [Number.parseInt(from ?? '', 16), Number.parseInt(to ?? from ?? '', 16)]
  })
}

function within(point: number, list: Range[]): boolean {
  return list.some(([from, to]) => point >= from && point <= to)
}

function open(family: string, subset: string, { weight, italic }: Face): Subset | undefined {
  return openFile(
    `@fontsource/${family}/files/${family}-${subset}-${weight}-${italic ? 'italic' : 'normal'}.woff`,
  )
}

function load(path: string): Subset | undefined {
  try {
    const bytes = decodeWoff(readFileSync(require.resolve(path)))
    const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer))
    return { font: new harfbuzz.Font(face), upem: face.upem }
  } catch {
    // A subset that the family does not have in this weight.
    return undefined
  }
}

function folderOf(family: string): string {
  return dirname(require.resolve(`@fontsource/${family}/package.json`))
}

/** @returns where each family is that texts are measured with; undefined for one that is not installed */
export function fontFolders(): Record<string, string | undefined> {
  const own = Object.values(FAMILIES).map(({ name }) => name)
  const paths = fallbackBlocks().map(({ path }) => path.split('/')[1] ?? '')
  const find = (family: string) => {
    try {
      return folderOf(family)
    } catch {
      return undefined
    }
  }
  return Object.fromEntries([...new Set([...own, ...paths])].map(name => [name, find(name)]))
}
