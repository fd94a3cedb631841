/**
 * Inputs that are made at random are the same in each run, so that a fault is seen again;
 * `SEED=random` tries others.
 */
import fc from 'fast-check'

const SEED = 20_260_101

/** @returns how many inputs are tried; `MORE=10` tries ten times as many */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env.MORE ?? 1))
}

if (process.env.SEED !== 'random') fc.configureGlobal({ seed: Number(process.env.SEED ?? SEED) })
