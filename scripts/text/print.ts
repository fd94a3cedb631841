/** Text in some markup. */
import type { Formula } from './formula.ts'
import type { Blank, Inline, Mark, Text } from './text.ts'

/** How each kind of inline is written; complete, so that a new kind is missed nowhere. */
export type Printer = Record<Mark | 'code', (inner: string) => string> & {
  text: (value: string) => string
  break: () => string
  blank: (blank: Blank) => string
  formula: (formula: Formula) => string
  link: (inner: string, url: string) => string
}

export function print(text: Text, printer: Printer): string {
  const printed = (nodes: Inline[]): string => runs(nodes).map(run).join('')
  const run = (nodes: Inline[]): string =>
    nodes.some(isCode) ? printer.code(nodes.map(leaf).join('')) : nodes.map(one).join('')
  const leaf = (node: Inline): string => ('value' in node ? printer.text(node.value) : one(node))
  const one = (node: Inline): string => {
    switch (node.type) {
      case 'text':
      case 'code':
        return printer.text(node.value)
      case 'break':
        return printer.break()
      case 'blank':
        return printer.blank(node)
      case 'formula':
        return printer.formula(node)
      case 'link':
        return printer.link(printed(node.children), node.url)
      default:
        return printer[node.type](printed(node.children))
    }
  }
  return printed(text.children)
}

/** Each node by itself, but code with the gaps in it. */
function runs(nodes: Inline[]): Inline[][] {
  const found: Inline[][] = []
  nodes.forEach((node, index) => {
    const previous = nodes[index - 1]
    const goesOn =
      previous !== undefined && isCode(previous) && isCode(node) && previous.type !== node.type
    if (goesOn) found.at(-1)?.push(node)
    else found.push([node])
  })
  return found
}

function isCode(node: Inline): boolean {
  return node.type === 'code' || (node.type === 'blank' && node.code === true)
}
