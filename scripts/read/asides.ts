/** Callouts of Notion: an `<aside>` with Markdown inside, opened by a sign that says its kind. */
import { textLines } from './plainLines.ts'

const OPEN = /^\s{0,3}<aside>\s*$/i
const CLOSE = /^\s{0,3}<\/aside>\s*$/i
const SIGN = /^\s*((?:\p{Extended_Pictographic}[\uFE0F\u200D]*)+)\s*/u
const LABELS: [RegExp, string][] = [
  [/[💡✅👍⭐🌟🎯]/u, 'Tip'],
  [/[⚠❗🚨🛑⛔🔥❌]/u, 'Warning'],
]

/** @returns as many lines: quotations that open with their kind */
export function withAsides(lines: string[]): string[] {
  if (!lines.some(line => OPEN.test(line))) return lines
  const isText = textLines(lines)
  const result = [...lines]
  let start: number | undefined
  lines.forEach((line, index) => {
    if (isText[index] !== true) return
    if (OPEN.test(line)) start = index
    else if (CLOSE.test(line) && start !== undefined) {
      quote(result, start, index)
      start = undefined
    }
  })
  return result
}

function quote(lines: string[], start: number, end: number): void {
  let isFirst = true
  lines[start] = ''
  lines[end] = ''
  for (let index = start + 1; index < end; index += 1) {
    const line = lines[index] ?? ''
    if (line.trim() === '') {
      lines[index] = isFirst ? '' : '>'
      continue
    }
    lines[index] = isFirst ? `> ${labelled(line)}` : `> ${line}`
    isFirst = false
  }
}

function labelled(line: string): string {
  const sign = SIGN.exec(line)
  const text = sign === null ? line : line.slice(sign[0].length)
  if (/^\*\*[^*\n]{1,40}(?::\*\*|\*\*:)/.test(text)) return text
  const label = LABELS.find(([signs]) => signs.test(sign?.[1] ?? ''))?.[1] ?? 'Note'
  return `**${label}:** ${text}`
}
