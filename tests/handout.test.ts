/** What stands above a section of the workbook is not told again in it, however short it stands there. */
import { describe, expect, it } from 'vitest'
import { vocabularyOf } from '../scripts/languages/index.ts'
import type { PaperPart } from '../scripts/layouts/paper.ts'
import { namesIn, type Work } from '../scripts/paper/gapped.ts'
import { joined } from '../scripts/paper/joined.ts'
import { onPaper } from '../scripts/paper/parts.ts'
import { parseText } from '../scripts/text/markdown.ts'
import type { ArticleLine } from '../scripts/types.ts'

const line = (text: string, unit: string): ArticleLine => ({
  kind: 'article',
  text: parseText(text),
  origin: { start: 1, end: 1 },
  units: [unit],
})
const work = (): Work => ({
  words: vocabularyOf('en'),
  seed: 0,
  common: new Set(),
  answers: [],
  counts: new Map([['hose', 3]]),
  open: new Set(),
  taken: new Set(),
  hasPicture: address => address.endsWith('there.png'),
  key: line('A bed that is watered slowly drinks all of it.', 'a'),
})
const drawn = (part: Parameters<typeof onPaper>[0], own = work()) =>
  (onPaper(part, own)?.text ?? '').replace(/\s+/g, ' ').trim()

describe('the message of a section', () => {
  const whole = line('A bed that is watered very slowly drinks all of it.', 'a')

  it('is no thought of its own below itself', () =>
    expect(drawn({ kind: 'thought', title: undefined, text: whole })).not.toContain('bed'))

  it('is no quotation below itself', () =>
    expect(drawn({ kind: 'quotation', quote: whole, by: undefined })).not.toContain('bed'))

  it('says nothing of another sentence', () => {
    const other = line('Every hose should have a valve.', 'b')
    expect(drawn({ kind: 'quotation', quote: other, by: undefined })).toContain('valve')
  })
})

describe('a picture', () => {
  const about = { kind: 'picture', title: undefined, intro: undefined } as const
  const part = (image: string) => ({
    ...about,
    image,
    alt: 'A rain barrel',
    caption: line('The barrel at the shed.', 'c'),
  })

  it('stands in the workbook with its caption', () => {
    const shown = drawn(part('/article/there.png'))
    expect(shown).toContain('<img class="drawing" src="/article/there.png" alt="A rain barrel" />')
    expect(shown).toContain('The barrel at the shed.')
  })

  it.each(['/article/gone.png', 'https://example.org/there.png'])(
    'that cannot be shown is told in words: %s',
    image => {
      const shown = drawn(part(image))
      expect(shown).not.toContain('<img')
      expect(shown).toContain('A rain barrel')
    },
  )
})

describe('what was divided among slides', () => {
  const title = line('Two ways to water', 't')
  const subjects = [line('Hose', 'h'), line('Can', 'n')]
  const row = (name: string) => ({
    aspect: line(name, name),
    cells: [line('a', 'a'), line('b', 'b')],
  })
  const table = (name: string): PaperPart => ({
    ...{ kind: 'aspects', title, corner: undefined, subjects },
    rows: [row(name)],
  })

  it('is one table on paper', () => {
    const [only, ...more] = joined([{ part: table('Cost') }, { part: table('Time') }])
    expect(more).toEqual([])
    expect(only?.part).toMatchObject({ rows: [row('Cost'), row('Time')] })
  })

  it('stays apart where it is of other things', () => {
    const other: PaperPart = {
      ...table('Cost'),
      subjects: [line('Hose', 'h'), line('Pump', 'p')],
    } as PaperPart
    expect(joined([{ part: table('Cost') }, { part: other }])).toHaveLength(2)
  })
})

describe('gaps', () => {
  const counts = new Map([
    ['valve', 3],
    ['water', 4],
    ['pressure', 2],
    ['henrik', 3],
  ])
  const TOLD = [
    'We all asked Henrik why the water came back so late in the year.',
    'Nobody else met Henrik before the pressure in the valve went down again.',
  ]
  const answersTo = (...texts: string[]) => {
    const own = { ...work(), counts, taken: namesIn(TOLD) }
    delete own.key
    for (const [index, text] of texts.entries())
      drawn({ kind: 'thought', title: undefined, text: line(text, String(index)) }, own)
    return own.answers.map(({ text }) => text)
  }

  it('ask for what the article comes back to, and for nothing twice', () =>
    expect(
      answersTo('The valve holds back what comes.', 'Turn the valve with one hand only.'),
    ).toEqual(['valve']))

  it('ask for no word that stands once: nobody can know it', () =>
    expect(answersTo('Last checked by a gardener in the morning.')).toEqual([]))

  it.each([
    'The valve is described at https://example.org/valve for all.',
    'Write to valve@example.org when it leaks again.',
    'The valve was last changed on 2025-08-15 by us.',
    'Later Henrik came and looked at it too.',
    'Type `valve` to see what is open today.',
    'Here $valve + 2$ is all that one needs.',
  ])('are none in addresses, dates, names, code and formulas: %s', text =>
    expect(answersTo(text)).toEqual([]),
  )
})

describe('a gap', () => {
  it('is no word that stands beside it', () => {
    const own = work()
    const points = ['Roll the hoses up at night.', 'Empty the hoses in the winter.'].map(
      (text, index) => ({ text: line(text, String(index)) }),
    )
    drawn(
      { kind: 'list', title: line('The end of a day', 't'), ordered: false, points } as never,
      own,
    )
    expect(own.answers.map(({ text }) => text)).not.toContain('hoses')
  })
})
