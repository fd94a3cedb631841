/** What a room bears: questions at the beginning, lists on one slide, no long run of single sentences, short recaps. */
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { headlineOf, textsOf, wordsOn } from '../scripts/layouts/index.ts'
import { questionAmong } from '../scripts/storyboard/question.ts'
import { varied } from '../scripts/storyboard/variety.ts'
import { draft, label } from '../scripts/storyboard/draft.ts'
import { vocabularyOf } from '../scripts/languages/index.ts'
import { plain } from '../scripts/text/plain.ts'
import { asText } from '../scripts/text/text.ts'
import type { ArticleLine, Draft } from '../scripts/types.ts'

const type = createTypesetter()
const slidesOf = (source: string) => compile(source, 'a.md', type).storyboard.slides
const line = (text: string): ArticleLine => ({
  kind: 'article',
  text: asText(text),
  origin: { start: 1, end: 1 },
  units: [text],
})

const garden = (lead: string, section: string) => `# Gardens

${lead}

## The bed

A bed is a strip of soil that somebody looks after. Every bed needs water in its first week.

${section}

## The tools

A spade is enough for most gardens. Clean tools last for a whole life.

## The year

Spring is for sowing. Autumn is for digging. Winter is for reading about next spring.
`

describe('the question of an article', () => {
  const role = { worth: 0, leaning: 0, message: 0, recallable: 0 }
  const ask = (...sentences: string[]) => {
    const found = questionAmong(sentences.map(line), {
      words: vocabularyOf('en'),
      language: 'en',
      roles: new Map(sentences.map(text => [text, role])),
    })
    return found === undefined ? undefined : plain(found.question.text)
  }

  it('is the first that makes sense by itself', () => {
    expect(ask('Spring is near.', 'What does a garden need before spring?')).toBe(
      'What does a garden need before spring?',
    )
  })

  it('may stand behind a colon', () => {
    expect(ask('The one I hear most is this: which bed gets the first water?')).toBe(
      'Which bed gets the first water?',
    )
  })

  it('is none that asks about what was named before, or only for assent', () => {
    expect(ask('How do they differ from each other?', 'Same thing, right?')).toBeUndefined()
  })
})

describe('a list of four names with a text each', () => {
  it('stands on one slide, below its heading where its lead-in hangs', () => {
    const items = [
      '- **They wait.** A good gardener waits until the soil of the bed is warm enough for the seed.',
      '- **They look.** A good gardener looks at every bed before the day begins to get warm.',
      '- **They write.** A good gardener writes down what was sown where, and on which day.',
      '- **They share.** A good gardener gives away what one household will never eat.',
    ]
    const lists = slidesOf(garden('', `Four habits describe them:\n\n${items.join('\n')}`)).filter(
      slide => textsOf(slide).some(({ text }) => plain(text).startsWith('They ')),
    )
    expect(lists).toHaveLength(1)
    expect(lists.map(slide => plain(headlineOf(slide)))).not.toContain('Four habits describe them:')
  })
})

describe('a lead-in without a mark', () => {
  it('stands with its list when it ends a paragraph', () => {
    const slides = slidesOf(
      garden('', 'The shed is open all day. It holds\n\n- a spade\n- a rake\n- a hose'),
    )
    const list = slides.find(slide =>
      textsOf(slide).some(({ text }) => /^a spade/i.test(plain(text))),
    )
    expect(list && textsOf(list).map(({ text }) => plain(text))).toContain('It holds')
  })
})

describe('a long run of single sentences', () => {
  const heading = line('Gardens')
  const statement = (text: string): Draft =>
    draft('statement', { text: line(text) }, { origin: [], reason: 'a test', note: [] })
  const run = (count: number) =>
    Array.from({ length: count }, (_, index) => statement(`Bed number ${index} needs water.`))

  it('is broken by two of them on one slide', () => {
    const [slides = []] = varied([{ slides: run(6), heading }])
    expect(slides.map(({ layout }) => layout)).toEqual([
      'statement',
      'points',
      'statement',
      'statement',
      'statement',
    ])
  })

  it('stays where it is short, or where something stands between', () => {
    const apart = draft(
      'quote',
      { quote: line('Wait.') },
      { origin: [], reason: 'a test', note: [] },
    )
    const slides = [...run(3), apart, ...run(3)]
    expect(varied([{ slides, heading }])).toEqual([slides])
  })
})

it('counts the words that are seen, not a caption that is only read aloud', () => {
  const data = {
    title: label('comparison', 'Two beds'),
    caption: label('comparison', 'Flat beds and raised beds'),
    subjects: [label('subject', 'Flat'), label('subject', 'Raised')],
    rows: [],
  }
  expect(wordsOn({ layout: 'comparison', data })).toBe(4)
})
