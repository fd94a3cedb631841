/** Lists of Word by their own counting: numbers that go on behind a paragraph, and levels that only a style says. */
import type { Element, Root } from 'xast'
import { childrenOf, find } from './wordTree.ts'

/** A place in the text says the number of the item that it stands in, for the reader of the page. */
export const START = 'lectern-start-'
/** Styles of lists on deeper levels, which the reader of Word takes for the first. */
const DEEPER = /^List(Bullet|Number)([2-5])$/

interface Numbering {
  /** the numbering that a list's id stands for */ abstract: Map<string, string>
  /** of list ids that begin anew */ restarts: Map<string, number>
  /** of the first level of a numbering */ starts: Map<string, number>
}

/** @param tree of `word/document.xml`, changed in place. @param numbering that of `word/numbering.xml` */
export function prepareLists(tree: Root, numbering: Root | undefined): void {
  const known = numberingOf(numbering)
  const counts = new Map<string, number>()
  const begun = new Set<string>()
  let last: string | undefined
  const visit = (node: Root | Element) => {
    for (const child of childrenOf(node)) {
      if (child.name !== 'w:p') {
        if (child.name === 'w:tbl') last = undefined
        visit(child)
        continue
      }
      const list = listOf(child)
      if (list === undefined) last = undefined
      else if (list.level === 0) {
        const count = counted(list.id, known, counts, begun)
        if (count > 1 && last !== list.id) child.children.push(bookmark(count))
        last = list.id
      }
      deepen(child)
    }
  }
  visit(tree)
}

function counted(
  id: string,
  known: Numbering,
  counts: Map<string, number>,
  begun: Set<string>,
): number {
  const key = known.abstract.get(id) ?? id
  const restart = begun.has(id) ? undefined : known.restarts.get(id)
  begun.add(id)
  const before = counts.get(key)
  const count = restart ?? (before === undefined ? (known.starts.get(key) ?? 1) : before + 1)
  counts.set(key, count)
  return count
}

function listOf(paragraph: Element): { id: string; level: number } | undefined {
  const properties = find(find(paragraph, 'w:pPr'), 'w:numPr')
  const id = find(properties, 'w:numId')?.attributes['w:val'] ?? undefined
  if (id === undefined || id === '0') return undefined
  return { id, level: Number(find(properties, 'w:ilvl')?.attributes['w:val'] ?? 0) }
}

/** A style of our own says the level, where the paragraph does not say its list itself. */
function deepen(paragraph: Element): void {
  const properties = find(paragraph, 'w:pPr')
  const style = find(properties, 'w:pStyle')
  const [, kind, level] = DEEPER.exec(style?.attributes['w:val'] ?? '') ?? []
  if (style === undefined || kind === undefined || find(properties, 'w:numPr') !== undefined) return
  style.attributes['w:val'] = `Lectern${kind}${level}`
}

/** How the styles of our own become HTML. */
export const LIST_STYLES = ['Bullet', 'Number'].flatMap(kind =>
  [2, 3, 4, 5].map(level => {
    const outer = 'ul|ol > li > '.repeat(level - 1)
    return `p.Lectern${kind}${level} => ${outer}${kind === 'Bullet' ? 'ul' : 'ol'} > li:fresh`
  }),
)

function bookmark(count: number): Element {
  return {
    type: 'element',
    name: 'w:bookmarkStart',
    attributes: { 'w:id': `9${count}`, 'w:name': `${START}${count}` },
    children: [],
  }
}

function numberingOf(tree: Root | undefined): Numbering {
  const known: Numbering = { abstract: new Map(), restarts: new Map(), starts: new Map() }
  const root = tree === undefined ? undefined : childrenOf(tree)[0]
  for (const entry of root === undefined ? [] : childrenOf(root)) {
    const first = (name: string) =>
      childrenOf(entry).find(
        child => child.name === name && (child.attributes['w:ilvl'] ?? '0') === '0',
      )
    if (entry.name === 'w:abstractNum') {
      const start = find(first('w:lvl'), 'w:start')?.attributes['w:val']
      if (start) known.starts.set(entry.attributes['w:abstractNumId'] ?? '', Number(start))
    } else if (entry.name === 'w:num') {
      const id = entry.attributes['w:numId'] ?? ''
      known.abstract.set(id, find(entry, 'w:abstractNumId')?.attributes['w:val'] ?? id)
      const restart = find(first('w:lvlOverride'), 'w:startOverride')?.attributes['w:val']
      if (restart) known.restarts.set(id, Number(restart))
    }
  }
  return known
}
