/** The compiler as a whole: properties that hold for every article, over all fixtures. */
import { parseSync } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { read } from '../scripts/read/index.ts'
import { recognise } from '../scripts/recognise/index.ts'
import type { Part } from '../scripts/recognise/outline.ts'
import { isGenerated, isHandEdited } from '../scripts/render/fingerprint.ts'
import { headlineOf } from '../scripts/layouts/index.ts'
import { linesIn } from '../scripts/storyboard/ledger.ts'
import { storyboardJson } from '../scripts/render/storyboardJson.ts'
import { storyboardJsonSchema, storyboardSchema } from '../scripts/render/storyboardSchema.ts'
import { markdown, parseText } from '../scripts/text/markdown.ts'
import { GAP, plain } from '../scripts/text/plain.ts'
import { asText, type Text } from '../scripts/text/text.ts'
import type { Line, Slide } from '../scripts/types.ts'
import { articles, oversized } from './articles.ts'

const type = createTypesetter()
const wordsOf = (text: Text) => plain(text).replace(/\s+/g, ' ').trim()

const countSentences = (text: string) => text.match(/[.!?](?:\s|$)/g)?.length ?? 1

/** Every line of text that the recogniser found in the article. */
function linesOf(part: Part): Line[] {
  switch (part.kind) {
    case 'prose':
    case 'tip':
    case 'contrast':
    case 'definition':
      return part.sentences
    case 'quote':
      return [...part.sentences, ...(part.by === undefined ? [] : [part.by])]
    case 'points':
      return [
        ...(part.intro === undefined ? [] : [part.intro]),
        ...part.items.flatMap(item => [
          ...(item.label === undefined ? [] : [item.label]),
          ...item.sentences,
          ...item.more,
        ]),
      ]
    case 'comparison':
      return [...part.subjects, ...part.rows.flatMap(row => [row.aspect, ...row.cells])]
    case 'table':
      return [...part.header, ...part.rows.flat()]
    case 'figure':
      return part.caption === undefined ? [] : [part.caption]
    case 'code':
      return part.code
        .split('\n')
        .map(text => ({ kind: 'article', text: asText(text), origin: part.origin }))
    case 'aside':
      return part.lines
    case 'activity':
      return [part.task]
  }
}

