/** Articles for tests: the fixtures, the sample, and some that only a program would write. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('fixtures/', import.meta.url))
const sample = fileURLToPath(new URL('../content/leadership-vs-management.md', import.meta.url))

export const articles = [
  ...readdirSync(folder)
    .filter(name => existsSync(`${folder}${name}/article.md`))
    .map(name => ({ name, text: readFileSync(`${folder}${name}/article.md`, 'utf8') })),
  { name: 'the sample', text: readFileSync(sample, 'utf8') },
]

const words = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      ['a', 'team', 'finds', 'its', 'way', 'through', 'every', 'question', 'that', 'matters'][
        index % 10
      ],
  ).join(' ')
const table = (columns: number, rows: number, cell: (row: number, column: number) => string) =>
  [
    `| ${Array.from({ length: columns }, (_, column) => `Head ${column + 1}`).join(' | ')} |`,
    `|${' --- |'.repeat(columns)}`,
    ...Array.from(
      { length: rows },
      (_, row) =>
        `| ${Array.from({ length: columns }, (_, column) => cell(row, column)).join(' | ')} |`,
    ),
  ].join('\n')

/** Each holds one thing that is too much for a slide. */
const fenced = (language: string, lines: number, line: (index: number) => string) =>
  `\`\`\`${language}\n${Array.from({ length: lines }, (_, index) => line(index)).join('\n')}\n\`\`\``

export const oversized: { name: string; text: string }[] = [
  ['a table of 60 rows', table(3, 60, (row, column) => `cell ${row} ${column} with some words`)],
  ['a table of 12 columns', table(12, 5, (row, column) => `value ${row * column}`)],
  [
    'a cell with a whole paragraph',
    table(3, 3, (_, column) => (column === 1 ? words(160) : 'short')),
  ],
  [
    '200 lines of code',
    fenced('js', 200, index =>
      index % 9 === 8 ? '' : `  call(${index}) // a remark of some length`,
    ),
  ],
  [
    'a drawing in code',
    fenced('', 12, index => {
      const left = ` ${'L'.repeat(30 + index)}${'.'.repeat(40)}`
      return `${left}  ${'|'.padEnd(40 + index)}|${' '.repeat(30)}end`
    }),
  ],
  ['a line of code without end', `\`\`\`\n${'x'.repeat(4000)}\n\`\`\``],
  ['a paragraph of 3,000 words in one sentence', `${words(3000)}.`],
  [
    'a word of 120 letters',
    `- ${'Donaudampfschifffahrt'.repeat(6)}\n- short\n- **${'Kapitaen'.repeat(12)}** and text`,
  ],
  ['a heading of 20 words', `### ${words(20)}\n\n- one\n- two\n- three`],
  [
    'thirty points',
    Array.from({ length: 30 }, (_, index) => `- **Point ${index}.** ${words(12)}.`).join('\n'),
  ],
  ['a long quotation', `> ${words(220)}.\n>\n> — ${words(9)}`],
  ['a long tip', `> **Tip:** ${words(200)}.`],
  ['a last sentence without end', `- one\n- two\n- three`, `${words(140)}.`],
  ['a long definition', `**A thing** is a ${words(180)}.`],
].map(([name = '', body = '', last = 'A last word.']) => ({
  name,
  text:
    `# Too much\n\nAn opening sentence.\n\n## ${name}\n\n${body}\n\n` +
    `## Another section\n\n- A point.\n- Another point.\n\n${last}\n`,
}))
