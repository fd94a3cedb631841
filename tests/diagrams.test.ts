/** Diagrams: pictures with their source, drawn alike in each run, that only draw; code where that fails. */
import { afterAll, describe, expect, it, vi } from 'vitest'
import { withBrowser } from '../scripts/browser/launch.ts'
import { compile } from '../scripts/compile.ts'
import { withoutCache } from '../scripts/deck/cache.ts'
import { parseDeck } from '../scripts/deck/parse.ts'
import { drawDiagrams } from '../scripts/diagrams/draw.ts'
import { drawIn, prepareTab } from '../scripts/diagrams/mermaid.ts'
import { shareOfSlide, turnedToSide } from '../scripts/diagrams/picture.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { drawable, wordsOfDiagram } from '../scripts/recognise/diagramSource.ts'
import type { DiagramAnswer } from '../scripts/storyboard/diagrams.ts'

const type = createTypesetter()
// Test files share their modules, and with them the cache that these leave behind.
afterAll(() => vi.resetModules())
const CHART = 'graph TD\n  A[Order comes] --> B{In stock?}\n  B -->|Yes| C[Pack it]'
const ARTICLE =
  '# Orders\n\nHow an order goes.\n\n## The way\n\nThe picture shows it.\n\n' +
  `\`\`\`mermaid\n${CHART}\n\`\`\`\n\nMost of them are packed at once.\n`
const PICTURE = 'data:image/svg+xml;base64,PHN2Zy8+'

function deckWith(answer: DiagramAnswer | undefined) {
  return compile(ARTICLE, 'a.md', type, { diagramOf: () => answer })
}

describe('a block of Mermaid', () => {
  it('is a figure with its source, drawn or not', () => {
    const { storyboard, coverage, slides } = deckWith(undefined)
    const figure = storyboard.slides.find(({ layout }) => layout === 'figure')
    expect(figure?.data).toMatchObject({ diagram: CHART, image: '' })
    expect(storyboard.slides.map(({ layout }) => layout)).not.toContain('code')
    expect(coverage.lost).toEqual([])
    const front = parseDeck(slides).slides.find(({ layout }) => layout === 'figure')?.frontmatter
    expect(front).toMatchObject({ diagram: CHART, alt: 'Order comes, In stock?, Yes, Pack it' })
    expect(front).not.toHaveProperty('image')
    expect(deckWith({ image: PICTURE }).slides).toContain(PICTURE)
  })

  it('is code with a message where it cannot be drawn', () => {
    const problem = { rule: 'diagram/wrong' as const, problem: 'it is wrong', hint: 'correct it' }
    const { storyboard, coverage } = deckWith(problem)
    const code = storyboard.slides.find(({ layout }) => layout === 'code')
    expect(code?.data).toMatchObject({ code: CHART, language: 'mermaid' })
    expect(storyboard.messages).toMatchObject([{ rule: 'diagram/wrong', line: 9 }])
    expect(coverage.lost).toEqual([])
  })

  it.each([
    ['hidden', { hidden: true }],
    ['minutes=4', { minutes: 4 }],
  ])('keeps what the author planned for it, drawn or not: %s', (wish, planned) => {
    const problem = { rule: 'diagram/wrong' as const, problem: 'it is wrong', hint: 'correct it' }
    const article = ARTICLE.replace('```mermaid', `<!-- slide: ${wish} -->\n\n\`\`\`mermaid`)
    const { slides } = compile(article, 'a.md', type, { diagramOf: () => problem }).storyboard
    expect(slides.find(({ layout }) => layout === 'code')).toMatchObject(planned)
  })

  it.each([
    ['%%{init: {"securityLevel": "loose"}}%%\ngraph TD\nA', 'graph TD\nA'],
    ['---\nconfig:\n  theme: dark\n---\ngraph TD\nA', 'graph TD\nA'],
    ['%%{ wrap }%%\n%%{init: {}}%%\ngraph TD\nA', 'graph TD\nA'],
    ['graph TD\n%% a remark\nA', 'graph TD\n%% a remark\nA'],
  ])('does not set up what draws it: %j', (source, drawn) => {
    expect(drawable(source)).toBe(drawn)
  })

  it('has words for who cannot see it', () => {
    const talk = 'sequenceDiagram\n participant C as Customer\n C->>S: It does not start'
    expect(wordsOfDiagram(talk)).toBe('Customer, It does not start')
    expect(wordsOfDiagram('pie\n "Dogs" : 3')).toBe('Dogs')
  })

  it('stands to the side where it would be small', () => {
    expect(turnedToSide(CHART)).toMatch(/^graph LR\n/)
    expect(turnedToSide('sequenceDiagram\nA->>B: x')).toBeUndefined()
    expect(shareOfSlide('<svg viewBox="0 0 100 760">')).toBe(0.5)
  })
})

const HOSTILE = `%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%
graph TD
  A["<img src=x onerror=alert(1)>Zlabel"] --> B[Other]
  click A "javascript:alert(1)"
  click B href "http://example.com/"`

it('is drawn alike in each run, and only draws', { timeout: 120_000 }, async () => {
  withoutCache()
  const answers = await drawDiagrams([CHART, HOSTILE, 'graph TD\n A --> [[['], undefined)
  expect(await drawDiagrams([CHART], '/nowhere')).toEqual(new Map([[CHART, answers.get(CHART)]]))
  const svgOf = (source: string) => {
    const answer = answers.get(source)
    const image = answer !== undefined && 'image' in answer ? answer.image : ''
    return Buffer.from(image.replace(/^[^,]*,/, ''), 'base64').toString()
  }
  expect(svgOf(CHART).replace(/<[^<>]*>/g, '')).toContain('In stock?')
  expect(svgOf(HOSTILE)).toMatch(/^<svg[^]*Other/)
  expect(svgOf(HOSTILE)).not.toMatch(
    /<(?:script|img|foreignObject)\b|href=|javascript:|example\.com|\son\w+=["']/,
  )
  expect(answers.get('graph TD\n A --> [[[')).toMatchObject({ rule: 'diagram/wrong' })
  withoutCache()
  expect((await drawDiagrams([CHART], undefined)).get(CHART)).toEqual(answers.get(CHART))
})

it('is not wrong where its browser is gone', { timeout: 60_000 }, async () => {
  await withBrowser(undefined, async browser => {
    const tab = await browser.newPage()
    await prepareTab(tab)
    await tab.close()
    await expect(drawIn(tab, CHART)).rejects.toThrow()
  })
})

it('needs a browser, and says so', async () => {
  withoutCache()
  const answers = await drawDiagrams([CHART], '/nowhere')
  expect(answers.get(CHART)).toMatchObject({ rule: 'diagram/browser' })
})
