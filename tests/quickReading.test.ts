/** What makes reading quick changes no result. */
import fc from 'fast-check'
import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Options } from 'mdast-util-to-markdown'
import { describe, expect, it } from 'vitest'
import { readFormat } from '../scripts/formats/index.ts'
import { stylesFor } from '../scripts/formats/wordStyles.ts'
import { droppedFrom, keepsAll } from '../scripts/read/dropped.ts'
import { withoutLooks } from '../scripts/read/wordLean.ts'
import { writeMarkdown } from '../scripts/read/writeMarkdown.ts'
import { parseXml } from '../scripts/parse/xml.ts'
import { writeXml } from '../scripts/parse/writeXml.ts'
import { wordDocument } from './wordDocument.ts'

const OPTIONS: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
}

/** Words, and all signs that Markdown knows, in any order. */
const word = fc.constantFrom(
  ...'team w www. 12 1. :// https: ! [ ] ( ) * _ ~ | # + - = > < & @ . , ; " \' ` \\ é 语 …'.split(
    ' ',
  ),
  ' ',
  '\n',
)
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(''))
const inline = fc.oneof(
  text.map(value => ({ type: 'text' as const, value })),
  text.map(value => ({ type: 'strong' as const, children: [{ type: 'text' as const, value }] })),
  text.map(value => ({
    type: 'link' as const,
    url: 'https://example.org',
    children: [{ type: 'text' as const, value }],
  })),
  fc.constant({ type: 'break' as const }),
)
const line = fc.array(inline, { minLength: 1, maxLength: 4 })
const block = fc.oneof(
  line.map(children => ({ type: 'paragraph' as const, children })),
  line.map(children => ({ type: 'heading' as const, depth: 2 as const, children })),
  line.map(children => ({
    type: 'table' as const,
    children: [
      {
        type: 'tableRow' as const,
        children: [{ type: 'tableCell' as const, children: children.slice(0, 1) as never }],
      },
    ],
  })),
)

it('writes each text as the usual way does, whatever stands beside it', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), children => {
      const tree: Root = { type: 'root', children }
      expect(writeMarkdown(tree)).toBe(toMarkdown(tree, OPTIONS))
    }),
    { numRuns: 3000, seed: 3 },
  )
})

describe('a part of a Word file', () => {
  it('loses how it looks, and no word', () => {
    const xml =
      '<w:p w:rsidR="00A1"><w:pPr><w:spacing w:after="1"/><w:pStyle w:val="Title"/></w:pPr>' +
      '<w:r><w:rPr><w:b/><w:lang w:val="de"/></w:rPr><w:t>One &lt;w:lang/&gt; two</w:t></w:r></w:p>'
    expect(withoutLooks(xml)).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>' +
        '<w:r><w:rPr><w:b/></w:rPr><w:t>One &lt;w:lang/&gt; two</w:t></w:r></w:p>',
    )
    const quoted = '<w:t><![CDATA[ <w:lang/> ]]></w:t>'
    expect(withoutLooks(quoted)).toBe(quoted)
  })

  it('is written as it was parsed', () => {
    const xml = '<a b="1 &amp; &quot;2&quot;"><c/>x &lt; y &gt; z<![CDATA[<d>]]></a>'
    expect(writeXml(parseXml(xml))).toBe(xml)
  })

  it('asks for the styles that the document has', () => {
    const styles = '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    const entries = stylesFor([styles, '<w:pStyle w:val="LecternBullet2"/>'])
    expect(entries).toContain("p[style-name='heading 1'] => h1:fresh")
    expect(entries.some(entry => entry.startsWith('p.LecternBullet2'))).toBe(true)
    expect(entries.some(entry => entry.includes('Intense Quote'))).toBe(false)
    expect(entries).toContain('p:unordered-list(1) => ul > li:fresh')
  })
})

it('knows at once that a page keeps all its words, and where it does not', () => {
  const html = '<p>A <b>w</b>ord &amp; a <img alt="plan" src="x"></p><p>Again a word</p>'
  expect(keepsAll(html, ['A word & a', 'plan', 'Again a word'])).toBe(true)
  expect(keepsAll(html, ['A word & a', 'plan', 'Again a'])).toBe(false)
  expect(droppedFrom([{ text: 'Again a word', line: 1 }], ['Again a'], 'gone')).toHaveLength(1)
})

it('reads a Word file whose parts say how every word looks', async () => {
  const run = (value: string) =>
    `<w:r w:rsidRPr="00B2"><w:rPr><w:rFonts w:ascii="Arial"/><w:color w:val="FF0000"/></w:rPr><w:t>${value}</w:t></w:r>`
  const bytes = await wordDocument(
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('Plan the day')}</w:p>` +
      `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${run('Write three goals.')}</w:p>`,
    {},
  )
  const { text } = await readFormat({ bytes, name: 'day.docx', contentType: '' }, false)
  expect(text).toContain('# Plan the day')
  expect(text).toContain('Write three goals.')
})
