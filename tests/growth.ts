/** Work on texts that are long in one thing, and the processor's time that it takes in this process. */
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

/** What is asked of each text, with the size from which eight times as much follows. */
export const WORKS: Record<string, { size: number; work: (size: number) => unknown }> = {
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

export interface Growth {
  /** ms of the processor, for the text and for one of eight times the size */ once: number
  eightfold: number
}

/** @returns the times of each work, the least of three: others may use the machine meanwhile */
export function growths(): Record<string, Growth> {
  return Object.fromEntries(
    Object.entries(WORKS).map(([name, { size, work }]) => {
      // Each time another text: what was made of the same one is kept.
      const timeOf = (count: number) =>
        Math.min(...[0, 1, 2].map(more => timed(work, count + more)))
      timeOf(size - 3)
      return [name, { once: timeOf(size), eightfold: timeOf(8 * size) }]
    }),
  )
}

function timed(work: (size: number) => unknown, size: number): number {
  const begin = process.cpuUsage()
  work(size)
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000
}
