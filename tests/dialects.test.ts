/**
 * Markdown of many tools, and what programs put around a text: the words stay, the marks go, every
 * line keeps its number.
 */
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { readFormat } from '../scripts/formats/index.ts'
import { withoutDialects } from '../scripts/read/dialects.ts'
import { read } from '../scripts/read/index.ts'
import { plain } from '../scripts/text/plain.ts'

const type = createTypesetter()
const clean = (...lines: string[]) => withoutDialects(lines.join('\n')).text.split('\n')
const boardOf = (...lines: string[]) => compile(lines.join('\n'), 'ponds.md', type).storyboard
const layoutsOf = (...lines: string[]) => boardOf(...lines).slides.map(({ layout }) => layout)

describe('marks of tools', () => {
  const examples: [string, string, string][] = [
    ['a wiki link', 'See [[Ice]] and [[Fish#Carp|the carp]].', 'See Ice and the carp.'],
    ['an embedded picture', '![[pond one.png|400]]', '![](<pond one.png>)'],
    ['an embedded page', 'Look: ![[Ice]]', 'Look: '],
    ['a highlight', 'It is ==very thin== ice.', 'It is **very thin** ice.'],
    ['a block name', 'It is thin. ^ice-1', 'It is thin.'],
    ['tags at the end', 'It is thin. #ice #pond', 'It is thin.'],
    ['attributes of a heading', '## Ice {.small #ice}', '## Ice'],
    ['a span', 'It is [thin]{.mark} ice.', 'It is thin ice.'],
    ['a citation', 'It is thin [@frost2019, p. 4].', 'It is thin.'],
    ['an author', 'As @frost2019 shows.', 'As Frost (2019) shows.'],
    ['a reference', 'See @fig-ice.', 'See figure ice.'],
    ['a short code', 'It melts. {{< pagebreak >}}', 'It melts.'],
    ['raised and lowered words', '10^2^ of H~2~O', '10² of H₂O'],
    ['a sign of a chat', 'Go :rocket:', 'Go 🚀'],
    ['another box', '- [/] dig', '- [ ] dig'],
    ['a dropped task', '- [-] dig', '- dig'],
    ['a key with a digit', '2️⃣ Fill', '2. Fill'],
    ['a numbered example', '(@) Fill', '1. Fill'],
    ['a picture with a gap', '![A](the pond (1).png)', '![A](<the pond (1).png>)'],
    ['a picture that is placed', '![bg right:40% The pond](a.png)', '![The pond](a.png)'],
  ]
  it.each(examples)('%s', (_, written, expected) => {
    expect(clean(written)).toEqual([expected])
  })

  it('leaves code, formulas, mails and money alone', () => {
    for (const line of [
      'Write `[[Ice]]` and `==x==`.',
      'It costs $5^2^$ and `H~2~O`.',
      'Mail to ada@fig-ice.org, C# and issue #4 of it.',
      'a == b == c',
      'He said so at 10:30:45.',
      '- [x] done',
    ])
      expect(clean(line)).toEqual([line])
    expect(clean('```', '[[Ice]]', '```')).toEqual(['```', '[[Ice]]', '```'])
  })

  it('lists what was for the tool alone', () => {
    const { leftOut } = withoutDialects('up:: [[Home]]\n\nIt is thin. [@frost2019]')
    expect(leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['up:: [[Home]]', 'a property of the page'],
      ['[@frost2019]', 'a citation'],
    ])
  })
})

describe('blocks of tools', () => {
  it('terms with their meanings', () => {
    expect(
      clean('Ice', ': Water that is cold.', ': It swims.', '', 'Fish', '', ': They wait.'),
    ).toEqual([
      '- **Ice:**',
      '  Water that is cold.',
      '  It swims.',
      '',
      '- **Fish:**',
      '',
      '  They wait.',
    ])
  })

  it('a drawn table', () => {
    const lines = [
      '+---+------+',
      '| A | B    |',
      '+===+======+',
      '| x | - y  |',
      '|   | - z  |',
      '+---+------+',
    ]
    expect(clean(...lines).filter(line => line !== '')).toEqual([
      '| A | B |',
      '| --- | --- |',
      '| x | y<br>z |',
    ])
    expect(clean(...lines)).toHaveLength(lines.length)
  })

  it('lists whose signs were typed', () => {
    expect(clean('✅ dig', '✅ fill')).toEqual(['- dig', '- fill'])
    expect(clean('✅ dig', '❌ fill')).toEqual(['- ✅ dig', '- ❌ fill'])
    expect(clean('✅ dig')).toEqual(['✅ dig'])
    expect(clean('a. dig', 'b. fill')).toEqual(['1. dig', '2. fill'])
    expect(clean('·   dig', 'o   deep')).toEqual(['- dig', '  - deep'])
  })

  it('boxes and code that are written as code', () => {
    expect(clean('```{tip} Deep', 'Dig.', '```', '```{r}', '#| echo: false', '1', '```')).toEqual([
      ':::tip Deep',
      'Dig.',
      ':::',
      '```r',
      '',
      '1',
      '```',
    ])
  })

  it('a title block', () => {
    const { settings } = read('% Ponds in winter\n% Ada Frost\n\nThey freeze.', 'a.md')
    expect([settings.title, settings.author]).toEqual(['Ponds in winter', 'Ada Frost'])
  })

  it('callouts of any name are boxes, not quotations', () => {
    const callouts = [
      '> [!example]- In pairs\n> One digs, the other one fills.',
      '> 💡 **Pro tip:** Dig deep.',
      '> **Careful:** It is thin.',
      '<aside>\n⚠️ It is thin.\n\n</aside>',
      '::: {.callout-tip title="Order"}\nIce first. Fish second.\n:::',
    ]
    for (const callout of callouts) {
      const layouts = layoutsOf('# Ponds', '', '## Ice', '', callout, '', 'They freeze from above.')
      expect(layouts, callout).toContain('tip')
      expect(layouts, callout).not.toContain('quote')
    }
  })
})

