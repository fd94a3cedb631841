/** What is built once is kept while it is what was built, and built anew when it is not. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { built, type Recipe } from '../scripts/deck/built.ts'
import { cacheFolder } from '../scripts/deck/cache.ts'

const recipe: Recipe = {
  name: `test-${process.pid}`,
  inputs: ['tests/fixtures/compare'],
  script: 'tests/builtRecipe.mjs',
}
let folder = join(cacheFolder(), 'none')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** @returns whether it had to be built */
async function isBuilt(): Promise<boolean> {
  let isNew = false
  folder = await built(recipe, () => {
    isNew = true
  })
  expect(readFileSync(join(folder, 'entry.mjs'), 'utf8')).toBe('export const made = 1\n')
  return isNew
}

it('is built once', async () => {
  expect(await isBuilt()).toBe(true)
  expect(await isBuilt()).toBe(false)
})

it.each<[string, () => void]>([
  ['a file was cut short', () => writeFileSync(join(folder, 'entry.mjs'), '')],
  [
    'a file is another one of the same length',
    () => writeFileSync(join(folder, 'entry.mjs'), 'export const made = 2\n'),
  ],
  ['a file is gone', () => rmSync(join(folder, 'style.css'))],
  ['a file came in', () => writeFileSync(join(folder, 'more.mjs'), '')],
  ['the seal is gone', () => rmSync(join(folder, 'sealed'))],
  [
    'nothing is left of it',
    () => {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
    },
  ],
])('is built anew when %s', async (_, damage) => {
  damage()
  expect(await isBuilt()).toBe(true)
  expect(await isBuilt()).toBe(false)
})
