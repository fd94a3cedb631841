/** Text of the article as it was read, which still knows the lines that it stands on. */
import type { Link, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Origin } from '../types.ts'
import { plain } from './plain.ts'
import { slice } from './slice.ts'
import { asText, type Inline, type Text } from './text.ts'

/** A stretch of the article: its text, and the line (1-based) from each of some offsets of its plain text on. */
export interface Passage {
  text: Text
  lines: { from: number; line: number }[]
}

/** A stretch of text with the same marks on the same line of the article. */
interface Run {
  text: string
  line: number
  strong?: true
  emphasis?: true
  delete?: true
  code?: true
  url?: string
}
type Marks = Omit<Run, 'text' | 'line'>

/**
 * A paragraph's or a cell's content. Images and footnote marks are not text and are not in it; white space is that of
 * a reader: single spaces.
 */
export function passageOf(nodes: (PhrasingContent | RootContent)[]): Passage {
  return passageFrom(runsOf(nodes, {}))
}

/** Plain text, or code, that stands on one line of the article. */
export function passageOn(line: number, text: string, kind: 'text' | 'code' = 'text'): Passage {
  return passageFrom([{ text, line, ...(kind === 'code' ? { code: true } : {}) }])
}

function passageFrom(runs: Run[]): Passage {
  const kept = trimmed(runs.map(run => ({ ...run, text: singleSpaces(run.text) })))
  let at = 0
  const lines = kept.map(run => {
    const from = at
    at += run.text.length
    return { from, line: run.line }
  })
  return { text: asText(nest(kept)), lines }
}

/** What Unicode divides lines with stays, since it ends a sentence; a line of the outline has none of it. */
function singleSpaces(text: string): string {
  return text.replace(/\s+/g, space => DIVISION.exec(space)?.[0] ?? ' ')
}

const DIVISION = /[\r\u2028\u2029]/

/** Without white space at either end, be it within a mark or within code. */
function trimmed(runs: Run[]): Run[] {
  const first = runs.findIndex(run => run.text.trim() !== '')
  const last = runs.findLastIndex(run => run.text.trim() !== '')
  return runs.slice(first === -1 ? runs.length : first, last + 1).map((run, index, kept) => {
    const text = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === kept.length - 1 ? text.trimEnd() : text }
  })
}

function runsOf(nodes: (PhrasingContent | RootContent)[], marks: Marks): Run[] {
  return nodes.flatMap(node => runsIn(node, marks)).filter(run => run.text !== '')
}

function runsIn(node: PhrasingContent | RootContent, marks: Marks): Run[] {
  const line = node.position?.start.line ?? 1
  switch (node.type) {
    case 'text':
      return node.value.split('\n').map((text, index) => ({
        ...marks,
        text: index === 0 ? text : ` ${text.trimStart()}`,
        line: line + index,
      }))
    case 'inlineCode':
      return [{ ...marks, text: node.value, line, code: true }]
    case 'break':
      return [{ ...marks, text: ' ', line }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return runsOf(node.children, { ...marks, [node.type]: true })
    case 'link':
      return runsOf(node.children, isEndless(node) ? marks : { ...marks, url: node.url })
    default:
      return 'children' in node ? runsOf(node.children as PhrasingContent[], marks) : []
  }
}

/** Browsers and servers take addresses of about so many letters. */
const LONGEST_ADDRESS = 2000

/** An address that leads nowhere, and stands in the text anyway: each piece of the text would carry all of it. */
function isEndless({ url, children }: Link): boolean {
  return url.length > LONGEST_ADDRESS && url.endsWith(toString(children))
}

const ORDER = ['url', 'strong', 'emphasis', 'delete'] as const

/**
 * Neighbouring runs with the same outer mark become one node: however an author nested marks, they
 * are nested alike.
 */
function nest(runs: Run[], depth = 0): Inline[] {
  const mark = ORDER[depth]
  if (mark === undefined)
    return runs.map(run => ({ type: run.code ? 'code' : 'text', value: run.text }))
  const nodes: Inline[] = []
  for (let index = 0; index < runs.length;) {
    const value = runs[index]?.[mark]
    let end = index + 1
    while (end < runs.length && runs[end]?.[mark] === value) end += 1
    const children = nest(runs.slice(index, end), depth + 1)
    if (value === undefined) nodes.push(...children)
    else if (mark === 'url') nodes.push({ type: 'link', url: String(value), children })
    else nodes.push({ type: mark, children })
    index = end
  }
  return nodes
}

/** @returns the part between two offsets of the plain text (UTF-16 units), without white space at its ends */
export function part(passage: Passage, from: number, to = Infinity): Passage {
  const text = slice(passage.text, from, to)
  const start = plain(passage.text).indexOf(plain(text), Math.max(0, from))
  const end = start + plain(text).length
  return {
    text,
    lines: passage.lines
      .filter((stretch, index) => {
        const next = passage.lines[index + 1]?.from ?? Infinity
        return stretch.from < end && next > start
      })
      .map(stretch => ({ from: Math.max(0, stretch.from - start), line: stretch.line })),
  }
}

/** Passages one after another, with plain text between them. */
export function joinPassages(passages: Passage[], between: string): Passage {
  const children: Inline[] = []
  const lines: Passage['lines'] = []
  let at = 0
  passages.forEach((passage, index) => {
    if (index > 0) children.push({ type: 'text', value: between })
    at += index > 0 ? between.length : 0
    children.push(...passage.text.children)
    lines.push(...passage.lines.map(({ from, line }) => ({ from: at + from, line })))
    at += plain(passage.text).length
  })
  return { text: asText(children), lines }
}

/** The lines of the article that a node stands on. */
export function positionOf(node: {
  position?: { start: { line: number }; end: { line: number } } | undefined
}): Origin {
  return node.position === undefined
    ? originOf()
    : { start: node.position.start.line, end: node.position.end.line }
}

/** The lines of the article that the passages stand on. */
export function originOf(...passages: Passage[]): Origin {
  const lines = passages.flatMap(passage => passage.lines.map(({ line }) => line))
  return lines.length === 0
    ? { start: 1, end: 1 }
    : { start: Math.min(...lines), end: Math.max(...lines) }
}
