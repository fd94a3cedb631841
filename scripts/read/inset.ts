/** How far lines are set in. */

/** Columns that a tab is worth. */
export const TAB = 4

/** @param gap white space; @returns its columns */
export function widthOf(gap: string): number {
  return [...gap].reduce((sum, sign) => sum + (sign === '\t' ? TAB : 1), 0)
}
