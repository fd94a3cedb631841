/**
 * What tells a deck's sections apart: each has a colour of the palette, in turn, and a tab at the
 * slide's edge, further down from section to section.
 */

/** The colours `--lectern-part-1` and on (styles/base.css). */
const COLORS = 4
/** Tabs that stand one below the other between a slide's margins. */
const TABS = 12

/** @param number of a section, from 1; @returns the class that gives its colour to what stands below */
export function partOf(number: number | undefined): string {
  return number === undefined || number < 1 ? '' : `part-${((number - 1) % COLORS) + 1}`
}

/** @returns the place of the section's tab, from 0 */
export function tabOf(number: number): number {
  return (Math.max(1, number) - 1) % TABS
}
