/** Texts and pages as people bring them along: what stands in them reaches the Markdown that a deck is made of. */
import { describe, expect, it } from 'vitest'
import { readFormat } from '../scripts/formats/index.ts'
import { read } from '../scripts/read/index.ts'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'

const given = async (name: string, text: string) => {
  const file = { bytes: Buffer.from(text), name, contentType: '' }
  const { text: markdown, leftOut } = await readFormat(file, false)
  return { markdown, left: leftOut.map(item => item.text) }
}
const page = (body: string) =>
  given(
    'page.html',
    `<html lang="en"><head><title>Tea for many</title></head><body><main><h1>Tea for many</h1>
    <p>Whoever makes tea for a whole room needs a plan, two large pots and a good deal of patience.</p>
    ${body}
    <h2>Afterwards</h2><p>Wash the pots while they are warm,
    and leave the lids off until the next morning comes.</p></main></body></html>`,
  )

describe('a page', () => {
  it('keeps boxes that a screen reader would read out at once', async () => {
    const { markdown } = await page(
      `<div class="alert alert-danger" role="alert">Steam burns.</div>
      <div class="alert alert-warning" role="alert"><h4 class="alert-heading">Mind the pot</h4><p>It is heavy.</p></div>
      <div class="alert alert-success">All are served.</div>`,
    )
    expect(markdown).toContain('> **Warning:** Steam burns.')
    expect(markdown).toContain('> **Warning:** Mind the pot. It is heavy.')
    expect(markdown).toContain('> **Tip:** All are served.')
  })

  it('knows footnotes by their names, and their ways back by where they lead', async () => {
    const { markdown } = await page(
      `<p>Black tea wants boiling water.<sup><a href="#fn:heat-table" id="fnref:heat-table">[heat table]</a></sup>
      Green tea does not.<sup id="fnref:heat-table:1"><a href="#fn:heat-table">1</a></sup></p>
      <section><ol><li id="fn:heat-table"><p>By our own kettle. <a href="#fnref:heat-table">↩</a>
      <a href="#fnref:heat-table:1">↩<sup>2</sup></a></p></li></ol></section>`,
    )
    expect(markdown).toContain('boiling water.[^fn:heat-table]')
    expect(markdown).toMatch(/^\[\^fn:heat-table\]: By our own kettle\.$/m)
  })

  it('has no picture that only holds a place', async () => {
    const { markdown } = await page(
      '<img src="dot.gif" width="1" height="1" alt=""><img src="pot.png" width="300" height="200" alt="A pot">',
    )
    expect(markdown).not.toContain('dot.gif')
    expect(markdown).toContain('![A pot](pot.png)')
  })

  it('of published notes is called what its own box says', async () => {
    const { markdown, left } = await given(
      'notes.html',
      `<html><head><title>Brewing - My notes</title></head><body><div class="publish-renderer">
      <div class="page-header">Brewing</div>
      <div class="frontmatter-container">tags: tea</div><div><p>Brewing takes three minutes, and nobody has ever
      gained a thing by making it shorter than that.</p></div>
      <h2>Pots</h2><div><p>Two pots are better than one, since one of them
      can always be filled while the other is poured.</p></div></div></body></html>`,
    )
    expect(markdown).toContain('# Brewing')
    expect(left).toContain('tags: tea')
  })
})

describe('a mail that is only text', () => {
  it('is read, under its subject', async () => {
    const { markdown } = await given(
      'plan.eml',
      'From: Jo <jo@example.org>\nSubject: =?utf-8?B?VGVhIGbDvHIgYWxs?=\nMIME-Version: 1.0\n' +
        'Content-Type: text/plain; charset=utf-8\n\nWe begin at ten.\n\n1. Fill the pots.\n2. Wait.\n',
    )
    expect(markdown).toContain('Tea für all')
    expect(markdown).toContain('1. Fill the pots.')
  })
})

describe('a chat that was exported', () => {
  it('says who said what, without its times', async () => {
    const { markdown, left } = await given(
      'chat.txt',
      '[03.03.24, 10:15:01] Mia: Messages and calls are end-to-end encrypted.\n' +
        '[03.03.24, 10:15:22] Mia: Who brings the pots?\n' +
        '[03.03.24, 10:16:02] Tom: I bring two.\nThey are large.\n[03.03.24, 10:16:40] Tom: <Media omitted>\n',
    )
    expect(markdown.trim().split('\n\n')).toEqual([
      'Mia: Who brings the pots?',
      'Tom: I bring two. They are large.',
    ])
    expect(left).toContain('03.03.24, 10:15:22')
    expect(left).toContain('Tom: <Media omitted>')
  })
})

describe('a box with a list', () => {
  const partsOf = (text: string) =>
    compile(`# Tea\n\nTea takes time.\n\n${text}\n`, 'tea.md', createTypesetter()).storyboard.slides
  it.each([
    ['> [!WARNING] Before tea\n> - Warm the pot\n> - Find a cup'],
    ['> [!TIP]\n> - Warm the pot\n> - Find a cup'],
    [':::tip\n- Warm the pot\n- Find a cup\n:::'],
    [':::warning Before tea\n- Warm the pot\n- Find a cup\n\nWait.\n:::'],
    ['{% hint style="info" %}\n- Warm the pot\n- Find a cup\n{% endhint %}'],
    ['{: .note }\n> - Warm the pot\n> - Find a cup'],
  ])('shows it: %s', text => {
    const points = partsOf(text).filter(({ layout }) => layout === 'points')
    expect(JSON.stringify(points)).toContain('Warm the pot')
    expect(JSON.stringify(points)).toContain('Find a cup')
  })
})

describe('Markdown of other tools', () => {
  const linesOf = (text: string) => JSON.stringify(read(text, 'tea.md').tree)
  it('has rules of tables with crosses', () => {
    expect(linesOf('| Pot | Time |\n|-----+------|\n| Red | 3 |\n')).toContain('"table"')
  })

  it('says the language of its code, and no more', () => {
    const code = linesOf('``` {.python .numberLines startFrom="5"}\nbrew()\n```\n')
    expect(code).toContain('"lang":"python"')
    expect(linesOf('```console?prompt=$\n$ brew\n```\n')).toContain('"lang":"console"')
  })

  it('refers to examples by their numbers', () => {
    expect(linesOf('(@pot) A pot.\n\nAs (@pot) shows, it pours.\n')).toContain('As (1) shows')
  })
})
