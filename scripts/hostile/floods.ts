/**
 * Files that are too much of one thing, written when they are wanted: they are large, and there is
 * nothing to read in them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const page = (inner: string) =>
  `<!doctype html><html><body><article><h1>Title</h1><p>Some words stand here.</p>${inner}</article></body></html>`
const article = (inner: string) => `# Title\n\nSome words stand here.\n\n${inner}\n`
const times = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join('')
const within = (count: number, open: string, close: string) =>
  `${open.repeat(count)}deep${close.repeat(count)}`

const FLOODS: Record<string, () => string> = {
  'numbers-1000.md': () => article('1. 2. 3. '.repeat(1000)),
  'numbers-4000.md': () => article('1. 2. 3. '.repeat(4000)),
  'div-250.html': () => page(within(250, '<div>', '</div>')),
  'div-2000.html': () => page(within(2000, '<div>', '</div>')),
  'quotes-5000.md': () => article(`${'> '.repeat(5000)}deep`),
  'lists-5000.md': () => article(`${'- '.repeat(5000)}deep`),
  'comments-290.md': () => article('<!---->'.repeat(290)),
  'comments-290.html': () => page('<!---->'.repeat(290)),
  'words-500k.md': () => article('a word and '.repeat(45_500)),
  'words-1m.md': () => article('a word and '.repeat(91_000)),
  'headings-10000.md': () => article(times(10_000, index => `## Heading ${index}\n\n`)),
  'keys-50000.md': () =>
    `---\n${times(50_000, index => `key${index}: value\n`)}---\n\n${article('The end.')}`,
}

/** Writes them into a folder. @returns their number */
export function writeFloods(folder: string): number {
  mkdirSync(folder, { recursive: true })
  for (const [name, write] of Object.entries(FLOODS)) writeFileSync(join(folder, name), write())
  return Object.keys(FLOODS).length
}
