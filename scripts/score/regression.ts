/** Two ways to learn a weighted sum, by gradient descent with momentum; large weights cost (L2). */

/** A row of cues for each example. */
type Rows = number[][]

const STEPS = 250
const RATE = 0.5
const MOMENTUM = 0.9

/**
 * @returns the weights, and the bias behind them, by which a sum tells whether an example has the
 * label (logistic regression)
 */
export function logistic(rows: Rows, labels: boolean[], cost: number): number[] {
  const width = rows[0]?.length ?? 0
  return descend(width, rows.length, cost, (weights, gradient) => {
    rows.forEach((row, index) => {
      const error = sigmoid(sumOf(weights, row)) - Number(labels[index])
      row.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + error * value))
      gradient[width] = (gradient[width] ?? 0) + error
    })
  })
}

/** Candidates of which some are right. */
export interface RankedChoice {
  rows: Rows
  /** how right each candidate is, from 0 to 1 */ worth: number[]
}

/** @returns the weights by which the right candidates get the highest sums (listwise softmax) */
export function listwise(choices: RankedChoice[], cost: number): number[] {
  const width = choices[0]?.rows[0]?.length ?? 0
  return descend(width, choices.length, cost, (weights, gradient) => {
    for (const { rows, worth } of choices) {
      const sums = rows.map(row => sumOf(weights, row))
      const most = Math.max(...sums)
      const chances = shares(sums.map(sum => Math.exp(sum - most)))
      const wanted = shares(chances.map((chance, index) => chance * (worth[index] ?? 0)))
      rows.forEach((row, index) => {
        const error = (chances[index] ?? 0) - (wanted[index] ?? 0)
        row.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + error * value))
      })
    }
  })
}

function descend(
  width: number,
  count: number,
  cost: number,
  addGradient: (weights: number[], gradient: number[]) => void,
): number[] {
  const weights = new Array<number>(width + 1).fill(0)
  const speed = new Array<number>(width + 1).fill(0)
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Array<number>(width + 1).fill(0)
    addGradient(weights, gradient)
    gradient.forEach((slope, at) => {
      const own = at < width ? cost * (weights[at] ?? 0) : 0
      speed[at] = MOMENTUM * (speed[at] ?? 0) - (RATE * (slope + own)) / count
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0)
    })
  }
  return weights
}

function shares(values: number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0) || 1e-9
  return values.map(value => value / total)
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** The bias stands behind the weights. */
function sumOf(weights: number[], row: number[]): number {
  let sum = weights[row.length] ?? 0
  row.forEach((value, at) => (sum += (weights[at] ?? 0) * value))
  return sum
}
