/**
 * A long text is parsed stretch by stretch, and what a stretch gave is kept: after an edit only the
 * stretch that changed is parsed anew. The tree is the same as of the whole text.
 */
import type { Nodes, Root, RootContent } from 'mdast'
import { kept } from '../text/kept.ts'
import { MAX_EFFORT } from './bounds.ts'

/** What a stretch gave, and what its marks have cost. */
export interface Parsed {
  tree: Root
  effort: number
}

/** Reads a stretch, before which marks have cost so much; undefined where it goes beyond a limit. */
type Parse = (stretch: string, spent: number) => Parsed | undefined

/**
 * @param kind of reading: what it gave is kept for each
 * @returns a tree that is the caller's own; undefined where the text has to be read as one
 */
export function parsedInStretches(text: string, kind: string, parse: Parse): Root | undefined {
  const starts = startsIn(text)
  if (starts === undefined) return undefined
  const children: RootContent[] = []
  const at = { offset: 0, line: 0 }
  let spent = 0
  for (let index = 0; index < starts.length;) {
    const found = stretchFrom(index, { text, starts }, stretch =>
      remembered(`${kind}\n${stretch}`, () => parse(stretch, spent)),
    )
    spent += found?.parsed.effort ?? 0
    if (found === undefined || spent > MAX_EFFORT) return undefined
    for (const node of found.parsed.tree.children) children.push(moved(node, at))
    at.line += linesIn(found.stretch)
    at.offset += found.stretch.length
    index = found.next
  }
  return { type: 'root', children, position: positionOf(text, at.line) }
}

/** What a fence or a comment holds may look like the start of a stretch; then it is read with what follows. */
function stretchFrom(
  index: number,
  { text, starts }: { text: string; starts: number[] },
  parse: (stretch: string) => Parsed | undefined,
): { stretch: string; parsed: Parsed; next: number } | undefined {
  for (let count = 1; ; count *= 2) {
    const next = index + count
    const stretch = text.slice(starts[index], starts[next])
    const parsed = parse(stretch)
    if (parsed === undefined) return undefined
    if (next >= starts.length || !staysOpen(parsed.tree, stretch)) return { stretch, parsed, next }
  }
}

/** Shorter texts are parsed sooner than they are divided. */
const SHORT = 4000
/** A stretch ends at the next heading, or the next paragraph, behind so many characters. */
const LEAST = { heading: 800, paragraph: 2000 }
/** What starts here is in no list or quotation, since white space or a mark would stand before it. */
const START = /\n[ \t]*\r?\n(?=(#{1,6}[ \t])|\p{L})/gu
const FRONT = /^(?:---|\+\+\+)/

/** @returns the places at which something begins that nothing before it can be a part of */
function startsIn(text: string): number[] | undefined {
  // Definitions are asked for in all of a text, and some old line ends would have to be counted.
  if (text.length < SHORT || /\]:|\r(?!\n)|^\uFEFF/.test(text)) return undefined
  // A comment among the settings looks like a heading.
  const fence = FRONT.exec(text)?.[0]
  const least = fence === undefined ? 0 : text.indexOf(`\n${fence}`, fence.length)
  if (least === -1) return undefined
  const starts = [0]
  for (const { index, 0: blank, 1: heading } of text.matchAll(START)) {
    const start = index + blank.length
    const far = heading === undefined ? LEAST.paragraph : LEAST.heading
    if (start > least && start - (starts.at(-1) ?? 0) > far) starts.push(start)
  }
  return starts.length === 1 ? undefined : starts
}

/** Code behind a fence and some HTML go on behind empty lines; how each begins and ends. */
const OPEN: [RegExp, RegExp][] = [
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
  [/^<(?:script|pre|style|textarea)\b/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^```/, /\n[ \t>]*`{3,}[ \t]*$/],
  [/^~~~/, /\n[ \t>]*~{3,}[ \t]*$/],
]

/** Whether the last thing in a stretch may go on behind it. */
function staysOpen(tree: Root, stretch: string): boolean {
  let last: Nodes | undefined = tree
  while (last !== undefined && 'children' in last) last = last.children.at(-1)
  if (last?.type !== 'code' && last?.type !== 'html') return false
  const { start, end } = last.position ?? {}
  const source = stretch.slice(start?.offset, end?.offset)
  const fence = /^[`~]*/.exec(source)?.[0] ?? ''
  return OPEN.some(
    ([opens, closes]) => opens.test(source) && !(closes.test(source) && source.endsWith(fence)),
  )
}

/** @returns a copy that stands so far down in the text */
function moved<N extends Nodes>(node: N, by: { offset: number; line: number }): N {
  const copy = { ...node }
  if ('children' in copy)
    copy.children = copy.children.map(child => moved(child, by)) as typeof copy.children
  if (copy.position !== undefined) {
    const { start, end } = copy.position
    copy.position = { start: movedPoint(start, by), end: movedPoint(end, by) }
  }
  if (copy.data !== undefined) copy.data = structuredClone(copy.data)
  return copy
}

type Point = NonNullable<Nodes['position']>['start']

function movedPoint({ line, column, offset }: Point, by: { offset: number; line: number }): Point {
  return { line: line + by.line, column, offset: (offset ?? 0) + by.offset }
}

function linesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function positionOf(text: string, lines: number): NonNullable<Root['position']> {
  const column = text.length - text.lastIndexOf('\n')
  return {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines + 1, column, offset: text.length },
  }
}

/** Characters of the last stretches that are kept. */
const MOST_KEPT = 2_000_000
const remembered = kept<Parsed | undefined>(MOST_KEPT)
