/** Formulas: what is one and what is money, that each stays whole, that a hostile one ends, and how large it is. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { parseInline } from '../components/inlineMarkdown.ts'
import { withBrowser } from '../scripts/browser/launch.ts'
import { compile } from '../scripts/compile.ts'
import { drawFormula } from '../scripts/formulas/draw.ts'
import { formulasOf } from '../scripts/formulas/html.ts'
import { FORMULA_SCALE } from '../scripts/formulas/size.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { liveOfStoryboard } from '../scripts/live/deckData.ts'
import { withGap } from '../scripts/paper/gaps.ts'
import { html } from '../scripts/paper/html.ts'
import { hideFormulas } from '../scripts/read/formulas.ts'
import { pageToMarkdown } from '../scripts/read/page.ts'
import { textToMarkdown } from '../scripts/read/plainText.ts'
import { legible } from '../scripts/text/formula.ts'
import { markdown, parseText } from '../scripts/text/markdown.ts'
import { plain, readable } from '../scripts/text/plain.ts'
import { deckOf, pageOf, saidIn } from './told.ts'
import { wordDocument } from './wordDocument.ts'

const type = createTypesetter()
const WORD = /\u{10735}[^\u{10736}]*\u{10736}/gu
/** The formulas that a Markdown text holds, as they were written. */
function foundIn(text: string): string[] {
  return (hideFormulas(text).match(WORD) ?? []).map(legible)
}

describe('what is a formula', () => {
  it.each([
    ['costs $5 and $6', []],
    ['It costs $5, $6 or 7$ a piece', []],
    ['US$5 or 6$ more', []],
    ['Pay $5 and 6$ more', []],
    ['from $100k in revenue$ to more', []],
    ['put $HOME/bin:$PATH there', []],
    ['a $5 bill for $x$ apples', ['$x$']],
    ['the $n$th of them', ['$n$']],
    [String.raw`not \$x\$ but $y$`, ['$y$']],
    ['`$x$` is code and ``$y$`` too', []],
    [String.raw`\(n\) years, see \(page 5\), \[1\] and \[see there\]`, [String.raw`\(n\)`]],
    ['then $a +\nb$ is large', ['$a +\nb$']],
    ['$$\nx = 1\n$$', ['$$\nx = 1\n$$']],
    ['> $$\n> x = 1\n> $$', ['$$\nx = 1\n$$']],
    ['the process $$ and the process $$', []],
    ['\\begin{align}\na &= b\n\\end{align}', ['\\begin{align}\na &= b\n\\end{align}']],
    ['```math\nx^2\n```', ['```math\nx^2\n```']],
    [String.raw`| $\|x\|$ | b |`, ['$|x|$']],
    ['价格是$5和$6，设$x$为', ['$x$']],
  ])('%j', (text, formulas) => {
    expect(foundIn(text)).toEqual(formulas)
  })

  it('leaves every other character and the number of lines', () => {
    const text = 'One $x$ two\n\n$$\na\n= b\n$$\nthree $5 and $6.\n\n```\n$x$\n```\n'
    const hidden = hideFormulas(text)
    expect(hidden.split('\n')).toHaveLength(text.split('\n').length)
    expect(legible(hidden).replace(/\n+/g, '\n')).toBe(text.replace(/\n+/g, '\n'))
  })

  it('is written so that it is read again, beside dollars that are none', () => {
    for (const source of [
      '$x_1^2$ and $5',
      '**a $\\frac{a}{b}$**',
      '$$x = 1$$',
      'costs $5 and $6',
    ]) {
      expect(markdown(parseText(source))).toBe(source)
      expect(parseInline(markdown(parseText(source)))).toEqual(parseInline(source))
    }
    expect(parseInline('a $x * y$ b * c *d*')).toContainEqual({ type: 'formula', tex: 'x * y' })
  })
})

const ARTICLE = String.raw`# Bounds of $O(n \log n)$

## Sorting

In other words, a sort needs $\log_2(n!)$ steps (or, say, $f(x, y) = x. But$ more), and **it $T(n)$ must** wait.

By counting leaves we get

$$
\log_2(n!) \ge \frac{n}{2} \log_2 \frac{n}{2}
$$

so no sort is faster. The price is $5 to $6 for each of them.

## Costs

| Sort | Cost |
|---|---|
| Merge | $\mathcal{O}(n \log n)$ |
| Quick | $\mathcal{O}(n^2)$ |

- **Area.** The circle has $A = \pi r^2$, which everybody knows.
- **Sum.** We get $\sum_{i=1}^n i$ at once.

> [!TIP]
> Use $\hat{x}$ where you can.
`

