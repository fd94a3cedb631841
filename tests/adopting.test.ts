/** An edited deck comes back: what a person changed in slides.md becomes a direction that gives the same deck. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { linesAbout } from '../scripts/adopting/describe.ts'
import { adopt, editedDeck } from '../scripts/adopting/index.ts'
import { compile, outlineOf } from '../scripts/compile.ts'
import { rawSlides } from '../scripts/deck/parse.ts'
import { parseDirection } from '../scripts/direction/parse.ts'
import type { Direction } from '../scripts/direction/types.ts'
import { unitsOf } from '../scripts/direction/units.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { frontMatter } from '../scripts/render/index.ts'
import { articles } from './articles.ts'
import { startLectern } from './run.ts'
import { runs } from './seed.ts'

const type = createTypesetter()
const NAME = 'article.md'

const deckOf = (text: string, direction: Direction = {}) => compile(text, NAME, type, { direction })
const adoptedFrom = (article: string, slides: string, direction: Direction = {}) =>
  adopt(
    editedDeck(rawSlides(slides)),
    direction,
    unitsOf(outlineOf(article, NAME).outline),
    other => deckOf(article, other).storyboard,
  )
/** A deck without what only Lectern reads. */
const unmarked = (slides: string) =>
  slides.replace(/^lectern: .*\n/gm, '').replace(/^lectern:\n(?: {2}.*\n)+/m, '')
/** Minutes follow when slides come and go. */
const untimed = (slides: string) =>
  unmarked(slides)
    .replace(/^duration: .*$/m, 'duration')
    .replace(/^( *)(?:minutes|time): .*$/gm, '$1minutes')
    .replace(/\d+ minutes?/g, 'minutes')
    .replace(/^\d+:\d\d.*$/gm, 'clock')

/** Each slide byte for byte; the agenda follows what there is, too. */
const shownIn = (slides: string) =>
  slidesOf(slides)
    .filter(({ front }) => front.layout !== 'agenda')
    .map(block => untimed(textOf([block])).trim())

/** The direction as its file has it. */
const written = (direction: Direction) => {
  const parsed = parseDirection(stringify(direction), 'a.direction.yaml')
  expect(parsed.messages).toEqual([])
  return parsed.direction
}

describe.each(articles)('the deck of $name', ({ text }) => {
  const { slides } = deckOf(text)

  it('has no edits as it was generated', () => {
    const { edits, notTaken } = adoptedFrom(text, slides)
    expect({ edits, notTaken }).toEqual({ edits: [], notTaken: [] })
  })

  it('comes back as it was edited', () => {
    const blocks = slidesOf(slides)
    const edit = fc.record({
      kind: fc.constantFrom(...KINDS),
      at: fc.nat(1000),
      to: fc.nat(1000),
      place: fc.nat(1000),
      word: fc.constantFrom('quietly', 'Zebras graze', 'on a Monday', 'and so on'),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), edits => {
        const changed = textOf(edits.reduce(randomly, blocks))
        const { direction, notTaken } = adoptedFrom(text, changed)
        expect(notTaken).toEqual([])
        const again = deckOf(text, written(direction))
        expect(shownIn(again.slides)).toEqual(shownIn(changed))
        expect(again.coverage.lost).toEqual([])
        // And once it is generated so, nothing is new in it.
        expect(adoptedFrom(text, again.slides, direction).edits).toEqual([])
      }),
      { numRuns: runs(3), endOnFailure: true },
    )
  })
})

interface Block {
  front: Record<string, unknown>
  note: string
}
interface RandomEdit {
  kind: (typeof KINDS)[number]
  at: number
  to: number
  place: number
  word: string
}
const KINDS = [
  'headline',
  'line',
  'remove',
  'move',
  'add',
  'drop',
  'insert',
  'note',
  'hide',
] as const

/** Slides by their front matters: here no text of theirs holds three dashes on a line of its own. */
function slidesOf(slides: string): Block[] {
  const found = slides.split(/^---\n/m).slice(1)
  return found.flatMap((front, index) =>
    index % 2 === 0
      ? [{ front: parse(front) as Record<string, unknown>, note: found[index + 1] ?? '' }]
      : [],
  )
}

function textOf(blocks: Block[]): string {
  return blocks.map(({ front, note }) => `---\n${frontMatter(front)}---\n${note}`).join('')
}

