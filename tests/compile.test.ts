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
import { markdown } from '../scripts/text/markdown.ts'
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
