/** Work that grows with the text, not with its square. */
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { readFrontMatter } from '../scripts/read/frontMatter.ts'
import { pageToMarkdown } from '../scripts/read/page.ts'
import { subjectsOf } from '../scripts/recognise/subjects.ts'

const pageOf = (inner: string) =>
  `<html><body><article><h1>Title</h1><p>Some words stand here.</p>${inner}</article></body></html>`
const type = createTypesetter()
const times = (size: number, write: (index: number) => string) =>
  Array.from({ length: size }, (_, index) => write(index))

/** What is asked of each text, of which the longer text has eight times as much, and the shorter four times. */
const WORKS: Record<string, { size: number; work: (size: number) => unknown }> = {
  'headings that are alike': {
    size: 800,
    work: size =>
      subjectsOf(
        times(size, index => `Heading ${index} of all`),
        'en',
      ),
  },
  'words of one heading': {
    size: 1500,
    work: size =>
      subjectsOf(['One', `All ${times(size, index => `of a${index}`).join(' ')}`], 'en'),
  },
  'an address without end': {
    size: 750,
    work: size => compile(`# Title\n\n${'http://'.repeat(size)}x\n`, 'a.md', type),
  },
  'sections of an agenda': {
    size: 100,
    work: size =>
      compile(
        `# Title\n\n${times(size, index => `## Part ${index}\n\nText ${index}.`).join('\n\n')}\n`,
        'a.md',
        type,
      ),
  },
  'lists in headings of a page': {
    size: 8,
    work: size => pageToMarkdown(pageOf('<h2>Head<ul><li>item'.repeat(size))),
  },
  'meanings in meanings': {
    size: 8,
    work: size => pageToMarkdown(pageOf('<dl><dt>Term<dd>means'.repeat(size))),
  },
  'keys of the front matter': {
    size: 2500,
    work: size => readFrontMatter(times(size, index => `key${index}: value\n`).join(''), 'a.md'),
  },
}

describe.each(Object.entries(WORKS))('%s', (_, { size, work }) => {
  it('twice as much takes not much more than twice as long', () => {
    // The processor's own time: others may use the machine meanwhile. The least of three: what was
    // left by earlier tests is collected in some of them.
    const timeOf = (count: number) =>
      Math.min(
        ...[0, 1, 2].map(more => {
          const begin = process.cpuUsage()
          work(count + more)
          const { user, system } = process.cpuUsage(begin)
          return (user + system) / 1000
        }),
      )
    // Warm, and with another text: what was made of the same one is kept.
    timeOf(size - 3)
    // A text long enough that what every run costs counts for little; four times as long is quadratic.
    expect(timeOf(8 * size)).toBeLessThan(150 + 3 * timeOf(4 * size))
  })
})

it('keys that stand twice in the front matter are told', () => {
  const { messages } = readFrontMatter('title: a\ntags:\n  - b\ntitle: c', 'a.md')
  expect(messages).toMatchObject([{ rule: 'read/front-matter', severity: 'error', line: 5 }])
})
