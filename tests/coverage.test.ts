/** Nothing is lost: every word of a source is on a slide, in a note or on the list of what is left out. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileSource, readSource } from '../scripts/commands/source.ts'
import { compile, type Deck } from '../scripts/compile.ts'
import { passagesOfHtml } from '../scripts/coverage/html.ts'
import { passagesOfMarkdown } from '../scripts/coverage/markdown.ts'
import { missingFrom } from '../scripts/coverage/missing.ts'
import { wordsTold } from '../scripts/coverage/told.ts'
import { passagesOfWord } from '../scripts/coverage/word.ts'
import { wordsOf } from '../scripts/coverage/words.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { articles } from './articles.ts'
import { around, deckOf, leftOutOf, pageOf, saidIn, shownIn } from './told.ts'
import { wordDocument } from './wordDocument.ts'

const type = createTypesetter()
describe('the count', () => {
  it('is of words, as often as they stand', () => {
    const passages = [
      { text: 'the red house', line: 1 },
      { text: 'the blue house', line: 2 },
    ]
    const told = new Map(Object.entries({ the: 2, red: 1, house: 1 }))
    expect(missingFrom(passages, told)).toEqual([{ text: 'blue house', line: 2 }])
    expect(missingFrom(passages, new Map())).toEqual(passages)
    expect(wordsOf('x² — co\u00ADop')).toEqual(['x2', 'coop'])
  })

  it('begins at the text of the source itself', () => {
    const texts = (source: string) => passagesOfMarkdown(source).map(({ text }) => text.trim())
    const markdown =
      '---\ntitle: x\n---\n\n# 1. A\n\nb ![c](d.png "e") [f](g "h")\n\n' +
      '```js title="i"\nj\n```\n\n<b title="k">l</b> <!-- m -->\n'
    expect(texts(markdown)).toEqual(['A', 'c', 'e', 'h', 'b   f', 'js', '"i"', 'j', 'l'])
    const html =
      '<p>a<b>b</b> c<br>d</p><nav>e</nav><script>f</script><img alt="g"><input value="h">'
    expect(passagesOfHtml(html).map(({ text }) => text)).toEqual(['ab c', 'd', 'e', 'g', 'h'])
    const xml = '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t>b &amp; c</w:t></w:r></w:p>'
    const both =
      `<mc:AlternateContent><mc:Choice>${xml}</mc:Choice><mc:Fallback>${xml}</mc:Fallback>` +
      '</mc:AlternateContent>'
    expect(passagesOfWord(new Map([['word/document.xml', both]]))).toEqual([{ text: 'ab & c' }])
  })

  it('tells what is nowhere, with its line', () => {
    const text = '# T\n\nOne sentence stands here.\n\nAnother one.\n'
    const { storyboard, coverage } = compile(text, 'a.md', type)
    const told = wordsTold(storyboard.slides, coverage.leftOut)
    expect(coverage.lost).toEqual([])
    const longer = passagesOfMarkdown('# T\n\nAnother one, with zebras.\n')
    expect(missingFrom(longer, told)).toEqual([{ text: 'with zebras', line: 3 }])
    const deck = compile(text, 'a.md', type, { passages: [{ text: 'One sentence on zebras' }] })
    expect(deck.storyboard.messages.map(message => message.rule)).toContain('ledger/lost')
  })

  it('takes the name of a picture for none of its words, also one with spaces and brackets', () => {
    const texts = passagesOfMarkdown(
      '![The old shed](my pictures/old shed (2).png)\n\nSee ![it](a.png) here.\n',
    ).map(({ text }) => text.replace(/\s+/g, ' ').trim())
    expect(texts.sort()).toEqual(['See here.', 'The old shed', 'it'])
  })

  it('takes time in proportion to the text', () => {
    const item = (index: number) => `- Item ${index} of the list stands here.`
    const timeOf = (count: number) => {
      const passages = passagesOfMarkdown(
        around(Array.from({ length: count }, (_, index) => item(index)).join('\n')),
      )
      const start = performance.now()
      missingFrom(passages, new Map())
      return performance.now() - start
    }
    timeOf(2000)
    expect(timeOf(16000)).toBeLessThan(100 + 40 * timeOf(2000))
  })
})

describe('every word is told or left out', () => {
  it.each(articles)('of $name', ({ name, text }) => {
    expect(compile(text, `${name}.md`, type).coverage.lost).toEqual([])
  })

  const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))
  it.each(readdirSync(fixtures))('of the fixture %s', async name => {
    const files = readdirSync(`${fixtures}${name}`)
    const file = files.find(entry => entry.startsWith('article.')) ?? ''
    const source = await readSource(`${fixtures}${name}/${file}`)
    expect(compileSource(source).coverage.lost).toEqual([])
  })
})

/** A passage, and its words that participants must see, that must be said at least, or that are left out. */
interface Case {
  name: string
  markdown: string
  shown?: string[]
  said?: string[]
  left?: string[]
}
const table = (cell: string) => `| a | b |\n|---|---|\n| c | ${cell} |`
const cases: Case[] = [
  {
    name: 'a picture in an item',
    markdown: '- one\n- two ![Zalt words](a.png "Zcap words")',
    shown: ['Zalt words', 'Zcap words'],
  },
  {
    name: 'an item that is a picture',
    markdown: '1. one\n2. ![Zalt words](a.png)\n3. three',
    shown: ['Zalt words'],
  },
  {
    name: 'a picture in a quote',
    markdown: '> Some words.\n>\n> ![Zalt words](a.png)',
    shown: ['Zalt words'],
  },
  { name: 'a picture in a cell', markdown: table('![Zalt words](a.png)'), shown: ['Zalt words'] },
  {
    name: 'a sign in many cells',
    markdown: `${table('![Zyes](y.png)')}\n| d | ![Zyes](y.png) |`,
    shown: ['Zyes'],
  },
  {
    name: 'a picture in a heading',
    markdown: '### Name ![Zalt words](a.png)\n\nText.',
    shown: ['Zalt words', 'Name'],
  },
  {
    name: 'a picture in a footnote',
    markdown: 'Text[^1].\n\n[^1]: Note ![Zalt words](a.png)',
    shown: ['Zalt words'],
  },
  {
    name: 'a passage that is only to be said',
    markdown: '<!-- slide: layout=none -->\n\n- one\n- two ![Zalt words](a.png)',
    said: ['Zalt words'],
  },
  {
    name: 'a badge',
    markdown: '- one ![Zbuild](https://img.shields.io/x.svg)\n- two',
    left: ['Zbuild'],
  },
  {
    name: 'a corner',
    markdown:
      '| Zcorner | One | Two |\n|---|---|---|\n| cost | high | low |\n| speed | slow | fast |',
    shown: ['Zcorner'],
  },
  {
    name: 'cells beyond the header',
    markdown: `${table('d')} Zmore | Zthan |`,
    shown: ['Zmore', 'Zthan'],
  },
  {
    name: 'a caption of a table',
    markdown: `${table('d')}\n\n: Zcap words {#tbl-x}`,
    shown: ['Zcap words'],
    left: ['tbl-x'],
  },
  {
    name: 'a caption of a table in an item',
    markdown: '- one\n\n  : Zcap words\n\n  | a | b |\n  |---|---|\n  | c | d |',
    said: ['Zcap words'],
  },
  {
    name: 'a title of code',
    markdown: '```js title="Zapp.js" {1,3} Zflag\nx\n```',
    shown: ['Zapp.js'],
    left: ['Zflag'],
  },
  { name: 'a title in brackets', markdown: '```js [Zapp.js]\nx\n```', shown: ['Zapp.js'] },
  { name: 'a title behind a language', markdown: '```js:Zapp.js\nx\n```', shown: ['Zapp.js'] },
  { name: 'code in an item', markdown: '- a\n\n  ```js title="Zapp"\n  x\n  ```', said: ['Zapp'] },
  {
    name: 'a title of a link',
    markdown: 'A [link](https://example.org "Ztitle words").',
    left: ['Ztitle words'],
  },
  {
    name: 'a title of a reference',
    markdown: 'A [link][r].\n\n[r]: https://example.org "Ztitle words"',
    left: ['Ztitle words'],
  },
  { name: 'an anchor', markdown: '### Name {#zanchor}\n\nText.', left: ['zanchor'] },
  {
    name: 'attributes behind a picture',
    markdown: '![words](a.png){width=50% title=Zwide}',
    left: ['Zwide'],
  },
  {
    name: 'a caption in HTML',
    markdown:
      '<table><caption>Zcap words</caption><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
    shown: ['Zcap words'],
  },
  {
    name: 'a menu',
    markdown: '<menu><li>Zone thing</li><li>Ztwo things</li></menu>',
    shown: ['Zone thing', 'Ztwo things'],
  },
  {
    name: 'MathML',
    markdown: '<p>So <math><mfrac><mi>Za</mi><mn>2</mn></mfrac></math> it is.</p>',
    said: [String.raw`$\frac{\mathrm{Za}}{2}$`],
  },
  {
    name: 'rows without their table',
    markdown: '<tr>\n<td>Zone</td><td><pre>Ztwo</pre></td>\n</tr>',
    said: ['Zone', 'Ztwo'],
  },
  {
    name: 'a component with words',
    markdown: '<Tab label="Zlabel words">\n\nText.\n\n</Tab>',
    left: ['Zlabel words'],
  },
  {
    name: 'a label over a picture that nobody can show',
    markdown: 'Zlabel\n\n![](a.png)',
    left: ['Zlabel'],
  },
  {
    name: 'a sentence that leads to a picture that nobody can show',
    markdown:
      'This is how the Zsales rose in the last quarter, by 40 percent:\n\n![](a.png)\n\nMore.',
    said: ['Zsales rose'],
  },
  {
    name: 'a heading in an element, that leads to the next and has nothing under it',
    markdown: '<div class="Zbox">\n  <p>Text.</p>\n\n  # Zheading: \n  ## Zsub\n</div>\n\nMore.',
    said: ['Zheading:', 'Zsub'],
  },
  {
    name: 'words of a drawing',
    markdown: '<svg viewBox="0 0 9 9">\n<text>Zdrawn words</text>\n</svg>',
    left: ['Zdrawn words'],
  },
]

