/** What is said of the outputs, held against the table that the program goes by. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { command } from '../scripts/commandLine/export.ts'
import { filesOf, OUTPUTS } from '../scripts/outputs/index.ts'
import { root } from './run.ts'

it('the README has a row for every output, in order, and no other', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const rows = OUTPUTS.map(
    ({ id, title, ending }) => `| \`${id}\` | ${title} | \`<article>${ending}\` |`,
  )
  const table = /^\| `--to` \|.*\n.*\n((?:\|.*\n)+)/m.exec(readme)?.[1]
  expect(table?.trim().split('\n')).toEqual(rows)
})

it('the help names every output', () => {
  const { to } = command.args
  for (const { id } of OUTPUTS) expect(to?.description).toContain(id)
})

it('no two outputs write the same file, and one asks for files of names that are known', () => {
  const ids = OUTPUTS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const files = filesOf('tea', ids)
  expect(new Set(files).size).toBe(files.length)
  expect(filesOf('tea', ['guide', 'png', 'pdf'])).toEqual(['tea.pdf', 'tea-guide.pdf'])
})

it('what is no output is refused, with those that there are', async () => {
  await expect(command.run({ articles: ['tea.md'], to: 'pdf,odp' })).rejects.toMatchObject({
    exitCode: 2,
    messages: [{ message: '"odp" is no format that Lectern writes.' }],
  })
})