/** All texts on slides, as the storyboard's JSON has them. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('data' in value) return textsIn(value.data)
  if ('text' in value && typeof value.text === 'string') return [value.text]
  return Object.values(value).flatMap(textsIn)
}

const flat = (text: string) => text.replace(/\s+/g, '')

describe.each([...articles, ...oversized])('$name', ({ name, text }) => {
  const deck = compile(text, `${name}.md`, type)
  const { slides } = deck.storyboard

  it('loses no sentence, cell or line of code', () => {
    const outline = recognise(read(text, `${name}.md`))
    const code = slides
      .flatMap(slide => (slide.layout === 'code' ? [slide.data.code] : []))
      .join('')
    const told = flat(
      code +
        slides
          .map(slide =>
            [...linesIn(slide.data), ...slide.note].map(line => wordsOf(line.text)).join('\n'),
          )
          .join('\n'),
    )
    const lost = outline.sections
      .flatMap(section => [
        ...(section.heading === undefined ? [] : [section.heading]),
        ...section.parts.flatMap(linesOf),
      ])
      .map(line => flat(wordsOf(line.text)).replace(/^\d+[.)]/, ''))
      .filter(line => line !== '' && !told.includes(line))
    expect(lost).toEqual([])
  })

  it('shortens by dropping words only, never a number or a negation', () => {
    for (const line of slides.flatMap(slide => linesIn(slide.data))) {
      if (line.kind === 'label' || line.source === undefined) continue
      if (plain(line.text).includes(GAP)) continue
      const words = (text: Text): string[] =>
        wordsOf(text)
          .toLowerCase()
          .match(/[\p{L}\p{N}'’]+/gu) ?? []
      const whole = words(line.source)
      let at = -1
      for (const word of words(line.text)) {
        at = whole.indexOf(word, at + 1)
        expect(at, `"${word}" of "${plain(line.text)}"`).not.toBe(-1)
      }
    }
    for (const line of slides.flatMap(slide =>
      slide.layout === 'activity' || /piece \d/.test(slide.reason) ? [] : linesIn(slide.data),
    )) {
      if (line.kind === 'label' || line.source === undefined) continue
      const kept = (text: Text) => wordsOf(text).match(/\d+|\b(?:not|never|no|without)\b/gi) ?? []
      if (countSentences(plain(line.source)) === 1)
        expect(kept(line.text), plain(line.text)).toEqual(kept(line.source))
    }
  })

  it('is printed as the JSON that its schema describes', () => {
    const json = JSON.parse(JSON.stringify(storyboardJson(deck.storyboard))) as unknown
    // Parsing drops what the schema does not know.
    expect(storyboardSchema.parse(json)).toEqual(json)
  })

  it('accounts for every line in its ledger', () => {
    expect(deck.coverage.lost).toEqual([])
    expect(deck.coverage.sentences).toBeGreaterThan(0)
  })

  it('reads back from slides.md as it was written', () => {
    const parsed = parseSync(deck.slides, 'slides.md').slides
    expect(parsed.map(slide => slide.frontmatter.layout)).toEqual(slides.map(slide => slide.layout))
    parsed.forEach((slide, index) => {
      const { data } = slides[index] as Slide
      const { headline, title, ...rest } = slide.frontmatter
      // Slidev gets an escaped title where the headline is more than plain words.
      const read: Record<string, unknown> = { ...rest, title: headline ?? title }
      for (const [key, value] of Object.entries(data))
        expect(read[key], `${key} of slide ${index + 1}`).toEqual(textsOf(value))
      expect(slide.content.trim()).toBe('')
      expect((slide.note ?? '') === '').toBe(slides[index]?.note.length === 0)
    })
  })

  it('has a headline, a note, an origin and a reason on every slide', () => {
    for (const slide of slides) {
      expect(plain(headlineOf(slide)), `headline of slide ${slide.no}`).not.toBe('')
      expect(
        slide.note.map(line => plain(line.text)).join(' '),
        `note of slide ${slide.no}`,
      ).not.toBe('')
      expect(slide.reason).not.toBe('')
      if (slide.layout !== 'end')
        expect(slide.origin.length, `origin of slide ${slide.no}`).toBeGreaterThan(0)
    }
    expect(new Set(slides.map(slide => slide.id)).size).toBe(slides.length)
  })

  it('has as many click markers in a note as the slide has reveals', () => {
    const notes = parseSync(deck.slides, 'slides.md').slides.map(slide => slide.note ?? '')
    expect(notes.map(note => note.match(/\[click\]/g)?.length ?? 0)).toEqual(
      slides.map(slide => slide.clicks),
    )
  })

  it('gives the same bytes again, marked as generated', () => {
    expect(compile(text, `${name}.md`, type).slides).toBe(deck.slides)
    expect(isGenerated(deck.slides)).toBe(true)
    expect(isHandEdited(deck.slides)).toBe(false)
    expect(isHandEdited(deck.slides.replace('layout: end', 'layout: cover'))).toBe(true)
  })
})

/** What the front matter holds: texts as inline Markdown. */
function textsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsOf)
  if (typeof value !== 'object' || value === null) return value
  if ('kind' in value && 'text' in value && ['article', 'label'].includes(String(value.kind)))
    return markdown((value as Line).text)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, textsOf(inner)]),
  )
}

it('has a schema that stands in the documentation', async () => {
  const schema = `${JSON.stringify(storyboardJsonSchema(), null, 2)}\n`
  await expect(schema).toMatchFileSnapshot('../docs/storyboard.schema.json')
})

