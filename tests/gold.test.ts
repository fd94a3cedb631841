/**
 * How well the decks tell the articles of tests/gold, which people labelled: no figure falls below what is committed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { figuresOfAll } from '../scripts/score/gold/print.ts'
import { measured } from '../scripts/score/gold/measure.ts'
import { emptyTally } from '../scripts/score/gold/tally.ts'
import { figuresOf, type Figure } from '../scripts/score/gold/figures.ts'
import { labelled } from '../scripts/score/labels.ts'
import { inOrder, comparableWords } from '../scripts/score/units.ts'

const folder = fileURLToPath(new URL('gold/', import.meta.url))
const files = readdirSync(folder)
  .filter(name => name.endsWith('.gold.json'))
  .map(name => `${folder}${name}`)
const floor = JSON.parse(readFileSync(`${folder}floor.json`, 'utf8')) as {
  least: Record<string, number>
  most: Record<string, number>
}

describe('the decks of labelled articles', () => {
  let figures: Figure[] = []
  beforeAll(async () => {
    const all = []
    for (const file of files) all.push(await measured(file, folder))
    figures = figuresOfAll(all)
  }, 120_000)

  it.each(Object.entries(floor.least))('have at least: %s %d', (name, least) => {
    // Where there is nothing of a kind there is nothing wrong with it.
    const figure = figures.find(one => one.name === name)
    expect(figure?.value ?? 100, figure?.of?.join('/')).toBeGreaterThanOrEqual(least)
  })

  it.each(Object.entries(floor.most))('have at most: %s %d', (name, most) => {
    const figure = figures.find(one => one.name === name)
    expect(figure?.value ?? Infinity, figure?.of?.join('/')).toBeLessThanOrEqual(most)
  })

  it('have a floor for each figure', () => {
    const known = [...Object.keys(floor.least), ...Object.keys(floor.most)]
    expect(figures.map(({ name }) => name).filter(name => !known.includes(name))).toEqual([])
  })
})

describe.each(files)('%s', file => {
  const { units, labels } = labelled(file, folder)
  const textOf = (n: number | string) => units.find(unit => unit.n === Number(n))

  it('numbers units that there are', () => {
    const numbers = [
      ...labels.show,
      ...(labels.fine ?? []),
      ...(labels.leaning ?? []),
      ...Object.entries(labels.messages ?? {}).flatMap(([heading, own]) => [heading, ...own]),
      ...(labels.comparisons ?? []).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flat()),
      ),
      ...(labels.lists ?? []).flatMap(({ intro, items }) => [intro, ...items]),
      ...(labels.discuss ?? []),
      ...(labels.recall ?? []),
    ]
    expect(numbers.filter(n => textOf(n) === undefined)).toEqual([])
  })

  it('has messages for headings, and keeps words that are there', () => {
    for (const heading of Object.keys(labels.messages ?? {}))
      expect(textOf(heading)?.kind).toMatch(/^h\d$/)
    for (const [n, parts] of Object.entries(labels.keep ?? {}))
      for (const part of parts) {
        const words = comparableWords(part)
        expect(inOrder(words, textOf(n)?.words ?? []), `${n}: ${part}`).toBe(words.length)
      }
  })
})

it('gives no share of nothing', () => {
  expect(figuresOf(emptyTally()).map(({ name }) => name)).toEqual(['leaning', 'cut', 'repeated'])
})
