/** Markup of tools that people bring: what it says stands on slides, what it asks of its tool does not. */
import { describe, expect, it } from 'vitest'
import { plain } from '../scripts/text/plain.ts'
import { textToMarkdown } from '../scripts/read/plainText.ts'
import { around, deckOf, leftOutOf, pageOf, saidIn, shownIn } from './told.ts'

const FENCE = '```'
/** Each with what participants see, and what nobody does. */
const MARKDOWN: [string, string, string[], string[]][] = [
  [
    'boxes and tabs of MkDocs',
    '!!! warning "Take care"\n\n    The blade is hot.\n\n=== "Oven"\n\n    Bake it.\n\n=== "Pan"\n\n    Fry it.',
    ['Take care', 'The blade is hot.', 'Oven: Bake it.', 'Pan: Fry it.'],
    ['!!!', '==='],
  ],
  [
    'tabs of Docusaurus',
    '<Tabs>\n<TabItem value="a" label="Oven">\n\nBake it.\n\n</TabItem>\n<TabItem value="b" label="Pan">\n\nFry it.\n\n</TabItem>\n</Tabs>',
    ['Oven: Bake it.', 'Pan: Fry it.'],
    ['TabItem'],
  ],
  [
    'tabs and terms of MyST',
    `::::{tab-set}\n:::{tab-item} Oven\nBake it.\n:::\n:::{tab-item} Pan\nFry it.\n:::\n::::\n\n${FENCE}{glossary}\nCrust\n  What is outside.\n${FENCE}`,
    ['Oven: Bake it.', 'Crust', 'What is outside.'],
    ['tab-set', 'glossary'],
  ],
  [
    'tables that are lists',
    `${FENCE}{list-table} Ovens\n:header-rows: 1\n\n* - Oven\n  - Heat\n* - Gas\n  - high\n* - Steam\n  - low\n${FENCE}\n\n% a remark\n\n+++`,
    ['Ovens', 'Oven', 'Gas', 'low'],
    ['list-table', 'a remark', '+++'],
  ],
  [
    'formulas of MyST',
    `It is {math}\`a^2\` long.\n\n${FENCE}{math}\n:label: sum\na = b + c\n${FENCE}`,
    ['a = b + c'],
    ['{math}', 'label: sum'],
  ],
  [
    'tables that only gaps draw',
    '  Item      Cost\n  ------- ------\n  Flour       10\n  Salt         2',
    ['Item', 'Cost', 'Salt', '2'],
    ['---'],
  ],
  [
    'rows of drawn tables',
    '+------+------+\n| When | What |\n+======+======+\n| Noon | eat  |\n+------+------+\n| Ten  | rest |\n+------+------+',
    ['Noon', 'Ten'],
    ['Noon Ten'],
  ],
  [
    'settings of single slides',
    'One is here.\n\n---\nlayout: two-cols\nclass: big\n---\n\nLeft words.\n\n::right::\n\nRight words.',
    ['Left words.'],
    ['two-cols', '::right::'],
  ],
  [
    'code of Jekyll, and its contents',
    '* TOC\n{:toc}\n\n{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\nSee [it](https://example.com){:rel="x"} now.',
    ['puts 1'],
    ['TOC', 'highlight', '{:'],
  ],
  [
    'code with remarks for its tool',
    `${FENCE}js\n// highlight-next-line\nlet a = 1\nlet b = 2 \n${FENCE}\n\n${FENCE}dataview\nLIST FROM #a\n${FENCE}`,
    ['let a = 1'],
    ['highlight-next-line', 'LIST FROM'],
  ],
  [
    'terms above a table',
    'Bias\n:   The error of a method.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n: A caption',
    ['Bias', 'The error of a method.', 'A caption'],
    [': The error'],
  ],
  [
    'classes of words that cite',
    'See [Section @sec-two]{.smallcaps} and 20^th^ or H~2~O :rocket: ^^new^^.',
    ['See Section section two and 20th or H₂O 🚀 new.'],
    ['smallcaps'],
  ],
  [
    'sources that a chat program counts',
    'Bread is old.[1][2] It is good.[3] An array[1] is code.',
    ['Bread is old.'],
    ['[2]', '[3]'],
  ],
]

describe('markup of tools', () => {
  it.each(MARKDOWN)('%s', async (name, passage, shown, hidden) => {
    const deck = await deckOf(`${name.replace(/\W+/g, '-')}.md`, around(passage))
    const seen = shownIn(deck)
    const text = `${seen}\n${saidIn(deck)}`
    for (const words of shown) expect(text).toContain(words)
    for (const words of hidden) expect(text).not.toContain(words)
    expect(deck.coverage.lost).toEqual([])
  })

  it('columns are listed by their marks, and a tip may have its sign behind it', async () => {
    const columns =
      ':::: {.columns}\n::: {.column width="40%"}\n**Oven**\n\n- hot\n- dear\n:::\n::: {.column width="60%"}\n**Pan**\n\n- quick\n- cheap\n:::\n::::\n\n> **Pro Tip 💡:** Warm it first.'
    const deck = await deckOf('columns.md', around(columns))
    expect(deck.coverage.lost).toEqual([])
    expect(deck.storyboard.slides.map(({ layout }) => layout)).toContain('tip')
  })
})

