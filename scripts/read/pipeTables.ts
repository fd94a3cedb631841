/** Lines of a table that Markdown knows. */

/** @param cells on one line each; what would end one is escaped */
export function tableRow(cells: string[]): string {
  return `| ${cells.map(cell => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
}

/** @returns the line below the head */
export function tableRule(columns: number): string {
  return `|${' --- |'.repeat(columns)}`
}

/** The line below a head whose columns meet in crosses (kramdown, Org): `|-----+-----|`. */
const CROSSED = /^\s{0,3}\|?:?-+:?(?:\+:?-+:?)+\|?\s*$/

/** @returns as many lines, with rules that Markdown knows */
export function withPipeRules(lines: string[]): string[] {
  return lines.map((line, index) =>
    CROSSED.test(line) && (lines[index - 1] ?? '').includes('|') ? line.replaceAll('+', '|') : line,
  )
}