describe('what stands in an article', () => {
  it.each(cases)('$name', async ({ markdown, shown = [], said = [], left = [] }) => {
    const deck = await deckOf('a.md', around(markdown))
    expect(deck.coverage.lost).toEqual([])
    for (const words of shown) expect(shownIn(deck)).toContain(words)
    for (const words of said) expect(`${shownIn(deck)}\n${saidIn(deck)}`).toContain(words)
    for (const words of left) expect(leftOutOf(deck)).toContain(words)
  })
})

describe('a page', () => {
  it('keeps all pictures of a figure, captions, boxes, and buttons in sentences', async () => {
    const figure =
      '<figure><img src="a.png" alt="Zone"><img src="b.png" alt="Ztwo"><figcaption>Zcap</figcaption></figure>'
    const captioned =
      '<table><caption>Zhead words</caption><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>'
    const rest =
      '<p>Press <button>Zsave</button> now.</p><aside class="note">Zbox words stand here.</aside>'
    const deck = await deckOf('a.html', pageOf(figure + captioned + rest))
    for (const words of ['Zone', 'Ztwo', 'Zcap', 'Zhead words', 'Zbox words'])
      expect(shownIn(deck)).toContain(words)
    expect(saidIn(deck)).toContain('Press Zsave now.')
    expect(deck.coverage.lost).toEqual([])
  })

  it('lists all that is not its article, each with what it is', async () => {
    const math = '<math><semantics><mi>Zx</mi><annotation>Ztex</annotation></semantics></math>'
    const formula =
      `<span class="katex"><span class="katex-mathml">${math}</span>` +
      '<span class="katex-html">Zx</span></span>'
    const passage =
      '<p hidden>Zhidden words.</p><noscript>Zscript words</noscript>' +
      `<p>A formula ${formula} stands here, in a sentence of its own.</p>`
    const nav = '<nav><div><a href="/">Zmenu words</a></div></nav><main>'
    const deck = await deckOf('a.html', pageOf(passage).replace('<main>', nav))
    const reasonOf = (text: string) =>
      deck.coverage.leftOut.find(item => item.text === text)?.reason
    expect(reasonOf('Zmenu words')).toBe('navigation')
    expect(reasonOf('Zhidden words.')).toBe('hidden on the page')
    expect(reasonOf('Zscript words')).toBe('for browsers without scripts')
    expect(leftOutOf(deck)).toContain('Ztex')
    expect(saidIn(deck)).toContain(String.raw`A formula $\mathrm{Zx}$ stands here`)
    expect(shownIn(deck)).not.toContain('Zhidden')
    expect(deck.coverage.lost).toEqual([])
  })
})

