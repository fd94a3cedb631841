/** The lines of a Markdown text that are text: neither code nor settings. */
import { FENCE } from './containers.ts'

/** @returns for each line whether it is text */
export function textLines(lines: string[]): boolean[] {
  let fence: string | undefined
  let isFront = /^(?:---|\+\+\+)\s*$/.test(lines[0] ?? '')
  return lines.map((line, index) => {
    if (isFront) {
      if (index > 0 && /^(?:---|\.\.\.|\+\+\+)\s*$/.test(line)) isFront = false
      return false
    }
    const mark = FENCE.exec(line)?.[1]
    if (fence !== undefined) {
      const ends = mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length
      if (ends && line.trim() === mark) fence = undefined
      return false
    }
    fence = mark
    return mark === undefined
  })
}

/** Code and formulas within a line. */
const KEPT = /(`[^`]+`|\$[^$]+\$)/

/** @returns the line with only that changed which is neither code nor a formula */
export function outsideCode(line: string, change: (piece: string) => string): string {
  if (!line.includes('`') && !line.includes('$')) return change(line)
  return line
    .split(KEPT)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('')
}
