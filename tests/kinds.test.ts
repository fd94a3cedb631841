/** Markup of tools that people bring: what it says stands on slides, what it asks of its tool does not. */
import { describe, expect, it } from 'vitest'
import { plain } from '../scripts/text/plain.ts'
import { textToMarkdown } from '../scripts/read/plainText.ts'
import { around, deckOf, leftOutOf, pageOf, saidIn, shownIn, sourceOf } from './told.ts'

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
    '<Tabs>\n<TabItem value="a" label="Oven">\n\nBake it.\n\n' +
      '</TabItem>\n<TabItem value="b" label="Pan">\n\nFry it.\n\n</TabItem>\n</Tabs>',
    ['Oven: Bake it.', 'Pan: Fry it.'],
    ['TabItem'],
  ],
  [
    'tabs and terms of MyST',
    '::::{tab-set}\n:::{tab-item} Oven\nBake it.\n:::\n:::{tab-item} Pan\nFry it.\n:::\n' +
      `::::\n\n${FENCE}{glossary}\nCrust\n  What is outside.\n${FENCE}`,
    ['Oven: Bake it.', 'Crust', 'What is outside.'],
    ['tab-set', 'glossary'],
  ],
  [
    'tables that are lists',
    `${FENCE}{list-table} Ovens\n:header-rows: 1\n\n* - Oven\n  - Heat\n* - Gas\n` +
      `  - high\n* - Steam\n  - low\n${FENCE}\n\n% a remark\n\n+++`,
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
    '+------+------+\n| When | What |\n+======+======+\n| Noon | eat  |\n' +
      '+------+------+\n| Ten  | rest |\n+------+------+',
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
    'boxes, tabs and pictures of Hugo',
    '{{% notice tip %}}\nLook twice.\n{{% /notice %}}\n\n' +
      '{{< tabs >}}\n{{< tab "Oven" >}}\nBake it.\n{{< /tab >}}\n{{< /tabs >}}\n\n' +
      '{{< figure src="a.png" alt="A loaf" >}}',
    ['Look twice.', 'Oven: Bake it.', 'A loaf'],
    ['notice', 'tab "'],
  ],
  [
    'boxes and tabs of GitBook',
    '{% hint style="warning" %}\nIt is hot.\n{% endhint %}\n\n' +
      '{% tabs %}\n{% tab title="Pan" %}\nFry it.\n{% endtab %}\n{% endtabs %}',
    ['It is hot.', 'Pan: Fry it.'],
    ['hint style', 'endtab'],
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
      ':::: {.columns}\n::: {.column width="40%"}\n**Oven**\n\n' +
      '- hot\n- dear\n:::\n::: {.column width="60%"}\n**Pan**\n\n- quick\n- cheap\n:::\n' +
      '::::\n\n> **Pro Tip 💡:** Warm it first.'
    const deck = await deckOf('columns.md', around(columns))
    expect(deck.coverage.lost).toEqual([])
    expect(deck.storyboard.slides.map(({ layout }) => layout)).toContain('tip')
  })
})

it('the pages of outliners have their headings, tasks and levels', async () => {
  const page =
    'title:: Bread\n\n- # Bread\n\t- It takes a day.\n\t- ## Before\n' +
    '\t\t- TODO Buy flour\n\t\t- DONE Clean\n\t\t\t- the bowl\n\t- ## After\n' +
    '\t\t- Eat it\n\t\t- ((64a1b2c3-0000))\n\t- {{query (todo LATER)}}\n'
  const deck = await deckOf('outline.md', page)
  const names = deck.storyboard.slides.flatMap(({ section }) =>
    section ? [plain(section.name)] : [],
  )
  expect(names).toEqual(expect.arrayContaining(['Before', 'After']))
  const text = `${shownIn(deck)}\n${saidIn(deck)}`
  for (const words of ['TODO', 'query', '64a1b2c3', '## ']) expect(text).not.toContain(words)
  for (const words of ['Buy flour', 'the bowl']) expect(text).toContain(words)
  expect(deck.coverage.lost).toEqual([])
})

