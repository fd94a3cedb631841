/** Boxes that a line of attributes makes of the paragraph or quotation below it (kramdown): `{: .warning }`. */
import type { LeftOut } from '../types.ts'
import { BOX_LABELS } from './boxLabels.ts'
import { textLines } from './plainLines.ts'
import { PUBLISHING_TAG } from './reasons.ts'

const KIND =
  /^\s{0,3}\{:\s*\.(tip|hint|note|info|important|warning|caution|danger|attention)\s*\}\s*$/i
/** What opens no paragraph. */
const OTHER = /^\s*(?:#|\||[-*+]\s|\d+[.)]\s|`{3}|~{3}|\{|<)/

/** @returns as many lines */
export function withAttributeBoxes(lines: string[], leftOut: LeftOut[]): string[] {
  if (!lines.some(line => KIND.test(line))) return lines
  const isText = textLines(lines)
  const result = [...lines]
  lines.forEach((line, index) => {
    const kind = isText[index] === true ? KIND.exec(line)?.[1]?.toLowerCase() : undefined
    const next = lines[index + 1] ?? ''
    if (kind === undefined || next.trim() === '' || OTHER.test(next)) return
    leftOut.push({ text: line.trim(), reason: PUBLISHING_TAG, line: index + 1 })
    result[index] = ''
    quote(result, index + 1, BOX_LABELS[kind] ?? 'Note')
  })
  return result
}

/** From a line to the end of its paragraph. */
function quote(lines: string[], start: number, label: string): void {
  for (let index = start; (lines[index] ?? '').trim() !== ''; index += 1) {
    const text = (lines[index] ?? '').replace(/^\s{0,3}>\s?/, '')
    lines[index] = `> ${index === start ? `**${label}:** ` : ''}${text}`
  }
}