it('keeps the address of a link: in the note, or on the left-out list when it leads nowhere from a deck', () => {
  const { slides, coverage } = compile(
    '# T\n\n## One\n\n' +
      'Short first sentence. A much longer second one has [a ' +
      'place](https://example.org/a_b?x=1&y=--> "t") and [a neighbour](../b.md) in it, ' +
      'far behind.\n',
    'a.md',
    type,
  )
  const note = parseSync(slides, 'slides.md')
    .slides.map(slide => slide.note ?? '')
    .join('\n')
  expect(
    note.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
  ).toContain('[a place](https://example.org/a_b?x=1&y=-%2D%3E)')
  expect(coverage.leftOut).toEqual([
    { text: 't', reason: 'the title of a link', line: 5 },
    { text: '../b.md', reason: expect.stringContaining('leads nowhere') as string, line: 5 },
  ])
})

describe('what an author wishes for the passage below', () => {
  const boardOf = (text: string) => {
    const { storyboard, coverage } = compile(text, 'a.md', type)
    return { storyboard: storyboardJson(storyboard), coverage }
  }
  const layoutsOf = (text: string) => boardOf(text).storyboard.slides.map(slide => slide.layout)

  it('decides its layout and its minutes, and keeps every line', () => {
    const {
      storyboard: { slides, messages },
      coverage,
    } = boardOf(
      '# T\n\n## One\n\n<!-- slide: layout=quote minutes=4 -->\n' +
        'First a sentence. Then another.\n\n<!-- slide: layout=none -->\n- said\n' +
        '- not shown\n\n<!-- slide: layout=steps -->\nPlan it. Do it.\n\n' +
        '<!-- slide: layout=statement -->\nThis stands alone.\n\nProse goes on.\n\n' +
        'And on it goes.\n',
    )
    expect(slides.slice(1, 5).map(slide => slide.layout)).toEqual([
      'quote',
      'steps',
      'statement',
      'statement',
    ])
    expect(slides[1]).toMatchObject({ minutes: 4 })
    expect(slides.flatMap(slide => slide.note.map(line => line.text))).toEqual(
      expect.arrayContaining(['said', 'not shown']),
    )
    expect(textsIn(slides)).not.toContain('not shown')
    expect({ messages, lost: coverage.lost }).toEqual({ messages: [], lost: [] })
  })

  it('is told with its line when it cannot be', () => {
    expect(
      boardOf('# T\n\n<!-- slide: layout=poster -->\nText.\n').storyboard.messages,
    ).toMatchObject([
      {
        rule: 'recognise/slide',
        severity: 'warning',
        file: 'a.md',
        line: 3,
        hint: expect.stringContaining('layout=statement|') as string,
      },
    ])
  })

  it('leaves neighbours as they are', () => {
    expect(layoutsOf('# T\n\nOne thing.\n\nTwo things.\n')).toEqual(['cover', 'points', 'end'])
  })
})

