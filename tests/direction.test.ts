/** The direction: what a person decides holds, is validated, and nothing of the article is lost by it. */
import { describe, expect, it } from 'vitest'
import { compile, type Deck } from '../scripts/compile.ts'
import { anchorOf } from '../scripts/direction/anchors.ts'
import { parseDirection } from '../scripts/direction/parse.ts'
import { directionJsonSchema } from '../scripts/direction/schema.ts'
import type { Direction, Entry } from '../scripts/direction/types.ts'
import { unitsOf } from '../scripts/direction/units.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { headlineOf, textsOf } from '../scripts/layouts/index.ts'
import { read } from '../scripts/read/index.ts'
import { recognise } from '../scripts/recognise/index.ts'
import { storyboardJson } from '../scripts/render/storyboardJson.ts'
import { plain } from '../scripts/text/plain.ts'
import type { Slide } from '../scripts/types.ts'
import { articles } from './articles.ts'

const type = createTypesetter()

const ARTICLE = `# Keeping bees

Beekeeping needs patience. A colony that is opened every day never settles.

## Choosing a place

Hives stand best where the morning sun reaches them. A hive in the shade stays damp for most of the \
day. Wind chills a colony more than frost does. My uncle kept his behind the barn.

- **Sun.** Warmth wakes the bees early.
- **Water.** A colony drinks two litres on a hot day.
- **Shelter.** A hedge breaks the wind.

## Feeding in autumn

Colonies starve in spring when nobody feeds them in autumn. Sugar water is taken quickly by a \
strong colony. Weak colonies should not be fed after October.

> **Tip:** Weigh the hive before you feed it.

## Opening the hive

A calm keeper opens a hive slowly. Smoke makes the bees drink honey, which keeps them busy. Gloves \
are a matter of taste.
`

const told = (tell: Entry[], options: { articleWordsOnly?: boolean } = {}): Deck =>
  compile(ARTICLE, 'bees.md', type, { direction: { tell }, directing: options })
const shown = (slides: Slide[]) =>
  slides.flatMap(slide => textsOf(slide).map(({ text }) => plain(text)))
const slideWith = ({ storyboard: { slides } }: Deck, words: string) =>
  slides.find(slide => shown([slide]).some(text => text.includes(words)))
const said = (slide: Slide | undefined) =>
  slide?.note.map(({ text }) => plain(text)).join(' ') ?? ''
const rules = (deck: Deck) => deck.storyboard.messages.map(({ rule }) => rule)
const order = ({ storyboard: { slides } }: Deck, words: string) =>
  slides.findIndex(slide => said(slide).includes(words))

