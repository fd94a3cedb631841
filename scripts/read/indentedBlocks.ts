/**
 * Boxes and tabs of MkDocs, whose content is set in below them: `!!! note "Title"`, `??? tip`,
 * `=== "Linux"`; as boxes in fences and as labels.
 */
import { textLines } from './plainLines.ts'
import { labelled } from './tabs.ts'

const BOX =
  /^(\s{0,3})(?:!!!|\?\?\?\+?)\s+([a-z][\w-]{0,30})(?:\s[a-z\s]{1,40})?(?:\s*"([^"\n]{0,200})")?\s*$/i
const TAB = /^\s{0,3}===!?\+?\s+"([^"\n]{1,100})"\s*$/
const INSET = /^(?: {4}|\t)/

/** @returns as many lines */
export function withIndentedBlocks(lines: string[]): string[] {
  if (!lines.some(line => BOX.test(line) || TAB.test(line))) return lines
  const isText = textLines(lines)
  const result = [...lines]
  lines.forEach((line, index) => {
    if (isText[index] !== true) return
    const [, , kind, title = ''] = BOX.exec(line) ?? []
    const tab = TAB.exec(line)?.[1]
    if (kind === undefined && tab === undefined) return
    const end = endOf(lines, index)
    if (end === index) return
    for (let at = index + 1; at <= end; at += 1) result[at] = (lines[at] ?? '').replace(INSET, '')
    if (tab !== undefined) labelled(result, index, tab)
    else {
      result[index] = `:::${kind?.toLowerCase()} ${title}`.trimEnd()
      if (result[end + 1] === '') result[end + 1] = ':::'
    }
  })
  return result
}

/** @returns the last line that is set in below a line; the line itself where none is */
function endOf(lines: string[], start: number): number {
  let end = start
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (INSET.test(line) && line.trim() !== '') end = index
    else if (line.trim() !== '') break
  }
  return end
}
