/** Any text in any place comes out as it went in: through Slidev's parser, and on the page in a real Chromium. */
import fc from 'fast-check'
import { parseSync } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { parseInline, plainText } from '../components/inlineMarkdown.ts'
import { headlineOf } from '../components/headline.ts'
import { withOwnPages, type Pages } from '../scripts/deck/pages.ts'
import { parseDeck } from '../scripts/deck/parse.ts'
import { defaults } from '../scripts/read/frontMatter.ts'
import { render } from '../scripts/render/index.ts'
import { draft, say } from '../scripts/storyboard/draft.ts'
import { plan } from '../scripts/storyboard/plan.ts'
import { markdown } from '../scripts/text/markdown.ts'
import { plainOf } from '../scripts/text/plain.ts'
import { asText, type Inline } from '../scripts/text/text.ts'
import type { ArticleLine, Draft } from '../scripts/types.ts'
import { runs } from './seed.ts'
import { hostile } from './hostile.ts'
import { inSlidev, SLIDEV_TEST } from './slidev.ts'
import { useBrowser } from './browser.ts'

const origin = { start: 1, end: 1 }
/** A line whose text is exactly this, whatever it holds. */
const line = (text: string): ArticleLine => ({ kind: 'article', text: asText(text), origin })
const plain = (markdown: unknown) => plainText(String(markdown))

const about = (text: string) => ({
  origin: [origin],
  reason: 'a test',
  section: { number: 1, name: line(text).text },
  note: say([line(text)]),
})
const statement = (text: string): Draft =>
  draft('statement', { title: line(text), text: line(text) }, about(text))

/** How many slides each text has to itself in the deck; on those after them stand all of them. */
const OWN_SLIDES = 3
const SHARED_SLIDES = 3

/** A deck that has each of the texts in each place. */
function deckOf(texts: string[]): string {
  const own = texts.flatMap((text): Draft[] => [
    statement(text),
    draft('quote', { quote: line(text), by: line(text) }, about(text)),
    draft('code', { title: line('Code'), code: text, language: 'js' }, about(text)),
  ])
  const [first = ''] = texts
  const shared = [
    draft(
      'points',
      {
        title: line('Points'),
        intro: line(first),
        points: texts.flatMap(text => [
          { label: line(text), text: line(text) },
          { text: line(text) },
        ]),
      },
      about(first),
    ),
    draft(
      'comparison',
      {
        title: line('Comparison'),
        caption: line(first),
        subjects: [line(first), line('B')],
        rows: texts.map(text => ({
          aspect: line(text),
          cells: [line(text), line('b')],
          both: line(text),
        })),
      },
      about(first),
    ),
    draft(
      'table',
      {
        title: line('Table'),
        caption: line('x'),
        header: [line(first)],
        rows: texts.map(text => [line(text)]),
        align: [null],
      },
      about(first),
    ),
  ]
  return rendered(texts, [...own, ...shared])
}

/** A deck that says each of the texts. */
function statementsOf(texts: string[]): string {
  return rendered(texts, texts.map(statement))
}

function rendered(texts: string[], drafts: Draft[]): string {
  const cover = draft(
    'cover',
    { title: line(texts[0] ?? ''), subtitle: line(texts[0] ?? ''), author: line(texts[0] ?? '') },
    { origin: [origin], reason: 'a test', note: say([line('x')]) },
  )
  return render(
    plan({
      drafts: [cover, ...drafts],
      title: line(texts[0] ?? '').text,
      settings: { ...defaults({}), breaks: { every: 1e6, minutes: 10 } },
      leftOut: [],
      messages: [],
    }),
    'article.md',
  )
}

/**
 * A file with NUL in it is refused as binary, and a lone surrogate cannot stand in a file at all.
 * White space is that of a reader: a line has no breaks, and what is not seen at its ends is not there.
 */
