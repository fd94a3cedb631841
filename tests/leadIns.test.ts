/** What stands above lists, code and contrasts, and what people are asked to talk about. */
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { languageOf } from '../scripts/languages/index.ts'
import { headlineOf, textsOf } from '../scripts/layouts/index.ts'
import { plain } from '../scripts/text/plain.ts'
import type { LayoutName, Slide } from '../scripts/types.ts'

const type = createTypesetter()
const slidesOf = (source: string): Slide[] => compile(source, 'a.md', type).storyboard.slides
const inLayout = (slides: Slide[], ...layouts: LayoutName[]) =>
  slides.filter(({ layout }) => layouts.includes(layout))
const linesOf = (slide: Slide | undefined) =>
  slide === undefined ? [] : textsOf(slide).map(line => plain(line.text))

/** Sections enough for an agenda and for roles. */
const article = (section: string) => `# Gardens

## The bed

A bed is a strip of soil that somebody looks after. Every bed needs water in its first week.

${section}

## The tools

A spade is enough for most gardens. Clean tools last for a whole life.

## The year

Spring is for sowing. Autumn is for digging. Winter is for reading about next spring.

## The people

Neighbours must agree on who has the key. A shared key is never lost for long.
`

describe('a lead-in', () => {
  it('is the headline of its list where it makes sense by itself', () => {
    const [list] = inLayout(
      slidesOf(
        article('Four things belong into a shed:\n\n- A spade\n- A rake\n- A hose\n- A chair'),
      ),
      'points',
    )
    expect(list && plain(headlineOf(list))).toBe('Four things belong into a shed:')
  })

  it('stands below the heading where it leans on it', () => {
    const lists = inLayout(
      slidesOf(article('Four words describe them:\n\n- Flat\n- Wide\n- Wet\n- Warm')),
      'points',
    )
    const list = lists.find(slide => linesOf(slide).includes('Four words describe them:'))
    expect(list && plain(headlineOf(list))).not.toBe('Four words describe them:')
  })

  it('stands once over each of two long lists that are set against each other', () => {
    const lists = (name: string) =>
      `Choose ${name} when:\n\n` +
      [
        'the soil is heavy and holds its water for so many days of the summer',
        'nobody can come in the week to look after what grows there',
      ]
        .map(item => `- ${name} is wanted because ${item}\n`)
        .join('') +
      `- ${name} costs less than anybody in the club had thought it would\n`
    const text = article('A bed is flat.').replace('# Gardens', '# Clay vs sand')
    const slides = slidesOf(
      text.replace(
        '## The tools',
        `## Clay or sand?\n\n${lists('clay')}\n${lists('sand')}\n## The tools`,
      ),
    )
    const heads = ['Choose clay when:', 'Choose sand when:']
    const count = (head: string) => slides.flatMap(linesOf).filter(line => line === head).length
    expect(heads.map(count)).toEqual([1, 1])
  })

  it('says nothing above code that it only points to', () => {
    const [code] = inLayout(
      slidesOf(article('Then this is what you write:\n\n```js\nsow(bed)\n```')),
      'code',
    )
    expect(linesOf(code)).not.toContain('Then this is what you write:')
    expect(code?.note.map(line => plain(line.text))).toContain('Then this is what you write:')
  })
})

describe('contrasts of the same things', () => {
  it('share a slide, each pair side by side', () => {
    const slides = slidesOf(
      '# Tea vs coffee\n\n## How they differ\n\n' +
        'Tea is made from leaves, whereas coffee is made from beans.\n\n' +
        'Tea keeps you calm, whereas coffee keeps you awake.\n\n## Which to take\n\n' +
        'Take what you like.\n',
    )
    const both = slides.flatMap(slide => (slide.layout === 'columns' ? [slide.data.columns] : []))
    const sides = both.map(columns =>
      columns.map(({ points = [] }) => points.map(({ text }) => plain(text))),
    )
    expect(sides).toEqual([
      [
        ['Tea is made from leaves', 'Tea keeps you calm'],
        ['Coffee is made from beans', 'Coffee keeps you awake'],
      ],
    ])
  })
})

describe('what people can be for or against', () => {
  const canBeContested = languageOf('en')?.roles?.canBeContested

  it.each([
    'Every manager is well placed to become a leader.',
    'If scope, date and money are all fixed, the plan is a wish.',
    'Unplanned checking feels like mistrust.',
  ])('is a claim: %s', sentence => {
    expect(canBeContested?.(sentence)).toBe(true)
  })

  it.each([
    'If nothing is open, say so.',
    'Before you hand it over, finish the sentence out loud.',
    'Write it down: nobody remembers it.',
    'I used to believe that I had to be loud.',
  ])('is no advice, and nobody’s own story: %s', sentence => {
    expect(canBeContested?.(sentence)).toBe(false)
  })
})
