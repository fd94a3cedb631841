/**
 * Agenda and notes as text files: what the article says is text in them, and nothing that runs
 * where they are opened.
 */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import {
  agendaCsv,
  agendaMarkdown,
  agendaOf,
  calendar,
  notesMarkdown,
} from '../scripts/paper/agenda.ts'
import { label } from '../scripts/storyboard/draft.ts'
import { asText } from '../scripts/text/text.ts'
import { parseMarkdown } from '../scripts/parse/markdown.ts'
import type { Storyboard } from '../scripts/types.ts'
import { hostile } from './hostile.ts'

const type = createTypesetter()
const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\u200B=1',
  'a;=cmd|x',
  ' =1',
  '"=1',
]
const texts = [
  ...hostile,
  ...FORMULAS,
  'x\r\nEND:VCALENDAR\r\nATTACH:file:///etc/passwd',
  'a,b;c\\n',
]

/** A deck whose texts are given ones, whatever the stages would make of them. */
const board = compile(
  '# Title\n\nOpening.\n\n## One\n\nText of the first.\n\n- a\n- b\n\n## Two\n\nText of the second.\n',
  'article.md',
  type,
).storyboard
const saying = (text: string): Storyboard => ({
  ...board,
  title: asText(text),
  slides: board.slides.map(slide => ({
    ...slide,
    ...(slide.section === undefined ? {} : { section: { ...slide.section, name: asText(text) } }),
    data: { ...slide.data, title: label('end', text) },
    note: [
      { ...label('run', text), click: 0 },
      { ...label('debrief', text), click: 0, act: 'ask' },
    ],
  })) as Storyboard['slides'],
})
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }).map(parts => parts.join('')),
  fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }).map(parts => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const always = (check: (text: string) => void) => {
  for (const text of texts) check(text)
  fc.assert(fc.property(anyText, check), { numRuns: 100 })
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

describe.each([
  ['the notes', notesMarkdown],
  ['the agenda as Markdown', agendaMarkdown],
])('%s', (_, write) => {
  it('have no live HTML, no pictures, and links only to where anybody can go', () => {
    always(text => {
      const nodes = nodesOf(parseMarkdown(write(saying(text))))
      for (const node of nodes) {
        expect([
          'html',
          'image',
          'imageReference',
          'linkReference',
          'definition',
          'yaml',
          'toml',
          'code',
          'thematicBreak',
          'list',
          'blockquote',
          'footnoteDefinition',
          'footnoteReference',
        ]).not.toContain(node.type)
        if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:|mailto:)/i)
      }
    })
  })

  it('keep every letter, and their own form', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
    const plain = parseMarkdown(write(saying('Plain words'))).children.map(node => node.type)
    for (const text of [
      '<b>bold</b> & "more"',
      '# No heading',
      '1. No list',
      'a | b',
      '--- ---',
      '&lt;b&gt;',
    ]) {
      const tree = parseMarkdown(write(saying(text)))
      expect(tree.children.map(node => node.type)).toEqual(plain)
      expect(letters(toString(tree))).toContain(letters(text))
    }
  })
})

describe('the agenda as CSV', () => {
  /** RFC 4180, as a spreadsheet reads it. */
  const cellsOf = (csv: string) =>
    [...csv.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n|$)/g)].map(match =>
      (match[1] ?? '').replaceAll('""', '"'),
    )

  it('has no cell that a spreadsheet takes for a formula, and no others than it should', () => {
    always(text => {
      const csv = agendaCsv(saying(text))
      const cells = cellsOf(csv)
      expect(cells).toHaveLength((agendaOf(saying(text)).length + 1) * 4)
      expect(csv.split('\r\n')).toHaveLength(agendaOf(saying(text)).length + 2)
      for (const cell of [...cells, ...csv.split(/[;\r\n]/)])
        expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+@＝＋＠－-]/u)
      for (const cell of csv.split(/[;,\r\n]/))
        expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@＝＋＠－-]/)
    })
  })

  it('keeps what is said', () => {
    expect(agendaCsv(saying('=1+1'))).toContain(`"'=1+1"`)
    expect(agendaCsv(saying('A "quoted" - name'))).toContain('"A ""quoted"" - name"')
  })
})

describe('the agenda as a calendar', () => {
  it('has the lines that it should, whole and at most 75 octets long', () => {
    const count = (ics: string) => ics.split('\r\n').filter(line => !line.startsWith(' ')).length
    const lines = count(calendar(saying('Plain'), '2026-03-02'))
    always(text => {
      const ics = calendar(saying(text), '2026-03-02')
      expect(count(ics)).toBe(lines)
      for (const line of ics.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        expect(Buffer.from(line).toString()).not.toContain('\uFFFD')
      }
      const unfolded = ics.replaceAll('\r\n ', '')
      for (const [, value] of unfolded.matchAll(/^SUMMARY:(.*)$/gm))
        expect(value?.replace(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/)
    })
  })
})
