/** Pasted text, and Markdown of every habit, become the same clean Markdown. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readSource } from '../scripts/commands/source.ts'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { tamed } from '../scripts/read/habits.ts'
import { plain } from '../scripts/text/plain.ts'
import { temporaryFolder } from './folder.ts'
const folder = temporaryFolder()
const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
const type = createTypesetter()

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
describe('pasted text', () => {
  it('shows its structure by the shape of its lines', async () => {
    const { text, leftOut } = await readSource(fixture('pasted/article.txt'))
    expect(text).toContain('title: "Gardens Vs Parks: 3 Things To Know"')
    expect(text).toContain('date: "May 3, 2024"')
    expect(text.match(/^#+ .*/gm)).toEqual([
      '# Gardens Vs Parks: 3 Things To Know',
      '## Truths About Gardens',
      '## Truths About Parks',
      '## How to choose',
    ])
    expect(text).toMatch(/^- They are small - One person/m)
    expect(text).toMatch(/^1\. They are large\.\n2\. They last longer/m)
    expect(text).toMatch(/^> What was bare in May/m)
    expect(text).toContain('autumn with more than anybody')
    expect(leftOut.map(item => item.reason)).toEqual([
      'repeated 3 times',
      'repeated 3 times',
      'repeated 3 times',
      'related posts',
      'related posts',
      'related posts',
      'the date of the article',
    ])
  })

  it('gives a deck with its definition, its lists and what is set apart', async () => {
    const { text } = await readSource(fixture('pasted/article.txt'))
    const { storyboard, coverage } = compile(text, 'article.txt', type)
    expect(coverage.lost).toEqual([])
    expect(storyboard.slides.map(slide => slide.layout)).toEqual(
      expect.arrayContaining(['definition', 'points', 'steps', 'tip', 'quote']),
    )
  })

  it('keeps everything when it is told to', async () => {
    const { text, leftOut } = await readSource(fixture('pasted/article.txt'), { keepAll: true })
    expect(leftOut).toEqual([])
    expect(text).toContain('Ten balconies of Paris')
  })

  it('of a whole page is its article: menus above and links below are left out', async () => {
    const prose =
      'Ferns grow where other plants give up: in the shade, on stones and below trees that ' +
      'take all the light and nearly all of the water. '
    const { text, leftOut } = await readSource(
      put(
        'scraped.txt',
        'Skip to content\nThe Garden\nMenu\n• Plants\n• Tools\n• Ferns\n• Contact\n' +
          `Previous: Moss\nNext: Grass\nFerns in the shade\nExpand all\n${prose}\n` +
          `What they need\n•\n\nShade for ferns.\n•\n\nWater now and then.\n${prose}\n` +
          `In this section\n• Plants\n• Tools\n• Ferns\n• Contact\n${prose}\nContact\nPrivacy\n`,
      ),
    )
    expect(text.match(/^#+ .*/gm)).toEqual([
      '# Ferns in the shade',
      '## Expand all',
      '## What they need',
      '## In this section',
    ])
    expect(text).toMatch(/^- Shade for ferns\.\n+- Water now and then\./m)
    expect(leftOut.map(item => item.text)).toEqual([
      'Skip to content',
      'The Garden',
      'Menu',
      '• Plants\n• Tools\n• Ferns\n• Contact',
      'Previous: Moss',
      'Next: Grass',
      '• Plants\n• Tools\n• Ferns\n• Contact',
      'Contact',
      'Privacy',
    ])
    expect(new Set(leftOut.map(item => item.reason))).toEqual(new Set(['navigation']))
  })

  it('is taken for Markdown when it is Markdown', async () => {
    expect(
      (await readSource(put('markdown.txt', '# A\n\nText with **bold** words.\n\n## B\n\n- one\n')))
        .text,
    ).toContain('**bold**')
  })

  it('is literal: no character of it becomes Markdown', async () => {
    const { text } = await readSource(
      put(
        'literal.txt',
        'A title\n\nUse *this* and _that_, `x`, <b>, [a](b), 1 < 2 and $5 today, ' +
          'because every one of them is just a character here.\n\n' +
          '# not a heading, however much it may look like one to a reader of Markdown, is it?\n',
      ),
    )
    const { storyboard } = compile(text, 'literal.txt', type)
    expect(
      JSON.stringify(storyboard.slides.flatMap(slide => slide.note.map(line => plain(line.text)))),
    ).toContain('Use *this* and _that_, `x`, <b>, [a](b), 1 < 2 and $5 today')
  })
})

