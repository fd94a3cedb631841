/** Parts of a text. Offsets count in its plain text (UTF-16 units); marks are kept. */
import { plainOf } from './plain.ts'
import { asText, type Inline, type Text } from './text.ts'

/** @returns the part between two offsets, without white space at its ends */
export function slice(text: Text, from: number, to = Infinity): Text {
  return asText(trimNodes(sliceNodes(text.children, from, to)))
}

/** @returns the text without white space at its ends */
export function trim(text: Text): Text {
  return asText(trimNodes(text.children))
}

/** @returns the text with `nodes` in the place of what stands between two offsets, inside its marks */
export function replace(text: Text, from: number, to: number, nodes: Inline[]): Text {
  return asText(replaceNodes(text.children, from, to, nodes))
}

/** The nodes between two offsets, with their white space. */
export function sliceNodes(nodes: Inline[], from: number, to: number): Inline[] {
  let at = 0
  const cut = (list: Inline[]): Inline[] =>
    list.flatMap((node): Inline[] => {
      if ('children' in node) {
        const children = cut(node.children)
        return children.length === 0 ? [] : [{ ...node, children }]
      }
      const start = at
      const value = plainOf([node])
      at += value.length
      // What cannot be cut is where it begins.
      if (!('value' in node)) return start >= from && start < to ? [node] : []
      const part = value.slice(Math.max(0, from - start), Math.max(0, to - start))
      return part === '' ? [] : [{ ...node, value: part }]
    })
  return cut(nodes)
}

/** The nodes without white space at either end, be it within a mark or within code. */
export function trimNodes(nodes: Inline[]): Inline[] {
  return trimmed(trimmed(nodes, 'start'), 'end')
}

function trimmed(nodes: Inline[], side: 'start' | 'end'): Inline[] {
  const at = side === 'start' ? 0 : nodes.length - 1
  const node = nodes[at]
  if (node === undefined || node.type === 'blank' || node.type === 'formula') return nodes
  const rest = nodes.filter((_, index) => index !== at)
  const put = (list: Inline[]) => (side === 'start' ? [...list, ...rest] : [...rest, ...list])
  if (node.type === 'break') return trimmed(rest, side)
  if ('children' in node) {
    const children = trimmed(node.children, side)
    return children.length === 0 ? trimmed(rest, side) : put([{ ...node, children }])
  }
  const value = side === 'start' ? node.value.trimStart() : node.value.trimEnd()
  return value === '' ? trimmed(rest, side) : put([{ ...node, value }])
}

/** Puts the nodes where the first of the replaced characters stood. */
function replaceNodes(nodes: Inline[], from: number, to: number, by: Inline[]): Inline[] {
  let at = 0
  let done = false
  const walk = (list: Inline[]): Inline[] =>
    list.flatMap((node): Inline[] => {
      if ('children' in node) return [{ ...node, children: walk(node.children) }]
      const start = at
      at += plainOf([node]).length
      if (at <= from || start >= to) return [node]
      const put = done ? [] : by.map(one => within(one, node))
      done = true
      return [
        ...sliceNodes([node], 0, Math.max(0, from - start)),
        ...put,
        ...sliceNodes([node], to - start, Infinity),
      ]
    })
  return walk(nodes)
}

/** A gap in the place of code is still in it. */
function within(node: Inline, place: Inline): Inline {
  return node.type === 'blank' && place.type === 'code' ? { ...node, code: true } : node
}
