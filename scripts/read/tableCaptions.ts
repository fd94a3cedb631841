/** Captions of tables: a paragraph ": Caption" or "Table: Caption" above or below its table, as Pandoc writes it. */
import type { Paragraph, RootContent, Table } from 'mdast'
import type { LeftOut } from '../types.ts'

const CAPTION = /^(?::\s|table:\s)/i
const MARK = /^:\s+/
/** Names for cross references, which belong to no caption: "{#tbl-results}". */
const NAME = /(?<!\s)\s*\{#[^{}]+\}\s*$/

/** A table's caption, once `captionTables` has been there. */
export function captionOf(table: Table): Paragraph | undefined {
  return (table.data as { caption?: Paragraph } | undefined)?.caption
}

/** @returns the nodes without the paragraphs that are captions; each table holds its own */
export function captionTables(nodes: RootContent[], leftOut: LeftOut[]): RootContent[] {
  const captions = new Set<RootContent>()
  for (const node of nodes)
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      node.children = captionTables(node.children, leftOut) as never[]
  nodes.forEach((node, index) => {
    if (!isCaption(node)) return
    const table = [nodes[index - 1], nodes[index + 1]].find(
      (near): near is Table => near?.type === 'table' && captionOf(near) === undefined,
    )
    if (table === undefined) return
    table.data = { ...table.data, caption: plainCaption(node, leftOut) } as Table['data']
    captions.add(node)
  })
  return captions.size === 0 ? nodes : nodes.filter(node => !captions.has(node))
}

function isCaption(node: RootContent): node is Paragraph {
  const [first] = node.type === 'paragraph' ? node.children : []
  return first?.type === 'text' && CAPTION.test(first.value)
}

function plainCaption(caption: Paragraph, leftOut: LeftOut[]): Paragraph {
  const last = caption.children.at(-1)
  const name = last?.type === 'text' ? NAME.exec(last.value)?.[0] : undefined
  const line = caption.position?.start.line ?? 1
  if (name !== undefined)
    leftOut.push({ text: name.trim(), reason: 'a name for cross references', line })
  const children = caption.children.map((child, index) => {
    if (child.type !== 'text') return child
    const opened = index === 0 ? child.value.replace(MARK, '') : child.value
    return { ...child, value: child === last ? opened.replace(NAME, '') : opened }
  })
  return { ...caption, children }
}
