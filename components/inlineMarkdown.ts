/**
 * Inline Markdown, a strict subset for lines of text that travel as data: **strong**, _emphasis_ (or *emphasis*),
 * ~~deleted~~, `code`, [text](address), $TeX$, $$TeX$$, a backslash before any punctuation, a backslash at a line's end
 * for a break.
 * Everything else is text: no blocks, no HTML, no character references, no images.
 */
import { formulaSource, readFormula, shapeOf } from './formulaNotation.ts'

export type InlineNode =
  | { type: 'text'; value: string }
  | { type: 'code'; value: string }
  | { type: 'break' }
  | { type: 'formula'; tex: string; display?: true }
  | { type: 'strong' | 'emphasis' | 'delete'; children: InlineNode[] }
  | { type: 'link'; url: string; children: InlineNode[] }

type Mark = 'strong' | 'emphasis' | 'delete'
interface Opener {
  mark: Mark | 'link'
  text: string
  children: InlineNode[]
}

const PUNCTUATION = /[!-/:-@[-`{-~]/
const WORD = /[\p{L}\p{N}]/u

/** Parses in linear time; never throws. What opens and is never closed is text. */
export function parseInline(source: string): InlineNode[] {
  const root: Opener = { mark: 'link', text: '', children: [] }
  const stack: Opener[] = [root]
  const missing = new Set<number>()
  let text = ''
  const top = () => stack[stack.length - 1] ?? root
  const flush = () => {
    if (text !== '') append(top().children, { type: 'text', value: text })
    text = ''
  }
  /** Takes openers off the stack down to `depth`; those above it were no marks after all. */
  const unwind = (depth: number) => {
    flush()
    while (stack.length > depth) {
      const opener = stack.pop()
      if (opener === undefined) return
      append(top().children, { type: 'text', value: opener.text })
      for (const child of opener.children) append(top().children, child)
    }
  }
  const close = (depth: number, wrap: (children: InlineNode[]) => InlineNode) => {
    unwind(depth + 1)
    const opener = stack.pop()
    if (opener !== undefined) append(top().children, wrap(opener.children))
  }

  for (let index = 0; index < source.length;) {
    const character = source[index] ?? ''
    const next = source[index + 1] ?? ''
    if (character === '\\' && next === '\n') {
      flush()
      top().children.push({ type: 'break' })
      index += 2
    } else if (character === '\\' && PUNCTUATION.test(next)) {
      text += next
      index += 2
    } else if (character === '`') {
      const length = runLength(source, index, '`')
      const end = missing.has(length) ? -1 : closingRun(source, index + length, length)
      if (end === -1) {
        missing.add(length)
        text += '`'.repeat(length)
        index += length
      } else {
        flush()
        top().children.push({ type: 'code', value: unpad(source.slice(index + length, end)) })
        index = end + length
      }
    } else if (character === '$') {
      const formula = readFormula(source, index)
      if (formula === undefined) text += '$'
      else {
        flush()
        const { tex, display } = formula
        top().children.push({ type: 'formula', tex, ...(display ? { display } : {}) })
      }
      index = formula?.end ?? index + 1
    } else if (character === '*' || character === '_' || (character === '~' && next === '~')) {
      const length = character === '_' ? 1 : next === character ? 2 : 1
      const mark: Mark = character === '~' ? 'delete' : length === 2 ? 'strong' : 'emphasis'
      const token = source.slice(index, index + length)
      const before = source[index - 1] ?? ' '
      const after = source[index + length] ?? ' '
      const depth = stack.findIndex(
        (opener, at) => at > 0 && opener.mark === mark && opener.text === token,
      )
      const closes = depth > 0 && !/\s/.test(before) && (character !== '_' || !WORD.test(after))
      const opens =
        depth === -1 &&
        !/\s/.test(after) &&
        (character !== '_' || !WORD.test(before)) &&
        !stack.some((opener, at) => at > 0 && opener.mark === mark)
      if (closes) close(depth, children => ({ type: mark, children }))
      else if (opens) {
        flush()
        stack.push({ mark, text: token, children: [] })
      } else text += token
      index += length
    } else if (character === '[' && !stack.some((opener, at) => at > 0 && opener.mark === 'link')) {
      flush()
      stack.push({ mark: 'link', text: '[', children: [] })
      index += 1
    } else if (character === ']') {
      const depth = stack.findIndex((opener, at) => at > 0 && opener.mark === 'link')
      const address = depth > 0 && next === '(' ? readAddress(source, index + 2) : undefined
      if (address !== undefined) {
        close(depth, children => ({ type: 'link', url: address.url, children }))
        index = address.end
      } else {
        // A bracket without an address is a bracket.
        if (depth > 0) unwindOne(stack, depth, flush)
        text += ']'
        index += 1
      }
    } else {
      text += character
      index += 1
    }
  }
  unwind(1)
  flush()
  return root.children
}

