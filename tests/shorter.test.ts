/**
 * A shorter session tells less, not faster: what is put aside, what stays, and that the plan, the guide and the
 * handout follow.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile, type Deck } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { headlineOf, taskOf } from '../scripts/layouts/index.ts'
import { guide } from '../scripts/paper/guide.ts'
import { handout } from '../scripts/paper/handout.ts'
import { speakerNoteOf } from '../scripts/render/index.ts'
import { linesIn } from '../scripts/storyboard/ledger.ts'
import { putAsideIn } from '../scripts/storyboard/shorter/report.ts'
import { roomIn } from '../scripts/storyboard/shorter/room.ts'
import { plain } from '../scripts/text/plain.ts'
import type { Line, Slide } from '../scripts/types.ts'
import { articles } from './articles.ts'

const type = createTypesetter()
const fixture = (name: string) =>
  readFileSync(new URL(`fixtures/${name}/article.md`, import.meta.url), 'utf8')
const compiled = (text: string, duration?: number) =>
  compile(text, 'article.md', type, duration === undefined ? {} : { settings: { duration } })

const SLOTS = [8, 12, 16, 20, 25, 30, 40, 60, 90, 120, 200]

const isShown = ({ hidden, pause }: Slide) => hidden !== true && pause !== true
const isContent = (slide: Slide) => isShown(slide) && taskOf(slide) === undefined
const shownIn = ({ storyboard }: Deck) => storyboard.slides.filter(isShown)
const asideIn = ({ storyboard }: Deck) => storyboard.slides.filter(one => one.putAside === true)
const unitsOf = (lines: Line[]) =>
  lines.flatMap(line => (line.kind === 'article' ? (line.units ?? []) : []))
/** What is seen or heard of the article. */
const toldIn = ({ storyboard }: Deck) =>
  new Set(
    storyboard.slides
      .filter(isContent)
      .flatMap(({ data, note }) =>
        unitsOf([...linesIn(data), ...note.filter(({ act }) => act !== 'spare')]),
      ),
  )
const nameOf = (slide: Slide) =>
  `${slide.layout} ${slide.piece?.index ?? 1} ${plain(headlineOf(slide))}`

describe.each(articles)('$name, shorter and shorter', ({ text }) => {
  const natural = compiled(text)
  const decks = SLOTS.map(duration => ({ duration, deck: compiled(text, duration) }))

  it('keeps all of it without a slot, and in a slot that holds it', () => {
    expect(asideIn(natural)).toEqual([])
    const { minutes } = natural.storyboard
    const long = compiled(text, Math.ceil(minutes * 1.5 + 60))
    expect(putAsideIn(long.storyboard.slides)).toEqual([])
  })

  it('fills each slot to the minute', () => {
    for (const { duration, deck } of decks) {
      const sum = deck.storyboard.slides.reduce((total, { minutes }) => total + minutes, 0)
      expect(sum, `${duration} minutes`).toBe(duration)
      expect(deck.storyboard.minutes).toBe(duration)
    }
  })

  it('tells each message, whatever the slot', () => {
    const recap = shownIn(natural).flatMap(slide =>
      slide.layout === 'recap' ? slide.data.points.flatMap(point => point.text ?? []) : [],
    )
    for (const { duration, deck } of decks) {
      const told = toldIn(deck)
      const missing = unitsOf(recap).filter(unit => !told.has(unit))
      expect(missing, `${duration} minutes`).toEqual([])
    }
  })

  it('never tells more when it is shorter', () => {
    for (const [index, { duration, deck }] of decks.entries()) {
      const longer = decks[index + 1]?.deck ?? natural
      const more = toldIn(longer)
      const extra = [...toldIn(deck)].filter(unit => !more.has(unit))
      expect(extra, `${duration} minutes`).toEqual([])
      const content = ({ storyboard }: Deck) => storyboard.slides.filter(isContent).length
      expect(content(deck)).toBeLessThanOrEqual(content(longer))
    }
  })

  it('loses nothing, and keeps the order', () => {
    const order = shownIn(natural).map(nameOf)
    for (const { deck } of decks) {
      expect(deck.coverage.lost).toEqual([])
      for (const slides of [shownIn(deck), asideIn(deck)]) {
        const contents = slides.filter(slide => taskOf(slide) === undefined).map(nameOf)
        let at = -1
        for (const name of contents) {
          at = order.indexOf(name, at + 1)
          expect(at, name).toBeGreaterThanOrEqual(0)
        }
      }
    }
  })

  it('keeps every section, the opening, the end and the tables that compare', () => {
    const numbers = ({ storyboard }: Deck) =>
      new Set(storyboard.slides.filter(isContent).map(({ section }) => section?.number))
    const KEPT = ['cover', 'agenda', 'comparison', 'recap', 'end']
    const kept = (deck: Deck) => shownIn(deck).filter(({ layout }) => KEPT.includes(layout))
    for (const { deck } of decks) {
      expect(numbers(deck)).toEqual(numbers(natural))
      expect(kept(deck).map(nameOf)).toEqual(kept(natural).map(nameOf))
    }
  })

  it('gives exercises about 35 %, never more than 40 % of a slot that is too short', () => {
    for (const { duration, deck } of decks) {
      if (asideIn(deck).length === 0) continue
      const optional = shownIn(deck).filter(slide => taskOf(slide) !== undefined)
      const busy = optional.reduce((sum, { minutes }) => sum + minutes, 0)
      expect(busy, `${duration} minutes`).toBeLessThanOrEqual(duration * 0.4)
    }
  })
})

