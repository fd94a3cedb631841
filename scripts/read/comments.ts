/**
 * What writers say to each other in a text, in the notations of many tools: comments and tracked changes. None of it
 * is meant for readers. Code keeps such signs, since there they are what is written about.
 */
import type { Nodes, Root } from 'mdast'
import type { LeftOut } from '../types.ts'

interface Notation {
  open: string
  close: string
  /** why what it holds is left out */ reason: string
  /** how the text before the opening sign must end */ before?: RegExp
  /** such a comment ends with its paragraph */ isShort?: (inner: string) => boolean
  /** what of it is meant for readers */ keep?: (inner: string) => string
}

const COMMENT = 'comment'
const DELETED = 'deleted, as a tracked change'
const NOTATIONS: Notation[] = [
  // Obsidian; a sign with space after it may open a comment of several paragraphs.
  {
    open: '%%',
    close: '%%',
    reason: COMMENT,
    before: /(?:^|[\s([>*_|-])$/,
    isShort: inner => /^\S/.test(inner),
  },
  // CriticMarkup
  { open: '{>>', close: '<<}', reason: COMMENT },
  { open: '{--', close: '--}', reason: DELETED },
  { open: '{~~', close: '~~}', reason: DELETED, keep: inner => inner.split('~>')[1] ?? '' },
  { open: '{++', close: '++}', reason: DELETED, keep: inner => inner },
  // Liquid, Jinja, Hugo, MDX
  { open: '{% comment %}', close: '{% endcomment %}', reason: COMMENT },
  { open: '{%- comment -%}', close: '{%- endcomment -%}', reason: COMMENT },
  { open: '{# ', close: '#}', reason: COMMENT },
  { open: '{{/*', close: '*/}}', reason: COMMENT },
  { open: '{{< comment >}}', close: '{{< /comment >}}', reason: COMMENT },
  { open: '{{% comment %}}', close: '{{% /comment %}}', reason: COMMENT },
  { open: '{/*', close: '*/}', reason: COMMENT },
]
const OPENING = new RegExp(
  NOTATIONS.map(({ open }) => open.replace(/[{}*+]/g, '\\$&')).join('|'),
  'g',
)

/**
 * @param parse Markdown to its tree, to know what is code; called only where a sign stands
 * @returns the text with as many lines, without what was said between writers
 */
export function withoutComments(
  text: string,
  parse: (text: string) => Root,
): { text: string; leftOut: LeftOut[] } {
  if (text.search(OPENING) === -1) return { text, leftOut: [] }
  const leftOut: LeftOut[] = []
  const pieces: string[] = []
  const lineAt = lineCounter(text)
  let done = 0
  for (const { start, end, notation } of commentsIn(text, rangesOfCode(parse(text)))) {
    const inner = text.slice(start + notation.open.length, end)
    const isTag = /\w/.test(notation.open)
    const kept = notation.keep?.(inner) ?? ''
    const left = kept === '' ? inner : inner.slice(0, inner.length - kept.length)
    pieces.push(text.slice(done, start), left.replace(/[^\n]/g, ''), kept)
    done = end + notation.close.length
    if (left.trim() !== '')
      leftOut.push({
        text: isTag ? text.slice(start, done) : left.replace(/~>$/, '').trim(),
        reason: notation.reason,
        line: lineAt(start),
      })
  }
  return { text: [...pieces, text.slice(done)].join(''), leftOut }
}

interface Found {
  start: number
  /** of the closing sign */ end: number
  notation: Notation
}

/** @param code where code stands, in order */
function commentsIn(text: string, code: [number, number][]): Found[] {
  const found: Found[] = []
  /** Notations whose closing sign does not come any more. */
  const over = new Set<Notation>()
  let next = 0
  let done = 0
  for (const { 0: sign, index: start } of text.matchAll(OPENING)) {
    while ((code[next]?.[1] ?? Infinity) <= start) next += 1
    const isCode = (code[next]?.[0] ?? Infinity) <= start
    const notation = NOTATIONS.find(({ open }) => open === sign)
    if (notation === undefined || isCode || start < done || over.has(notation)) continue
    const isEscaped = text[start - 1] === '\\'
    if (isEscaped || notation.before?.test(text.slice(Math.max(0, start - 1), start)) === false)
      continue
    const end = text.indexOf(notation.close, start + sign.length)
    const inner = text.slice(start + sign.length, end)
    if (end === -1) over.add(notation)
    else if (notation.isShort?.(inner) !== true || !/\n[ \t]*\n/.test(inner)) {
      found.push({ start, end, notation })
      done = end + notation.close.length
    }
  }
  return found
}

/** Code and front matter, by offsets. */
function rangesOfCode(tree: Root): [number, number][] {
  const ranges: [number, number][] = []
  const visit = (node: Nodes) => {
    const { start, end } = node.position ?? {}
    const isCode = ['code', 'inlineCode', 'yaml', 'toml'].includes(node.type)
    if (isCode && start?.offset !== undefined && end?.offset !== undefined)
      ranges.push([start.offset, end.offset])
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return ranges
}

/** @returns the line of an offset, 1-based; to be asked in ascending order */
function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0]
  return offset => {
    for (; at < offset; at += 1) if (text[at] === '\n') line += 1
    return line
  }
}
