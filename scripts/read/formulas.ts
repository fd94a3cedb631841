/**
 * Formulas of a Markdown text, found before anything else is: each becomes a word of letters that
 * no rule of Markdown or of a tool knows (text/formula.ts), so that nothing takes its stars,
 * underscores, bars or braces for marks.
 */
import type { Nodes, Root, RootContent } from 'mdast'
import { asWord, holdsFormula, legible, withOwnMarks } from '../text/formula.ts'
import { bracketFormula, dollarFormula, type Found } from './formulaRules.ts'
import { textLines } from './plainLines.ts'

/** What opens a formula that stands on lines of its own, and what closes it. */
const DISPLAYS: [RegExp, (opened: string) => string][] = [
  [/^\$\$/, () => '$$'],
  [/^\\\[/, () => String.raw`\]`],
  [
    /^\\begin\{(?:equation|align|alignat|gather|multline|eqnarray|split|aligned|cases)\*?\}/,
    opened => opened.replace('begin', 'end'),
  ],
]
/** What stands before a line in a quote or an item. */
const BEFORE = /^(?:\s|>)*(?:(?:[-*+]|\d{1,3}[.)])\s+)?/
const MATH_FENCE = /^(\s{0,3})(`{3,})\s*math\s*$/
/** Lines that a formula may go over. */
const MOST_LINES = 60

/** @returns the text with as many lines, in which each formula is a word */
export function hideFormulas(text: string): string {
  if (!/[$]|\\[([]|\\begin\{|(?<!`)`{3,}[ \t]{0,9}math/.test(text)) return text
  const lines = text.split('\n')
  const isText = textLines(lines)
  for (let index = 0; index < lines.length; index += 1) {
    const height =
      fenceAt(lines, isText, index) ?? (isText[index] ? displayAt(lines, isText, index) : 1)
    if (height === undefined) hideWithin(lines, isText, index)
    else index += height - 1
  }
  return lines.join('\n')
}

/** A fence of GitHub's. @returns its lines; undefined where none opens */
function fenceAt(lines: string[], isText: boolean[], index: number): number | undefined {
  const [, before = '', ticks] = MATH_FENCE.exec(lines[index] ?? '') ?? []
  if (ticks === undefined || isText[index] === true || isText[index - 1] === false) return undefined
  const below = lines.slice(index + 1, index + 1 + MOST_LINES)
  const height = below.findIndex(line => line.trim() === ticks)
  if (height === -1) return undefined
  const end = index + 1 + height
  const source = [ticks + 'math', ...lines.slice(index + 1, end), ticks].join('\n')
  return put(lines, index, end, { before, source, behind: '' })
}

/** A formula on lines of its own. @returns its lines; undefined where none opens */
function displayAt(lines: string[], isText: boolean[], index: number): number | undefined {
  const line = lines[index] ?? ''
  const before = BEFORE.exec(line)?.[0] ?? ''
  const rest = line.slice(before.length)
  for (const [opens, closeOf] of DISPLAYS) {
    const opened = opens.exec(rest)?.[0]
    if (opened === undefined) continue
    const close = closeOf(opened)
    const from = before.length + opened.length
    const end = endOfDisplay(lines, isText, index, { from, close })
    if (end === undefined) continue
    const inner = [rest, ...lines.slice(index + 1, end + 1).map(withoutQuote)].join('\n')
    const to = inner.indexOf(close, opened.length) + close.length
    const [source, behind] = [inner.slice(0, to), inner.slice(to)]
    if (isEmpty(source, opened, close) || isReference(source, behind)) continue
    return put(lines, index, end, { before, source, behind })
  }
  return undefined
}

function isEmpty(source: string, opened: string, close: string): boolean {
  const tex = source.slice(opened.length, source.length - close.length)
  return !/[\\^_=+<>{}|*/\d]|^\s*\p{L}{1,2}\s*$/u.test(tex)
}

/** `\\[a\\]Jo: is this public?` is a mark with words behind it. */
function isReference(source: string, behind: string): boolean {
  const tex = source.slice(2, -2)
  return source.startsWith(String.raw`\[`) && /\p{L}/u.test(behind) && !/[\\^_=+<>{}|*/]/.test(tex)
}

/** @returns the line in which it is closed, before an empty one or one that is no text */
function endOfDisplay(
  lines: string[],
  isText: boolean[],
  index: number,
  { from, close }: { from: number; close: string },
): number | undefined {
  for (let at = index; at < Math.min(lines.length, index + MOST_LINES); at += 1) {
    const line = lines[at] ?? ''
    if (isText[at] !== true || (at > index && withoutQuote(line).trim() === '')) return undefined
    if (line.indexOf(close, at === index ? from : 0) !== -1) return at
  }
  return undefined
}

function withoutQuote(line: string): string {
  return line.replace(/^\s*(?:>\s?)+/, '')
}

/** The formula as a word in its first line; its other lines are empty. @returns how many they are */
function put(
  lines: string[],
  from: number,
  to: number,
  { before, source, behind }: { before: string; source: string; behind: string },
): number {
  // What follows on the same line may hold others.
  lines[from] = before + asWord(source) + hiddenIn(behind)
  const quote = /^[\s>]*/.exec(before)?.[0].trimEnd() ?? ''
  for (let at = from + 1; at <= to; at += 1) lines[at] = quote
  return to - from + 1
}

/** Formulas within a line; one may go on in the next. */
function hideWithin(lines: string[], isText: boolean[], index: number): void {
  const line = lines[index] ?? ''
  if (isText[index] !== true || !/[$]|\\[([]/.test(line)) return
  const next = lines[index + 1] ?? ''
  const goesOn = isText[index + 1] === true && next.trim() !== '' && !OPENS_BLOCK.test(next)
  const isRow = ROW.test(line)
  const whole = goesOn && !isRow ? `${line}\n${next}` : line
  const changed = hiddenIn(whole, line.length, isRow).split('\n')
  lines.splice(index, changed.length, ...changed)
}

const ROW = /^\s*\|/
const OPENS_BLOCK = /^\s*(?:[-*+>|#]|\d+[.)])/

/**
 * @param until where no further formula may open
 * @param isRow of a table, where a bar within a formula is escaped, so that it parts no cells
 * @returns the text with its formulas as words, and as many lines
 */
function hiddenIn(text: string, until = text.length, isRow = false): string {
  let shown = ''
  let at = 0
  while (at < until) {
    const found = formulaAt(text, at)
    if (found === undefined) {
      const step = stepAt(text, at)
      shown += text.slice(at, at + step)
      at += step
      continue
    }
    const word = asWord(isRow ? found.source.replaceAll(String.raw`\|`, '|') : found.source)
    // A word stands on one line; no line becomes empty, which would end a paragraph.
    if (!found.source.includes('\n')) shown += word
    else shown += shown.trim() === '' ? `${word}\n` : `\n${word}`
    at = found.end
  }
  return shown + text.slice(at)
}

/** @returns a text of a page with its formulas as words */
export function formulasInText(text: string): string {
  return hiddenIn(text)
}

function formulaAt(text: string, at: number): Found | undefined {
  if (text[at] === '$') return dollarFormula(text, at)
  if (text[at] === '\\' && (text[at + 1] === '(' || text[at + 1] === '['))
    return bracketFormula(text, at)
  return undefined
}

/** How far what stands here reaches that holds no formula: code, an escaped character, a dollar. */
function stepAt(text: string, at: number): number {
  if (text[at] === '\\') return 2
  if (text[at] === '`') {
    const ticks = /^`+/.exec(text.slice(at))?.[0] ?? '`'
    const end = text.indexOf(ticks, at + ticks.length)
    const isClosed = end !== -1 && text[end + ticks.length] !== '`'
    return isClosed ? end + ticks.length - at : ticks.length
  }
  return 1
}

