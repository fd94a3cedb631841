/** Text as a tree: what can be done with it, and that no word is lost by it. */
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Paragraph } from 'mdast'
import { describe, expect, it } from 'vitest'
import { join, phrase } from '../scripts/text/join.ts'
import { markdown, parseText } from '../scripts/text/markdown.ts'
import { addressesIn, leading, leavesOf, withoutMarks } from '../scripts/text/marks.ts'
import { lineOf } from '../scripts/recognise/line.ts'
import { sentencesOf } from '../scripts/recognise/sentences.ts'
import { joinPassages, originOf, part, passageOf, passageOn } from '../scripts/text/passage.ts'
import { GAP, isEmpty, plain, saySame } from '../scripts/text/plain.ts'
import { replace, slice, trim } from '../scripts/text/slice.ts'
import { asText, type Inline, type Text } from '../scripts/text/text.ts'

const word = fc.constantFrom(
  'one',
  'two ',
  ' three',
  'a*b',
  '_',
  '`',
  '[x](y)',
  ' ',
  'Ende.',
  '文字',
)
const { node } = fc.letrec<{ node: Inline }>(tie => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constant('text' as const), value: word }),
    fc.record({ type: fc.constant('code' as const), value: word }),
    fc.record({ type: fc.constant('blank' as const) }),
    fc.record({
      type: fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const),
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('link' as const),
      url: fc.constantFrom('https://example.org/a-long-address?of=words', 'b.md'),
      children: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}))
const anyText = fc.array(node, { maxLength: 5 }).map(nodes => asText(nodes))
const withOffsets = anyText.chain(text =>
  fc
    .tuple(fc.nat(plain(text).length), fc.nat(plain(text).length))
    .map(([a, b]) => ({ text, from: Math.min(a, b), to: Math.max(a, b) })),
)

/** Each character with the marks that it stands under. */
function marked(text: Text): string[] {
  return leavesOf(text).flatMap(({ leaf, from, to, marks }) =>
    [...plain(text).slice(from, to)].map(
      character => `${character} ${[...marks, leaf.type].sort().join(' ')}`,
    ),
  )
}
const seen = (characters: string[]) => characters.filter(entry => !/^\s/.test(entry))

describe('a text', () => {
  it('is always in its one shape', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(asText(text.children)).toEqual(text)
      }),
    )
  })

  it('has one link where two to the same place meet in two marks that become one', () => {
    const link = {
      type: 'link' as const,
      url: 'https://example.org',
      children: [{ type: 'text' as const, value: 'one' }],
    }
    const marked = { type: 'emphasis' as const, children: [link] }
    const once = asText([marked, marked])
    expect(asText(once.children)).toEqual(once)
  })

  it('is the same again when it is cut and joined', () => {
    fc.assert(
      fc.property(withOffsets, ({ text, from }) => {
        const parts = [slice(text, 0, from), slice(text, from)]
        expect(plain(join(parts)).replace(/\s/g, '')).toBe(plain(text).replace(/\s/g, ''))
        expect(seen(parts.flatMap(marked))).toEqual(seen(marked(text)))
      }),
    )
  })

  it('has something else in the place of what is replaced, and the rest as it was', () => {
    fc.assert(
      fc.property(withOffsets, ({ text, from, to }) => {
        fc.pre(from < to && !plain(text).includes(GAP))
        const replaced = replace(text, from, to, [{ type: 'blank' }])
        expect(plain(replaced)).toBe(`${plain(text).slice(0, from)}${GAP}${plain(text).slice(to)}`)
      }),
    )
  })

  it('keeps the marks around a gap', () => {
    const text = parseText('The **very best** answer')
    expect(replace(text, 9, 13, [{ type: 'blank', number: 3 }]).children).toEqual([
      { type: 'text', value: 'The ' },
      {
        type: 'strong',
        children: [
          { type: 'text', value: 'very ' },
          { type: 'blank', number: 3 },
        ],
      },
      { type: 'text', value: ' answer' },
    ])
  })

  it('has words, and marks that are none', () => {
    const text = parseText('**Read** [the _whole_ `guide`](https://example.org/many-words)!')
    expect(plain(text)).toBe('Read the whole guide!')
    expect(addressesIn(text)).toEqual(['https://example.org/many-words'])
    expect(markdown(withoutMarks(text, 'strong', 'link'))).toBe('Read the _whole_ `guide`!')
    expect(leading(text, 'strong')).toBe(4)
    expect(leading(parseText('**a** **b** c'), 'strong')).toBe(3)
    expect(leading(parseText('a **b**'), 'strong')).toBe(0)
    expect(saySame(text, asText('Read the whole guide!'))).toBe(true)
    expect(isEmpty(asText(''))).toBe(true)
    expect(plain(trim(parseText(' **a** ')))).toBe('a')
  })

  it('is composed of plain words and other texts, each of which stays what it is', () => {
    const name = parseText('**C** & `a*b`')
    expect(markdown(phrase`Part ${2}: ${name}, *not* ${'_marked_'}`)).toBe(
      'Part 2: **C** & `a*b`, \\*not\\* \\_marked\\_',
    )
    expect(plain(join([name, asText('D')], ' and '))).toBe('C & a*b and D')
  })
})

describe('a passage of the article', () => {
  const passage = (source: string) =>
    passageOf((fromMarkdown(source).children[0] as Paragraph).children)

  it('knows the lines that each of its parts stands on', () => {
    const whole = passage('First **line\nsecond** line\nand [the\nlast](a.md).')
    expect(plain(whole.text)).toBe('First line second line and the last.')
    expect(originOf(whole)).toEqual({ start: 1, end: 4 })
    expect(originOf(part(whole, 0, 10))).toEqual({ start: 1, end: 1 })
    expect(originOf(part(whole, 11, 17))).toEqual({ start: 2, end: 2 })
    expect(originOf(part(whole, 17, 31))).toEqual({ start: 2, end: 3 })
    const end = part(whole, 23)
    expect(markdown(end.text)).toBe('and [the last](a.md).')
    expect(originOf(part(end, 0, 3))).toEqual({ start: 3, end: 3 })
  })

  it('nests marks alike, however the author nested them', () => {
    const [one, other] = [passage('_**so**_'), passage('**_so_**')]
    expect(one.text).toEqual(other.text)
  })

  it('has the white space of a reader, and none at its ends; what divides lines divides sentences', () => {
    const spaced = passage('a  b\n   c`  code  `')
    expect(plain(spaced.text)).toBe('a b c code')
    const divided = passage('One \u2028 Two')
    expect(sentencesOf(divided, 'en').map(one => plain(one.text))).toEqual(['One', 'Two'])
    expect(plain(lineOf(divided).text)).toBe('One Two')
    expect(plain(passageOn(7, '   indented = code', 'code').text)).toBe('indented = code')
    expect(originOf(passageOn(7, 'x'))).toEqual({ start: 7, end: 7 })
  })

  it('is put together with others', () => {
    const row = joinPassages([passageOn(3, 'left'), passageOn(4, 'right')], ' · ')
    expect(plain(row.text)).toBe('left · right')
    expect(originOf(row)).toEqual({ start: 3, end: 4 })
    expect(originOf(part(row, 7))).toEqual({ start: 4, end: 4 })
  })
})
