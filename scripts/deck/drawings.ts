/** Drawings as files of the article's folder. */
import { readFileSync, statSync } from 'node:fs'
import { cleanSvg, type Drawing, type RefusedDrawing } from './svg.ts'

export { harmlessSvg } from './svg.ts'

/** What came of each file, as long as it is as it was: a page asks for a drawing many times. */
const known = new Map<string, { state: string; result: Drawing | RefusedDrawing }>()

/** @param file that exists. @returns what of it may be shown, or why nothing may */
export function drawingIn(file: string): Drawing | RefusedDrawing {
  const { size, mtimeMs } = statSync(file)
  const state = `${size} ${mtimeMs}`
  const before = known.get(file)
  if (before?.state === state) return before.result
  const result = cleanSvg(readFileSync(file))
  known.set(file, { state, result })
  return result
}
