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

/** A line as far as it is read: marks that wait for their end lie on the stack, on top of the line itself. */
interface Reading {
  source: string
  root: Opener
  stack: Opener[]
  /** read, and not yet a node */ text: string
  /** lengths of runs of backticks that nothing closes */ unclosed: Set<number>
}

/** Reads what begins at a place. @returns where to go on */
type Reader = (reading: Reading, at: number) => number

/** What is no text by itself, by its first character. */
const READERS: Record<string, Reader> = {
  '\\': readEscape,
  '`': readCode,
  '$': readDollar,
  '*': readMark,
  '_': readMark,
  '~': readMark,
  '[': openLink,
  ']': closeLink,
}

const SPECIAL = /[\\`$*_~[\]]/g

/** Parses in linear time; never throws. What opens and is never closed is text. */
export function parseInline(source: string): InlineNode[] {
  const root: Opener = { mark: 'link', text: '', children: [] }
  const reading: Reading = { source, root, stack: [root], text: '', unclosed: new Set() }
  for (let at = 0; at < source.length;) {
    const read = READERS[source[at] ?? ''] ?? readPlain
    at = read(reading, at)
  }
  unwind(reading, 1)
  return root.children
}

/** Text up to what may be more. */
function readPlain(reading: Reading, at: number): number {
  SPECIAL.lastIndex = at
  const end = SPECIAL.exec(reading.source)?.index ?? reading.source.length
  reading.text += reading.source.slice(at, end)
  return end
}

function readCharacter(reading: Reading, at: number): number {
  reading.text += reading.source[at] ?? ''
  return at + 1
}

function readEscape(reading: Reading, at: number): number {
  const next = reading.source[at + 1] ?? ''
  if (next === '\n') {
    add(reading, { type: 'break' })
    return at + 2
  }
  if (!PUNCTUATION.test(next)) return readCharacter(reading, at)
  reading.text += next
  return at + 2
}

function readCode(reading: Reading, at: number): number {
  const { source, unclosed } = reading
  const length = runLength(source, at, '`')
  const begin = at + length
  const end = unclosed.has(length) ? -1 : closingRun(source, begin, length)
  if (end === -1) {
    unclosed.add(length)
    reading.text += '`'.repeat(length)
    return begin
  }
  add(reading, { type: 'code', value: unpad(source.slice(begin, end)) })
  return end + length
}

function readDollar(reading: Reading, at: number): number {
  const formula = readFormula(reading.source, at)
  if (formula === undefined) return readCharacter(reading, at)
  const { tex, display, end } = formula
  add(reading, { type: 'formula', tex, ...(display ? { display } : {}) })
  return end
}

function readMark(reading: Reading, at: number): number {
  const { source, stack } = reading
  const character = source[at] ?? ''
  const isDouble = character !== '_' && source[at + 1] === character
  if (character === '~' && !isDouble) return readCharacter(reading, at)
  const mark: Mark = character === '~' ? 'delete' : isDouble ? 'strong' : 'emphasis'
  const after = at + (isDouble ? 2 : 1)
  const token = source.slice(at, after)
  const depth = depthOf(stack, opener => opener.mark === mark && opener.text === token)
  if (depth > 0 && mayClose(source, at, after)) {
    close(reading, depth, children => ({ type: mark, children }))
  } else if (
    depth === -1 &&
    mayOpen(source, at, after) &&
    depthOf(stack, opener => opener.mark === mark) === -1
  ) {
    flush(reading)
    stack.push({ mark, text: token, children: [] })
  } else reading.text += token
  return after
}

/** A mark closes where a word ends; an underline within a word is none. */
function mayClose(source: string, at: number, after: number): boolean {
  const [before, next] = [source[at - 1] ?? ' ', source[after] ?? ' ']
  return !/\s/.test(before) && (source[at] !== '_' || !WORD.test(next))
}

function mayOpen(source: string, at: number, after: number): boolean {
  const [before, next] = [source[at - 1] ?? ' ', source[after] ?? ' ']
  return !/\s/.test(next) && (source[at] !== '_' || !WORD.test(before))
}

const isLink = ({ mark }: Opener) => mark === 'link'

function openLink(reading: Reading, at: number): number {
  if (depthOf(reading.stack, isLink) !== -1) return readCharacter(reading, at)
  flush(reading)
  reading.stack.push({ mark: 'link', text: '[', children: [] })
  return at + 1
}

function closeLink(reading: Reading, at: number): number {
  const { source, stack } = reading
  const depth = depthOf(stack, isLink)
  const isAddressed = depth > 0 && source[at + 1] === '('
  const address = isAddressed ? readAddress(source, at + 2) : undefined
  if (address === undefined) {
    // A bracket without an address is a bracket.
    if (depth > 0) unwindOne(reading, depth)
    return readCharacter(reading, at)
  }
  close(reading, depth, children => ({ type: 'link', url: address.url, children }))
  return address.end
}

/** @returns where on the stack an opener lies, above the line itself; -1 where none does */
function depthOf(stack: Opener[], isSought: (opener: Opener) => boolean): number {
  return stack.findIndex((opener, at) => at > 0 && isSought(opener))
}

function top({ stack, root }: Reading): Opener {
  return stack[stack.length - 1] ?? root
}

function flush(reading: Reading): void {
  if (reading.text !== '') append(top(reading).children, { type: 'text', value: reading.text })
  reading.text = ''
}

function add(reading: Reading, node: InlineNode): void {
  flush(reading)
  top(reading).children.push(node)
}

/** Takes openers off the stack down to `depth`; those above it were no marks after all. */
function unwind(reading: Reading, depth: number): void {
  flush(reading)
  while (reading.stack.length > depth) {
    const opener = reading.stack.pop()
    if (opener === undefined) return
    addAsText(top(reading), opener)
  }
}

function close(
  reading: Reading,
  depth: number,
  wrap: (children: InlineNode[]) => InlineNode,
): void {
  unwind(reading, depth + 1)
  const opener = reading.stack.pop()
  if (opener !== undefined) append(top(reading).children, wrap(opener.children))
}

/** Turns the opener at `depth` into text, leaving those above it open. */
function unwindOne(reading: Reading, depth: number): void {
  flush(reading)
  const [opener] = reading.stack.splice(depth, 1)
  const parent = reading.stack[depth - 1]
  if (opener !== undefined && parent !== undefined) addAsText(parent, opener)
}

function addAsText({ children }: Opener, opener: Opener): void {
  append(children, { type: 'text', value: opener.text })
  for (const child of opener.children) append(children, child)
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