describe('what stands on a slide', () => {
  const slidesOf = (text: string) => storyboardJson(compile(text, 'a.md', type).storyboard).slides

  it('is the bold opening of a long item, when it has one', () => {
    const [, list] = slidesOf(
      '# T\n\n' +
        '- **Dive into complex details** with the one or two people who clearly do not need ' +
        'to be there at all.\n- **Pretend to know.** Nobody does.\n' +
        '- **Take over the keyboard** of a learner, which is hardly ever a good idea for ' +
        'anybody in the room.\n',
    )
    expect(
      list?.layout === 'points' ? list.data.points.map(point => point.label?.text) : [],
    ).toEqual(['Dive into complex details', 'Pretend to know', 'Take over the keyboard'])
    expect(list?.note.map(line => line.text).join(' ')).toContain(
      'with the one or two people who clearly do not need to be there at all.',
    )
  })

  it('is no sentence that only announces the next', () => {
    const slides = slidesOf(
      '# T\n\n## One\n\nThis is the rule that we follow in all of our reviews:\n\n' +
        'Favour what makes it better.\n\nNothing is perfect.\n',
    )
    expect(textsIn(slides).filter(text => text.includes('rule'))).toEqual([])
    expect(slides.flatMap(slide => slide.note.map(line => line.text))).toContain(
      'This is the rule that we follow in all of our reviews:',
    )
  })

  it('is the agenda early, however long the opening', () => {
    const opening = Array.from(
      { length: 8 },
      (_, index) =>
        `Opening paragraph ${index + 1} says one thing that nobody else in this long text ` +
        'would ever think of saying out loud.',
    ).join('\n\n')
    expect(
      slidesOf(`# T\n\n${opening}\n\n## One\n\nText.\n\n## Two\n\nText.\n`).findIndex(
        slide => slide.layout === 'agenda',
      ),
    ).toBe(2)
  })

  it('is the phrase in bold, where a paragraph has one', () => {
    expect(
      slidesOf(
        '# T\n\n**The term committer** is used for those of a project who may change it.\n\nMore text.\n',
      )[1],
    ).toMatchObject({
      data: { points: [{ text: { text: expect.stringContaining('is used') as string } }, {}] },
    })
    const [, slide] = slidesOf(
      '# T\n\n' +
        'When you get into your agenda you should make an effort to **respect and uphold ' +
        'it**. More is said here.\n\n' +
        'Once more you are asked to **end a little early** and to let people go.\n',
    )
    expect(
      slide?.layout === 'points' ? slide.data.points.map(point => point.text?.text) : [],
    ).toEqual(['Respect and uphold it', 'End a little early'])
  })

  it('is short sub-sections together, numbered as in the article, and all of them are said', () => {
    const ideas = ['Praise others', 'Send a mail', 'Offer help', 'Give awards', 'Take time'].map(
      (name, index) =>
        `### ${index + 3}. ${name}\n\n` +
        `This is what the article says about idea ${index + 3}, in a sentence of its own ` +
        'that is long enough. It says more.\n',
    )
    const slides = slidesOf(
      `# T\n\n## Ideas\n\nFirst some words on them.\n\n${ideas.join('\n')}\n## End\n\nThe last word.\n`,
    )
    const lists = slides.flatMap(slide => (slide.layout === 'points' ? [slide] : []))
    expect(
      lists.map(slide => [slide.data.start, slide.data.points.map(point => point.label?.text)]),
    ).toEqual([
      [3, ['Praise others', 'Send a mail', 'Offer help']],
      [6, ['Give awards', 'Take time']],
    ])
    expect(
      lists
        .flatMap(slide => slide.note.map(line => line.text))
        .filter(text => text === 'It says more.'),
    ).toHaveLength(5)
    // A number that belongs to the heading counts nothing.
    expect(
      slidesOf(
        '# T\n\n## Ideas\n\nWords.\n\n### 5 Whys\n\nAsk why.\n\n### 360 degrees\n\nAsk all.\n\n## End\n\nText.\n',
      ).flatMap(slide => (slide.layout === 'points' ? [slide.data] : [])),
    ).toEqual([expect.not.objectContaining({ start: 5 })])
  })

  it('counts on where the list of the article does', () => {
    expect(slidesOf('# T\n\n4. Four\n5. Five\n')[1]).toMatchObject({
      layout: 'steps',
      data: { start: 4 },
    })
  })

  it('is as much as one reads: many long points are divided, three stay together', () => {
    const long =
      'that goes on for a while with one thing and another thing and a third thing to be said'
    const layouts = (items: string[]) =>
      slidesOf(
        `# T\n\n## A\n\n${items.map(item => `- ${item}`).join('\n')}\n\n## B\n\nText.\n`,
      ).flatMap(slide => (slide.layout === 'points' ? [slide.data.points.length] : []))
    expect(layouts(['One', 'Two', 'Three', 'Four'].map(number => `${number} ${long}`))).toEqual([
      2, 2,
    ])
    expect(layouts(['One', 'Two', 'Three'].map(number => `${number} ${long}`))).toEqual([3])
    expect(layouts(['One short point', 'Another short point', 'A third short point'])).toEqual([3])
  })

  it('fits, however few the points and however long', () => {
    const endless = (
      'It goes on and on with one more thing that has to be said here, ' +
      'and then another one, without any full stop in sight, '
    ).repeat(40)
    const {
      storyboard: { slides, messages },
      coverage,
    } = compile(
      `# T\n\n## A\n\n- One ${endless}\n- Two ${endless}\n- Three ${endless}\n`,
      'a.md',
      type,
    )
    expect(messages).toEqual([])
    expect(coverage.lost).toEqual([])
    expect(slides.filter(slide => slide.layout === 'points').length).toBeGreaterThan(10)
  })

  it('is a sentence with its purposes and remarks; never half a thought', () => {
    const shown = (sentence: string) =>
      slidesOf(`# T\n\n- ${sentence}\n- B\n`).flatMap(slide =>
        slide.layout === 'points' ? [slide.data.points[0]?.text?.text] : [],
      )
    const whole = [
      'Create a debrief document for the team to capture what went well and what did go badly.',
      'It is common for people to use these two names for the very same thing.',
      'The purpose of a metric is to inform observers about the health of a component.',
      'Coaching is led by the coach; mentees drive mentorship forward.',
      'You should not use this in any case that you have not tried yourself.',
      'For example, a metric may inform observers about the health of a component.',
      'Some believe that a metric informs observers about the health of a component.',
    ]
    for (const sentence of whole) expect(shown(sentence)).toEqual([sentence])
    expect(shown('You should also review the guidelines to see that they still hold.')).toEqual([
      'Review the guidelines to see that they still hold.',
    ])
  })

  it('is a long sentence in two lines, the claim and what supports it, with every word', () => {
    const [slide] = slidesOf(
      '# T\n\nNobody reads a plan of forty pages on a Monday morning, because the week has begun without it.\n',
    ).filter(({ layout }) => layout === 'statement')
    expect(slide).toMatchObject({
      data: {
        text: {
          text: 'Nobody reads a plan of forty pages on a Monday morning,\\\nbecause the week has begun without it.',
          rules: ['en/divide/reason'],
        },
      },
    })
  })

  it('is as high as both of its lines', () => {
    const [one, two] = ['a claim, and more', 'a claim,\\\nand more'].map(parseText)
    expect([one, two].map(text => text && type.lines(text, 'body', 800))).toEqual([1, 2])
  })

  it('keeps a name and what it says together, where the names alone would say too little', () => {
    const [slide] = slidesOf(
      `# T\n\n${[
        'Look into it: find the facts about the matter, and I will decide what we do.',
        'Recommend: tell me what you would do and what speaks for it, and wait.',
        'Own it: decide what we do, do it, and tell me about it when I ask.',
      ]
        .map(item => `- ${item}\n`)
        .join('')}`,
    ).filter(({ layout }) => layout === 'points')
    const named = ['Look into it', 'Recommend', 'Own it'].map(name => ({
      text: { text: expect.stringMatching(new RegExp(`^\\*\\*${name}\\*\\*: \\w`)) as string },
    }))
    expect(slide).toMatchObject({ data: { points: named } })
  })

  it('breaks no word of a card', () => {
    const [, slide] = slidesOf(
      '# T\n\n- **Give out commendations**\n- **Internationalization**\n- **Interchangeability**\n',
    )
    expect(slide).toMatchObject({ data: { arrangement: 'rows' } })
  })

  it('is the title for readers, where the other one is an address', () => {
    expect(
      slidesOf('---\ntitle: overview-of-it\ndisplayTitle: Overview of it\n---\n\nText.\n')[0],
    ).toMatchObject({ data: { title: { text: 'Overview of it' } } })
  })
})

