/** Pages of outliners (Logseq, Roam), where all is an item: headings among them divide the page again. */
import type { LeftOut } from '../types.ts'
import { widthOf } from './inset.ts'
import { textLines } from './plainLines.ts'

const ITEM = /^([ \t]*)- (.*)$/
const HEADING = /^([ \t]*)- (#{1,6} \S.*)$/
const PROPERTY = /^\s*[\p{L}][\p{L}\p{N}_-]{0,30}::(?:\s.*)?$/u
const REFERENCE = /\(\([\w-]{6,40}\)\)/g
const QUERY = /\{\{(?:query|embed|renderer|\[\[(?:query|embed|table)\]\])[^{}\n]{0,300}\}\}/g
const TASK = /^(?:\{\{\[\[(TODO|DONE)\]\]\}\}|(TODO|DONE|LATER|NOW|DOING|WAITING))\s+(?=\S)/

/** @returns as many lines */
export function withoutOutline(lines: string[], leftOut: LeftOut[]): string[] {
  if (!isOutline(lines)) return lines
  const isText = textLines(lines)
  /** The column of the last heading, and that of what stands below it. */
  let heading = -1
  let column = 0
  return lines.map((line, index) => {
    if (isText[index] !== true || PROPERTY.test(line)) return line
    const own = widthOf(/^[ \t]*/.exec(line)?.[0] ?? '')
    const [, , title] = HEADING.exec(line) ?? []
    if (title !== undefined) {
      heading = own
      column = -1
      return withoutMarks(title, index, leftOut)
    }
    if (own <= heading) [heading, column] = [-1, own]
    if (column === -1) column = own
    const inset = ' '.repeat(Math.max(0, own - column))
    return withoutMarks(`${inset}${line.trimStart()}`, index, leftOut)
  })
}

/** Its first line is an item, and some item is a heading. */
function isOutline(lines: string[]): boolean {
  const first = lines.find(line => line.trim() !== '' && !PROPERTY.test(line))
  return ITEM.test(first ?? '') && lines.some(line => HEADING.test(line))
}

/** Tasks have boxes; what a program would fetch from elsewhere goes. */
function withoutMarks(line: string, index: number, leftOut: LeftOut[]): string {
  const leave = (text: string, reason: string) => leftOut.push({ text, reason, line: index + 1 })
  const plain = [REFERENCE, QUERY].reduce(
    (left, mark) =>
      left.replace(mark, whole => {
        leave(whole, 'what is shown of another page')
        return ''
      }),
    line,
  )
  const [, gap = '', said = ''] = ITEM.exec(plain) ?? []
  const task = TASK.exec(said)
  if (task === null) return plain.trim() === '-' ? '' : plain
  const word = task[1] ?? task[2] ?? ''
  leave(word, 'the state of a task')
  return `${gap}- [${word === 'DONE' ? 'x' : ' '}] ${said.slice(task[0].length)}`
}
