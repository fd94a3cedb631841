/** Papers for Word, and what is practised with: held against the documents that are printed. */
import JSZip from 'jszip'
import type { Element, Root } from 'xast'
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { pack } from '../scripts/office/pack.ts'
import { card } from '../scripts/paper/card.ts'
import { guide } from '../scripts/paper/guide.ts'
import { handout } from '../scripts/paper/handout.ts'
import { cardsOf, giftOf, questionsOf } from '../scripts/paper/practice.ts'
import { sortCards } from '../scripts/paper/sortCards.ts'
import { qtiFiles } from '../scripts/outputs/qtiPackage.ts'
import { parseHtml } from '../scripts/parse/html.ts'
import { parseXml } from '../scripts/parse/xml.ts'
import { textIn } from '../scripts/word/inline.ts'
import { wordPaper } from '../scripts/word/paper.ts'
import { articles } from './articles.ts'
import { all, wordsIn } from './xmlTree.ts'

const type = createTypesetter()
const sample = articles.find(({ name }) => name === 'the sample')?.text ?? ''
const boardOf = (text: string) => compile(text, 'article.md', type).storyboard
const LOOK = { accent: '115E63', headline: 'Serif', body: 'Sans', language: 'en-US', rtl: false }
const INFO = {
  ...{ title: 'T', kind: 'handout', contents: 'Contents', author: undefined },
  ...{ paper: 'a4' as const, look: LOOK },
}
const PICTURE = { bytes: new Uint8Array([137, 80, 78, 71]), width: 200, height: 100 }
const OPTIONS = {
  ...{ kind: 'guided' as const, paper: 'a4' as const, perPage: 3 as const },
  ...{ answers: true, css: [], pages: [], height: 551 },
}

const letters = (text: string) => text.replace(/[\s_\u00A0☐☒]+/g, '')

async function documentOf(html: string): Promise<{ root: Root; zip: JSZip; bytes: Uint8Array }> {
  const pictures = [...html.matchAll(/class="thumb"|<img|lectern-formula/g)].map(() => PICTURE)
  const bytes = await pack(wordPaper(html, pictures, INFO))
  const zip = await JSZip.loadAsync(bytes)
  return {
    root: parseXml((await zip.file('word/document.xml')?.async('string')) ?? ''),
    zip,
    bytes,
  }
}
const styleOf = (paragraph: Element) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val']
/** What a paper says, without slides, formulas and styles. */
const saidBy = (html: string): string => {
  const body = html.slice(html.indexOf('<body'))
  return parseHtml(body)
    .children.map(node => (node.type === 'element' ? textIn(node) : ''))
    .join('')
}

describe.each(articles)('the papers of $name in Word', ({ text }) => {
  const board = boardOf(text)
  it.each([
    ['handout', () => handout(board, OPTIONS)],
    ['guide', () => guide(board, { ...OPTIONS, pages: [] })],
  ])('say every word of the printed %s, in real styles', async (_, htmlOf) => {
    const html = htmlOf()
    const { root, zip, bytes } = await documentOf(html)
    const shown = all(root, 'w:p')
      .filter(paragraph => !/^TOC/.test(styleOf(paragraph) ?? ''))
      .flatMap(paragraph => all(paragraph, 'w:t').map(wordsIn))
      .join('')
    expect(letters(shown)).toBe(letters(saidBy(html)))
    const used = new Set(all(root, 'w:pStyle').map(({ attributes }) => attributes['w:val']))
    const styles = parseXml((await zip.file('word/styles.xml')?.async('string')) ?? '')
    const known = all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId'])
    for (const style of used) expect(known).toContain(style)
    const headings = all(root, 'w:p').filter(paragraph => styleOf(paragraph) === 'Heading1')
    expect(headings).toHaveLength((html.match(/<h2/g) ?? []).length)
    const tables = all(root, 'w:tbl').filter(table => all(table, 'w:tblHeader').length > 0)
    expect(tables).toHaveLength((html.match(/<thead/g) ?? []).length)
    const numbering = parseXml((await zip.file('word/numbering.xml')?.async('string')) ?? '')
    const lists = all(numbering, 'w:num').map(({ attributes }) => attributes['w:numId'])
    for (const list of all(root, 'w:numId')) expect(lists).toContain(list.attributes['w:val'])
    expect(all(root, 'w:numPr')).toHaveLength((html.match(/<li/g) ?? []).length)
    for (const cell of all(root, 'w:tc')) {
      const last = cell.children.filter(child => child.type === 'element').at(-1)
      expect(last?.name).toBe('w:p')
    }
    expect(Buffer.compare(bytes, (await documentOf(html)).bytes)).toBe(0)
  })
})