function randomly(blocks: Block[], edit: RandomEdit): Block[] {
  // The cover has the head of the deck.
  const at = 1 + (edit.at % Math.max(1, blocks.length - 1))
  const block = blocks[at]
  if (block === undefined) return blocks
  const others = blocks.filter((_, index) => index !== at)
  switch (edit.kind) {
    case 'remove':
      return others.length > 3 ? others : blocks
    case 'move': {
      const to = 1 + (edit.to % (blocks.length - 1))
      return [...others.slice(0, to), block, ...others.slice(to)]
    }
    case 'add': {
      const { section } = block.front
      const text = `A slide ${edit.word}`
      const front = {
        layout: 'statement',
        ...(section === undefined ? {} : { section }),
        text,
        ...(block.front.hide === true ? { hide: true } : {}),
      }
      const note = '\n<!--\nSaid by hand.\n-->\n\n'
      return [...blocks.slice(0, at + 1), { front, note }, ...blocks.slice(at + 1)]
    }
    default: {
      const next = withinSlide(structuredClone(block), edit)
      return blocks.map((one, index) => (index === at ? next : one))
    }
  }
}

function withinSlide({ front, note }: Block, { kind, to, place, word }: RandomEdit): Block {
  const lists = ['points', 'prompts', 'rows'].filter(key => Array.isArray(front[key]))
  const list = front[lists[0] ?? ''] as Record<string, unknown>[] | undefined
  switch (kind) {
    case 'headline':
      if (typeof front.title === 'string' && front.headline === undefined)
        front.title = `The headline ${word}`
      return { front, note }
    case 'line':
      if (list !== undefined) reworded(list[place % list.length], word)
      else if (typeof front.text === 'string') front.text = `Other words ${word}`
      return { front, note }
    case 'drop':
      if (list !== undefined && list.length > 1) list.splice(place % list.length, 1)
      return { front, note }
    case 'insert':
      if (Array.isArray(front.points))
        list?.splice(to % (list.length + 1), 0, { text: `A point ${word} ${to}` })
      return { front, note }
    case 'hide':
      return { front: withHide(front), note }
    default:
      return { front, note: note.replace('\n-->', `\n\nSaid ${word}.\n-->`) }
  }
}

function withHide({ lectern, ...front }: Record<string, unknown>) {
  return { ...front, hide: true, lectern }
}

function reworded(item: Record<string, unknown> | undefined, word: string): void {
  const key = ['text', 'aspect', 'label'].find(name => typeof item?.[name] === 'string')
  if (item !== undefined && key !== undefined) item[key] = `Put otherwise ${word}`
}

describe('lectern adopt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-adopt-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const say = async (...args: string[]) => {
    const run = startLectern(args, { cwd: folder })
    return { code: await run.ended(), out: run.out(), err: run.err() }
  }
  const deck = join(folder, 'slides.md')
  const textOn = () => readFileSync(deck, 'utf8')

  it('takes edits over, and generate gives the deck again; other files are not read', async () => {
    writeFileSync(
      join(folder, 'talk.md'),
      '# A talk\n\n## Bees\n\nBees keep a hive warm in winter.\n',
    )
    await say('generate', 'talk.md')
    writeFileSync(deck, textOn().replace('text: Bees keep', 'text: They keep'))
    const edited = textOn()
    const left = await say('generate', 'talk.md')
    expect(left).toMatchObject({ code: 0 })
    expect(left.err).toContain('lectern adopt slides.md')
    expect(textOn()).toBe(edited)
    expect((await say('adopt', 'slides.md')).out).toContain('text: "Bees keep')
    expect((await say('generate', 'talk.md')).code).toBe(0)
    expect(unmarked(textOn())).toBe(unmarked(edited))
    for (const article of ['../talk.md', '/etc/passwd']) {
      writeFileSync(deck, edited.replace('article: talk.md', `article: ${article}`))
      const run = await say('adopt', 'slides.md')
      expect(run).toMatchObject({ code: 1 })
      expect(run.err).toContain('is not in its folder')
    }
  })
})

describe('an edit in words', () => {
  const same = 'A sentence that begins as the other one does and goes on for a while'
  const told = (was: string, now: string) =>
    linesAbout({ slide: 'bees', change: { text: { was, now } } })

  it('quotes short texts whole', () => {
    expect(told('Bees fly.', 'Bees dance.')).toEqual(['~ bees: text: "Bees fly." → "Bees dance."'])
  })

  it('begins where long texts are other', () => {
    expect(told(`${same} in winter.`, `${same} in summer.`)).toEqual([
      '~ bees: text: "…on for a while in winter." → "…on for a while in summer."',
    ])
  })
})
