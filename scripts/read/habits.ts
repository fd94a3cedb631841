/**
 * What publishing systems add to Markdown, brought back to Markdown line by line, so that every line keeps its number:
 * fenced callouts (`:::tip`), elements that hold Markdown (`<aside markdown="1">`), attribute lines
 * (`{: .note}`), template tags (`{% … %}`, `{{< … >}}`).
 */
import type { LeftOut, Message } from '../types.ts'
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
const LABELS: Record<string, string> = {
  tip: 'Tip',
  hint: 'Tip',
  success: 'Tip',
  note: 'Note',
  info: 'Note',
  important: 'Note',
  callout: 'Note',
  testimonial: '',
  warning: 'Warning',
  caution: 'Warning',
  danger: 'Warning',
  error: 'Warning',
  attention: 'Warning',
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

const LISTED = /^\s{0,3}(?:[-*+]|1[.)])\s/
const isSolid = (line: string) => line.trim() !== ''

/** @returns the text with as many lines, what was left out, and errors for what no person meant to publish */
export function tamed(
  text: string,
  file: string,
): { text: string; leftOut: LeftOut[]; messages: Message[] } {
  const leftOut: LeftOut[] = []
  const messages: Message[] = []
  let fence: string | undefined
  /** What is open, innermost last; only some containers set their content apart, others divide the page. */
  const open: { apart: boolean; close: RegExp; /** before this line */ end?: number }[] = []
  const all = withBulletsJoined(text.split('\n'))
  const ends = endsOfUnclosed(all)
  let waiting = ''
  let front = text.startsWith('---\n') || text.startsWith('+++\n')
  const lines = all.map((written, index) => {
    const number = index + 1
    const leave = (text: string, reason = PUBLISHING_TAG) =>
      leftOut.push({ text: text.trim(), reason, line: number })
    const line =
      front || fence !== undefined
        ? written
        : withoutAttributes(
            withPlainAddresses(
              isOldHeading(written, all[index - 1])
                ? written.replace(/^#+/, '$& ')
                : withMarkdownBullet(written),
              leave,
            ),
            leave,
          )
    const ended = open.findIndex(({ end }) => end !== undefined && end <= index)
    if (ended !== -1) {
      open.length = ended
      waiting = ''
    }
    if (front) {
      if (index > 0 && /^(?:---|\.\.\.|\+\+\+)\s*$/.test(line)) front = false
      return line
    }
    const mark = FENCE.exec(line)?.[1]
    if (fence !== undefined) {
      if (
        mark !== undefined &&
        mark[0] === fence[0] &&
        mark.length >= fence.length &&
        line.trim() === mark
      )
        fence = undefined
      return open.at(-1)?.apart === true ? `> ${line}` : line
    }
    if (mark !== undefined) fence = mark
    if (
      CONFLICT.test(line) &&
      messages.length === 0 &&
      text.includes('\n<<<<<<< ') &&
      text.includes('\n>>>>>>> ')
    ) {
      messages.push({
        rule: 'read/conflict',
        severity: 'error',
        file,
        line: number,
        column: 1,
        message: 'Here stands the mark of a merge conflict.',
        hint: 'decide between the two versions and remove the marks',
      })
    }
    if (ATTRIBUTES.test(line) || TEMPLATE.test(line) || TARGET.test(line)) {
      leftOut.push({ text: line.trim(), reason: PUBLISHING_TAG, line: number })
      return ''
    }
    if (open.at(-1)?.close.test(line) === true) {
      const apart = open.pop()?.apart === true && open.at(-1)?.apart === true
      waiting = ''
      return apart ? '>' : ''
    }
    const element = ELEMENT.exec(line)
    if (element?.[1] !== undefined && HOLDS_MARKDOWN.test(element[2] ?? '')) {
      const apart = open.at(-1)?.apart === true
      open.push({
        apart: apart || /\bclass=["'][^"']*quote/.test(line),
        close: new RegExp(`^\\s*</${element[1]}>\\s*$`),
      })
      leftOut.push({ text: line.trim(), reason: PUBLISHING_TAG, line: number })
      return apart ? '>' : ''
    }
    const [, kind, behind = ''] = CLOSE.test(line) ? [] : (OPEN.exec(line) ?? [])
    if (kind !== undefined) {
      const label = LABELS[kind.toLowerCase().replace(/^(?:callout|admonition|alert)-/, '')]
      const end = ends.get(index)
      open.push({
        apart: label !== undefined && label !== '',
        close: CLOSE,
        ...(end === undefined ? {} : { end }),
      })
      leftOut.push({ text: line.trim(), reason: PUBLISHING_TAG, line: number })
      if (label === undefined || label === '') return ''
      waiting = `**${label}:** `
      const title = withoutEnd(titleIn(behind), ':')
      // Nothing but a list stands in the box.
      const isListed = title === '' && LISTED.test(all.slice(index + 1).find(isSolid) ?? '')
      if (isListed) return `> ${waiting.trimEnd()}${(waiting = '')}`
      return title === ''
        ? ''
        : `> ${waiting}${title}${/[.!?:]$/.test(title) ? '' : '.'}${(waiting = '')}`
    }
    if (open.at(-1)?.apart !== true) return line
    if (line.trim() === '') return waiting === '' ? '>' : ''
    // A heading in a callout is its first sentence.
    const title =
      waiting === '' ? '' : withoutEnd(/^\s{0,3}#{1,6}\s(.*)$/.exec(line)?.[1] ?? '', '#')
    if (title !== '')
      return `> ${waiting}${title}${/[.!?:]$/.test(title) ? '' : '.'}${(waiting = '')}`
    const labelled = waiting !== '' && !/^\s*(?:[-*+]|\d+[.)]|#|>|\||`{3})/.test(line)
    const quoted = labelled ? `> ${waiting}${line}` : `> ${line}`
    if (labelled) waiting = ''
    return quoted
  })
  return { text: lines.join('\n'), leftOut, messages }
}