describe('a direction', () => {
  it.each(articles)('that says nothing changes nothing: $name', ({ name, text }) => {
    const plainly = compile(text, `${name}.md`, type)
    const directed = compile(text, `${name}.md`, type, { direction: { tell: [] } })
    expect(directed.slides).toBe(plainly.slides)
  })

  it('chooses what a section says', () => {
    const message = 'Wind chills a colony more'
    const deck = told([{ at: 'Choosing a place', message }])
    expect(headlineOf(slideWith(deck, message) as Slide).children[0]).toMatchObject({
      value: 'Wind chills a colony more than frost does.',
    })
    expect(deck.coverage.lost).toEqual([])
  })

  it('shows, says, skips and hides a sentence', () => {
    const uncle = 'My uncle kept his'
    expect(slideWith(told([{ at: uncle, tell: 'show' }]), uncle)).toBeDefined()
    const gloves = 'Smoke makes the bees'
    const only = told([{ at: gloves, tell: 'say' }])
    expect(slideWith(only, gloves)).toBeUndefined()
    expect(order(only, gloves)).toBeGreaterThan(0)
    const skipped = told([{ at: uncle, tell: 'skip' }])
    expect(order(skipped, uncle)).toBe(-1)
    expect(skipped.coverage.leftOut).toContainEqual({
      text: 'My uncle kept his behind the barn.',
      reason: 'the direction leaves it out',
      line: 7,
    })
    const hidden = told([{ at: 'Wind chills', tell: 'hide' }])
    expect(slideWith(hidden, 'Wind chills')?.hidden).toBe(true)
    for (const deck of [only, skipped, hidden]) expect(deck.coverage.lost).toEqual([])
  })

  it('says a point instead of showing it, with its clicks in step', () => {
    const deck = told([{ at: 'A colony drinks two', tell: 'say' }])
    const slide = slideWith(deck, 'Shelter')
    expect(shown(slide === undefined ? [] : [slide])).not.toContain('Water.')
    expect(slide?.note.find(({ text }) => plain(text).startsWith('Shelter'))?.click).toBe(2)
    expect(deck.coverage.lost).toEqual([])
  })

  it('tells a passage in the article’s words, and knows own words', () => {
    const at = 'Sugar water is taken'
    const shortened = told([{ at, tell: 'show', words: 'Sugar water is taken quickly' }])
    const line = slideWith(shortened, 'Sugar water is taken quickly')
    expect(line).toBeDefined()
    const own = told([{ at, tell: 'show', words: 'Strong hives drink up fast' }])
    const slide = slideWith(own, 'Strong hives drink up fast')
    expect(said(slide)).toContain('Sugar water is taken quickly by a strong colony.')
    expect(JSON.stringify(storyboardJson(own.storyboard))).toContain(
      '"text":"Strong hives drink up fast","origin":null,"own":true',
    )
    expect(own.coverage.lost).toEqual([])
    const refused = told([{ at, words: 'Strong hives drink up fast' }], { articleWordsOnly: true })
    expect(rules(refused)).toContain('direction/own-words')
    expect(slideWith(refused, 'Strong hives')).toBeUndefined()
  })

  it('warns of numbers, names and negations that the section does not hold', () => {
    const at = 'Weak colonies should not'
    const warned = (words: string) =>
      told([{ at, tell: 'show', words }]).storyboard.messages.find(
        ({ rule }) => rule === 'direction/invented',
      )?.message
    expect(warned('Feed 30 litres, says Miller, and never after dusk')).toContain(
      '30, Miller, never',
    )
    expect(warned('Do not feed weak hives after October')).toBeUndefined()
  })

  it('moves passages and sections', () => {
    const moved = told([{ at: 'Opening the hive', before: 'Choosing a place' }])
    expect(order(moved, 'calm keeper')).toBeLessThan(order(moved, 'morning sun'))
    const passage = told([{ at: 'Weigh the hive', after: 'A calm keeper' }])
    expect(order(passage, 'Weigh the hive')).toBeGreaterThan(order(passage, 'calm keeper') - 1)
    const items = told([{ at: 'A hedge breaks', before: 'Warmth wakes' }])
    const slide = slideWith(items, 'Shelter')
    const texts = shown(slide === undefined ? [] : [slide]).join(' ')
    expect(texts.indexOf('Shelter')).toBeLessThan(texts.indexOf('Sun'))
    for (const deck of [moved, passage, items]) expect(deck.coverage.lost).toEqual([])
  })

  it('leaves out, hides and only says whole sections', () => {
    const at = 'Feeding in autumn'
    const skipped = told([{ at, tell: 'skip' }])
    expect(order(skipped, 'Sugar water')).toBe(-1)
    const hidden = told([{ at, tell: 'hide' }])
    expect(slideWith(hidden, 'Weigh the hive')?.hidden).toBe(true)
    const only = told([{ at, tell: 'say' }])
    expect(slideWith(only, 'Weigh the hive')).toBeUndefined()
    expect(order(only, 'Weigh the hive')).toBeGreaterThan(0)
    for (const deck of [skipped, hidden, only]) expect(deck.coverage.lost).toEqual([])
  })

  it('gives layouts, headlines, minutes, notes and ways to stand', () => {
    const deck = told([
      { at: 'A hive in the shade', layout: 'steps' },
      { at: 'Weigh the hive', headline: 'Before you feed', minutes: 4, note: 'Show the scales.' },
      { at: 'A hedge breaks', density: 'dense' },
    ])
    expect(slideWith(deck, 'Hives stand best')?.layout).toBe('steps')
    const tip = slideWith(deck, 'Before you feed')
    expect(tip?.minutes).toBe(4)
    expect(said(tip)).toContain('Show the scales.')
    expect(slideWith(deck, 'Shelter')?.stands).toEqual({ density: 'dense' })
    expect(deck.coverage.lost).toEqual([])
  })

  it('has exercises and slides of one’s own, and none where none is wanted', () => {
    const html = '<script>alert(1)</script> {{ 7*7 }}'
    const deck = told([
      {
        at: 'Opening the hive',
        exercise: { question: 'What will you do first?', group: 'pairs', minutes: 3 },
        slide: { layout: 'statement', text: html, note: 'Pause here.', minutes: 2 },
      },
    ])
    const own = slideWith(deck, html)
    expect(own?.minutes).toBe(2)
    expect(deck.slides).toContain('text: "<script>')
    expect(slideWith(deck, 'What will you do first?')?.layout).toBe('activity')
    const plainly = told([{ at: 'recap', tell: 'skip' }])
    expect(plainly.storyboard.slides.some(({ layout }) => layout === 'recap')).toBe(false)
    expect(plainly.coverage.lost).toEqual([])
  })

  it.each([
    ['a place that is gone', { at: 'Wind chills', before: 'Weigh the hive' }, 'Feeding in autumn'],
    ['all of it only said', { at: 'Keeping bees', tell: 'say' }, 'Gloves are'],
    ['alone and only said', { at: 'Weigh the hive', layout: 'statement', tell: 'say' }, 'Gloves'],
    ['a tip that is one no more', { at: 'Weigh the hive', layout: 'quote' }, 'Gloves'],
  ] satisfies [string, Entry, string][])('loses no word: %s', (_, entry, skipped) => {
    const deck = told([{ at: skipped, tell: 'skip' }, entry])
    expect(deck.coverage.lost).toEqual([])
  })

  it('lists the addresses of what it leaves out', () => {
    const text = '# A\n\n## B\n\nOne stays here. See [this](https://example.org/place) for more.\n'
    const direction = { tell: [{ at: 'See this', tell: 'skip' as const }] }
    const { coverage } = compile(text, 'a.md', type, { direction })
    expect(coverage.lost).toEqual([])
    expect(coverage.leftOut.map(({ text }) => text)).toContain('https://example.org/place')
  })

  it('tells other words of a line that a slide has', () => {
    const deck = told([{ at: 'agenda', replace: { Agenda: 'Today', Mistyped: 'Nothing' } }])
    expect(slideWith(deck, 'Today')?.layout).toBe('agenda')
    expect(rules(deck)).toContain('direction/no-line')
  })

  it('tells what it does not find, and goes on', () => {
    const deck = told([
      { at: 'A sentence that nobody wrote (abcdefgh)', tell: 'skip' },
      { at: 'Weigh the hive', headline: 'Before you feed' },
    ])
    expect(rules(deck)).toContain('direction/gone')
    expect(slideWith(deck, 'Before you feed')).toBeDefined()
  })

  it('says what the front matter says, over it, and below the command line', () => {
    const direction = { session: { duration: '45min', author: 'Ann' } }
    const front = ARTICLE.replace('# Keeping', '---\nduration: 90\nlanguage: de\n---\n\n# Keeping')
    const { settings } = compile(front, 'bees.md', type, { direction }).storyboard
    expect(settings).toMatchObject({ duration: 45, author: 'Ann', language: 'de' })
    const option = compile(front, 'bees.md', type, { direction, settings: { duration: 60 } })
    expect(option.storyboard.settings.duration).toBe(60)
    const wrong = compile(ARTICLE, 'bees.md', type, {
      direction: { session: { duration: 'long' } },
    })
    expect(rules(wrong)).toContain('direction/session')
  })
})