describe('Markdown of every habit', () => {
  it('the paragraphs of a cell stay apart, and a story in the first column is no aspect', async () => {
    const filler =
      '<p>Some text about the table that stands below, with commas, and long enough for ' +
      'a page that people read.</p>'
    const story =
      'A question that goes on for more than a dozen words until nobody knows where it began.'
    const page = put(
      'cells.html',
      '<html><body><article><h1>T</h1>' +
        filler.repeat(6) +
        '<table><tr><th>What</th><th>If</th><th>Then</th></tr>' +
        `<tr><td><p><strong>Why?</strong></p><p>We ask. ${story}</p></td>` +
        '<td><p>one</p><p>two</p></td><td>three</td></tr></table></article></body></html>',
    )
    const { text } = await readSource(page)
    expect(text).toContain('**Why?** We ask.')
    expect(text).toContain('one two')
    expect(compile(text, 'a.md', type).storyboard.slides.map(slide => slide.layout)).toContain(
      'table',
    )
  })

  it('attributes that only a program understands go; what they say of a picture stays', () => {
    const { text } = tamed(
      'A <a href="https://example.org" style={{ color: "red" }} onClick={() => x}>link</a> ' +
        "here.\n\n![](a.png){alt='A [red] door' width=50%}\n\n" +
        '[text](b.md){.button}, and `{alt=1}` in code, and {this} in words.\n',
      'a.md',
    )
    expect(text).toBe(
      'A <a href="https://example.org">link</a> here.\n\n![A red door](a.png)\n\n' +
        '[text](b.md){.button}, and `{alt=1}` in code, and {this} in words.\n',
    )
    expect(tamed('[text](b.md){.button .big}\n', 'a.md').text).toBe('[text](b.md)\n')
  })

  it('a heading in a callout is its first sentence', () => {
    expect(tamed(':::note\n\n## Mind the gap\n\nIt is wide.\n:::\n', 'a.md').text).toBe(
      '\n\n> **Note:** Mind the gap.\n>\n> It is wide.\n\n',
    )
  })

  it('figures above and below the line keep their place, and rows of links at the end are no article', async () => {
    expect(
      compile(
        '# T\n\nAn essay<sup>12</sup> on x<sup>2</sup>, H<sub>2</sub>O and the 5<sup>th</sup> day.\n',
        'a.md',
        type,
      ).slides,
    ).toContain('An essay¹² on x², H₂O and the 5th day.')
    const filler =
      '<p>A paragraph of the article<sup>3</sup>, with commas, and long enough for a page ' +
      'that people read.</p>'
    const related = ['one', 'two', 'three']
      .map(name => `<p><a href="/${name}">Read ${name}</a> · <a href="/tag">tag</a></p>`)
      .join('')
    const page = put(
      'related.html',
      `<html><body><article><h1>T</h1>${filler.repeat(5)}${related}</article></body></html>`,
    )
    const { text, leftOut } = await readSource(page)
    expect(text).toContain('the article³, with')
    expect(text).not.toContain('Read two')
    expect(leftOut.filter(item => item.reason === 'related posts').map(item => item.text)).toEqual([
      'Read one · tag',
      'Read two · tag',
      'Read three · tag',
    ])
  })

  it('elements that hold Markdown become what they hold; set apart, a quotation with its author', () => {
    const source =
      '# A\n\n<aside markdown="1" class="pquote">\n  Slow is *smooth*.\n' +
      '  <p markdown="1" class="pquote-credit">\n— [Ann](https://example.org)\n  </p>\n' +
      '</aside>\n\n<div markdown="1">\nPlain.\n</div>\n'
    const { text, leftOut } = tamed(source, 'a.md')
    expect(text).toBe(
      '# A\n\n\n>   Slow is *smooth*.\n>\n> — [Ann](https://example.org)\n>\n\n\n\nPlain.\n\n',
    )
    expect(leftOut.map(item => item.line)).toEqual([3, 5, 10])
    expect(compile(source, 'a.md', type).slides).toMatch(
      /layout: quote[^]*quote: Slow is _smooth_\.\nby: "\[Ann\]/,
    )
  })

  it('bullets of other programs are items, and a place to link to is no text', () => {
    expect(tamed('(some-name)=\n# T\n\n• one\n• two\n\n•\n\nthree\n', 'a.md')).toMatchObject({
      text: '\n# T\n\n- one\n- two\n\n\n\n- three\n',
      leftOut: [{ text: '(some-name)=', line: 1 }],
    })
  })

  it('keeps each line where it is', () => {
    const source =
      '# A\n\n:::tip\nDo it.\n\nTwice.\n:::\n\n{: .note}\nText\n\n{% raw %}\n```\n:::tip\n```\n{% endraw %}\n'
    const { text, leftOut } = tamed(source, 'a.md')
    expect(text.split('\n')).toHaveLength(source.split('\n').length)
    expect(text.split('\n')[3]).toBe('> **Tip:** Do it.')
    expect(text).toContain('```\n:::tip\n```')
    expect(leftOut.map(item => item.line)).toEqual([3, 9, 12, 16])
  })

  it('sees a heading without its space, and no hashtags', () => {
    expect(tamed('#One thing\n\n#agile #teams\n\n#Agile\n', 'a.md').text).toBe(
      '# One thing\n\n#agile #teams\n\n#Agile\n',
    )
  })

  it('takes the address that a template means, and leaves code alone', () => {
    const source =
      '# A\n\n' +
      'See [the guide]({{ "/guides/" | url }}), [more]({{< ref "more.md" >}}#two) and ' +
      '`[a]({{ "b" }})`.\n\n```\n[a]({{ "b" }})\n```\n'
    const { text } = tamed(source, 'a.md')
    expect(text).toContain('See [the guide](/guides/), [more](more.md#two) and `[a]({{ "b" }})`.')
    expect(text).toContain('\n[a]({{ "b" }})\n')
    expect(
      JSON.stringify(
        compile('# A\n\n## عنوان {#عنوان-القسم}\n\nنص.\n', 'a.md', type).storyboard.slides,
      ),
    ).not.toContain('{#')
  })

  it('reads TOML, decodes titles of web systems, and names the line of a conflict mark', () => {
    const titleOf = (source: string) => plain(compile(source, 'a.md', type).storyboard.title)
    expect(titleOf('+++\ntitle = "A title"\nduration = "45min"\n+++\n\nText.\n')).toBe('A title')
    expect(titleOf('---\ntitle: What&#8217;s new\n---\n\nText.\n')).toBe('What’s new')
    expect(titleOf('---\ntitle: Is it &ldquo;agile&rdquo; &notaname;?\n---\n\nText.\n')).toBe(
      'Is it “agile” &notaname;?',
    )
    expect(() =>
      compile('# A\n\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n', 'a.md', type),
    ).toThrow(/a\.md:3:1 error read\/conflict/)
  })
})

it('has a fixture for each format', () => {
  for (const name of ['pasted/article.txt', 'page/article.html', 'compare/article.md'])
    expect(existsSync(fixture(name))).toBe(true)
})