/** Turns the opener at `depth` into text, leaving those above it open. */
function unwindOne(stack: Opener[], depth: number, flush: () => void): void {
  flush()
  const [opener] = stack.splice(depth, 1)
  const parent = stack[depth - 1]
  if (opener === undefined || parent === undefined) return
  append(parent.children, { type: 'text', value: opener.text })
  for (const child of opener.children) append(parent.children, child)
}

function append(children: InlineNode[], node: InlineNode): void {
  const last = children[children.length - 1]
  if (node.type === 'text' && last?.type === 'text')
    children[children.length - 1] = { type: 'text', value: last.value + node.value }
  else if (node.type !== 'text' || node.value !== '') children.push(node)
}

function runLength(source: string, start: number, character: string): number {
  let end = start
  while (source[end] === character) end += 1
  return end - start
}

function closingRun(source: string, start: number, length: number): number {
  for (let index = source.indexOf('`', start); index !== -1;) {
    const found = runLength(source, index, '`')
    if (found === length) return index
    index = source.indexOf('`', index + found)
  }
  return -1
}

/** One space at each end only separates code from its backticks. */
function unpad(code: string): string {
  return code.length > 2 && code.startsWith(' ') && code.endsWith(' ') ? code.slice(1, -1) : code
}

/** An address: `<…>` with anything but its end in it, or characters without spaces and parentheses. */
function readAddress(source: string, start: number): { url: string; end: number } | undefined {
  const angled = source[start] === '<'
  let url = ''
  for (
    let index = angled ? start + 1 : start;
    index < source.length && index - start < 4096;
    index += 1
  ) {
    const character = source[index] ?? ''
    const next = source[index + 1] ?? ''
    if (character === '\\' && PUNCTUATION.test(next)) {
      url += next
      index += 1
    } else if (angled && character === '>')
      return next === ')' ? { url, end: index + 2 } : undefined
    else if (!angled && character === ')') return { url, end: index + 1 }
    else if (!angled && /[\s(<]/.test(character)) return undefined
    else url += character
  }
  return undefined
}

/** The words of a node without its marks. */
export function textOf(node: InlineNode): string {
  switch (node.type) {
    case 'break':
      return '\n'
    case 'formula':
      return formulaSource(node.tex, node.display === true)
    default:
      return 'children' in node ? node.children.map(textOf).join('') : node.value
  }
}

/** @returns a line without its marks, as long as it looks; formulas are letters */
export function shapeText(markdown: string): string {
  return parseInline(markdown).map(shapeOfNode).join('')
}

function shapeOfNode(node: InlineNode): string {
  if (node.type === 'formula') return shapeOf(node.tex)
  return 'children' in node ? node.children.map(shapeOfNode).join('') : textOf(node)
}

/** @returns a line of inline Markdown without its marks */
export function plainText(markdown: string): string {
  return parseInline(markdown).map(textOf).join('')
}