describe('a Word file', () => {
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const paragraph = (inner: string) => `<w:p>${inner}</w:p>`
  const sign = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  const power = `<m:oMath><m:sSup><m:e>${sign('Zx')}</m:e><m:sup>${sign('2')}</m:sup></m:sSup></m:oMath>`
  const box = `<w:txbxContent>${paragraph(run('Zbox words stand here.'))}</w:txbxContent>`
  const body = [
    run('A first sentence stands here.'),
    `${run('We meet ')}<w:del w:id="1"><w:r><w:delText>Zdeleted </w:delText></w:r>` +
      `</w:del><w:ins w:id="2">${run('Zinserted ')}</w:ins>${run('on Monday.')}`,
    `${run('Seen text.')}${run(' Zhid', '<w:vanish/>')}` +
      `${run('den words.', '<w:vanish/>')}${run(' Zseen words.', '<w:vanish w:val="0"/>')}`,
    run('Zsecret words.', '<w:rStyle w:val="Secret"/>'),
    `${run('See page ')}<w:fldSimple w:instr="PAGEREF x">${run('Zseven')}</w:fldSimple>${run(' for it.')}`,
    `${run('The sum is ')}${power}${run(' then.')}`,
    `<w:r><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></w:r>`,
    `${run('Commented')}<w:r><w:commentReference w:id="1"/></w:r>${run(' words at the end.')}`,
  ]
  let deck: Deck
  beforeAll(async () => {
    const hidden =
      '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
    const based =
      '<w:style w:type="character" w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>'
    const comment = `<w:comment w:id="1" w:author="Jo">${paragraph(run('Zcomment words'))}</w:comment>`
    const file = await wordDocument(body.map(paragraph).join(''), {
      'word/comments.xml': comment,
      'word/header1.xml': paragraph(run('Zheader words')),
      'word/styles.xml': hidden + based,
    })
    deck = await deckOf('a.docx', file)
  })

  it('gives what is meant for readers: inserted words, fields, formulas, text boxes', () => {
    const told = `${shownIn(deck)}\n${saidIn(deck)}`.replace(/\s+/g, ' ')
    expect(told).toContain('We meet Zinserted on Monday.')
    expect(told).toContain('Zseen words')
    expect(told).toContain('See page Zseven for it')
    expect(told).toContain('The sum is ${Zx}^{2}$ then')
    expect(told).toContain('Zbox words')
    expect(told).toContain('Commented words')
    expect(deck.coverage.lost).toEqual([])
  })

  it.each([
    ['Zdeleted', 'deleted, as a tracked change'],
    ['Zhidden words.', 'hidden text of the document'],
    ['Zsecret words.', 'hidden text of the document'],
    ['Jo: Zcomment words', 'comment'],
    ['Zheader words', 'the head of each page'],
  ])('lists what is not: %s', (words, reason) => {
    const found = deck.coverage.leftOut.find(item => item.text.trim() === words)
    expect(found?.reason).toBe(reason)
    expect(`${shownIn(deck)}\n${saidIn(deck)}\n${deck.slides}`).not.toContain(words)
  })
})