const text = fc
  .oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc
      .array(fc.constantFrom(...hostile, ' ', 'word', '\n'), { minLength: 2, maxLength: 5 })
      .map(parts => parts.join('')),
    fc.string({ unit: fc.constantFrom(...'-*_`~[](){}<>!#:|$&%@"\'\\ \n\ta1'), maxLength: 30 }),
  )
  .map(value =>
    value
      .replace(/\p{Surrogate}|\0/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter(value => value !== '')

function reads(texts: string[]): void {
  const { slides } = parseSync(deckOf(texts), 'slides.md')
  expect(slides).toHaveLength(1 + texts.length * OWN_SLIDES + SHARED_SLIDES)
  const found = slides.map(slide => slide.frontmatter)
  const [points, comparison, table] = found.slice(-SHARED_SLIDES)
  for (const value of [
    points?.intro,
    comparison?.caption,
    comparison?.subjects[0],
    table?.header[0],
  ])
    expect(plain(value)).toBe(texts[0])
  texts.forEach((expected, at) => {
    const [statement, quote, code] = found.slice(1 + at * OWN_SLIDES)
    const row = comparison?.rows[at]
    const got = [
      headlineOf(statement ?? {}),
      statement?.text,
      statement?.section.name,
      quote?.quote,
      quote?.by,
      points?.points[at * 2].label,
      points?.points[at * 2].text,
      points?.points[at * 2 + 1].text,
      row.aspect,
      row.cells[0],
      row.both,
      table?.rows[at][0],
    ]
    for (const value of got) expect(plain(value)).toBe(expected)
    expect(code?.code).toBe(expected)
    // What Slidev compiles holds no sign that means anything to it.
    expect(statement?.title).not.toMatch(/[<>{}[\]*_`$|\\]|:\S/)
  })
  for (const slide of slides) expect(slide.content.trim()).toBe('')
}

describe('slides.md', () => {
  it('holds every hostile text unchanged', () =>
    reads(hostile.map(value => value.replace(/\s+/g, ' ').trim()).filter(value => value !== '')))

  it('holds any text unchanged, in every place', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 20, maxLength: 20 }), reads), {
      numRuns: runs(200),
    })
  })

  it('says in the notes what it was given', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 20, maxLength: 20 }), texts => {
        const { slides } = parseSync(statementsOf(texts), 'slides.md')
        expect(slides).toHaveLength(1 + texts.length)
        texts.forEach((value, index) => {
          const note = slides[index + 1]?.note ?? ''
          // Character references are what a browser makes of them.
          expect(
            note.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
          ).toBe(value)
          expect(note).not.toMatch(/[<>{}]|\[click/)
        })
      }),
      { numRuns: runs(50) },
    )
  })
})

/** Each character that can be seen, with the marks that it stands under. */
function marked(nodes: Inline[], marks: string[] = []): string[] {
  return nodes.flatMap(node =>
    'children' in node
      ? marked(node.children, [...new Set([...marks, node.type])].sort())
      : [...plainOf([node])]
          .filter(character => character.trim() !== '')
          .map(
            character =>
              `${character} ${[...marks, ...(node.type === 'code' ? ['code'] : [])].join(' ')}`,
          ),
  )
}

describe('inline Markdown', () => {
  it('loses no text and adds no mark when it is written and read again', () => {
    const { node } = fc.letrec(tie => ({
      leaf: fc.oneof(
        text.map(value => ({ type: 'text', value })),
        fc
          .string({ minLength: 1, maxLength: 8 })
          .filter(value => value.trim() !== '')
          .map(value => ({ type: 'code', value })),
      ),
      node: fc.oneof(
        { maxDepth: 3 },
        tie('leaf'),
        fc.record({
          type: fc.constantFrom('strong', 'emphasis', 'delete'),
          children: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
        }),
      ),
    }))
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), nodes => {
        const once = markdown(asText(nodes as Inline[]))
        const [got, wanted] = [marked(parseInline(once)), marked(nodes as Inline[])]
        // No character is lost or changed; a mark that cannot be written down beside another may
        // fall away, none is added.
        expect(got.map(entry => entry.split(' ')[0])).toEqual(
          wanted.map(entry => entry.split(' ')[0]),
        )
        got.forEach((entry, index) =>
          expect(wanted[index]?.split(' ')).toEqual(
            expect.arrayContaining(entry.split(' ').filter(mark => mark !== '')),
          ),
        )
      }),
      { numRuns: runs(2500) },
    )
  })
})

describe('the page', () => {
  const browser = useBrowser()

  async function shows(
    texts: string[],
    way: typeof withOwnPages,
    also: (pages: Pages) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const deck = deckOf(texts)
    await way(
      browser(),
      { text: deck, name: 'literal', folder: '/nowhere', parsed: parseDeck(deck) },
      { withClicks: false, dark: false },
      async (shown: Pages) => {
        const { tab, selector, refused } = shown
        let dialogs = 0
        tab.on('dialog', dialog => {
          dialogs += 1
          void dialog.dismiss()
        })
        const pages = await tab.evaluate(
          pages =>
            [...document.querySelectorAll(pages)].map(page => ({
              texts: [
                ...page.querySelectorAll(
                  'h1, h2, p, th, td, .label, .text, figcaption, blockquote, pre code',
                ),
              ].map(element => element.textContent?.replace(/\s+/g, ' ').trim()),
              foreign: page.querySelectorAll(
                'script, iframe, object, embed, style, base, link, form, [onerror], [onload], ' +
                  '[onclick], a[href^="javascript:"], a[href^="data:"]',
              ).length,
            })),
          selector,
        )
        expect(pages).toHaveLength(1 + texts.length * OWN_SLIDES + SHARED_SLIDES)
        const shared = pages.slice(-SHARED_SLIDES)
        texts.forEach((expected, at) => {
          const own = pages.slice(1 + at * OWN_SLIDES, 1 + (at + 1) * OWN_SLIDES)
          const seen = expected.replace(/\s+/g, ' ').trim()
          for (const { texts: shown } of [...own, ...shared])
            expect(shown.includes(seen), JSON.stringify([seen, shown])).toBe(true)
        })
        for (const { foreign } of pages) expect(foreign).toBe(0)
        expect({ refused, dialogs }).toEqual({ refused: [], dialogs: 0 })
        expect(
          await tab.evaluate(() => document.querySelectorAll('body script').length),
        ).toBeLessThanOrEqual(3)
        await also(shown)
      },
    )
  }

  it('shows every hostile text as it was written', () =>
    shows(
      hostile.map(value => value.replace(/\s+/g, ' ').trim()).filter(value => value !== ''),
      withOwnPages,
    ))

  it('shows any text as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 60, maxLength: 60 }), texts =>
        shows(texts, withOwnPages),
      ),
      { numRuns: runs(6), endOnFailure: true },
    )
  })

  it(
    "shows it in Slidev's own client too, and gives no headline to its compiler",
    SLIDEV_TEST,
    async () => {
      // Slidev takes titles for templates.
      const templates = [
        '{{ 7*191 }}',
        '{{{ a }}}',
        '<script setup>x</script>',
        '<Tweet id="1" />',
        '[x](y) *z* $q$ :smile:',
      ]
      const texts = hostile.slice(0, 40).map(value => value.replace(/\s+/g, ' ').trim())
      await shows([...texts, ...templates], inSlidev, async ({ tab }) => {
        // As a text: the test runner would rewrite an import that stands in a function.
        const titles = await tab.evaluate<string>(
          `import('/@slidev/title-renderer.md').then(({ default: it }) => String(it.render) + String(it.setup))`,
        )
        expect(titles).toContain('191')
        expect(titles).not.toMatch(/toDisplayString|resolveComponent|7\s*\*\s*191\s*\)/)
      })
    },
  )
})
