/** A sub-heading is an aspect: under it stands a sentence about each subject. */
import { isAspect } from '../aspects.ts'
import type { ComparisonRule } from '../row.ts'
import { runsIn } from '../runs.ts'

/** Under one heading the sides may stand so far apart. */
const REACH = 9

export const subHeading: ComparisonRule = {
  id: 'en/compare/sub-heading',
  language: 'en',
  apply: reading => {
    const { contrast, places, statements } = reading
    if (contrast === undefined) return []
    return places.flatMap(place => {
      if (!isAspect(place, reading)) return []
      const prose = statements.filter(({ section, isItem }) => section === place.index && !isItem)
      const [first] = runsIn(prose, reading, contrast, REACH * (reading.subjects.length - 1))
      return first === undefined || first.flaws > 1 ? [] : [first.row]
    })
  },
}
