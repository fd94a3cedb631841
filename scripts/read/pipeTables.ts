/** Lines of a table that Markdown knows. */

/** @param cells on one line each; what would end one is escaped */
export function tableRow(cells: string[]): string {
  return `| ${cells.map(cell => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
}

/** @returns the line below the head */
export function tableRule(columns: number): string {
  return `|${' --- |'.repeat(columns)}`
}
