/** An assistant's answers, asked once and kept by what was asked: the same question needs no network again. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../deck/cache.ts'
import { answerJsonSchema, verified } from '../directing/answer.ts'
import { opening, repair } from '../directing/asking.ts'
import type { Unit } from '../direction/units.ts'
import { ask, assistantAt } from '../network/assistant.ts'
import { progress } from './report.ts'

/** The one place that a key comes from. */
export const KEY_VARIABLE = 'LECTERN_API_KEY'

export interface AssistantOptions {
  with: string
  model: string
  /** ms */ time: number
}

/** @returns its answer, and a second one where lines of the first were refused */
export async function answersOf(
  brief: string,
  units: readonly Unit[],
  { with: address, model, time }: AssistantOptions,
): Promise<string[]> {
  const key = process.env[KEY_VARIABLE]
  const assistant = assistantAt(address, { model, time, key: key === '' ? undefined : key })
  const file = placeFor(assistant.address.href, model, brief)
  const kept = keptAt(file)
  if (kept !== undefined) return kept
  const schema = answerJsonSchema()
  progress(`Asking ${model} at ${assistant.address.host} (1 of 2)`)
  const first = await ask(assistant, opening(brief), schema)
  const { refusals } = verified(first, units)
  const answers = [first]
  if (refusals.length > 0) {
    progress(`Asking ${model} to put ${refusals.length} lines right (2 of 2)`)
    answers.push(await ask(assistant, repair(brief, first, refusals), schema))
  }
  progress('')
  keep(file, answers)
  return answers
}

function placeFor(...parts: string[]): string {
  const hash = createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)
  return join(cacheFolder(), 'answers', `${hash}.json`)
}

function keptAt(file: string): string[] | undefined {
  try {
    const answers: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const isWhole = Array.isArray(answers) && answers.every(one => typeof one === 'string')
    return isWhole ? answers : undefined
  } catch {
    return undefined
  }
}

function keep(file: string, answers: string[]): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
    writeFileSync(file, JSON.stringify(answers), { mode: 0o600 })
  } catch {
    // Not kept, then: it is asked again.
  }
}
