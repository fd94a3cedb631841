/**
 * Backup slides: passages that the author keeps for a question. They stand behind the last slide, and nothing counts
 * them.
 */
import type { Outline, OutlineSection } from '../recognise/outline.ts'

/** @returns the outline as it is told, and what stands on backup slides, under the headings that it stood under */
export function withoutBackups(outline: Outline): { told: Outline; backups: OutlineSection[] } {
  const backups: OutlineSection[] = []
  const sections = outline.sections.flatMap((section, index): OutlineSection[] => {
    const shown = section.parts.filter(part => part.hidden !== true)
    const hidden = section.parts.filter(part => part.hidden === true)
    // A heading with nothing left under it goes with what stood there.
    const goes = section.hidden === true || (hidden.length > 0 && isBare(outline, index, shown))
    if (goes) backups.push(section)
    else if (hidden.length > 0) backups.push({ ...section, parts: hidden })
    return goes ? [] : [{ ...section, parts: shown }]
  })
  return { told: { ...outline, sections }, backups }
}

/** Whether nothing is told under a heading: no passage, and no section below it. */
function isBare({ sections, title }: Outline, index: number, shown: unknown[]): boolean {
  const section = sections[index]
  const next = sections[index + 1]
  if (shown.length > 0 || section === undefined || section.heading === title) return false
  return next === undefined || next.depth <= section.depth || next.hidden === true
}
