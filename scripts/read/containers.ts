/** Fenced containers (`::: tip` … `:::`): which of them end where, so that one without an end swallows nothing. */

export const FENCE = /^\s{0,3}(`{3,}|~{3,})/
const OPENS = /^\s{0,3}:{3,}\s*\S/
const CLOSES = /^\s{0,3}:{3,}\s*$/
const HEADING = /^\s{0,3}#{1,6}\s/

/**
 * A container, by the indexes of its lines; `end` is that of its closing fence, or of the line
 * before which it ends.
 */
export interface Container {
  start: number
  end: number
  closed: boolean
}

/** @returns all containers outside code, an outer one before what is in it */
export function containersIn(lines: string[]): Container[] {
  const found: Container[] = []
  const open: Container[] = []
  let code: string | undefined
  lines.forEach((line, index) => {
    const mark = FENCE.exec(line)?.[1]
    if (code !== undefined) {
      const ends =
        mark !== undefined &&
        mark[0] === code[0] &&
        mark.length >= code.length &&
        line.trim() === mark
      if (ends) code = undefined
    } else if (mark !== undefined) code = mark
    else if (CLOSES.test(line)) {
      const last = open.pop()
      if (last !== undefined) Object.assign(last, { end: index, closed: true })
    } else if (OPENS.test(line)) {
      open.push({ start: index, end: lines.length, closed: false })
      found.push(open.at(-1) as Container)
    }
  })
  return found
}

/**
 * Containers that are never closed end with their first paragraph.
 * @returns for the index of each opening line the index of the line before which it ends
 */
export function endsOfUnclosed(lines: string[]): Map<number, number> {
  const unclosed = containersIn(lines).filter(({ closed }) => !closed)
  return new Map(unclosed.map(({ start }) => [start, endOfParagraph(lines, start)]))
}

function endOfParagraph(lines: string[], start: number): number {
  let hasText = false
  for (let index = start + 1; index < lines.length; index += 1) {
    const isBlank = (lines[index] ?? '').trim() === ''
    if (HEADING.test(lines[index] ?? '') || (isBlank && hasText)) return index
    hasText ||= !isBlank
  }
  return lines.length
}

/** Notes that are never closed go on to the next heading or container, so that none of them is shown. */
export function endOfNotes(lines: string[], start: number): number {
  for (let index = start + 1; index < lines.length; index += 1)
    if (HEADING.test(lines[index] ?? '') || OPENS.test(lines[index] ?? '')) return index
  return lines.length
}
