/** Text in some markup. */
import type { Blank, Inline, Mark, Text } from './text.ts'

/** How each kind of inline is written; complete, so that a new kind is missed nowhere. */
export type Printer = Record<Mark, (inner: string) => string> & {
  text: (value: string) => string
  code: (value: string) => string
  break: () => string
  blank: (blank: Blank) => string
  link: (inner: string, url: string) => string
}

export function print(text: Text, printer: Printer): string {
  const printed = (nodes: Inline[]): string => nodes.map(one).join('')
  const one = (node: Inline): string => {
    switch (node.type) {
      case 'text':
      case 'code':
        return printer[node.type](node.value)
      case 'break':
        return printer.break()
      case 'blank':
        return printer.blank(node)
      case 'link':
        return printer.link(printed(node.children), node.url)
      default:
        return printer[node.type](printed(node.children))
    }
  }
  return printed(text.children)
}
