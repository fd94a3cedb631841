/** Formulas, remarks and tables of MyST and Sphinx, as Markdown writes them; before formulas are looked for. */
import type { LeftOut } from '../types.ts'
import { containersIn } from './containers.ts'
import { tableRow, tableRule } from './pipeTables.ts'
import { textLines } from './plainLines.ts'
import { PUBLISHING_TAG } from './reasons.ts'

const IS_MYST = /^\s{0,3}(?:`{3,}|:{3,})\s*\{[a-z]|^\([\w-]{1,60}\)=\s*$|\{[a-z]{2,20}\}`/m
const ROLE = /(?:\{math\}|:math:)`([^`\n]{1,500})`/g
const FENCE = /^(\s{0,3})(`{3,})\{math\}\s*$/
const SETTING = /^\s{0,3}:[\w-]+:(?:\s.*)?$/
const REMARK = /^%(?:\s.*)?$/
const BREAK = /^\+{3}(?:\s.*)?$/
const LIST_TABLE = /^\s{0,3}:{3,}\s*\{?list-table\}?(?:\s+(.*))?$/
const ROW = /^\s{0,3}[*-]\s+[*-]\s+(.*)$/
const CELL = /^\s{2,8}[*-]\s+(.*)$/

/** @returns the text with as many lines: its formulas between marks that all know */
export function withMystFormulas(text: string, leftOut: LeftOut[]): string {
  if (!/\{math\}|:math:/.test(text)) return text
  const lines = text.split('\n')
  let inside = false
  return lines
    .map((line, index) => {
      const leave = (text: string) =>
        leftOut.push({ text, reason: PUBLISHING_TAG, line: index + 1 })
      if (FENCE.test(line)) {
        inside = true
        leave('{math}')
        return line.replace(FENCE, '$1$2math')
      }
      if (inside && SETTING.test(line)) {
        leave(line.trim())
        return ''
      }
      inside = false
      return line.replace(ROLE, (_, tex: string) => {
        leave('math')
        return `$${tex}$`
      })
    })
    .join('\n')
}

/** @returns as many lines, without remarks and breaks between cells; tables that are lists as tables */
export function withoutMystMarks(lines: string[]): { lines: string[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  if (!lines.some(line => LIST_TABLE.test(line)) && !IS_MYST.test(lines.join('\n')))
    return { lines, leftOut }
  const isText = textLines(lines)
  const result = lines.map((line, index) => {
    const isRemark = REMARK.test(line)
    if (isText[index] !== true || (!isRemark && !BREAK.test(line))) return line
    if (/[\p{L}\p{N}]/u.test(line))
      leftOut.push({
        text: line.replace(/^[%+]+\s*/, ''),
        reason: isRemark ? 'comment' : PUBLISHING_TAG,
        line: index + 1,
      })
    return ''
  })
  return { lines: withListTables(result, leftOut), leftOut }
}

/** Tables of MyST are lists of lists: `* - cell`. */
function withListTables(lines: string[], leftOut: LeftOut[]): string[] {
  if (!lines.some(line => LIST_TABLE.test(line))) return lines
  const result = [...lines]
  for (const { start, end, closed } of containersIn(lines)) {
    const title = LIST_TABLE.exec(lines[start] ?? '')
    if (title === null || !closed) continue
    const rows = rowsOf(lines.slice(start + 1, end))
    const table = rows === undefined ? [] : tableOf(rows)
    if (table.length === 0 || table.length > end - start - 1) continue
    leftOut.push({ text: 'list-table', reason: PUBLISHING_TAG, line: start + 1 })
    for (let index = start; index <= end; index += 1) result[index] = ''
    table.forEach((line, index) => (result[start + 1 + index] = line))
    if (title[1] !== undefined && title[1].trim() !== '') result[end] = `: ${title[1].trim()}`
  }
  return result
}

/** @returns undefined for what is no list of lists */
function rowsOf(lines: string[]): string[][] | undefined {
  const rows: string[][] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    const [opening, cell] = [ROW.exec(line)?.[1], CELL.exec(line)?.[1]]
    const last = rows.at(-1)
    if (opening !== undefined) rows.push([opening])
    else if (last === undefined) return undefined
    else if (cell !== undefined) last.push(cell)
    else last[last.length - 1] += ` ${line.trim()}`
  }
  return rows.length < 2 || rows.some(row => row.length !== rows[0]?.length) ? undefined : rows
}

function tableOf([head = [], ...rows]: string[][]): string[] {
  const row = (cells: string[]) => tableRow(cells.map(cell => cell.trim()))
  return [row(head), tableRule(head.length), ...rows.map(row)]
}