/**
 * In code, addresses and tags every character is one: there formulas are what was written. Changes
 * the tree in place.
 */
export function restoreFormulas(nodes: (RootContent | Root)[]): void {
  for (const node of nodes) {
    restore(node)
    if ('children' in node) restoreFormulas(node.children as RootContent[])
  }
}

function restore(node: Nodes): void {
  switch (node.type) {
    case 'text':
      node.value = withOwnMarks(node.value)
      return
    case 'code':
    case 'inlineCode':
      node.value = legible(node.value)
      return
    case 'html':
      node.value = node.value.replace(/<[^<>]*>/g, tag => legible(tag))
      return
    case 'link':
    case 'definition':
      node.url = legible(node.url)
      node.title = restored(node.title)
      return
    case 'image':
      node.url = legible(node.url)
      node.alt = restored(node.alt)
      node.title = restored(node.title)
      return
    case 'imageReference':
      node.alt = restored(node.alt)
      return
    default:
      return
  }
}

function restored(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : legible(text)
}

/** @returns whether a paragraph is a formula and nothing else */
function isFormula(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph') return false
  const [only, ...more] = node.children
  return (
    only?.type === 'text' &&
    more.length === 0 &&
    holdsFormula(only.value) &&
    !/\s/.test(only.value.trim())
  )
}

/** A sentence goes on in the formula below it, and behind it where it has not ended. */
export function joinFormulas(nodes: RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  nodes.forEach((node, index) => {
    const last = joined.at(-1)
    const before = nodes[index - 1]
    if (last?.type === 'paragraph' && node.type === 'paragraph' && goesOn(last, node, before))
      join(last, node)
    else joined.push(node)
  })
  for (const node of joined)
    if (node.type === 'blockquote' || node.type === 'listItem' || node.type === 'list')
      node.children = joinFormulas(node.children) as typeof node.children
  return joined
}

type Paragraph = Extract<RootContent, { type: 'paragraph' }>

function goesOn(last: Paragraph, node: Paragraph, before: RootContent | undefined): boolean {
  if (isFormula(node)) return !/[.!?…。！？]["'”’)]*\s*$/.test(wordsIn(last)) && !isFormula(last)
  if (!isFormula(before)) return false
  return /^\p{Ll}/u.test(wordsIn(node)) && !/[.!?]\s*\$*$/.test(legible(wordsIn(last)))
}

function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(child => wordsIn(child)).join('') : ''
}

function join(last: Paragraph, node: Paragraph): void {
  const space = { type: 'text' as const, value: ' ' }
  const position = last.children.at(-1)?.position
  last.children.push(
    { ...space, ...(position === undefined ? {} : { position }) },
    ...node.children,
  )
  if (last.position !== undefined && node.position !== undefined)
    last.position = { ...last.position, end: node.position.end }
}
