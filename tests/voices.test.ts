/** Notes to speak from: the key message first, paragraphs, who speaks named once in each, and nothing said twice. */
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { LANGUAGES } from '../scripts/languages/index.ts'
import { notesMarkdown } from '../scripts/paper/agenda.ts'
import { guide } from '../scripts/paper/guide.ts'
import { speakerNoteOf } from '../scripts/render/index.ts'
import { minutesOf } from '../scripts/storyboard/plan.ts'
import { introduced } from '../scripts/storyboard/voices.ts'
import { labels } from '../scripts/languages/en/labels.ts'
import { plain } from '../scripts/text/plain.ts'
import { asText } from '../scripts/text/text.ts'
import type { NoteLine, Slide } from '../scripts/types.ts'
import { articles } from './articles.ts'

const type = createTypesetter()
const boardOf = (text: string) => compile(text, 'article.md', type).storyboard

const ARTICLE = `# How teams learn from mistakes

A mistake is useful when somebody talks about it. Teams that hide mistakes make them again.

## Why people keep silent

People keep silent because they fear for their name. Silence is the most expensive habit that a team can have.

In my first job I broke the payroll on a Friday. I told nobody until Monday. My boss found out on Sunday.

Fear should not decide what a team knows. A team must be able to hear bad news early.

## How to begin

Begin with a small mistake of your own. The one who leads should speak first.

Maria once showed her team a letter that she had sent to the wrong customer. She laughed about it, \
and two others told of theirs. After that day nobody hid a letter again.

Every review must end with one change that somebody will try. A review without a change is a complaint.

> "I learned more from that letter than from any course," said Tom.

## What to ask

Ask what happened, not who did it. Questions about the process are easier to answer than questions \
about people. Do I blame anybody when I ask like this? The best question is what would have helped.
`
const board = boardOf(ARTICLE)
const lines = board.slides.flatMap(slide => introduced(slide.note, labels))
const read = lines.map(({ text }) => plain(text))

describe('who speaks', () => {
  it('is the author where he says I, once in a paragraph', () => {
    expect(read).toContain('The author writes: In my first job I broke the payroll on a Friday.')
    expect(read).toContain('I told nobody until Monday.')
    expect(read).toContain('My boss found out on Sunday.')
  })

  it('is the people of an example where they did something, once in a paragraph', () => {
    const [example, ...others] = read.filter(text => text.startsWith('Example: '))
    expect(example).toContain('Maria once showed her team a letter')
    expect(others).toEqual([])
  })

  it('is nobody but the trainer in a question, in a quotation and in everything else', () => {
    expect(read.filter(text => text.startsWith('The author writes: '))).toHaveLength(1)
    expect(read.some(text => text.startsWith('Do I blame anybody'))).toBe(true)
  })

  it('is named in the presenter view, in the guide and in the notes on paper', () => {
    const slide = board.slides.find(({ note }) => note.some(({ voice }) => voice === 'author'))
    const page = guide(board, { paper: 'a4', css: [], pages: [], height: 552 })
    expect(slide && speakerNoteOf(slide, 'en')).toContain('The author writes: In my first job')
    expect(page).toContain('The author writes: In my first job')
    expect(notesMarkdown(board)).toContain('The author writes: In my first job')
  })

  it('is not called an example where the article is a story', () => {
    const story =
      '# A winter\n\n## One\n\n' +
      `${'Ann was cold. She went home. Ben told her to stay. She stayed all night. He made some tea. '.repeat(3)}` +
      '\n\n## Two\n\nThen she left. He never saw her again. They had been happy.\n'
    const notes = boardOf(story).slides.flatMap(({ note }) => note)
    expect(notes.filter(({ voice }) => voice === 'example')).toEqual([])
  })

  it('has a name in each language', () => {
    for (const { labels: words } of LANGUAGES)
      for (const name of Object.values(words.voices)) expect(name).toMatch(/\S/)
  })
})

describe('paragraphs of the article', () => {
  it('are paragraphs of the note', () => {
    const slide = board.slides.find(({ note }) => note.some(({ voice }) => voice === 'author'))
    expect(slide && speakerNoteOf(slide, 'en')).toMatch(/\n\nThe author writes: .*\nI told nobody/)
  })
})

/** What is said in a note, without the marks of the trainer's part. */
const saidIn = ({ note }: Pick<Slide, 'note'>) =>
  note.filter(line => line.kind === 'article' && line.act === undefined)

describe.each([...articles, { name: 'voices', text: ARTICLE }])('$name', ({ text }) => {
  const { slides, settings } = boardOf(text)

  it('says nothing twice with a slide', () => {
    for (const slide of slides) {
      const said = saidIn(slide).map(line => `${line.click} ${plain(line.text)}`)
      expect(said, `slide ${slide.no}`).toEqual([...new Set(said)])
    }
  })

  it('has the key message first where it is said later, and only there', () => {
    for (const slide of slides) {
      const keys = slide.note.filter(({ act }) => act === 'key')
      expect(keys.length, `slide ${slide.no}`).toBeLessThanOrEqual(1)
      const [key] = keys
      if (key === undefined) continue
      expect(slide.note.findIndex(({ act }) => act === 'key')).toBeLessThanOrEqual(1)
      expect(saidIn(slide).map(line => plain(line.text))).toContain(plain(key.text))
    }
  })

  it('takes no time for what is only seen', () => {
    for (const slide of slides) {
      const seen: NoteLine = {
        kind: 'article',
        text: asText('word '.repeat(500)),
        origin: { start: 1, end: 1 },
        click: 0,
        act: 'key',
      }
      const more = { ...slide, note: [...slide.note, seen] }
      expect(minutesOf(more, settings)).toBe(minutesOf(slide, settings))
    }
  })
})

it('has a key message in an article that comes to its point late', () => {
  const late = `# Keys

## Who has the key

${'The shed stood open for a week and nobody came. '.repeat(2)}Somebody lost a rake. Somebody else \
lost two spades. In short, one person must have the key.

## Who has the list

Lists get wet. Lists get lost. A list in a box is dry for a year. In short, every list needs a box.

## Who has the time

Saturdays are for the beds. Sundays are for cake. In short, an hour a week is enough for every garden.
`
  const board = boardOf(late)
  const keys = board.slides.flatMap(({ note }) => note.filter(({ act }) => act === 'key'))
  expect(keys.length).toBeGreaterThan(0)
})
