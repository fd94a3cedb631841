/**
 * A run is a stretch of text with the same marks on the same line of the article. Runs are flat, so that a
 * sentence can be cut out of the middle of bold text without losing the mark or the line.
 */
import type { PhrasingContent, RootContent } from 'mdast'
import { markdown } from '../text/markdown.ts'
import { asText, type Inline } from '../text/text.ts'
import type { Line, Origin } from '../types.ts'

export interface Run {
  text: string
  /** Line of the article, 1-based. */
  line: number
  strong?: true
  emphasis?: true
  delete?: true
  code?: true
  url?: string
}

type Marks = Omit<Run, 'text' | 'line'>

/** The runs of a paragraph's or a cell's content. Images and footnote marks are not text and are not in it. */
export function runsOf(nodes: (PhrasingContent | RootContent)[], marks: Marks = {}): Run[] {
  return nodes
    .flatMap((node): Run[] => {
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
          return runsOf(node.children, { ...marks, strong: true })
        case 'emphasis':
          return runsOf(node.children, { ...marks, emphasis: true })
        case 'delete':
          return runsOf(node.children, { ...marks, delete: true })
        case 'link':
          return runsOf(node.children, { ...marks, url: node.url })
        case 'linkReference':
          return runsOf(node.children, marks)
        case 'html':
          return []
        default:
          return 'children' in node ? runsOf(node.children as PhrasingContent[], marks) : []
      }
    })
    .filter(run => run.text !== '')
}

/** The text without its marks. */
export function plain(runs: Run[]): string {
  return runs.map(run => run.text).join('')
}

/** The part of `runs` between two offsets of its plain text (UTF-16 units), without spaces at its ends. */
export function slice(runs: Run[], start: number, end = Infinity): Run[] {
  const result: Run[] = []
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    offset += run.text.length
    if (text !== '') result.push({ ...run, text })
  }
  return trim(result)
}

/** Without white space at either end. */
export function trim(runs: Run[]): Run[] {
  const result = runs.map(run => ({ ...run }))
  while (result[0] !== undefined) {
    result[0].text = result[0].text.trimStart()
    if (result[0].text !== '') break
    result.shift()
  }
  for (let last = result.at(-1); last !== undefined; last = result.at(-1)) {
    last.text = last.text.trimEnd()
    if (last.text !== '') break
    result.pop()
  }
  return result
}

/** The lines of the article that the runs stand on. */
export function originOf(runs: Run[], fallback: Origin = { start: 1, end: 1 }): Origin {
  if (runs.length === 0) return fallback
  const lines = runs.map(run => run.line)
  return { start: Math.min(...lines), end: Math.max(...lines) }
}

/** The lines of the article that a node stands on. */
export function positionOf(node: {
  position?: { start: { line: number }; end: { line: number } } | undefined
}): Origin {
  return node.position === undefined
    ? originOf([])
    : { start: node.position.start.line, end: node.position.end.line }
}

/** Runs as a line of a slide: inline Markdown with its origin. White space is that of the reader: single spaces. */
export function lineOf(runs: Run[], without: (keyof Marks)[] = []): Line {
  const kept = trim(runs).map((run): Run => ({
    ...Object.fromEntries(
      Object.entries(run).filter(([key]) => !without.includes(key as keyof Marks)),
    ),
    text: run.text.replace(/\s+/g, ' '),
    line: run.line,
  }))
  return { text: markdown(asText(nest(kept))), origin: originOf(runs) }
}

const ORDER = ['url', 'strong', 'emphasis', 'delete'] as const

/** Neighbouring runs with the same outer mark become one node. */
function nest(runs: Run[], depth = 0): Inline[] {
  const mark = ORDER[depth]
  if (mark === undefined)
    return runs.map(run =>
      run.code ? { type: 'code', value: run.text } : { type: 'text', value: run.text },
    )
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