describe('a slot that is too short', () => {
  const source = fixture('telling')
  const { minutes } = compiled(source).storyboard
  const deck = compiled(source, Math.ceil(minutes / 2))
  const { storyboard } = deck
  const aside = putAsideIn(storyboard.slides)

  it('puts stories and examples aside before anything else', () => {
    const said = storyboard.slides.filter(isShown).flatMap(({ note }) => note)
    const spare = said.filter(({ act }) => act === 'spare').map(({ text }) => plain(text))
    expect(spare).toContain(
      'By the end of it Jonas had fallen asleep, and nobody had decided anything.',
    )
    expect(spare).not.toContain('A meeting is long when it has no decision to make.')
  })

  it('says so', () => {
    const found = storyboard.messages.filter(({ rule }) => rule === 'session/less')
    expect(found).toHaveLength(1)
    expect(aside.length).toBeGreaterThan(0)
  })

  it('marks what is said when there is time', () => {
    const slide = storyboard.slides.find(({ note }) => note.some(({ act }) => act === 'spare'))
    expect(slide && speakerNoteOf(slide, 'en')).toContain('**IF TIME** ')
  })

  it('has a guide that lists it with the slide to turn to', () => {
    const page = guide(storyboard, { paper: 'a4', css: [], pages: [], height: 552 })
    expect(page).toContain('Put aside for time')
    for (const { slide } of aside) expect(page).toContain(`<td class="num">${slide}</td>`)
  })

  it('has a full handout with all of the text, in its order', () => {
    const wordsOf = ({ storyboard: board }: Deck) =>
      handout(board, {
        kind: 'full',
        paper: 'a4',
        perPage: 3,
        answers: true,
        css: [],
        pages: [],
        height: 552,
      })
        .replace(/<[^>]*>|&#?\w+;/g, ' ')
        .match(/\p{L}+/gu)
        ?.join(' ')
    expect(wordsOf(deck)).toBe(wordsOf(compiled(source)))
  })
})

describe('the room of a slot', () => {
  const breaks = { every: 75, minutes: 15 }

  it('never grows when the slot gets shorter, though longer ones have breaks', () => {
    const rooms = Array.from({ length: 400 }, (_, index) => roomIn(index + 1, { breaks }))
    expect(rooms).toEqual([...rooms].sort((a, b) => a - b))
  })

  it('is the slot where there is no break near', () => {
    expect(roomIn(20, { breaks })).toBe(20)
  })
})