describe('the file of a direction', () => {
  it('is read with its comments', () => {
    const { direction, messages, place } = parseDirection(
      '# how it is told\ntell:\n  - at: Sun  # a heading\n    tell: show\n',
      'a.yaml',
    )
    expect(messages).toEqual([])
    expect(direction).toEqual({ tell: [{ at: 'Sun', tell: 'show' }] } satisfies Direction)
    expect(place.lineOf(0, 'tell')).toBe(4)
  })

  it.each([
    ['tell:\n  - at: Sun\n    tel: show\n', 3, 'entry 1, tel'],
    ['tell:\n  - at: Sun\n    tell: shout\n', 3, 'entry 1, tell'],
    ['tell:\n  - at: Sun\n    minutes: many\n', 3, 'entry 1, minutes'],
    ['tell:\n  - at: Sun\n    slide:\n      layout: points\n      title: x\n', 3, 'slide'],
    ['tell: [\n', 2, 'not valid YAML'],
    ['- at: Sun\n', 1, 'The file'],
    ['a: &a [*a]\n', 1, '& and *'],
  ])('tells what is wrong and where: %j', (text, line, message) => {
    const { messages } = parseDirection(text, 'a.yaml')
    expect(messages[0]).toMatchObject({ file: 'a.yaml', severity: 'error', line })
    expect(messages.map(one => one.message).join(' ')).toContain(message)
    expect(messages[0]?.hint).toBeDefined()
  })

  it('has a schema that stands in the documentation', async () => {
    const schema = `${JSON.stringify(directionJsonSchema(), null, 2)}\n`
    await expect(schema).toMatchFileSnapshot('../docs/direction.schema.json')
  })

  it('names every unit so that it is found again', () => {
    const units = unitsOf(recognise(read(ARTICLE, 'bees.md')))
    expect(units.length).toBeGreaterThan(20)
    const anchors = units.map(unit => anchorOf(unit, units))
    expect(new Set(anchors).size).toBe(units.length)
  })
})

