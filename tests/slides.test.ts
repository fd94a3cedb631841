/** What becomes of a passage: its layout, what stands on its slides, and what is said with it. */
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { storyboardJson } from '../scripts/render/storyboardJson.ts'
import { parseText } from '../scripts/text/markdown.ts'
import { plain } from '../scripts/text/plain.ts'

const type = createTypesetter()
/** All texts on slides, as the storyboard's JSON has them. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('data' in value) return textsIn(value.data)
  if ('text' in value && typeof value.text === 'string') return [value.text]
  return Object.values(value).flatMap(textsIn)
}

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
