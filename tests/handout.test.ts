/** What stands above a section of the workbook is not told again in it, however short it stands there. */
import { describe, expect, it } from 'vitest'
import { vocabularyOf } from '../scripts/languages/index.ts'
import { onPaper, type Work } from '../scripts/paper/parts.ts'
import { parseText } from '../scripts/text/markdown.ts'
import type { ArticleLine } from '../scripts/types.ts'

const line = (text: string, unit: string): ArticleLine => ({
  kind: 'article',
  text: parseText(text),
  origin: { start: 1, end: 1 },
  units: [unit],
})
const work = (): Work => ({
  words: vocabularyOf('en'),
  seed: 0,
  common: new Set(),
  answers: [],
  counts: new Map([['hose', 3]]),
  open: new Set(),
  key: line('A bed that is watered slowly drinks all of it.', 'a'),
})
const drawn = (part: Parameters<typeof onPaper>[0], own = work()) =>
  (onPaper(part, own)?.text ?? '').replace(/\s+/g, ' ').trim()

describe('the message of a section', () => {
  const whole = line('A bed that is watered very slowly drinks all of it.', 'a')

  it('is no thought of its own below itself', () =>
    expect(drawn({ kind: 'thought', title: undefined, text: whole })).not.toContain('bed'))

  it('is no quotation below itself', () =>
    expect(drawn({ kind: 'quotation', quote: whole, by: undefined })).not.toContain('bed'))

  it('says nothing of another sentence', () => {
    const other = line('Every hose should have a valve.', 'b')
    expect(drawn({ kind: 'quotation', quote: other, by: undefined })).toContain('valve')
  })
})

describe('a gap', () => {
  it('is no word that stands beside it', () => {
    const own = work()
    const points = ['Roll the hoses up at night.', 'Empty the hoses in the winter.'].map(
      (text, index) => ({ text: line(text, String(index)) }),
    )
    drawn(
      { kind: 'list', title: line('The end of a day', 't'), ordered: false, points } as never,
      own,
    )
    expect(own.answers.map(({ text }) => text)).not.toContain('hoses')
  })
})
