/** Every layout is as high as its spec says, in each way in which it may stand: one page of all of them. */
import { describe, expect, it } from 'vitest'
import { arrangementOf } from '../components/arrangement.ts'
import { LOOK_ATTRIBUTE, LOOKS, type LookName } from '../components/looks.ts'
import { withBrowser } from '../scripts/browser/launch.ts'
import { withOwnPages } from '../scripts/deck/pages.ts'
import { parseDeck } from '../scripts/deck/parse.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { arrangementsOf, clicksOf, heightOf, LAYOUTS } from '../scripts/layouts/index.ts'
import { defaults } from '../scripts/read/frontMatter.ts'
import { render } from '../scripts/render/index.ts'
import { draft, label, say } from '../scripts/storyboard/draft.ts'
import { markdown, parseText } from '../scripts/text/markdown.ts'
import type { ArticleLine, Draft, LayoutName, Layouts, Point, Slide } from '../scripts/types.ts'

const origin = { start: 1, end: 1 }
const line = (text: string): ArticleLine => ({ kind: 'article', text: parseText(text), origin })
const WORDS = 'a team that listens finds its own way through the many difficult weeks'.split(' ')
const words = (count: number) =>
  line(Array.from({ length: count }, (_, at) => WORDS[at % WORDS.length]).join(' '))
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))
const title = words(6)

const points = (count: number, length: number, labelLength = 2): Point[] =>
  many(count, () => ({
    ...(labelLength === 0 ? {} : { label: words(labelLength) }),
    ...(length === 0 ? {} : { text: words(length) }),
  }))
const lists = [
  points(1, 20, 0),
  points(2, 8),
  points(3, 9),
  points(4, 10),
  points(4, 0),
  points(5, 30),
  points(6, 6, 0),
  points(3, 40, 12),
].map(list => ({ title, points: list }))
const paths = [
  points(3, 6, 0),
  points(4, 4, 2),
  points(4, 0, 3),
  points(5, 5, 0),
  points(6, 7, 0),
].map(list => ({ title, points: list, arrangement: 'path' as const }))
const timeline = { title, points: points(4, 14), arrangement: 'timeline' as const }
const overlap = {
  title,
  points: points(3, 9, 0),
  shared: [words(1), words(2)],
  arrangement: 'overlap' as const,
}
const comparison = (columns: number, length: number) => ({
  title,
  caption: title,
  subjects: many(columns, () => words(2)),
  rows: many(4, () => ({ aspect: words(2), cells: many(columns, () => words(length)) })),
})
const table = (columns: number, length: number) => ({
  title,
  caption: title,
  header: many(columns, () => words(1)),
  rows: many(5, () => many(columns, () => words(length))),
  align: many(columns, () => null),
})

const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** A layout without an example does not compile. */
const EXAMPLES: { [L in LayoutName]: Layouts[L][] } = {
  cover: [{ title, subtitle: words(12), author: words(2), kicker: words(3) }],
  agenda: [5, 14].map(count => ({
    title,
    items: many(count, at => ({ text: words(4), number: at + 1, minutes: 5 })),
  })),
  section: [{ title, number: 2, lead: words(14) }],
  statement: [
    { text: words(14), figure: { words: '86 %', share: 0.86 }, arrangement: 'number' },
    { title, text: words(20), figure: { words: '$4 million' }, arrangement: 'number' },
    { title, text: words(16), arrangement: 'question' },
    { title: words(15), text: words(40), arrangement: 'question' },
    { text: words(12) },
    { title, text: words(30) },
    { title, text: words(60) },
  ],
  definition: [
    { title: line('Trust'), text: words(14) },
    { title: words(4), text: words(40), more: [words(12)] },
  ],
  points: [
    ...lists,
    timeline,
    overlap,
    { ...lists[5], title, points: points(5, 12), intro: words(8) },
  ],
  steps: [...lists, ...paths],
  comparison: [comparison(2, 3), comparison(3, 9), comparison(4, 14)],
  columns: (
    [
      [2, 'change'],
      [12, 'verdict'],
    ] as const
  ).map(([length, arrangement]) => ({
    arrangement,
    title,
    columns: many(2, () => ({ subject: words(2), points: many(3, () => words(length)) })),
    both: [words(8)],
  })),
  quote: [{ quote: words(14), by: words(2) }, { quote: words(60) }],
  tip: [12, 60].map(count => ({ kind: 'tip', label: label('tip', 'Tip'), text: words(count) })),
  figure: [
    { title, image: DOT, alt: 'A dot' },
    { title, image: DOT, alt: 'A dot', caption: words(30), intro: words(8) },
  ],
  table: [table(2, 3), table(4, 8), table(7, 3)],
  code: [4, 18].map(count => ({
    title,
    language: 'js',
    code: many(count, at => `call(${at}) // a remark`).join('\n'),
  })),
  recap: lists,
  activity: [2, 6].map(count => ({
    kind: 'recall',
    label: label('recall', 'Recall'),
    title,
    task: words(10),
    group: label('pairs', 'In pairs'),
    duration: 5,
    prompts: many(count, () => ({ text: words(7), answer: words(4) })),
  })),
  end: [{ title, text: words(14) }],
}

