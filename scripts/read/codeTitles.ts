/** The words behind a fence: "```js title="app.js" {1,3}" names the code, and says things to other tools. */
import { sequence } from '../text/anyOf.ts'
import type { Code, Nodes, RootContent } from 'mdast'
import type { LeftOut } from '../types.ts'

declare module 'mdast' {
  interface CodeData {
    /** lines that are pointed at, from 1, click by click */ lines?: number[][]
  }
}

/** Names under which publishing systems keep the title of a code block. */
const TITLE = sequence(
  /(?:^|[\s{,])(?:title|filename|file|name|caption|label|(?:fig|lst|tbl)-cap)\s*[=:]\s*/i,
  /(?:"([^"]*)"|'([^']*)'|([^\s"'{},]+))/i,
)
/** "[app.js]" (VitePress, Nuxt). */
const BRACKETED = /(?:^|\s)\[([^\][]+)\](?=\s|$)/
/** "js:app.js" and "js:title=app.js" (Zenn, Gatsby). */
const ATTACHED = /^([^\s:{]+):(?:title=)?([^\s:]+\.\w+)$/

/** What a note program computes (Obsidian's plug-ins, Logseq): a question to its files, no code of the article. */
const QUERY =
  /^(?:dataview(?:js)?|query|tasks|tracker|button|meta-bind[\w-]*|excalidraw|toc|kanban)$/i
/** A remark within code that says which lines a publishing system marks. */
const MARKING = sequence(
  /^[ \t]{0,60}(?:\/\/|#|--|;|\/\*|<!--|\{\/\*)[ \t]{0,9}/gm,
  /(?:highlight-(?:next-line|start|end)|(?:This|These) lines? (?:is|are) highlighted|\[!code [^\]\n]{1,40}\])/gm,
  /[ \t]{0,9}(?:\*\/\}?|-->)?[ \t]{0,9}(?:\n|$)/gm,
)

/** After this, `meta` of a code block holds its title and nothing else. What else was said there is left out. */
export function titleCode(nodes: RootContent[], leftOut: LeftOut[]): void {
  for (const node of nodes) visit(node, leftOut, false)
}

/** @returns the blocks without those of code that are questions to a note program */
export function withoutQueries(nodes: RootContent[], leftOut: LeftOut[]): RootContent[] {
  return nodes.filter(node => {
    const isQuery = node.type === 'code' && QUERY.test(node.lang ?? '')
    if (isQuery) leave(`${node.lang} ${node.value}`, 'a query of a note program', node, leftOut)
    return !isQuery
  })
}

/** Code begins with its first line that is not empty, and says nothing to a publishing system. */
function plainCode(node: Code, leftOut: LeftOut[]): void {
  const plain = node.value.replace(MARKING, marking => {
    leave(marking, 'a setting of a code block', node, leftOut)
    return ''
  })
  node.value = plain.replace(/^(?:[ \t]*\n)+/, '').replace(/\n$/, plain === node.value ? '\n' : '')
}

function visit(node: Nodes, leftOut: LeftOut[], isInside: boolean): void {
  if (node.type === 'code') {
    const settings = title(node)
    const written = node.value
    plainCode(node, leftOut)
    keepLines(node, settings, written)
    if (/[\p{L}\p{N}]/u.test(settings)) leave(settings, 'a setting of a code block', node, leftOut)
    if (isInside && node.lang)
      leave(node.lang, 'the language of code in a list or quote, which is only said', node, leftOut)
  } else if ('children' in node) for (const child of node.children) visit(child, leftOut, true)
}

/** "{1|3-4}", as Slidev has it: which lines are pointed at, click by click. */
const POINTED = /\{([\d,|\s-]{1,80})\}/
/** Lines that are pointed at, at most. */
const MOST_LINES = 500

/** Keeps which lines are pointed at, where they are still those that the author counted. */
function keepLines(node: Code, settings: string, written: string): void {
  const found = POINTED.exec(settings)
  if (found === null || written.trim() !== node.value.trim()) return
  const skipped =
    written.split('\n').length - written.replace(/^(?:[ \t]*\n)+/, '').split('\n').length
  const lines = pointedLines(found[1] ?? '', skipped, node.value)
  if (lines !== undefined) node.data = { ...node.data, lines }
}

function pointedLines(steps: string, skipped: number, code: string): number[][] | undefined {
  const count = Math.min(MOST_LINES, code.split('\n').length)
  const lines = steps.split('|').map(step => linesIn(step, skipped, count))
  return lines.every(step => step.length > 0) ? lines : undefined
}

function linesIn(step: string, skipped: number, count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1)
  const spans = step.split(',').flatMap(span => {
    const [from, to = from] = span.trim().split('-').map(Number)
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
  return all.filter(line =>
    spans.some(({ from, to }) => line + skipped >= from && line + skipped <= to),
  )
}

/** @returns what stood behind the fence beside language and title */
function title(node: Code): string {
  const info = withoutClasses(node)
  const attached = ATTACHED.exec(node.lang ?? '')
  if (attached !== null) {
    node.lang = attached[1] ?? null
    node.meta = attached[2] ?? null
    return info
  }
  const match = TITLE.exec(info) ?? BRACKETED.exec(info)
  const found = match?.slice(1).find(group => group !== undefined && group.trim() !== '')
  node.meta = found?.trim() ?? null
  return match === null ? info : info.replace(match[0], ' ')
}

/** `{.python .numberLines}` and `console?prompt=$` say more than the language. @returns what they say beside it */
function withoutClasses(node: Code): string {
  const info = node.meta ?? ''
  const [, name, query] = /^([\w+#-]{1,30})\?(\S{1,200})$/.exec(node.lang ?? '') ?? []
  if (name !== undefined && query !== undefined) {
    node.lang = name
    return `${query} ${info}`.trim()
  }
  const [, language, rest] =
    /^\{\s{0,3}\.([\w+#-]{1,30})(?![\w+#-])([^{}]*)\}$/.exec(`${node.lang ?? ''} ${info}`.trim()) ??
    []
  if (language === undefined) return info
  node.lang = language
  return rest?.trim() ?? ''
}

function leave(text: string, reason: string, node: Nodes, leftOut: LeftOut[]): void {
  leftOut.push({ text: text.trim(), reason, line: node.position?.start.line ?? 1 })
}
