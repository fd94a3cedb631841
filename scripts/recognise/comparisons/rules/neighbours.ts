/** Neighbouring sentences, each of which begins with its subject. */
import type { ComparisonRule } from '../row.ts'
import { runsIn, type Run } from '../runs.ts'

export const neighbours: ComparisonRule = {
  id: 'en/compare/neighbours',
  language: 'en',
  apply: reading => {
    const { contrast, places, statements } = reading
    if (contrast === undefined) return []
    return places.flatMap(place => {
      const prose = statements.filter(({ section, isItem }) => section === place.index && !isItem)
      return runsIn(prose, reading, contrast, reading.subjects.length)
        .filter(isPair)
        .map(({ row }) => row)
    })
  },
}

/** Where no connective sets them against each other, both begin with their subject and nothing makes them doubtful. */
function isPair({ gap, isMarked, flaws }: Run): boolean {
  return gap <= 1 && flaws <= (isMarked ? 1 : 0)
}