it('accordions and tabs of a page stand below what opens them', async () => {
  const words =
    'It is said in a sentence that is long enough to be an article, and in one more of them.'
  const part = (name: string, id: string) =>
    '<div class="accordion-item"><h2 class="accordion-header">' +
    `<button class="accordion-button" data-bs-target="#${id}">${name}</button></h2>` +
    `<div id="${id}" class="accordion-collapse collapse"><div class="accordion-body">` +
    `<p>${words} ${name} again.</p></div></div></div>`
  const tabs =
    '<ul role="tablist"><li><button role="tab" aria-controls="t">At home</button></li>' +
    `</ul><div class="tab-pane fade" id="t" role="tabpanel"><p>${words}</p></div>`
  const page =
    '<title>Ask | Blog</title><main><h1>Ask</h1>' +
    `<p>${words}</p>${part('Open', 'a')}${part('Wait', 'b')}${tabs}</main>`
  const { text } = await sourceOf('accordion.html', page)
  expect(text).toMatch(/^# Ask$/m)
  expect(text).toMatch(/## Open\n\nIt is said[^]*## Wait\n\nIt is said[^]*### At home\n\nIt is/)
})

it('a short page keeps all of its main part', async () => {
  const parts = ['One', 'Two', 'Three'].map(
    name => `<section><h2>${name}</h2><div>${name} is short.</div></section>`,
  )
  const page =
    '<title>Ask</title><nav><a href="/">Home</a></nav><main><h1>Ask</h1>' +
    `<p>${'A first sentence stands here. '.repeat(3)}</p>${parts.join('')}<dl>` +
    '<dt>Echo</dt><dd>What comes back.</dd></dl></main>'
  const { text } = await sourceOf('short.html', page)
  for (const words of ['Two is short', 'Echo']) expect(text).toContain(words)
  expect(text).not.toContain('Home')
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
        `<pre class="mermaid">\n${first.replace('>', '&gt;')}\n` +
          '</pre><p>Words stand between the two of them, as they should.</p>' +
          `<div class="mermaid">\n${second}\n</div>`,
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
  const page =
    '<title>Rules</title><main>' +
    `<p>${'All of us read them. '.repeat(9)}</p>${bold('Before')}<p>Look at it, ` +
    `and at all that stands beside it.</p>${bold('Signature: ________')}` +
    '<p>Thank you for it, from all who work here.</p></main>'
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
      'From: Jo <jo@example.com>\nTo: All\nSubject: Re: How we bake\n\nHi all,\n\n' +
      'KNEADING\nTake flour and water, and mix them well.\n\n' +
      'BAKE\nAn hour is enough for any bread.\n\n-- \nJo | Baker\n'
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

  it('is a story without what a magazine shows around it', () => {
    const story =
      'Member-only story\n\nThe art of asking\nWhy questions matter\nAnn Lee\nAnn Lee\n\n' +
      'Follow\n6 min read\n·\nMar 3, 2025\n\n1.2K\n\n' +
      'Most of us learn to answer, and nobody marks a question.\n\n' +
      'Then wait\nSilence is a tool. Count to seven before you speak again.\n\n' +
      'Written by Ann Lee\n3K Followers\n'
    const { markdown, leftOut } = textToMarkdown(story)
    expect(markdown).toContain('# The art of asking\n')
    expect(markdown).toContain('subtitle: "Why questions matter"')
    expect(markdown).toContain('## Then wait\n')
    expect(markdown).not.toMatch(/Ann Lee|1\.2K|min read|2025/)
    expect(leftOut.map(({ text }) => text)).toContain('Member-only story')
  })

  it('is a message of a chat without who wrote it', () => {
    const { markdown } = textToMarkdown(
      '[9:14 AM] Jo Bell\nHow we name files\n\nDate first, always.\n',
    )
    expect(markdown).toContain('# How we name files')
    expect(markdown).not.toContain('9:14')
  })

  it('is a post without its head, whose numbered lines go on', async () => {
    const post =
      'Ann Lee\n • 2nd\nHead of Bread | Speaker\n1w • Edited • Visible to anyone\n\n' +
      'I baked 40 loaves. 🍞\n\n1️⃣ Heat is all.\nBuy a good oven.\n\n' +
      '2️⃣ Time is free.\nUse it.\n→ Wait a night\n→ Wait a day\n\n' +
      '…more\n2,311\n148 comments\n96 reposts\nLike\n'
    const deck = await deckOf('post.txt', post)
    for (const words of ['Visible', '2,311', 'Speaker', 'more'])
      expect(`${shownIn(deck)}\n${saidIn(deck)}`).not.toContain(words)
    const steps = deck.storyboard.slides.find(({ layout }) => layout === 'steps')
    expect(steps?.layout === 'steps' && steps.data.points).toHaveLength(2)
    expect(shownIn(deck)).toContain('Wait a night')
    expect(deck.coverage.lost).toEqual([])
  })
})
