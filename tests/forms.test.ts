/** What is drawn from an article's own structure, and what is left as it is. */
import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { drawings } from '../scripts/icons/draw.ts'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { markdown } from '../scripts/text/markdown.ts'
import type { LayoutName, Layouts, Slide } from '../scripts/types.ts'

const type = createTypesetter()
const slidesOf = (body: string, language = 'en') =>
  compile(`---\nlanguage: ${language}\n---\n\n# A bakery and its plan\n\n${body}`, 'a.md', type)
    .storyboard.slides
const inLayout = <L extends LayoutName>(slides: Slide[], layout: L) =>
  slides.filter(slide => slide.layout === layout) as unknown as {
    data: Layouts[L]
    clicks: number
    note: Slide['note']
  }[]
const list = (sign: (at: number) => string, items: string[]) =>
  items.map((item, at) => `${sign(at)} ${item}`).join('\n')
const numbered = (...items: string[]) => list(at => `${at + 1}.`, items)
const bulleted = (...items: string[]) => list(() => '-', items)

describe('a process', () => {
  const arrangementOf = (items: string, language?: string) =>
    inLayout(slidesOf(`## How it is made\n\n${items}`, language), 'steps')[0]?.data.arrangement

  it('is a path of few words each', () => {
    expect(arrangementOf(numbered('Weigh the flour', 'Knead it', 'Let it rest', 'Bake it'))).toBe(
      'path',
    )
    expect(arrangementOf(numbered('Mehl wiegen', 'Teig kneten', 'Brot backen'), 'de')).toBe('path')
  })

  it.each([
    ['things', numbered('The flour', 'The salt', 'The yeast')],
    ['questions', numbered('Is it hot?', 'Is it clean?', 'Is it open?')],
    ['rules', numbered('Bakers should sleep', 'Sellers should smile', 'Both should rest')],
    ['two steps', numbered('Weigh the flour', 'Bake it')],
    ['what is told twice', numbered('Knead it', 'Let it rest', 'Knead it')],
    ['tasks', numbered('[ ] Weigh the flour', '[ ] Knead it', '[ ] Bake it')],
  ])('are not %s', (_, items) => {
    expect(arrangementOf(items)).not.toBe('path')
  })

  it('stands in rows where a person wants it so', () => {
    const article = `# Bread\n\n## How it is made\n\n${numbered('Weigh it', 'Knead it', 'Bake it')}`
    const direction = { tell: [{ at: 'Weigh it', arrangement: 'rows' as const }] }
    const { storyboard } = compile(article, 'a.md', type, { direction })
    expect(inLayout(storyboard.slides, 'steps')[0]?.data.arrangement).toBe('rows')
  })
})

describe('dated items', () => {
  const timelineOf = (items: string, language?: string) =>
    inLayout(slidesOf(`## The story\n\n${items}`, language), 'points').find(
      ({ data }) => data.arrangement === 'timeline',
    )?.data.points

  it('stand on a timeline, the dates beside what happened', () => {
    const points = timelineOf(
      bulleted(
        'In 1998, the first oven is built.',
        'In March 2004, the second shop opens.',
        'In 2012–14, both learn to share.',
      ),
    )
    expect(points?.map(({ label }) => label && markdown(label.text))).toEqual([
      'In 1998',
      'In March 2004',
      'In 2012–14',
    ])
    expect(points?.[0]?.text && markdown(points[0].text.text)).toBe('The first oven is built.')
    expect(timelineOf(bulleted('1998: Ofen', '2004: Laden', '2021: Plan'), 'de')).toHaveLength(3)
  })

  it('are no timeline in no order, with two dates, or without one', () => {
    expect(timelineOf(bulleted('2004: a shop', '1998: an oven', '2021: a plan'))).toBeUndefined()
    expect(timelineOf(bulleted('1998: an oven', '2004: a shop'))).toBeUndefined()
    expect(timelineOf(bulleted('1998: an oven', 'Later: a shop', '2021: a plan'))).toBeUndefined()
  })
})

describe('a question', () => {
  it('stands alone, and its answer is shown and said with a click', () => {
    const [slide] = inLayout(
      slidesOf('## Why should a bakery plan?\n\nA plan keeps bread from being thrown away.'),
      'statement',
    )
    expect(slide?.data.arrangement).toBe('question')
    expect(slide?.clicks).toBe(1)
    const answer = slide?.note.find(({ text }) => markdown(text).startsWith('A plan keeps'))
    expect(answer?.click).toBe(1)
  })

  it('needs an answer', () => {
    const unanswered = [
      '## What do bakers eat?\n\nThe next section tells more about the oven.',
      '## When does it open?\n\nFlour comes from the mill behind the hill.',
    ]
    for (const body of unanswered)
      expect(inLayout(slidesOf(body), 'statement')[0]?.data.arrangement).toBeUndefined()
  })
})

