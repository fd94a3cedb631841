/**
 * What publishing systems add to Markdown, brought back to Markdown line by line, so that every line keeps its number:
 * fenced callouts (`:::tip`), elements that hold Markdown (`<aside markdown="1">`), attribute lines
 * (`{: .note}`), template tags (`{% … %}`, `{{< … >}}`).
 */
import type { LeftOut, Message } from '../types.ts'
import { BOX_LABELS } from './boxLabels.ts'
import { withBulletsJoined, withMarkdownBullet } from './bullets.ts'
import { endsOfUnclosed, FENCE } from './containers.ts'
import { PUBLISHING_TAG } from './reasons.ts'

const OPEN = /^\s{0,3}:{3,}\s*\{?\.?([A-Za-z][\w-]*)\}?(.*)/
const CLOSE = /^\s{0,3}:{3,}\s*$/
/** An element whose content is Markdown (kramdown, Markdown Extra). */
const ELEMENT = /^\s{0,3}<(aside|section|article|div|p|blockquote)\b([^>]*)>\s*$/
const HOLDS_MARKDOWN = /\smarkdown=["'](?:1|block|span)["']/
const ATTRIBUTES = /^\s*\{:?\s*[.#][^}]*\}\s*$/
const TEMPLATE = /^\s*(?:\{%-?.*?-?%\}|\{\{[<%].*?[>%]\}\})\s*$/
/** Of what publishing systems set apart; what is nothing to a reader has no label. */
const LABELS: Record<string, string> = {
  ...BOX_LABELS,
  callout: 'Note',
  testimonial: '',
  seealso: 'Note',
  admonition: 'Note',
  exercise: 'Note',
  aside: 'Note',
  prereq: 'Note',
  discussion: 'Note',
  checklist: 'Note',
}
/** A place to link to (MyST, reStructuredText): `(some-name)=`. */
const TARGET = /^\([\w:.-]+\)=\s*$/
const CONFLICT = /^(?:<{7} |>{7} |={7}$)/

/** An address that a template computes: `]({{ "/about/" | url }})` of Liquid, `]({{< ref "about" >}})` of Hugo. */
const ADDRESS =
  /\]\(\{\{[<%]?\s*(?:(?:rel)?ref\s+)?(["'])([^"'\s()]+)\1\s*(?:\|[^{}]*?)?[>%]?\}\}([^\s()]*)\)/g

/** An attribute whose value a program computes (MDX): `<a href="…" style={{ color: "red" }}>`. */
const COMPUTED = /\s[\w:-]+=\{(?:[^{}]|\{[^{}]*\})*\}/g
/** A tag, with what a program computes in it. */
const TAG = /<[A-Za-z](?:[^<>{}]|\{(?:[^{}]|\{[^{}]*\})*\})*>/g
/** Attributes behind a picture or link (kramdown, Pandoc): `![](a.png){alt='What it shows' width=50%}`. */
const ATTACHED = /(!?\[)([^[\]]*)(\]\([^()\s]*(?:\s+"[^"]*")?\))\{:?([^{}\n]*)\}/g

/** @returns the line without attributes that Markdown does not know; a picture's text in them is kept */
function withoutAttributes(line: string, leave: (text: string) => void): string {
  if (!line.includes('{') || /`[^`]*\{/.test(line)) return line
  const attached = line.replace(
    ATTACHED,
    (whole, open: string, text: string, rest: string, attributes: string) => {
      if (!/[=.#]/.test(attributes)) return whole
      leave(`{${attributes.trim()}}`)
      const alt = (/\balt=(["'])(.*?)\1/.exec(attributes)?.[2] ?? '').replace(/[[\]]/g, '')
      return `${open}${text === '' && open === '![' ? alt : text}${rest}`
    },
  )
  return attached.replace(TAG, tag => {
    const plain = tag.replace(COMPUTED, '')
    if (plain !== tag) leave(tag)
    return plain
  })
}

/** `#Heading`, without the space that Markdown asks for today: alone below an empty line, and no row of hashtags. */
function isOldHeading(line: string, before: string | undefined): boolean {
  return (
    /^#{1,6}\p{Lu}[^#]*$/u.test(line) &&
    /\s/.test(line.trim()) &&
    (before === undefined || before.trim() === '' || /^(?:---|\+\+\+)\s*$/.test(before))
  )
}

/** The address that is meant; code stays as it is. */
function withPlainAddresses(line: string, leave: (text: string) => void): string {
  return line.replace(
    ADDRESS,
    (whole: string, _quote, address: string, rest: string, at: number) => {
      if ((line.slice(0, at).match(/`/g)?.length ?? 0) % 2 === 1) return whole
      leave(whole.slice(2, -1))
      return `](${address}${rest})`
    },
  )
}

/** The title of a box: behind its name, in brackets, or among its attributes. */
function titleIn(behind: string): string {
  const attribute = /\btitle=(?:"([^"]{1,200})"|'([^']{1,200})')/.exec(behind)
  const bracketed = /^\s*\[([^\][]{1,200})\]/.exec(behind)?.[1]
  const named = attribute?.[1] ?? attribute?.[2] ?? bracketed
  return named ?? (/[{}=]/.test(behind) ? '' : behind)
}

/** @returns a text without the marks that close it, and without spaces around it */
function withoutEnd(text: string, mark: string): string {
  let end = text.trimEnd().length
  while (text[end - 1] === mark) end -= 1
  return text.slice(0, end).trim()
}

/** The first line of a list. */
const LISTED = /^\s{0,3}(?:[-*+]|1[.)])\s/
/** Empty lines and one that is none stand within so many. */
const NEAR = 4

/** What is open: only some containers set their content apart, others divide the page. */
interface Container {
  apart: boolean
  close: RegExp
  /** before this line */ end?: number
}

/** Where the reading of a text stands. */
interface State {
  file: string
  lines: string[]
  /** where a container ends that nothing closes, by the line that opens it */
  ends: Map<number, number>
  leftOut: LeftOut[]
  messages: Message[]
  /** innermost last */ open: Container[]
  /** the mark of a block of code that is open */ fence?: string | undefined
  /** whether the front matter goes on */ inFront: boolean
  /** the label of a box, until words come that it stands before */ waiting: string
}

/** @returns what becomes of a line; undefined when the line is none of its kind */
type LineRule = (line: string, index: number, state: State) => string | undefined

const LINE_RULES: LineRule[] = [ofProgram, atEnd, elementAt, containerAt]

/** @returns the text with as many lines, what was left out, and errors for what no person meant to publish */
export function tamed(
  text: string,
  file: string,
): { text: string; leftOut: LeftOut[]; messages: Message[] } {
  const lines = withBulletsJoined(text.split('\n'))
  const state: State = {
    file,
    lines,
    ends: endsOfUnclosed(lines),
    leftOut: [],
    messages: [],
    open: [],
    inFront: text.startsWith('---\n') || text.startsWith('+++\n'),
    waiting: '',
  }
  const isMerged = text.includes('\n<<<<<<< ') && text.includes('\n>>>>>>> ')
  const own = lines.map((_, index) => tamedLine(index, state, isMerged))
  return { text: own.join('\n'), leftOut: state.leftOut, messages: state.messages }
}

function tamedLine(index: number, state: State, isMerged: boolean): string {
  const line = plainLine(index, state)
  endUnclosed(index, state)
  if (state.inFront) {
    if (index > 0 && /^(?:---|\.\.\.|\+\+\+)\s*$/.test(line)) state.inFront = false
    return line
  }
  const mark = FENCE.exec(line)?.[1]
  if (state.fence !== undefined) {
    if (mark !== undefined && closes(state.fence, mark, line)) delete state.fence
    return isApart(state) ? `> ${line}` : line
  }
  if (mark !== undefined) state.fence = mark
  if (isMerged && CONFLICT.test(line) && state.messages.length === 0)
    state.messages.push(conflictAt(index, state.file))
  for (const apply of LINE_RULES) {
    const found = apply(line, index, state)
    if (found !== undefined) return found
  }
  return isApart(state) ? setApart(line, state) : line
}

/** The line without what only a program understands; code and front matter stay as they are. */
function plainLine(index: number, state: State): string {
  const written = state.lines[index] ?? ''
  if (state.inFront || state.fence !== undefined) return written
  const leave = (text: string) => leaveOut(text, index, state)
  const line = isOldHeading(written, state.lines[index - 1])
    ? written.replace(/^#+/, '$& ')
    : withMarkdownBullet(written)
  return withoutAttributes(withPlainAddresses(line, leave), leave)
}

function leaveOut(text: string, index: number, { leftOut }: State): void {
  leftOut.push({ text: text.trim(), reason: PUBLISHING_TAG, line: index + 1 })
}

function endUnclosed(index: number, state: State): void {
  const ended = state.open.findIndex(({ end }) => end !== undefined && end <= index)
  if (ended === -1) return
  state.open.length = ended
  state.waiting = ''
}

function isApart({ open }: State): boolean {
  return open.at(-1)?.apart === true
}

function closes(fence: string, mark: string, line: string): boolean {
  return mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark
}

function conflictAt(index: number, file: string): Message {
  return {
    rule: 'read/conflict',
    severity: 'error',
    file,
    line: index + 1,
    column: 1,
    message: 'Here stands the mark of a merge conflict.',
    hint: 'decide between the two versions and remove the marks',
  }
}

/** A line that only a program understands. */
function ofProgram(line: string, index: number, state: State): string | undefined {
  if (!ATTRIBUTES.test(line) && !TEMPLATE.test(line) && !TARGET.test(line)) return undefined
  leaveOut(line, index, state)
  return ''
}

/** The end of what is open. */
function atEnd(line: string, _: number, state: State): string | undefined {
  if (state.open.at(-1)?.close.test(line) !== true) return undefined
  const wasApart = state.open.pop()?.apart === true
  state.waiting = ''
  return wasApart && isApart(state) ? '>' : ''
}

function elementAt(line: string, index: number, state: State): string | undefined {
  const [, name, attributes = ''] = ELEMENT.exec(line) ?? []
  if (name === undefined || !HOLDS_MARKDOWN.test(attributes)) return undefined
  const apart = isApart(state)
  state.open.push({
    apart: apart || /\bclass=["'][^"']*quote/.test(line),
    close: new RegExp(`^\\s*</${name}>\\s*$`),
  })
  leaveOut(line, index, state)
  return apart ? '>' : ''
}

function containerAt(line: string, index: number, state: State): string | undefined {
  const [, kind, behind = ''] = CLOSE.test(line) ? [] : (OPEN.exec(line) ?? [])
  if (kind === undefined) return undefined
  const label = LABELS[kind.toLowerCase().replace(/^(?:callout|admonition|alert)-/, '')] ?? ''
  const end = state.ends.get(index)
  state.open.push({
    apart: label !== '',
    close: CLOSE,
    ...(end === undefined ? {} : { end }),
  })
  leaveOut(line, index, state)
  if (label === '') return ''
  const title = withoutEnd(titleIn(behind), ':')
  if (title === '' && isListBelow(index, state)) return `> **${label}:**`
  state.waiting = `**${label}:** `
  return title === '' ? '' : titled(title, state)
}

/** Whether nothing but a list stands in the box, as far as its first line tells. */
function isListBelow(index: number, { lines }: State): boolean {
  const near = lines.slice(index + 1, index + 1 + NEAR)
  return LISTED.test(near.find(line => line.trim() !== '') ?? '')
}

/** A box's title is its first sentence, behind its label. */
function titled(title: string, state: State): string {
  const label = state.waiting
  state.waiting = ''
  return `> ${label}${title}${/[.!?:]$/.test(title) ? '' : '.'}`
}

/** A line of what stands apart; the label of a box stands before its first words. */
function setApart(line: string, state: State): string {
  const label = state.waiting
  if (line.trim() === '') return label === '' ? '>' : ''
  if (label === '') return `> ${line}`
  // A heading in a callout is its first sentence.
  const title = withoutEnd(/^\s{0,3}#{1,6}\s(.*)$/.exec(line)?.[1] ?? '', '#')
  if (title !== '') return titled(title, state)
  if (/^\s*(?:[-*+]|\d+[.)]|#|>|\||`{3})/.test(line)) return `> ${line}`
  state.waiting = ''
  return `> ${label}${line}`
}