describe('languages without spaces', () => {
  it.each(['**要点：**没有冰。', '他说**「冰」**很薄。', '얼음은 **얇다(매우).**그렇다.'])(
    '%s',
    line => {
      const { tree } = read(`# 池塘\n\n${line}`, 'a.md')
      expect(JSON.stringify(tree)).toContain('"strong"')
      expect(JSON.stringify(tree)).not.toContain('**')
    },
  )
})

describe('what stands below an item', () => {
  const [, , list, below] = boardOf(
    '# Ponds',
    '',
    '## Care',
    '',
    '- Dig a hole',
    '    - deep',
    '    - wide',
    '- Fill it',
    '',
    'Then wait.',
  ).slides.filter(({ layout }) => layout !== 'agenda' && layout !== 'section')
  it('is told on a slide below it, under its name', () => {
    const slides = [list, below].flatMap(slide => (slide?.layout === 'points' ? [slide.data] : []))
    const care = slides.find(({ title }) => plain(title.text) === 'Dig a hole')
    expect(care?.points.map(({ text }) => (text === undefined ? '' : plain(text.text)))).toEqual([
      'deep',
      'wide',
    ])
  })

  it('tasks keep their boxes', () => {
    const { slides } = boardOf(
      '# Ponds',
      '',
      '## Care',
      '',
      '- [x] dug',
      '- [ ] filled',
      '',
      'Wait.',
    )
    const points = slides.flatMap(slide => (slide.layout === 'points' ? slide.data.points : []))
    expect(points.map(({ done }) => done)).toEqual([true, false])
  })
})

describe('what stands around a text', () => {
  const reading = (text: string, name = 'a.md') =>
    readFormat({ bytes: Buffer.from(text), name, contentType: '' }, false)

  it('of a chat program', async () => {
    const { text, leftOut } = await reading(
      'Sure! Here it is.\n\n# Ponds\n\nThey freeze【4†source】 from above.\n\nWould you like me to write more?\n',
    )
    expect(text.trim()).toBe('# Ponds\n\nThey freeze from above.')
    expect(leftOut).toHaveLength(3)
  })

  it('of a page of properties, a link of an export, a line for a signature', async () => {
    const id = '0123456789abcdef0123456789abcdef'
    const { text } = await reading(
      `# Ponds\n\nStatus: open\nTags: ice, fish\n\nSee [Fish](Fish%20${id}.md).\n\n` +
        `[All](All%20${id}.csv)\n\nSignature: ________ Date: ______\n`,
    )
    expect(text.trim()).toBe('# Ponds\n\n\n\n\nSee Fish.')
  })

  it('a question to the reader stays', async () => {
    const { text } = await reading('# Ponds\n\nWould you like to skate? Look at the ice first.\n')
    expect(text).toContain('Would you like to skate?')
  })

  it('of a network', async () => {
    const post = [
      'Ada Frost',
      'Keeper of ponds',
      '+ Follow',
      'Why ponds freeze from above',
      '',
      'They freeze because ice is light. That saves the fish in every winter.',
      '',
      '#ice #pond #winter',
      '',
      'Like',
      'Comment',
      '12 Reactions',
      'Bo: so true!',
    ].join('\n')
    const { text, leftOut } = await reading(post, 'a.txt')
    expect(text).toMatch(
      /^---\ntitle: "Why ponds freeze from above"[^]*saves the fish in every winter\.\n$/,
    )
    expect(leftOut.map(item => item.text)).toEqual(
      expect.arrayContaining(['+ Follow', 'Bo: so true!']),
    )
  })

  it('of a transcript', async () => {
    const times = ['0:00', '0:04', '0:09', '0:12', '0:15']
    const { text } = await reading(
      times.map((time, index) => `${time}\nthe pond number ${index}`).join('\n') + '\n[Music]\n',
      'a.txt',
    )
    expect(text).toContain('the pond number 0 the pond number 1')
    expect(text).not.toMatch(/0:0|Music/)
  })
})

describe('tables', () => {
  it('columns side by side are one, when each has a label and points', () => {
    const column = (label: string, item: string) => [
      '::: {.column}',
      `**${label}**`,
      '',
      `- ${item}`,
      ':::',
    ]
    const lines = ['::: {.columns}', ...column('Ice', 'floats'), ...column('Fish', 'wait'), ':::']
    expect(clean(...lines).filter(line => line !== '')).toEqual([
      '| Ice | Fish |',
      '| --- | --- |',
      '| floats | wait |',
    ])
    expect(clean(...lines)).toHaveLength(lines.length)
  })

  it('columns that say something of the first one compare nothing', () => {
    const layouts = layoutsOf(
      '# Ponds',
      '',
      '## People',
      '',
      '| Name | Role | Status |',
      '|---|---|---|',
      '| Ada | digs | here |',
      '| Bo | fills | away |',
      '',
      'They freeze.',
    )
    expect(layouts).toContain('table')
    expect(layouts).not.toContain('comparison')
  })

  it('lines of a cell stay apart', () => {
    const { tree } = read(
      '# P\n\n| A | B |\n|---|---|\n| one<br>two | <ul><li>x</li><li>y.</li><li>z</li></ul> |',
      'a.md',
    )
    const text = JSON.stringify(tree)
    for (const between of ['; ', ' ']) expect(text).toContain(`"value":"${between}"`)
  })
})
