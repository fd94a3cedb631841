/** Notes and slides go together: what a click shows is spoken of, what comes next is named, and the agenda adds up. */
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { liveOfDeck, liveOfStoryboard } from '../scripts/live/deckData.ts'
import { parseDeck, reasonForSlidev } from '../scripts/deck/parse.ts'
import { agendaOf } from '../scripts/paper/agenda.ts'
import { speakerNoteOf } from '../scripts/render/index.ts'
import { chapterName } from '../scripts/layouts/chapterName.ts'
import { headlineOf, revealsOf } from '../scripts/layouts/index.ts'
import { plain } from '../scripts/text/plain.ts'
import type { Text } from '../scripts/text/text.ts'
import type { NoteLine, Slide, Storyboard } from '../scripts/types.ts'
import { articles, oversized } from './articles.ts'

const type = createTypesetter()
const compiled = (text: string) => compile(text, 'article.md', type)
const boardOf = (text: string) => compiled(text).storyboard
/** A day with breaks, and a short slot: exercises and breaks come and go with it. */
const inSlots = articles.flatMap(({ name, text }) =>
  [45, 240].map(minutes => ({
    name: `${name} in ${minutes} minutes`,
    board: compile(text, 'article.md', type, { settings: { duration: minutes } }).storyboard,
  })),
)
/** Each sentence speaks of both sides, so that the second has none of its own. */
const bothSides = {
  name: 'two sides in every sentence',
  text:
    '# Cats vs dogs\n\nAn opening.\n\n## How they live\n\n' +
    'Cats sleep all day, whereas dogs run through the garden. Cats hunt alone, ' +
    'whereas dogs hunt together.\n\n## More\n\nMore text.\n',
}
const SIGNS = Array.from(
  { length: 14 },
  (_, at) =>
    `- People of group ${at + 1} talk to each other before they begin anything that takes them ` +
    'longer than a day, and again when it is done.',
)
/** Labels of a list whose items say something else; a list and code that go on over several slides. */
const announced = {
  name: 'what is announced once and shown on several slides',
  text: `# A review

An opening.

## Everyone

- **Ask for more detail**
  - "I don't get it. Can't you tell?"
- **Say what you like**
  - "That's neat. I didn't know it."
- **Give way**
  - "Let's do it, then."

## Signs

Some say it is quick. These are the signs by which a team can see that it is on its way:

${SIGNS.join('\n')}

## Code

This is how a long list of words is printed one after the other:

\`\`\`js
${Array.from({ length: 50 }, (_, at) => `console.log('word ${at}')`).join('\n')}
\`\`\`
`,
}
const every = [
  ...[...articles, ...oversized, bothSides, announced].map(({ name, text }) => ({
    name,
    board: boardOf(text),
  })),
  ...inSlots,
]

const wordsOf = (text: Text) =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []

/** What is said before any click, after the first, and so on. */
function spokenOf(slide: Slide, { settings }: Storyboard): string[] {
  return speakerNoteOf(slide, settings.language)
    .split('[click]')
    .map(paragraph => decoded(paragraph).toLowerCase())
}

const saidIn = (note: NoteLine[]) => note.map(line => plain(line.text))

