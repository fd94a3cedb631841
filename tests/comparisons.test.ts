/** Comparisons: each rule by its examples, and what becomes of the sentences that stand in a table. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { read } from '../scripts/read/index.ts'
import { comparedIn } from '../scripts/recognise/comparisons/compared.ts'
import { COMPARISON_RULES } from '../scripts/recognise/comparisons/index.ts'
import { readingOf } from '../scripts/recognise/comparisons/reading.ts'
import type { Found } from '../scripts/recognise/comparisons/row.ts'
import { recognise } from '../scripts/recognise/index.ts'
import { sectionsOf } from '../scripts/recognise/sections.ts'
import { plain } from '../scripts/text/plain.ts'
import { wordsIn } from '../scripts/storyboard/ledger.ts'

const folder = new URL('rules/comparisons/', import.meta.url)

/** What a rule finds in an article, each cell as text; items of a list stand one behind the other. */
interface Example {
  article: string
  gives?: string[][]
  /** why the rule finds nothing */ leaves?: string
}

function cellsOf(found: Found): string[] {
  return found.kind === 'row'
    ? found.cells.map(({ line }) => plain(line.text))
    : found.lists.map(({ part }) =>
        part.items.map(item => item.sentences.map(line => plain(line.text)).join(' ')).join(' / '),
      )
}

describe('rules', () => {
  it('have their examples, all of them', () => {
    const names = COMPARISON_RULES.map(({ id }) => id.replace(/^.*\//, '')).sort()
    expect(readdirSync(folder).sort()).toEqual(names.map(name => `${name}.json`))
  })
})

describe.each(COMPARISON_RULES)('$id', ({ id, apply }) => {
  const file = new URL(`${id.replace(/^.*\//, '')}.json`, folder)
  const examples = JSON.parse(readFileSync(file, 'utf8')) as Example[]
  it.each(examples)('$article', ({ article, gives = [] }) => {
    const source = read(article, 'article.md')
    const { sections } = sectionsOf(source)
    const { title = '', language } = source.settings
    const found = comparedIn(title, sections, language).flatMap(({ names, scope }) =>
      apply(readingOf(sections, names, language, scope)),
    )
    expect(found.map(cellsOf)).toEqual(gives)
  })
})

const ARTICLE = `# Bus vs tram: 4 differences

Towns ask which one to build.

## 4 differences

### 1. Price

A bus costs little. It is often bought used. A tram, on the other hand, costs as much as a house.

### 2. Noise

Buses roar uphill: windows shake and people wake. Trams hum.

Trams hum quietly, even at night.

**Tip:** Measure the noise before you decide.

### 3. Roads

A bus goes where there is a road. The tram needs rails.

### 4. People

A tram carries two hundred people. A bus carries seventy.

## What both need

Both need drivers. Good drivers are hard to find, so pay them well.
`

describe('a table of aspects', () => {
  const outline = recognise(read(ARTICLE, 'article.md'))
  const deck = compile(ARTICLE, 'article.md', createTypesetter())
  const table = outline.sections
    .flatMap(({ parts }) => parts)
    .find(part => part.kind === 'comparison')

  it('has a row for each sub-heading, under its name without a number', () => {
    expect(
      table?.kind === 'comparison' ? table.rows.map(row => plain(row.aspect.text)) : [],
    ).toEqual(['Price', 'Noise', 'Roads', 'People'])
  })

  it('has in each cell what is said of its subject, without what ties it to another sentence', () => {
    const cells =
      table?.kind === 'comparison' ? table.rows[0]?.cells.map(cell => plain(cell.text)) : []
    expect(cells).toEqual(['A bus costs little.', 'A tram costs as much as a house.'])
  })

  it('loses nothing and tells no sentence on two slides', () => {
    const { coverage, storyboard } = deck
    expect(coverage.lost).toEqual([])
    const shown = storyboard.slides.filter(({ data }) =>
      JSON.stringify(data).includes('The tram needs rails'),
    )
    expect(new Set(shown.map(({ layout }) => layout))).toEqual(new Set(['comparison']))
  })

  it('says the whole passage with each row', () => {
    const said = deck.storyboard.slides
      .filter(({ layout }) => layout === 'comparison')
      .flatMap(({ note }) => note.map(line => plain(line.text)))
    expect(said).toContain('It is often bought used.')
  })

  it('leaves what the sub-heading has besides where it was', () => {
    const tip = deck.storyboard.slides.find(({ layout }) => layout === 'tip')
    expect(tip === undefined ? 0 : wordsIn(tip.data)).toBeGreaterThan(5)
  })
})

it('takes the labels of divided items as aspects', () => {
  const { sections } = recognise(
    read(
      '# Bus vs tram\n\n## In short\n\n' +
        '- **Price**: A bus costs little, while a tram costs a lot.\n' +
        '- **Noise**: A bus roars, while a tram only hums.\n' +
        '- **Roads**: A bus needs a road, while a tram needs its rails.',
      'article.md',
    ),
  )
  const [table] = sections.flatMap(({ parts }) => parts)
  expect(table?.kind === 'comparison' ? table.rows.map(row => plain(row.aspect.text)) : []).toEqual(
    ['Price', 'Noise', 'Roads'],
  )
})

describe('two sides', () => {
  const sidesOf = (article: string) =>
    recognise(read(article, 'article.md'))
      .sections.flatMap(({ parts }) => parts)
      .flatMap(part => (part.kind === 'contrast' ? [part] : []))

  it('stand where fewer than three aspects have a name', () => {
    const [sides] = sidesOf(
      '# Cats vs dogs\n\n## Sleep\n\nCats sleep all day. Dogs sleep when you do.\n\nCats want no walks. Dogs want two.',
    )
    expect(sides?.sides.map(side => side.length)).toEqual([2, 2])
  })

  it('keep what leads into a list', () => {
    const [sides] = sidesOf(
      '# Rent vs buy\n\n## When\n\nThere are signs. I would rent when\n\n' +
        '- you move often\n- you save little\n\nI would buy when\n\n' +
        '- you stay\n- you have saved',
    )
    expect(sides?.leadIns?.map(line => plain(line.text))).toEqual([
      'I would rent when',
      'I would buy when',
    ])
  })

  it('are not made of lists of which only some items are divided', () => {
    expect(
      sidesOf(
        '# Cats vs dogs\n\n## In short\n\n- Cats sleep by day; dogs sleep by night.\n' +
          '- Food is dear.\n- Holidays are hard.',
      ),
    ).toEqual([])
  })
})

it('compares nothing where the author planned or hid a passage', () => {
  const article =
    '# Cats vs dogs\n\n## Sleep\n\n<!-- slide: layout=statement -->\n\n' +
    'Cats sleep all day, whereas dogs sleep when you do.'
  const parts = recognise(read(article, 'article.md')).sections.flatMap(section => section.parts)
  expect(parts.map(({ kind }) => kind)).not.toContain('contrast')
})