describe('a paper for Word', () => {
  it('is a package whose parts are there, and knows no clock', async () => {
    const { zip } = await documentOf(handout(boardOf(sample), OPTIONS))
    const paths = Object.keys(zip.files)
    const types = (await zip.file('[Content_Types].xml')?.async('string')) ?? ''
    for (const [, path] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(paths).toContain(path)
    const relations = (await zip.file('word/_rels/document.xml.rels')?.async('string')) ?? ''
    for (const [, target] of relations.matchAll(/Target="((?!http|mailto)[^"]+)"/g))
      expect(paths).toContain(`word/${target}`)
    for (const path of paths)
      expect(zip.file(path)?.date.toISOString()).toBe('1980-01-01T00:00:00.000Z')
    expect(await zip.file('docProps/core.xml')?.async('string')).not.toMatch(/20\d\d-/)
  })

  it('has contents that lead to its headings, page numbers, and room to write', async () => {
    const { root, zip } = await documentOf(handout(boardOf(sample), OPTIONS))
    const names = all(root, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    const anchors = all(root, 'w:hyperlink').flatMap(
      ({ attributes }) => attributes['w:anchor'] ?? [],
    )
    expect(anchors.length).toBeGreaterThan(3)
    for (const anchor of anchors) expect(names).toContain(anchor)
    expect(await zip.file('word/footer1.xml')?.async('string')).toContain(' PAGE ')
    const styles = all(root, 'w:p').map(styleOf)
    for (const style of ['Title', 'KeyMessage', 'WritingLine', 'ListBullet', 'Field', 'Label'])
      expect(styles).toContain(style)
  })

  it('has no blanks before its paragraphs, and keeps the lines of a room together', async () => {
    const html = handout(boardOf(sample), OPTIONS)
    const { root } = await documentOf(html)
    for (const paragraph of all(root, 'w:p'))
      expect(all(paragraph, 'w:t').map(wordsIn).join('')).not.toMatch(/^ \S/)
    const lines = all(root, 'w:p').filter(paragraph => styleOf(paragraph) === 'WritingLine')
    const kept = lines.filter(line => all(line, 'w:keepNext').length > 0)
    expect(kept.length).toBeGreaterThan(lines.length / 2)
  })

  it('has boxes that can be ticked, and links that lead somewhere', async () => {
    const text =
      '# Lists\n\n## Tasks\n\n- [ ] Sow the seeds\n- [x] Dig [the beds](https://example.com/a?b=1&c=2)\n- [ ] Wait\n'
    const { root, zip } = await documentOf(handout(boardOf(text), OPTIONS))
    const states = all(root, 'w14:checked').map(({ attributes }) => attributes['w14:val'])
    expect(states).toEqual(['0', '1', '0'])
    const relations = await zip.file('word/_rels/document.xml.rels')?.async('string')
    expect(relations).toContain('Target="https://example.com/a?b=1&amp;c=2" TargetMode="External"')
  })
})

/** Reads GIFT again: names, texts and answers. */
function readGift(text: string) {
  const plain = (part: string) => part.replace(/\\(.)/g, '$1').trim()
  return text
    .split(/\n\n+/)
    .filter(part => part.startsWith('::'))
    .map(part => {
      const [, , body = ''] = part.split(/(?<!\\)::/)
      const match = /^((?:\\.|[^\\{])*)\{((?:\\.|[^\\}])*)\}((?:\\.|[^\\{}])*)$/s.exec(body)
      const answers = (match?.[2] ?? '').split(/(?<!\\)(?=[=~])/).map(answer => answer.trim())
      return {
        before: plain(match?.[1] ?? ''),
        after: plain(match?.[3] ?? ''),
        right: answers
          .filter(answer => answer.startsWith('='))
          .map(answer => plain(answer.slice(1))),
        wrong: answers
          .filter(answer => answer.startsWith('~'))
          .map(answer => plain(answer.slice(1))),
      }
    })
}

describe('practice', () => {
  it.each(articles)('of $name can be read again', ({ text }) => {
    const board = boardOf(text)
    const questions = questionsOf(board)
    const read = readGift(giftOf(board))
    expect(read).toHaveLength(questions.length)
    read.forEach(({ right, wrong }, index) => {
      const { answer, choices } = questions[index] ?? { answer: '', choices: [] }
      expect(right).toEqual([answer.replace(/\s+/g, ' ').trim()])
      expect(wrong).toHaveLength(choices.filter(choice => choice !== answer).length)
    })
    const rows = cardsOf(board).trim().split('\n').slice(3)
    expect(rows.length).toBeGreaterThanOrEqual(questions.length)
    for (const row of rows) expect(row).toMatch(/^"(?:[^"]|"")+","(?:[^"]|"")+"$/)
  })

  it.each(articles)('of $name is a package of items that name their answers', ({ text }) => {
    const questions = questionsOf(boardOf(text))
    const [manifest, ...items] = qtiFiles('Tea & <more>', 'en', questions)
    const named = all(parseXml(manifest?.content ?? ''), 'resource').map(
      ({ attributes }) => attributes.href,
    )
    expect(named).toEqual(items.map(({ path }) => path))
    expect(items).toHaveLength(questions.length)
    items.forEach(({ content }, index) => {
      const { answer = '', choices = [] } = questions[index] ?? {}
      const item = parseXml(content)
      const [right] = all(item, 'value').map(wordsIn)
      const offered = all(item, 'simpleChoice')
      expect(offered.map(wordsIn)).toEqual(choices.length > 1 ? choices : [])
      const chosen = offered.find(({ attributes }) => attributes.identifier === right)
      expect(chosen === undefined ? right : wordsIn(chosen)).toBe(answer)
      expect(all(item, 'textEntryInteraction')).toHaveLength(offered.length > 0 ? 0 : 1)
    })
  })

  it('prints a card for each side and for each thing that is sorted', () => {
    const board = boardOf(sample)
    const sorted = questionsOf(board).filter(({ choices }) => choices.length > 1)
    const cards = parseHtml(sortCards(board, { paper: 'a4', css: [] }))
    const shown = textIn(cards.children.at(-1) as never)
    expect(sorted.length).toBeGreaterThan(3)
    for (const { text, choices } of sorted)
      for (const word of [text, ...choices]) expect(shown).toContain(word)
  })

  it('asks what the sample asks', () => {
    expect(questionsOf(boardOf(sample)).length).toBeGreaterThan(3)
  })
})

describe('the job aid', () => {
  it('is the comparison, in full', () => {
    const text = card(boardOf(sample)).text
    expect(text).toContain('<table>')
    expect(text).not.toContain('class="gap"')
    expect(text).toContain('Work through')
  })

  it('is the steps, with boxes to tick, where there are steps', () => {
    const steps =
      '# Tea\n\n## How it is made\n\n1. Warm the pot first.\n2. Add the leaves.\n' +
      '3. Pour the water.\n4. Wait for three minutes.\n'
    const text = card(boardOf(steps)).text
    expect(text.match(/class="box"/g)).toHaveLength(4)
    expect(text).toContain('Wait for three minutes')
  })
})
