/** The rules of noise, in the order in which they are asked: every line that goes is listed with its reason. */
import { answerOffers, answerOpenings } from './answers.ts'
import { pageEnds, pageLines } from './pages.ts'
import { postHeads, postLines, postSigns } from './posts.ts'
import type { NoiseRule, Where } from './rule.ts'
import { paperLines, toolLines } from './tools.ts'

export const NOISE_RULES: readonly NoiseRule[] = [
  ...pageEnds,
  ...pageLines,
  ...postHeads,
  ...postSigns,
  ...postLines,
  ...paperLines,
  ...toolLines,
  ...answerOpenings,
  ...answerOffers,
]

/** @returns the first rule that knows a line; undefined for text */
export function noiseIn(line: string, ...where: Where[]): NoiseRule | undefined {
  return NOISE_RULES.find(rule => where.includes(rule.where) && rule.apply(line))
}
