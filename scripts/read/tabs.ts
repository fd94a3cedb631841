/** Tabs (Docusaurus, MyST): nothing is switched on a slide, so each stands below the other, behind its label. */
import type { LeftOut } from '../types.ts'
import { containersIn } from './containers.ts'
import { textLines } from './plainLines.ts'
import { PUBLISHING_TAG } from './reasons.ts'

const ITEM = /^\s*<TabItem\b[^<>]{0,200}?\b(?:label|value)="([^"<>]{1,80})"[^<>]{0,200}>\s*$/
const LABEL = /\blabel="([^"<>]{1,80})"/
const AROUND = /^\s*<\/?(?:Tabs|TabItem)\b[^<>]{0,300}>\s*$/
const FENCED = /^\s{0,3}:{3,}\s*\{?tab-item\}?\s+(\S.{0,80})$/
const SET = /^\s{0,3}:{3,}\s*\{?tab-set\}?\s*$/
/** What no label may stand before on its line. */
const NO_TEXT = /^\s*(?:[`~]{3}|[-*+>#|<!:]|\d+[.)]\s|\s{4}|$)/

/** @returns as many lines, and the tags */
export function withTabs(lines: string[]): { lines: string[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const result = [...lines]
  const isText = textLines(lines)
  lines.forEach((line, index) => {
    if (isText[index] !== true || !AROUND.test(line)) return
    leftOut.push({ text: line.trim(), reason: PUBLISHING_TAG, line: index + 1 })
    result[index] = ''
    const name = LABEL.exec(line)?.[1] ?? ITEM.exec(line)?.[1]
    if (ITEM.test(line) && name !== undefined) labelled(result, index, name)
  })
  for (const { start, end, closed } of lines.some(line => FENCED.test(line))
    ? containersIn(lines)
    : []) {
    const name = FENCED.exec(lines[start] ?? '')?.[1]
    if (!closed || (name === undefined && !SET.test(lines[start] ?? ''))) continue
    const tag = name === undefined ? 'tab-set' : 'tab-item'
    leftOut.push({ text: tag, reason: PUBLISHING_TAG, line: start + 1 })
    result[start] = ''
    result[end] = ''
    if (name !== undefined) labelled(result, start, name.trim())
  }
  return { lines: result, leftOut }
}

/** Changes the lines: the label opens the text below its line, or stands on its own line above anything else. */
export function labelled(lines: string[], index: number, label: string): void {
  let below = index + 1
  while (below < lines.length && (lines[below] ?? '').trim() === '') below += 1
  const text = lines[below] ?? ''
  const isText = below < lines.length && !NO_TEXT.test(text)
  lines[index] = isText ? '' : `**${label}:**`
  if (isText) lines[below] = `**${label}:** ${text.trimStart()}`
}
