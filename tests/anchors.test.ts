/** However an article is edited, what a direction is about is found again, or known to be gone. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anchorOf, find, idIn } from '../scripts/direction/anchors.ts'
import { unitsOf, type Unit } from '../scripts/direction/units.ts'
import { read } from '../scripts/read/index.ts'
import { recognise } from '../scripts/recognise/index.ts'
import { articles } from './articles.ts'
import { runs } from './seed.ts'

const unitsIn = (text: string) => unitsOf(recognise(read(text, 'article.md')))

const VOCABULARY = Array.from({ length: 400 }, (_, index) => {
  const [first, second] = ['bdfglmnprstvz', 'aeiou']
  const syllable = (at: number) =>
    `${first?.[at % 13] ?? ''}${second?.[Math.floor(at / 13) % 5] ?? ''}`
  return `${syllable(index)}${syllable(index * 7 + 3)}${syllable(index * 3 + 1)}`
})
const word = fc.constantFrom(...VOCABULARY)
const sentence = fc
  .array(word, { minLength: 8, maxLength: 20 })
  .map(words => `S${words.join(' ')}.`)
const heading = fc.array(word, { minLength: 3, maxLength: 5 }).map(words => `H${words.join(' ')}`)
interface Block {
  heading: string
  sentences: string[]
}
const block = fc.record({
  heading,
  sentences: fc.uniqueArray(sentence, { minLength: 2, maxLength: 5 }),
})
const articleOf = (blocks: Block[]) =>
  blocks.map(({ heading, sentences }) => `## ${heading}\n\n${sentences.join(' ')}\n`).join('\n')

interface Edit {
  kind: 'insert' | 'delete' | 'move' | 'reword'
  at: number
  to: number
  word: string
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move', 'reword'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  word,
})

/** A sentence with its words before and after the edits; gone where it has none. */
interface Tracked {
  before: string
  after: string | undefined
}

function edited(blocks: Block[], edits: Edit[]): { text: string; tracked: Tracked[] } {
  const tracked = blocks.flatMap(({ sentences }) =>
    sentences.map((before): Tracked => ({ before, after: before })),
  )
  const order: { heading: string; sentences: (Tracked | string)[] }[] = []
  let next = 0
  for (const { heading, sentences } of blocks) {
    order.push({ heading, sentences: tracked.slice(next, next + sentences.length) })
    next += sentences.length
  }
  const touched = new Set<Tracked>()
  for (const { kind, at, to, word } of edits) {
    const from = order[at % order.length]
    const target = order[to % order.length]
    const one = from?.sentences[to % (from.sentences.length || 1)]
    if (from === undefined || target === undefined) continue
    if (kind === 'insert') target.sentences.splice(at % 3, 0, `New ${word} ${word}${at} stands.`)
    if (typeof one !== 'object') continue
    if (kind === 'delete') {
      from.sentences.splice(from.sentences.indexOf(one), 1)
      one.after = undefined
    }
    if (kind === 'move') {
      from.sentences.splice(from.sentences.indexOf(one), 1)
      target.sentences.splice(at % (target.sentences.length + 1), 0, one)
    }
    // One word becomes another.
    if (kind === 'reword' && one.after !== undefined && !touched.has(one)) {
      touched.add(one)
      const words = one.after.split(' ')
      words[1 + (at % (words.length - 2))] = word
      one.after = words.join(' ')
    }
  }
  const text = articleOf(
    order.map(({ heading, sentences }) => ({
      heading,
      sentences: sentences.map(one => (typeof one === 'string' ? one : (one.after ?? ''))),
    })),
  )
  return { text, tracked }
}

const wordsOf = (unit: Unit | undefined) => unit?.words

it('edits neither lose nor misplace a direction', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(block, { minLength: 2, maxLength: 5, selector: ({ heading }) => heading }),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      (blocks, edits) => {
        const units = unitsIn(articleOf(blocks))
        const { text, tracked } = edited(blocks, edits)
        const now = unitsIn(text)
        const ids = new Set(now.map(({ id }) => id))
        const anchors = units.map(unit => ({ unit, anchor: anchorOf(unit, units) }))
        const taken = new Set(
          anchors.flatMap(({ anchor }) => [idIn(anchor) ?? ''].filter(id => ids.has(id))),
        )
        for (const { unit, anchor } of anchors) {
          const followed = tracked.find(({ before }) => before === unit.words)
          if (followed === undefined) continue
          expect(wordsOf(find(anchor, now, taken).unit)).toBe(followed.after)
        }
      },
    ),
    { numRuns: runs(20), endOnFailure: true },
  )
})

it.each(articles)('a passage that is gone is not another one: $name', ({ text }) => {
  const units = unitsIn(text)
  const anchors = units.map(unit => anchorOf(unit, units))
  const all = new Set(anchors.flatMap(anchor => idIn(anchor) ?? []))
  units.forEach((unit, index) => {
    const anchor = anchors[index] ?? ''
    expect(find(anchor, units, all).unit?.id).toBe(unit.id)
    // In an article without it nothing is taken for it.
    const others = units.filter(other => other !== unit)
    const twin = others.some(other => other.id.split('-')[0] === unit.id.split('-')[0])
    const found = find(anchor, others).unit
    if (!twin) expect(found?.words).toBe(undefined)
  })
})