describe('formulas of an article', () => {
  const { storyboard, coverage, slides } = compile(ARTICLE, 'a.md', type)
  const told = JSON.stringify(liveOfStoryboard(storyboard, { text: ARTICLE, name: 'a.md' }).deck)

  it('stay whole, wherever they stand', () => {
    const drawn = Object.keys(formulasOf(JSON.parse(told)))
    const said = storyboard.slides.flatMap(({ note }) => note.map(line => markdown(line.text)))
    for (const formula of [
      String.raw`$O(n \log n)$`,
      String.raw`$\log_2(n!)$`,
      String.raw`$$\log_2(n!) \ge \frac{n}{2} \log_2 \frac{n}{2}$$`,
      String.raw`$\mathcal{O}(n^2)$`,
      String.raw`$A = \pi r^2$`,
      String.raw`$\sum_{i=1}^n i$`,
      String.raw`$\hat{x}$`,
    ])
      expect([...drawn, said.join('\n')].join('\n')).toContain(formula)
    expect(said.join('\n')).toContain('$f(x, y) = x. But$')
    expect(coverage.lost).toEqual([])
    expect(storyboard.messages).toEqual([])
  })

  it('are words of no output', () => {
    const outputs = [slides, told, JSON.stringify(storyboard.leftOut), JSON.stringify(coverage)]
    for (const output of outputs) expect(output).not.toMatch(/[\u{10600}-\u{10736}]/u)
  })

  it('are one word that nothing divides, fills in or drops', () => {
    const text = parseText(
      String.raw`We need $\frac{alpha, beta}{gamma. Delta}$ here, as everybody understands`,
    )
    expect(plain(text).split(/\s+/)).toHaveLength(7)
    expect(readable(text)).toContain(String.raw`$\frac{alpha, beta}{gamma. Delta}$`)
    const gap = withGap(text, new Map(), 1, { seed: 0, common: new Set() })
    expect(gap?.answer).toBe('understands')
  })

  it('are drawn on paper, and their source stands where they are wrong', () => {
    expect(html`<p>${parseText('so $x^2$ is')}</p>`.text).toContain('class="katex"')
    expect(html`<p>${parseText('so $\\frac{a$ is')}</p>`.text).toContain('<code>$\\frac{a$</code>')
    const deck = compile('# T\n\nOne.\n\nA wrong $\\frac{a$ stands here.\n', 'a.md', type)
    expect(deck.storyboard.messages).toMatchObject([{ rule: 'formula/wrong', line: 5 }])
  })

  it('make lines wider and higher', () => {
    const height = (source: string) => type.height(parseText(source), 'body', 852)
    expect(height('a $x$ b')).toBeLessThan(type.line('body') + 4)
    expect(height(String.raw`a $\displaystyle\sum_{i=1}^n i$ b`)).toBeGreaterThan(
      2 * type.line('body'),
    )
    expect(height('above $$x = 1$$ below')).toBeGreaterThan(3 * type.line('body'))
  })
})