const type = createTypesetter()
const ways = (Object.keys(EXAMPLES) as LayoutName[]).flatMap(layout =>
  EXAMPLES[layout].flatMap(data =>
    arrangementsOf(
      draft(layout, data, { origin: [origin], reason: 'a test', note: say([title]) }),
      type,
    ),
  ),
)
/** What the layout does by itself. */
const ownArrangement = (list: Point[]) =>
  arrangementOf(
    list.map(({ label: name, text }) => ({
      ...(name === undefined ? {} : { label: markdown(name.text) }),
      ...(text === undefined ? {} : { text: markdown(text.text) }),
    })),
  )
const styleOf = ({ data }: Pick<Draft, 'data'>) => {
  const { density, arrangement = 'points' in data ? ownArrangement(data.points) : '' } = data as {
    arrangement?: string
    density?: string
  }
  return [arrangement, density].filter(Boolean).join(' ')
}

describe('the examples', () => {
  const seen = new Map<LayoutName, Set<string>>()
  for (const way of ways)
    seen.set(way.layout, new Set([...(seen.get(way.layout) ?? []), ...styleOf(way).split(' ')]))

  it('are of every layout', () => {
    expect([...seen.keys()].sort()).toEqual(Object.keys(LAYOUTS).sort())
  })

  it.each(['points', 'steps', 'recap'] as const)('of %s stand in every arrangement', layout => {
    for (const arrangement of ['single', 'columns', 'grid', 'rows'])
      expect(seen.get(layout), arrangement).toContain(arrangement)
  })

  it.each(Object.keys(LAYOUTS) as LayoutName[])(
    'of %s stand in every density that it has',
    layout => {
      if ([...(seen.get(layout) ?? [])].every(style => style === '')) return
      expect(seen.get(layout)).toContain('dense')
    },
  )
})

/**
 * px by which a slide may be higher than its spec says, and lower: room that is kept for nothing costs a split at
 * most.
 */
const HIGHER = 3
const LOWER = 60

it('is as high as its spec says, in every look', { timeout: 180_000 }, async () => {
  const settings = { ...defaults({}), breaks: { every: 1e6, minutes: 10 } }
  const slides = ways.map((way, at) => {
    const about = { no: at + 1, id: `slide-${at + 1}`, clicks: clicksOf(way), minutes: 1 }
    return { ...way, ...about } as Slide
  })
  const session = { starts: slides.map(({ no }) => no), minutes: slides.length }
  const about = { title: title.text, settings, leftOut: [], messages: [] }
  const text = render({ ...about, slides, minutes: session.minutes, session }, 'article.md')
  const source = { text, name: 'article', folder: '/nowhere', parsed: parseDeck(text) }
  const measured = await withBrowser(undefined, browser =>
    withOwnPages(browser, source, { withClicks: false, dark: false }, async ({ tab }) => {
      // Everything shrinks to its content, and a picture to the least; the margins are no part of it.
      await tab.addStyleTag({
        content: `
        .lectern-sheet, .slidev-layout.lectern { height: auto !important; contain: none !important; \
overflow: visible !important }
        .lectern > .body, .lectern > .body > *, .lectern pre { flex-grow: 0 !important }
        .lectern table { block-size: auto !important }
        .lectern ol { grid-template-rows: repeat(var(--rows), min-content) !important }
        .lectern .term, .lectern .meaning { padding-block: 0 !important }
        .lectern img { block-size: var(--lectern-picture-least) !important }`,
      })
      const heightsIn = async (look: LookName) => {
        await tab.evaluate(
          ([attribute, name]) => document.documentElement.setAttribute(attribute, name),
          [LOOK_ATTRIBUTE, look] as const,
        )
        await tab.evaluate(() => document.fonts.ready.then(() => undefined))
        return tab.evaluate(() =>
          [...document.querySelectorAll('.slidev-layout.lectern')].map(slide => {
            const heightIn = (selector: string, gap: number) => {
              const found = slide.querySelector<HTMLElement>(selector)
              return found === null ? 0 : found.offsetHeight + gap
            }
            return heightIn('.head', 24) + heightIn('.lectern > .intro', 8) + heightIn('.body', 0)
          }),
        )
      }
      const found: { look: LookName; heights: number[] }[] = []
      for (const look of LOOKS) found.push({ look, heights: await heightsIn(look) })
      return found
    }),
  )
  const off = measured.flatMap(({ look, heights }) => {
    expect(heights).toHaveLength(slides.length)
    return slides.flatMap((slide, index) => {
      const is = heights[index] ?? 0
      const estimate = Math.round(heightOf(slide, type.inLook(look)))
      return is > estimate + HIGHER || is < estimate - LOWER
        ? [`${look}: ${slide.layout} ${styleOf(slide)}: ${is} px, by its spec ${estimate}`]
        : []
    })
  })
  expect(off).toEqual([])
})