describe('diagrams that a script would draw', () => {
  const sources = ['graph LR\n  A[Order] --> B[Pack]', 'sequenceDiagram\n  A->>B: Hello']
  const [first = '', second = ''] = sources
  it.each([
    [
      'd.md',
      around(
        `<div class="mermaid">\n${first}\n</div>\n\nWords.\n\n<pre class="mermaid">\n${second}\n</pre>`,
      ),
    ],
    [
      'd.html',
      pageOf(
        `<pre class="mermaid">\n${first.replace('>', '&gt;')}\n</pre><p>Words stand between the two of them, as they should.</p><div class="mermaid">\n${second}\n</div>`,
      ),
    ],
  ])('are figures: %s', async (name, content) => {
    const { storyboard } = await deckOf(name, content)
    const drawn = storyboard.slides.flatMap(({ data }) => ('diagram' in data ? [data.diagram] : []))
    expect(drawn).toEqual(sources)
  })
})

it('a place to sign is no heading', async () => {
  const bold = (text: string) => `<p><b>${text}</b></p>`
  const page = `<title>Rules</title><main><p>${'All of us read them. '.repeat(9)}</p>${bold('Before')}<p>Look at it, and at all that stands beside it.</p>${bold('Signature: ________')}<p>Thank you for it, from all who work here.</p></main>`
  const deck = await deckOf('sign.html', page)
  const names = deck.storyboard.slides.flatMap(({ section }) =>
    section ? [plain(section.name)] : [],
  )
  expect(names.join()).not.toContain('Signature')
  expect(leftOutOf(deck)).toContain('Signature')
})

describe('plain text', () => {
  it('has levels by tabs and by gaps before its bullets', () => {
    const tabs =
      'A shop\n\nBefore\n\tFind a place\n\t\tNear a station\n\tGet papers\nAfter\n\tCount\n'
    expect(textToMarkdown(tabs).markdown).toContain(
      '- Before\n    - Find a place\n        - Near a station\n    - Get papers\n- After\n    - Count',
    )
    const bullets = 'A shop\n\n• One topic\n\t◦ Write it\n• End\n'
    expect(textToMarkdown(bullets).markdown).toContain('- One topic\n    - Write it\n- End')
  })

  it('is a message without its head and card', async () => {
    const mail =
      'From: Jo <jo@example.com>\nTo: All\nSubject: Re: How we bake\n\nHi all,\n\nKNEADING\nTake flour and water, and mix them well.\n\nBAKE\nAn hour is enough for any bread.\n\n-- \nJo | Baker\n'
    const deck = await deckOf('mail.txt', mail)
    const [cover] = deck.storyboard.slides
    expect(cover?.layout === 'cover' && plain(cover.data.title.text)).toBe('How we bake')
    expect(textToMarkdown(mail).markdown).toContain('## Kneading\n')
    expect(leftOutOf(deck)).toContain('Jo | Baker')
    expect(deck.coverage.lost).toEqual([])
  })

  it('is an answer without the words that open it', async () => {
    const deck = await deckOf('answer.txt', 'Sure! Here are tips:\n\nBefore\n\n• Mix it\n• Wait\n')
    expect(shownIn(deck)).not.toContain('Sure')
    expect(leftOutOf(deck)).toContain('Sure!')
  })

  it('is a post without its head, whose numbered lines go on', async () => {
    const post =
      'Ann Lee\n • 2nd\nHead of Bread | Speaker\n1w • Edited • Visible to anyone\n\nI baked 40 loaves. 🍞\n\n1️⃣ Heat is all.\nBuy a good oven.\n\n2️⃣ Time is free.\nUse it.\n→ Wait a night\n→ Wait a day\n\n…more\n2,311\n148 comments\n96 reposts\nLike\n'
    const deck = await deckOf('post.txt', post)
    for (const words of ['Visible', '2,311', 'Speaker', 'more'])
      expect(`${shownIn(deck)}\n${saidIn(deck)}`).not.toContain(words)
    const steps = deck.storyboard.slides.find(({ layout }) => layout === 'steps')
    expect(steps?.layout === 'steps' && steps.data.points).toHaveLength(2)
    expect(shownIn(deck)).toContain('Wait a night')
    expect(deck.coverage.lost).toEqual([])
  })
})