describe('formulas of other formats', () => {
  it('are those of a page: its MathML, what draws it, what is typed', () => {
    const tex = '<annotation encoding="application/x-tex">{\\displaystyle \\beta ^{2}}</annotation>'
    const carried = `<math><semantics><mi>β</mi>${tex}</semantics></math>`
    const own =
      '<math display="block"><mfrac><mi>a</mi><mrow><mi>sin</mi><mn>2</mn></mrow></mfrac>' +
      '<mo>≤</mo><mover><mi>x</mi><mo>¯</mo></mover></math>'
    const page = pageOf(
      `<p>We see ${carried}, which costs $5 and $6, and \\(a_1 * b_1\\) in <code>$x$</code>.</p><p>${own}</p>`,
    )
    const { markdown: read } = pageToMarkdown(page)
    expect(read).toContain(
      String.raw`We see $\beta ^{2}$, which costs $5 and $6, and $a_1 * b_1$ in`,
    )
    expect(read).toContain(String.raw`$$\frac{a}{\sin 2} ≤ \bar{x}$$`)
  })

  it.each([
    ['<mover><mi>x</mi><mo>^</mo></mover>', String.raw`\hat{x}`],
    ['<mover><mi>x</mi><mo>~</mo></mover>', String.raw`\tilde{x}`],
    ['<mover><mi>x</mi><mo>_</mo></mover>', String.raw`\bar{x}`],
    ['<munder><mi>x</mi><mo>_</mo></munder>', String.raw`\underline{x}`],
    ['<munder><mi>x</mi><mo>¯</mo></munder>', String.raw`\underline{x}`],
    ['<munder><mi>x</mi><mi>n</mi></munder>', String.raw`\underset{n}{x}`],
    ['<munder><mi>max</mi><mi>n</mi></munder>', String.raw`\max_{n}`],
    [
      '<munder><munder><mrow><mi>x</mi><mo>+</mo><mi>y</mi></mrow><mo>⏟</mo></munder><mi>n</mi></munder>',
      String.raw`\underbrace{x + y}_{n}`,
    ],
  ])('have marks above and below where a page has them: %s', (math, tex) => {
    const { markdown: read } = pageToMarkdown(pageOf(`<p>We see <math>${math}</math> here.</p>`))
    expect(read).toContain(`We see $${tex}$ here`)
  })

  it('stand in a title as they were written', () => {
    const page = pageToMarkdown(
      String.raw`<title>Why \(\alpha "x"\) is: small</title><p>Since \(\alpha\) is the first letter, it is small.</p>`,
    )
    const text = textToMarkdown(
      'Why \\(\\alpha "x"\\) is: small\n\nSince it is the first letter of all, as people say, it is small.\n',
    )
    for (const { markdown: read } of [page, text]) {
      const { messages, slides } = compile(read, 'a.md', type).storyboard
      expect(messages).toEqual([])
      const cover = slides[0]?.layout === 'cover' ? readable(slides[0].data.title.text) : ''
      expect(cover).toBe(String.raw`Why $\alpha "x"$ is: small`)
    }
  })

  it('are what was written in what a picture or link says', () => {
    const deck = compile(
      '# T\n\nOne is here.\n\n![The curve $x^2$][c]\n\n' +
        'See [this page](https://example.com "about $y^2$") for it.\n\n[c]: a.png "of $z$"\n',
      'a.md',
      type,
    )
    expect(deck.slides).not.toMatch(/[\u{10600}-\u{10736}]/u)
    expect(deck.slides).toContain('The curve $x^2$')
  })

  it('are words in Word only where their switch is on', async () => {
    const run = (value: string) =>
      `<m:r><m:rPr><m:nor${value}/></m:rPr><m:t>ab</m:t></m:r><m:r><m:t>=1</m:t></m:r>`
    const body = ['', ' m:val="0"']
      .map(value => `<w:p><m:oMath>${run(value)}</m:oMath></w:p>`)
      .join('')
    const said = saidIn(await deckOf('nor.docx', await wordDocument(body, {})))
    expect(said).toContain(String.raw`\text{ab} =1`)
    expect(said).toContain('$ab =1$')
  })

  it('are those of Word', async () => {
    const sign = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const sum =
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${sign('i=1')}</m:sub>` +
      `<m:sup>${sign('n')}</m:sup><m:e>${sign('x')}</m:e></m:nary>`
    const mean = `<m:acc><m:accPr><m:chr m:val="̅"/></m:accPr><m:e>${sign('x')}</m:e></m:acc>`
    const inLine =
      '<w:p><w:r><w:t xml:space="preserve">The mean is </w:t></w:r>' +
      `<m:oMath>${mean}${sign('=')}<m:f><m:num>${sum}</m:num><m:den>${sign('n')}</m:den>` +
      '</m:f></m:oMath><w:r><w:t>, as you know.</w:t></w:r></w:p>'
    const deck = await deckOf('f.docx', await wordDocument(inLine, {}))
    expect(saidIn(deck)).toContain(
      String.raw`The mean is $\bar{x} = \frac{∑_{i=1}^{n} x}{n}$, as you know.`,
    )
    expect(deck.coverage.lost).toEqual([])
  })

  it('are those of a text', () => {
    const { markdown: read } = textToMarkdown(
      'A title\n\nSo \\( x_1 * y \\) is it, for $5 and $6 each.\n',
    )
    expect(read).toContain(String.raw`So \( x_1 * y \) is it, for \$5 and \$6 each.`)
  })
})

it('is as wide as nothing where nothing is drawn', () => {
  const source = String.raw`$$\phantom{}$$`
  expect(Object.values(formulasOf([source])).join('')).not.toMatch(/Infinity|NaN/)
  expect(type.height(parseText(`above ${source} below`), 'body', 852)).toBeLessThan(400)
})

describe('a hostile formula', () => {
  it.each(['message', 'errmessage', 'show'])('says nothing to the terminal: \\%s', command => {
    const said: unknown[] = []
    const spies = (['log', 'warn', 'error'] as const).map(name =>
      vi.spyOn(console, name).mockImplementation((...words) => void said.push(words)),
    )
    drawFormula(`x \\${command}{\u001B[2J}`, false)
    for (const spy of spies) spy.mockRestore()
    expect(said).toEqual([])
  })

  it.each([
    ['a loop', String.raw`\def\a{\a\a}\a`],
    ['a flood', String.raw`\def\a#1{#1#1#1#1#1#1#1#1}\a{\a{\a{\a{\a{x}}}}}`],
    ['an address', String.raw`\href{javascript:alert(1)}{x}`],
    ['a picture', String.raw`\includegraphics{http://example.com/a.png}`],
    ['a style', String.raw`\htmlStyle{position:fixed}{x}`],
    ['braces', '{'.repeat(100_000)],
    ['nested fractions', String.raw`\frac{1}{`.repeat(60) + '1' + '}'.repeat(60)],
    ['a gap that leads away', String.raw`\kern-500em x`],
    ['many gaps', String.raw`\kern-5em`.repeat(20) + 'x'],
    ['a shift', String.raw`\raisebox{-500em}{x}`],
    ['too wide', 'x'.repeat(400)],
  ])('ends with a reason: %s', (_, tex) => {
    const start = performance.now()
    const drawing = drawFormula(tex, true)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(drawing).toHaveProperty('problem')
  })

  it('has no markup of its own, and no rule larger than a slide', () => {
    const drawing = drawFormula(
      String.raw`\text{<img src=x onerror=alert(1)>} < \rule{900em}{900em}`,
      false,
    )
    expect('html' in drawing && drawing.html).not.toContain('<img')
    expect('size' in drawing && drawing.size.height).toBeLessThan(20)
  })
})

const MEASURED = String.raw`x
f: \mathbb{R}^n \to \mathbb{R}
\nabla f(x) = \left(\frac{\partial f}{\partial x_1}, \dots\right)^\top
\begin{aligned} a &\le \frac{\|x_0 - x^*\|_2^2}{2 \eta k} \\ &= \mathcal{O}(1/k) \end{aligned}
A = 1000 \times 1.05^{10} \approx 1628.89
\sqrt[3]{x^2+y^2} + \overbrace{a+b+c}^{n}
\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}
\begin{bmatrix} 1 & 0 \\ 0 & 1 \end{bmatrix} \boxed{E = mc^2}
P(A \mid B) = \frac{P(B \mid A)\,P(A)}{P(B)}
\text{accuracy} = \frac{TP}{TP + FN} \mathbf{Attention}(Q,K,V)`.split('\n')

it('is as large as a browser draws it, within 3 % of its width', async () => {
  const dist = join(dirname(createRequire(import.meta.url).resolve('katex/package.json')), 'dist')
  const css = readFileSync(join(dist, 'katex.css'), 'utf8').replace(
    /url\(fonts\/(\S+?\.woff2)\)/g,
    (_, name: string) =>
      `url(data:font/woff2;base64,${readFileSync(join(dist, 'fonts', name)).toString('base64')})`,
  )
  const drawings = MEASURED.flatMap(tex => [false, true].map(display => drawFormula(tex, display)))
  const rows = drawings.map(drawing => `<p>${'html' in drawing ? drawing.html : ''}</p>`)
  const seen = await withBrowser(undefined, async browser => {
    const tab = await browser.newPage()
    await tab.setContent(
      `<style>${css} body { font: 24px/1.4 serif; width: 2000px }</style>${rows.join('')}`,
    )
    await tab.evaluate(() => document.fonts.ready)
    return tab.evaluate(() =>
      [...document.querySelectorAll('p')].map(row => {
        const boxes = [...row.querySelectorAll('.katex-base')].map(box =>
          box.getBoundingClientRect(),
        )
        const top = Math.min(...boxes.map(box => box.top))
        return {
          width: boxes.reduce((sum, box) => sum + box.width, 0),
          height: Math.max(...boxes.map(box => box.bottom)) - top,
        }
      }),
    )
  })
  drawings.forEach((drawing, index) => {
    if (!('size' in drawing)) throw new Error(drawing.problem)
    const { width, height } = seen[index] ?? { width: 0, height: 0 }
    const em = 24 * FORMULA_SCALE
    expect(Math.abs(drawing.size.width * em - width)).toBeLessThan(2 + width * 0.03)
    expect(Math.abs((drawing.size.height + drawing.size.depth) * em - height)).toBeLessThan(3)
  })
})
