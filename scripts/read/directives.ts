/**
 * Blocks that publishing tools write as code (MyST: ```{note}) and code with its settings (Quarto:
 * ```{r}), as what they are.
 */
import { anyOf } from '../text/anyOf.ts'
import type { LeftOut } from '../types.ts'
import { PUBLISHING_TAG } from './reasons.ts'

const OPEN = /^(\s{0,3})(`{3,}|~{3,})\s*\{([a-zA-Z][\w:-]*)((?:[\s,][^}\n]*)?)\}\s*(.*)$/
const OPTION = /^\s{0,3}(?:#\||\/\/\||--\||%%\|)\s/
const FIELD = /^\s{0,3}:[\w-]+:(?:\s.*)?$/
/** What a document says to its own machine alone. */
const MACHINE =
  /^(?:toctree|tableofcontents|contents|bibliography|include|raw|only|index|eval-rst|autodoc\w*|auto\w+)$/
/** A document that shows how such blocks are written. */
const EXAMPLE = /^(?:myst|md|markdown|rst|text|math)$/
const ALT = /^\s{0,3}:alt:\s/
const ITEM_NUMBER = /^\s{0,8}(\d{1,3})[.)]\s/
/** So many settings stand at the head of a block, at most. */
const MOST_SETTINGS = 12
const PICTURES = /^(?:figure|image)$/
const CODE = /^(?:code|code-block|code-cell|sourcecode|literalinclude)$/
/** Languages whose code a document runs. */
const LANGUAGES = anyOf(
  /^(?:r|python|julia|js|ojs|javascript|bash|sh|sql|stan|cpp|rust|go|node|mermaid|dot)$/i,
  /^(?:css|html|ruby|perl|java|octave|matlab)$/i,
)

interface Open {
  close: RegExp
  /** what its last line becomes */ end: string
  /** settings may stand here still */ isHead: boolean
  kind: 'box' | 'picture' | 'code' | 'machine' | 'terms'
}

/** @returns as many lines, and what was for the tool alone */
export function withDirectives(lines: string[]): { lines: string[]; leftOut: LeftOut[] } {
  if (!lines.some(line => OPEN.test(line))) return { lines, leftOut: [] }
  const reader = new DirectiveReader(lines)
  return {
    lines: lines.map((line, index) => reader.line(line, index + 1)),
    leftOut: reader.leftOut,
  }
}

/** Goes through a text line by line. */
class DirectiveReader {
  readonly leftOut: LeftOut[] = []
  /** what is open, innermost last: boxes hold others */
  private readonly open: Open[] = []
  /** of code that is only code */ private fence: string | undefined
  private readonly lines: string[]

  constructor(lines: string[]) {
    this.lines = lines
  }

  line(line: string, number: number): string {
    const top = this.open.at(-1)
    if (this.fence !== undefined) {
      if (line.trim() === this.fence) this.fence = undefined
      return line
    }
    if (top?.close.test(line) === true) {
      this.open.pop()
      return top.end
    }
    if (top?.kind === 'machine') return this.leave(line, number)
    if (top?.kind === 'terms' && !FIELD.test(line)) return termOrMeaning(line)
    if (top?.kind === 'picture' && ALT.test(line)) return this.leave(':alt:', number)
    if (top !== undefined && isSetting(line, top)) return this.leave(line, number)
    // As code it would be a word.
    const mark = top?.kind === 'box' ? ITEM_NUMBER.exec(line)?.[1] : undefined
    if (mark !== undefined) this.leave(mark, number, 'the number of an item')
    if (top !== undefined && line.trim() !== '') top.isHead = false
    return top?.kind === 'code' ? line : this.opened(line, number)
  }

  private opened(line: string, number: number): string {
    const found = OPEN.exec(line)
    if (found === null) {
      this.fence = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]
      return line
    }
    const [, indent = '', fence = '', name = '', , title = ''] = found
    const language = name.toLowerCase()
    const kind = kindOf(language)
    const ends = { box: ':::', picture: '', code: `${indent}${fence}`, machine: '', terms: '' }
    const close = new RegExp(`^\\s{0,3}${fence}\\s*$`)
    this.open.push({ close, end: ends[kind], isHead: true, kind })
    if (kind === 'machine' || kind === 'terms') return this.leave(line, number)
    if (kind === 'box') return `:::${language} ${title}`.trimEnd()
    this.leave(kind === 'picture' ? `{${name}} ${title}` : `{${name}}`, number)
    if (kind === 'picture') return `![${this.altBelow(number)}](<${title.trim()}>)`
    return `${indent}${fence}${CODE.test(language) ? title.trim() : language}`
  }

  /** What a picture shows stands among its settings. */
  private altBelow(number: number): string {
    const settings = this.lines.slice(number, number + MOST_SETTINGS)
    const end = settings.findIndex(line => !FIELD.test(line))
    const found = settings.slice(0, end === -1 ? undefined : end).find(line => ALT.test(line))
    return found === undefined ? '' : found.replace(ALT, '').replace(/[[\]]/g, '').trim()
  }

  private leave(text: string, line: number, reason = PUBLISHING_TAG): string {
    if (/[\p{L}\p{N}]/u.test(text)) this.leftOut.push({ text: text.trim(), reason, line })
    return ''
  }
}

/** A term stands at the edge, what it means is set in below it. */
function termOrMeaning(line: string): string {
  return /^\S/.test(line) ? `- **${line.trim()}:**` : line
}

function kindOf(name: string): Open['kind'] {
  if (name === 'glossary') return 'terms'
  if (PICTURES.test(name)) return 'picture'
  if (CODE.test(name) || LANGUAGES.test(name) || EXAMPLE.test(name)) return 'code'
  return MACHINE.test(name) ? 'machine' : 'box'
}

/** Settings stand at the head of a block: `:name: ice`, `#| echo: false`. */
function isSetting(line: string, { isHead, kind }: Open): boolean {
  return isHead && (FIELD.test(line) || (kind === 'code' && OPTION.test(line)))
}