describe('a comparison in sentences', () => {
  const sidesOf = (text: string) =>
    storyboardJson(compile(text, 'a.md', type).storyboard).slides.flatMap(slide =>
      slide.layout === 'columns'
        ? [
            slide.data.columns.map(column => [
              column.subject.text,
              ...(column.points ?? []).map(point => point.text),
            ]),
          ]
        : [],
    )

  it('is seen where one sentence says one thing of each', () => {
    expect(
      sidesOf(
        '# Overview of Blocking vs Non-Blocking\n\nText of an opening.\n\n## Code\n\n' +
          'Blocking methods run in turn and non-blocking methods run side by side.\n\n' +
          'More text.\n',
      ),
    ).toEqual([
      [
        ['Blocking', 'Blocking methods run in turn'],
        ['Non-Blocking', 'non-blocking methods run side by side'],
      ],
    ])
    expect(
      sidesOf(
        '# Tea vs coffee\n\n## Both\n\nTea and coffee are drinks and people like them.\n\nMore text.\n',
      ),
    ).toEqual([])
  })

  it('goes by what a sentence names, not by a heading that says otherwise', () => {
    expect(
      sidesOf(
        '# Drinks\n\n## Tea vs coffee\n\nText.\n\n### Tea\n\n' +
          'Coffee is made of roasted beans.\n\n### Coffee\n\nTea is made of dried leaves.\n\n' +
          '## End\n\nText.\n',
      ),
    ).toEqual([])
  })

  it('finds its sections by bold lines where there are no headings', () => {
    const text = '# T\n\n**What it is**\n\nText.\n\n**What it does**\n\nText.\n'
    const { slides } = compile(text, 'a.md', type).storyboard
    const items = slides.flatMap(slide => (slide.layout === 'agenda' ? slide.data.items : []))
    expect(items.map(item => `${item.number ?? ''} ${plain(item.text.text)}`.trim())).toEqual([
      'Opening',
      '1 What it is',
      '2 What it does',
      'Closing',
    ])
  })
})

