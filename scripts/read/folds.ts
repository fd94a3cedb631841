/**
 * Folded parts (`<details>`): what names one is its heading, and what only says where to click goes.
 * Nothing folds on a slide or on paper.
 */
import type { Heading, Html, Paragraph, Parents, RootContent } from 'mdast'
import { parseFragment } from '../parse/html.ts'
import type { LeftOut } from '../types.ts'
import { text } from './elements.ts'
import { noiseIn } from './noise/index.ts'

const OPENS = /^\s*<details\b[^<>]{0,200}>\s*<summary\b[^<>]{0,200}>([^]{0,600}?)<\/summary>/i
const CLOSES = /<\/details>\s*$/i

/**
 * @param nodes of a Markdown text, its HTML not yet read
 * @param mayHead whether headings may stand there
 * @returns them with the names of folded parts
 */
export function withFolds(nodes: RootContent[], leftOut: LeftOut[], mayHead = true): RootContent[] {
  const ends = endsOf(nodes)
  let above = 1
  /** How many parts are open. */
  let open = 0
  return nodes.flatMap((node, index): RootContent[] => {
    if (node.type === 'heading') above = node.depth
    if (node.type !== 'html') return [node]
    if (open > 0 && node.value.trim() === CLOSING) {
      open -= 1
      return []
    }
    const [opening, summary = ''] = OPENS.exec(node.value) ?? []
    if (opening === undefined) {
      if (CLOSES.test(node.value)) open = Math.max(0, open - 1)
      return [node]
    }
    const rest = node.value.slice(opening.length)
    const end = ends.get(index) ?? index
    const depth = above + 1 + open
    if (end !== index) open += 1
    const name = text(parseFragment(summary)).replace(/\s+/g, ' ').trim()
    const isHead = mayHead && (isApart(nodes[end + 1]) || isFold(nodes[index - 1]))
    const label = nameNode(name, node, isHead ? depth : undefined, leftOut)
    return rest.trim() === '' ? label : [...label, { ...node, value: `<details>${rest}` }]
  })
}

/** What stands for a folded part in the tree of a page, until `settleFolds`. */
export const CLOSING = '</details>'
export function openingOf(name: string): string {
  return `<details><summary>${name.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</summary>`
}

/** Names the folded parts of a page. Changes the tree in place. */
export function settleFolds(tree: Parents, leftOut: LeftOut[]): void {
  const children = tree.children as RootContent[]
  for (const child of children) if ('children' in child) settleFolds(child, leftOut)
  if (!children.some(child => child.type === 'html')) return
  const named = withFolds(children, leftOut, tree.type === 'root')
  tree.children = named.filter(
    node => node.type !== 'html' || !/^<\/?details>$/.test(node.value),
  ) as typeof tree.children
}

function nameNode(
  name: string,
  { position }: Html,
  depth: number | undefined,
  leftOut: LeftOut[],
): (Heading | Paragraph)[] {
  const button = noiseIn(name, 'fold')
  if (button !== undefined)
    leftOut.push({ text: name, reason: button.reason, line: position?.start.line ?? 1 })
  if (button !== undefined || name === '') return []
  const at = position === undefined ? {} : { position }
  const children = [{ type: 'text' as const, value: name, ...at }]
  if (depth !== undefined)
    return [{ type: 'heading', depth: Math.min(6, depth) as Heading['depth'], children, ...at }]
  return [{ type: 'paragraph', children: [{ type: 'strong', children, ...at }], ...at }]
}

/** What follows a folded part does not belong under its name, unless it has one of its own. */
function isApart(next: RootContent | undefined): boolean {
  if (next === undefined || next.type === 'heading' || next.type === 'thematicBreak') return true
  return next.type === 'html' && (OPENS.test(next.value) || CLOSES.test(next.value))
}

/** Of folded parts one below the other all have names of one kind. */
function isFold(before: RootContent | undefined): boolean {
  return before?.type === 'html' && CLOSES.test(before.value)
}

/** @returns for each node that opens a folded part the one that closes it, by their places */
function endsOf(nodes: RootContent[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  nodes.forEach((node, index) => {
    if (node.type !== 'html') return
    for (const [tag] of node.value.matchAll(/<\/?details\b/gi)) {
      if (!tag.startsWith('</')) open.push(index)
      else ends.set(open.pop() ?? index, index)
    }
  })
  for (const start of open) ends.set(start, nodes.length - 1)
  return ends
}