describe('a number that is the point', () => {
  const figureOf = (sentence: string, language?: string) =>
    inLayout(slidesOf(`## What it costs\n\n${sentence}`, language), 'statement')[0]?.data.figure

  it.each([
    ['Of all bread, 86 % of the loaves are sold by noon.', { words: '86 %', share: 0.86 }],
    ['Three in four loaves are sold by noon.', { words: 'Three in four', share: 0.75 }],
    ['Two thirds of the loaves are sold by noon.', { words: 'Two thirds', share: 2 / 3 }],
    ['Seventy percent of the loaves are sold by noon.', { words: 'Seventy percent', share: 0.7 }],
    ['A bakery with a plan earns 16% more than others.', { words: '16%' }],
    ['The old bread was worth $4 million last year.', { words: '$4 million' }],
  ])('is large: %s', (sentence, figure) => {
    expect(figureOf(sentence)).toEqual(figure)
  })

  it('is large in German', () => {
    const figure = figureOf('Drei von vier Broten sind am Mittag verkauft.', 'de')
    expect(figure).toEqual({ words: 'Drei von vier', share: 0.75 })
  })

  it.each([
    'The bakery opened in 1998 with one oven.',
    'Some shops are 100% full, and others are empty.',
    'If 80 % of the loaves are sold, the day was good.',
    'Sales rose from 20 % to 30 % in a year.',
    'The plan of version 2.0 covers 40 % of the week.',
    'Most of the bread (86 % of it) is sold by noon.',
  ])('is not large: %s', sentence => {
    expect(figureOf(sentence)).toBeUndefined()
  })
})

describe('what two have in common', () => {
  const article = (heading: string) =>
    `# Bakers vs Confectioners

## ${heading}

- Both rise before the sun.
- Both burn a finger now and then.
- Clean hands matter to both.
`
  const pointsIn = (text: string) =>
    inLayout(compile(text, 'a.md', type).storyboard.slides, 'points')[0]?.data

  it('stands where their fields overlap', () => {
    const data = pointsIn(article('What they have in common'))
    expect(data?.arrangement).toBe('overlap')
    expect(data?.shared?.map(({ text }) => markdown(text))).toEqual(['Bakers', 'Confectioners'])
  })

  it('stands in no fields where nothing says so', () => {
    expect(pointsIn(article('What they do'))?.shared).toBeUndefined()
  })
})

describe('two sides', () => {
  const columnsOf = (one: string, other: string) =>
    inLayout(
      slidesOf(
        `## In the shop\n\n${one}:\n\n- Taste every dough\n- Smile\n\n${other}:\n\n- Guess\n- Shout`,
      ),
      'columns',
    )[0]

  it.each([
    ['Do', "Don't", 'verdict'],
    ['Pros', 'Cons', 'verdict'],
    ['Before', 'After', 'change'],
  ])('stand beside each other: %s and %s', (one, other, arrangement) => {
    const slide = columnsOf(one, other)
    expect(slide?.data.arrangement).toBe(arrangement)
    expect(slide?.data.columns.map(({ points }) => points?.length)).toEqual([2, 2])
    expect(new Set(slide?.note.map(({ click }) => click))).toEqual(new Set([0, 1, 2]))
  })

  it('stay lists of their own where they are no pair', () => {
    expect(columnsOf('Bread', 'Cake')).toBeUndefined()
  })
})

describe('icons', () => {
  const iconsOf = (...labels: string[]) =>
    inLayout(
      slidesOf(
        `## What counts\n\n${bulleted(...labels.map(label => `**${label}.** It is worth it.`))}`,
      ),
      'points',
    )[0]?.data.points.map(({ icon }) => icon)

  it('stand beside every point, each another', () => {
    expect(iconsOf('Clear communication', 'Trust', 'Problem solving')).toEqual([
      'chats-circle',
      'handshake',
      'puzzle-piece',
    ])
  })

  it.each([
    ['one point has none', ['Communication', 'Trust', 'Seriousness']],
    ['two would have the same', ['Problems', 'Puzzles', 'Trust']],
    ['a name says two things', ['Time and money', 'Trust', 'Problems']],
    ['a name is a sentence', ['Trust comes before anything else here', 'Problems', 'Time']],
  ])('stand nowhere where %s', (_, labels) => {
    expect(iconsOf(...labels)?.every(icon => icon === undefined)).toBe(true)
  })

  it('are drawn as Phosphor draws them', () => {
    const drawn = new URL('../components/icons.json', import.meta.url)
    expect(JSON.parse(readFileSync(drawn, 'utf8'))).toEqual(drawings())
  })
})

describe('lines of code that are pointed at', () => {
  const codeOf = (info: string, code: string) =>
    inLayout(slidesOf(`## The oven\n\n\`\`\`${info}\n${code}\n\`\`\``), 'code')

  it('are pointed at click by click', () => {
    const [slide] = codeOf('js {1|3-4}', 'heat()\nwait()\nbake()\ncool()')
    expect(slide?.data.lines).toEqual([[1], [3, 4]])
    expect(slide?.clicks).toBe(1)
    expect(codeOf('js {2} title="oven.js"', 'heat()\nbake()')[0]?.data).toMatchObject({
      lines: [[2]],
      caption: { text: { children: [{ value: 'oven.js' }] } },
    })
  })

  it('are counted anew on each piece of long code', () => {
    const code = Array.from({ length: 40 }, (_, at) => `bake(${at})`).join('\n')
    const pieces = codeOf('js {1|40}', code)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces[0]?.data.lines).toEqual([[1]])
    const last = pieces.at(-1)?.data
    expect(last?.lines).toEqual([[last?.code.split('\n').length]])
  })

  it('are none where the numbers mean no line', () => {
    expect(codeOf('js {9}', 'heat()')[0]?.data.lines).toBeUndefined()
    expect(codeOf('js {all}', 'heat()')[0]?.data.lines).toBeUndefined()
  })
})
