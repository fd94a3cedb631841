/** How points stand on a slide: decided once, for the layout that draws them and for the estimate of their height. */

export type Arrangement = 'single' | 'columns' | 'grid' | 'rows'
export interface ArrangedPoints { arrangement: Arrangement, /** closer together, for many rows */ dense: boolean }

/** Longest card, in characters, by the number of cards: what reads well beside its neighbours. */
const LONGEST_COLUMN: Record<number, number> = { 2: 150, 3: 84 }
const LONGEST_CELL: Record<number, number> = { 4: 104, 5: 72, 6: 72 }

/** @param points as inline Markdown; side by side while their text stays short, else a row each */
export function arrange(points: { label?: string | undefined, text?: string | undefined }[]): ArrangedPoints {
  const count = points.length
  const longest = Math.max(0, ...points.map(point => (point.text ?? '').length + (point.label ?? '').length * 1.1))
  const arrangement = count === 1 ? 'single' : longest <= (LONGEST_COLUMN[count] ?? -1) ? 'columns' : longest <= (LONGEST_CELL[count] ?? -1) ? 'grid' : 'rows'
  return { arrangement, dense: arrangement === 'rows' && count >= 5 }
}