/** The text behind character references. */
function decoded(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

describe.each(every)('$name', ({ board }) => {
  const { slides } = board

  it('speaks of what each click shows, in its order', () => {
    for (const slide of slides) {
      const spoken = spokenOf(slide, board)
      expect(spoken, `slide ${slide.no}`).toHaveLength(slide.clicks + 1)
      revealsOf(slide).forEach((lines, index) => {
        const words = lines.flatMap(line => wordsOf(line.text))
        const heard = words.filter(word => spoken[index + 1]?.includes(word))
        expect(
          heard.length,
          `slide ${slide.no}, click ${index + 1}: ${spoken[index + 1]}`,
        ).toBeGreaterThanOrEqual(words.length / 2)
      })
    }
  })

  it('says something when a slide opens', () => {
    for (const slide of slides)
      expect(spokenOf(slide, board)[0]?.trim(), `slide ${slide.no}`).not.toBe('')
  })

  it('announces a list with the list', () => {
    for (const slide of slides) {
      const { intro } = slide.data as { intro?: { text: Text } }
      if (intro === undefined) continue
      const said = saidIn(slide.note.filter(line => line.click === 0))
      expect(said.join(' '), `slide ${slide.no}`).toContain(plain(intro.text).slice(0, 12))
    }
  })

  it('names what really comes next', () => {
    slides.forEach((slide, index) => {
      const next = slides[index + 1]
      const named = saidIn(slide.note.filter(line => line.act === 'next'))
      if (next === undefined || next.hidden === true) expect(named).toEqual([])
      else if (next.pause === true || next.layout === 'activity' || next.layout === 'recap')
        expect(named.join(), `slide ${slide.no}`).toContain(plain(headlineOf(next)))
      else if (named.length > 0)
        expect(named.join()).toContain(next.section && plain(chapterName(next.section)))
    })
    const openings = slides.filter(
      ({ section }, index) =>
        section !== undefined &&
        slides.slice(0, index).every(other => other.section?.number !== section.number),
    )
    for (const { no, section } of openings) {
      const before = slides[no - 2]?.note.filter(line => line.act === 'next') ?? []
      expect(saidIn(before).join(), `slide ${no}`).toContain(section && plain(chapterName(section)))
    }
  })

  it('has an agenda that adds up to the session', () => {
    const agenda = slides.flatMap(slide =>
      slide.layout === 'agenda' && slide.pause === undefined ? slide.data.items : [],
    )
    if (agenda.length === 0) return
    const sum = (values: (number | undefined)[]) =>
      values.reduce((total: number, value) => total + (value ?? 0), 0)
    expect(sum(agenda.map(item => item.minutes))).toBe(board.minutes)
    const numbers = agenda.flatMap(item => item.number ?? [])
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    const breaks = slides.filter(slide => slide.pause === true)
    const rest = agenda.filter(item => item.number === undefined)
    expect(rest.length).toBeGreaterThanOrEqual(breaks.length)
    expect(sum(agendaOf(board).map(entry => entry.minutes))).toBe(sum(slides.map(s => s.minutes)))
  })
})

const BACKUP = `# A talk

An opening sentence for everybody.

## The first part

- **One.** This is the first thing.
- **Two.** This is the second thing.

<!-- slide: hidden -->

| Year | People |
| --- | --- |
| 2023 | 12 |
| 2024 | 19 |

More is said here about the first part.

<!-- slide: hidden -->

## Where the numbers come from

The numbers come from a survey of all teams.

### How we asked

We asked every team in spring.

## The last part

The last part closes the circle. It is short.

> A wish for everybody.
`

describe('backup slides', () => {
  const { storyboard, slides: text, coverage } = compiled(BACKUP)
  const hidden = storyboard.slides.filter(slide => slide.hidden === true)
  const shown = storyboard.slides.filter(slide => slide.hidden !== true)

  it('stand behind the last slide and nowhere else, with all that they say', () => {
    expect(hidden.map(slide => plain(headlineOf(slide)))).toEqual([
      'The first part',
      'Where the numbers come from',
      'How we asked',
    ])
    expect(hidden.map(slide => slide.no)).toEqual(
      hidden.map((_, index) => shown.length + index + 1),
    )
    expect(shown.at(-1)?.layout).toBe('end')
    expect(coverage.lost).toEqual([])
    expect(storyboard.messages.filter(message => message.severity !== 'info')).toEqual([])
  })

  it('count nowhere: not in the agenda, the plan or the recap', () => {
    const without = compiled(
      BACKUP.replace(/<!-- slide: hidden -->\n\n\|[\s\S]*?\n\n/, '').replace(
        /<!-- slide: hidden -->\n\n##[\s\S]*?(?=## The last)/,
        '',
      ),
    ).storyboard
    expect(shown.map(slide => headlineOf(slide))).toEqual(without.slides.map(s => headlineOf(s)))
    expect(storyboard.minutes).toBe(without.minutes)
    expect(hidden.map(slide => slide.minutes)).toEqual(hidden.map(() => 0))
    expect(agendaOf(storyboard)).toEqual(agendaOf(without))
  })

  it('go to slides.md and come back', () => {
    const deck = parseDeck(text)
    expect(reasonForSlidev(deck)).toBeUndefined()
    expect(deck.slides.map(slide => slide.hidden)).toEqual(
      storyboard.slides.map(slide => slide.hidden === true),
    )
    const ofDeck = liveOfDeck(deck).deck
    const ofBoard = liveOfStoryboard(storyboard, { text: BACKUP, name: 'article.md' }).deck
    const what = ({ slides }: typeof ofDeck) =>
      slides.map(({ layout, title, clicks, minutes, hidden: isHidden }) => ({
        layout,
        title,
        clicks,
        minutes,
        isHidden,
      }))
    expect(what(ofDeck)).toEqual(what(ofBoard))
  })

  it('stand behind the others wherever a person hid them in slides.md', () => {
    const deck = parseDeck(
      '---\nlayout: cover\ntitle: A\n---\n\n---\nlayout: points\ntitle: B\nhide: true\n' +
        'points: []\n---\n\n---\nlayout: end\ntitle: C\n---\n',
    )
    expect(deck.slides.map(({ no, frontmatter }) => `${no} ${String(frontmatter.title)}`)).toEqual([
      '1 A',
      '2 C',
      '3 B',
    ])
  })

  it('tells a wish that stands above nothing it can be for', () => {
    const about = (wish: string, below: string) =>
      boardOf(`# A\n\nOne sentence.\n\n<!-- slide: ${wish} -->\n\n${below}`).messages.map(
        m => m.rule,
      )
    expect(about('layout=quote', '## B\n\nMore.')).toContain('recognise/slide')
    expect(about('minutes=3', '')).toContain('recognise/slide')
    expect(about('hidden', '## B\n\nMore.')).not.toContain('recognise/slide')
  })
})