describe('an article of very many sections', () => {
  it('has an agenda and a recap in as many pieces as they take', () => {
    const sections = Array.from(
      { length: 260 },
      (_, at) => `## Chapter ${at + 1}\n\nChapter number ${at + 1} has a thought of its own.\n`,
    )
    // Large letters below the headline do what a thousand chapters would.
    const height: typeof type.height = (text, role, width) =>
      type.height(text, role, width) * (role.startsWith('headline') ? 1 : 4)
    const { storyboard } = compile(`# A long book\n\n${sections.join('\n')}`, 'book.md', {
      ...type,
      height,
    })
    for (const layout of ['agenda', 'recap'] as const) {
      const slides = storyboard.slides.filter(
        slide => slide.layout === layout && slide.pause !== true,
      )
      expect(slides.length).toBeGreaterThan(60)
      expect(slides.map(slide => slide.piece?.index)).toEqual(slides.map((_, at) => at + 1))
      expect(slides.at(-1)?.piece?.count).toBe(slides.length)
    }
    const tooHigh = storyboard.messages.filter(({ rule }) => rule === 'fit/estimate')
    expect(tooHigh.filter(({ message }) => /^"(?:Agenda|What to take)/.test(message))).toEqual([])
  })
})

it('names a slide that is too high by its number in the deck, however many were divided before', () => {
  const points = Array.from({ length: 30 }, (_, at) => `- **Point ${at}.** It says what ${at} is.`)
  const task = `<!-- activity: ${'Talk about all that you have seen. '.repeat(80)} -->`
  const text = `# T\n\nAn opening.\n\n## Points\n\n${points.join('\n')}\n\n## Task\n\nTalk.\n\n${task}\n`
  const { slides, messages } = compile(text, 'a.md', type).storyboard
  const [found] = messages.filter(({ rule }) => rule === 'fit/estimate')
  expect(slides[(found?.slide ?? 0) - 1]?.layout).toBe('activity')
})
