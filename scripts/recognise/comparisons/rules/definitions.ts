/** The first "X is a …" of each subject, in one section. */
import type { Contrast } from '../../../languages/language.ts'
import { announces } from '../../sentences.ts'
import { aboutOf } from '../about.ts'
import type { Reading, Statement } from '../reading.ts'
import { rowOf, type ComparisonRule } from '../row.ts'

/** A definition begins with what it defines, within so many letters. */
const NEAR = 30

export const definitions: ComparisonRule = {
  id: 'en/compare/definitions',
  language: 'en',
  apply: reading => {
    const { contrast } = reading
    if (contrast === undefined) return []
    const sections = new Set(reading.statements.map(({ section }) => section))
    for (const section of sections) {
      const prose = reading.statements.filter(one => one.section === section && !one.isItem)
      const found = reading.subjects.flatMap(
        (_, subject) => prose.find(one => defines(one, subject, reading, contrast)) ?? [],
      )
      if (found.length === reading.subjects.length) return [rowOf(found)]
    }
    return []
  },
}

function defines(
  { line, text }: Statement,
  subject: number,
  { subjects }: Reading,
  contrast: Contrast,
): boolean {
  const found = subjects[subject]?.pattern.exec(text)
  if (found === null || found === undefined || found.index > NEAR) return false
  const about = aboutOf(text, subjects, contrast)
  return (
    about?.subject === subject &&
    !about.isMixed &&
    !announces(line.text) &&
    !contrast.personal.test(text) &&
    contrast.defines.test(text.slice(found.index + found[0].length))
  )
}