describe('rows of a comparison', () => {
  const TABLE = `# Tea and coffee

## Both wake you

| | Tea | Coffee |
|---|---|---|
| Speed | slow | fast |
| Taste | mild | strong |
`
  const rowsIn = (direction: Direction) => {
    const { storyboard } = compile(TABLE, 'tea.md', type, { direction })
    const slide = storyboard.slides.find(({ layout }) => layout === 'comparison')
    const rows = slide !== undefined && 'subjects' in slide.data ? slide.data.rows : []
    return {
      rows: rows.map(({ aspect, cells }) => [aspect, ...cells].map(({ text }) => plain(text))),
      kinds: rows.map(({ cells }) => cells.map(({ kind }) => kind)),
      messages: storyboard.messages,
    }
  }

  it('take other cells, and new ones stand below', () => {
    const rows = [
      { aspect: 'Speed', cells: ['slow', 'very fast'] },
      { aspect: 'Price', cells: ['low', 'high'] },
    ]
    const told = rowsIn({ tell: [{ at: 'Speed', rows }] })
    expect(told.rows).toEqual([
      ['Speed', 'slow', 'very fast'],
      ['Taste', 'mild', 'strong'],
      ['Price', 'low', 'high'],
    ])
    expect(told.kinds[0]).toEqual(['article', 'label'])
    expect(told.messages).toEqual([])
  })

  it('that have too few cells are off, and this is told', () => {
    const told = rowsIn({ tell: [{ at: 'Speed', rows: [{ aspect: 'Price', cells: ['low'] }] }] })
    expect(told.rows).toHaveLength(2)
    expect(told.messages[0]).toMatchObject({ rule: 'direction/no-rows' })
  })
})

describe('what is said of a comparison', () => {
  const TABLE = `# Tea and coffee

## Both wake you

| | Tea | Coffee |
|---|---|---|
| Speed | slow | fast |
| Taste | mild | strong |
| Price | low | high |
`

  it('is a row alone; the others stay where they are', () => {
    const direction = { tell: [{ at: 'Taste', tell: 'say' as const }] }
    const { storyboard, coverage } = compile(TABLE, 'tea.md', type, { direction })
    const slide = storyboard.slides.find(({ layout }) => layout === 'comparison')
    const rows = slide !== undefined && 'subjects' in slide.data ? slide.data.rows : []
    expect(rows.map(({ aspect }) => plain(aspect.text))).toEqual(['Speed', 'Price'])
    expect(coverage.lost).toEqual([])
  })
})
