/** Settings of single slides (Slidev): front matter in the middle of a text, and the names of its slots. */
import type { LeftOut } from '../types.ts'
import { textLines } from './plainLines.ts'

const RULE = /^---\s*$/
const SETTING = /^(?:[a-zA-Z][\w-]*:(?:\s.*)?|\s+\S.*|\s*#.*)$/
const KNOWN = new RegExp(
  '^(?:layout|transition|class|background|image|clicks|clicksStart|hideInToc|level|src|routeAlias|zoom|dragPos|' +
    'disabled|hide|preload|theme|mdc|fonts|color|align|backgroundSize|dir|monaco|lineNumbers):',
)
const SLOT = /^::[a-z][\w-]{0,30}::\s*$/
const REASON = 'a setting of a slide'
/** So many lines of settings stand above a slide, at most. */
const MOST = 30

/** @returns as many lines, and the settings */
export function withoutSlideSettings(lines: string[]): { lines: string[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const isText = textLines(lines)
  const result = [...lines]
  const leave = (index: number) => {
    const text = (lines[index] ?? '').trim()
    if (text !== '' && !RULE.test(text)) leftOut.push({ text, reason: REASON, line: index + 1 })
    result[index] = ''
  }
  for (let index = 0; index < lines.length; index += 1) {
    if (isText[index] !== true) continue
    const end = endOfSettings(lines, index)
    for (let at = index + 1; at <= end; at += 1) leave(at)
    index = Math.max(index, end)
  }
  // In any other text such a line is one that somebody wrote.
  const isDeck = leftOut.length > 0
  lines.forEach((line, index) => {
    if (isDeck && isText[index] === true && SLOT.test(line)) leave(index)
  })
  return { lines: result, leftOut }
}

/** @returns the line that closes the settings which a line opens; -1 where it opens none */
function endOfSettings(lines: string[], start: number): number {
  if (!RULE.test(lines[start] ?? '')) return -1
  let isKnown = false
  for (let index = start + 1; index < Math.min(lines.length, start + MOST); index += 1) {
    const line = lines[index] ?? ''
    if (RULE.test(line)) return isKnown ? index : -1
    if (!SETTING.test(line)) return -1
    isKnown ||= KNOWN.test(line)
  }
  return -1
}
