/** How alike statements are, by the words that they share: rare ones count more (TF-IDF). */

/** A word's weight by word, of length 1. */
export type Vector = Map<string, number>

/** @param bags the words of each statement */
export function vectorsOf(bags: string[][]): Vector[] {
  const spread = new Map<string, number>()
  for (const bag of bags)
    for (const word of new Set(bag)) spread.set(word, (spread.get(word) ?? 0) + 1)
  return bags.map(bag => {
    const vector: Vector = new Map()
    for (const word of bag) vector.set(word, (vector.get(word) ?? 0) + 1)
    for (const [word, count] of vector)
      vector.set(word, count * Math.log(1 + bags.length / (spread.get(word) ?? 1)))
    return normalised(vector)
  })
}

/** @returns how alike two statements are, from 0 to 1 */
export function likeness(one: Vector, other: Vector): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0)
  return sum
}

/** @returns what all of them together are about */
export function centreOf(vectors: Vector[]): Vector {
  const centre: Vector = new Map()
  for (const vector of vectors)
    for (const [word, weight] of vector) centre.set(word, (centre.get(word) ?? 0) + weight)
  return normalised(centre)
}

function normalised(vector: Vector): Vector {
  let sum = 0
  for (const weight of vector.values()) sum += weight ** 2
  const length = Math.sqrt(sum) || 1
  return new Map([...vector].map(([word, weight]) => [word, weight / length]))
}

/** @returns for each value the share of the others that are smaller, from 0 to 1 */
export function ranks(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const places = new Map<number, number>()
  sorted.forEach((value, place) => {
    if (!places.has(value)) places.set(value, place)
  })
  return values.map(value => (places.get(value) ?? 0) / Math.max(1, values.length - 1))
}
