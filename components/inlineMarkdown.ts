/**
 * Inline Markdown, a strict subset for lines of text that travel as data: **strong**, _emphasis_ (or *emphasis*),
 * ~~deleted~~, `code`, [text](address), a backslash before any punctuation, a backslash at a line's end for a break.
 * Everything else is text: no blocks, no HTML, no character references, no images.
 */
export type InlineNode =
  | { type: 'text'; value: string }
  | { type: 'code'; value: string }
  | { type: 'break' }
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

/**
 * Writes nodes so that `parseInline` reads them back the same (but for what `normalise` does). Characters are
 * escaped only where they would mean something, so that plain text stays plain.
 */
export function stringifyInline(nodes: InlineNode[]): string {
  const wanted = normalise(nodes)
  const expected = JSON.stringify(wanted)
  const same = (text: string) => JSON.stringify(parseInline(text)) === expected
  const attempts: [boolean, string][] = [
    [false, '_'],
    [true, '_'],
    [true, '*'],
  ]
  for (const [escape, mark] of attempts) {
    const text = wanted.map(node => write(node, escape, mark)).join('')
    if (same(text)) return text
  }
  // Marks that touch in a way that the subset cannot write: the words matter more than the marks.
  return wanted.map(node => escapeText(textOf(node))).join('')
}

/** Merges neighbouring texts, drops what is empty, moves spaces out of marks and takes marks out of themselves. */
export function normalise(
  nodes: InlineNode[],
  inside: ReadonlySet<string> = new Set(),
): InlineNode[] {
  const result: InlineNode[] = []
  const add = (node: InlineNode) => {
    const last = result[result.length - 1]
    if (
      last !== undefined &&
      'children' in last &&
      'children' in node &&
      last.type === node.type &&
      (last.type !== 'link' || node.type !== 'link' || last.url === node.url)
    ) {
      for (const child of node.children) append(last.children, child)
    } else append(result, node)
  }
  for (const node of nodes) {
    if (node.type === 'code' && node.value === '') continue
    if (!('children' in node)) add(node)
    else if (inside.has(node.type)) normalise(node.children, inside).forEach(add)
    else {
      const children = normalise(node.children, new Set([...inside, node.type]))
      const before = node.type === 'link' ? '' : takeSpace(children, 0, /^\s+/)
      const after =
        node.type === 'link' ? '' : takeSpace(children, children.length - 1, /(?<!\s)\s+$/)
      add({ type: 'text', value: before })
      if (children.length > 0) add({ ...node, children })
      add({ type: 'text', value: after })
    }
  }
  return result
}

function takeSpace(children: InlineNode[], index: number, pattern: RegExp): string {
  const node = children[index]
  if (node?.type !== 'text') return ''
  const space = pattern.exec(node.value)?.[0] ?? ''
  if (space === node.value) children.splice(index, 1)
  else if (space !== '') children[index] = { type: 'text', value: node.value.replace(pattern, '') }
  return space
}

function write(node: InlineNode, escape: boolean, mark: string): string {
  switch (node.type) {
    case 'text':
      return escape ? escapeText(node.value) : node.value
    case 'break':
      return '\\\n'
    case 'code':
      return writeCode(node.value)
    case 'link':
      return `[${inner(node.children, escape, mark)}](${writeAddress(node.url)})`
    default: {
      const token = node.type === 'strong' ? '**' : node.type === 'delete' ? '~~' : mark
      return `${token}${inner(node.children, escape, mark)}${token}`
    }
  }
}

function inner(children: InlineNode[], escape: boolean, mark: string): string {
  return children.map(child => write(child, escape, mark)).join('')
}

function writeCode(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^[` ]|[` ]$/.test(value) ? ' ' : ''
  return `${fence}${pad}${value}${pad}${fence}`
}

function writeAddress(url: string): string {
  return /^[^\s()<>\\]+$/.test(url) ? url : `<${url.replace(/[\\<>]/g, '\\$&')}>`
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]~]/g, '\\$&')
}

/** The words of a node without its marks. */
export function textOf(node: InlineNode): string {
  return node.type === 'break'
    ? '\n'
    : 'children' in node
      ? node.children.map(textOf).join('')
      : node.value
}

/** The part of a line between two offsets of its plain text (UTF-16 units), marks kept, without spaces at its ends. */
export function sliceInline(nodes: InlineNode[], from: number, to: number): InlineNode[] {
  return trimInline(slicePart(nodes, from, to))
}

/** The same with its spaces. */
export function slicePart(nodes: InlineNode[], from: number, to: number): InlineNode[] {
  let at = 0
  const cut = (list: InlineNode[]): InlineNode[] =>
    list.flatMap((node): InlineNode[] => {
      if ('children' in node) {
        const children = cut(node.children)
        return children.length === 0 ? [] : [{ ...node, children }]
      }
      const text = textOf(node)
      const [start, end] = [Math.max(0, from - at), Math.max(0, to - at)]
      at += text.length
      const part = text.slice(start, end)
      if (part === '') return []
      return node.type === 'break' ? [node] : [{ ...node, value: part }]
    })
  return cut(nodes)
}

/** Without white space at either end. */
export function trimInline(nodes: InlineNode[]): InlineNode[] {
  return trimmed(trimmed(nodes, 'start'), 'end')
}

function trimmed(nodes: InlineNode[], side: 'start' | 'end'): InlineNode[] {
  const at = side === 'start' ? 0 : nodes.length - 1
  const node = nodes[at]
  if (node === undefined || node.type === 'code') return nodes
  const rest = nodes.filter((_, index) => index !== at)
  const put = (list: InlineNode[]) => (side === 'start' ? [...list, ...rest] : [...rest, ...list])
  if (node.type === 'break') return trimmed(rest, side)
  if ('children' in node) {
    const children = trimmed(node.children, side)
    return children.length === 0 ? trimmed(rest, side) : put([{ ...node, children }])
  }
  const value = side === 'start' ? node.value.trimStart() : node.value.trimEnd()
  return value === '' ? trimmed(rest, side) : put([{ ...node, value }])
}

/** @returns a line of inline Markdown without its marks */
export function plainText(markdown: string): string {
  return parseInline(markdown).map(textOf).join('')
}
