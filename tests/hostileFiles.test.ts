/** One file of each kind that attacks, against the running program; `npm run test:slow` tries all of them. */
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, start } from './run.ts'
import { wordDocument } from './wordDocument.ts'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder()

/** What each of them tries. */
const KINDS = {
  'code.md': 'to run code',
  'page.html': 'to run code from a page',
  'pictures.md': 'to reach files and machines',
}
const said = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

it('runs nothing, asks nobody, touches nothing, loses nothing', { timeout: 600_000 }, async () => {
  for (const name of Object.keys(KINDS))
    copyFileSync(join(root, 'tests/fixtures/hostile', name), join(folder, name))
  // Of a Word file: what others wrote beside its text.
  const word = await wordDocument(said('Words of ZZword stand here. A second sentence follows.'), {
    'word/comments.xml': `<w:comment w:id="1" w:author="Jo">${said('ZZprivate words')}</w:comment>`,
  })
  writeFileSync(join(folder, 'word.docx'), word)
  const run = start(process.execPath, [
    join(root, 'scripts/hostile/hostile.mjs'),
    ...[folder, '--together', '--turns', '6'],
    // A busy machine is no finding; what takes time and memory has tests of its own.
    ...['--limit', '60'],
  ])
  const code = await run.ended()
  expect(run.out()).toMatch(/^4 files, 0 findings: /)
  expect({ code, err: run.err() }).toEqual({ code: 0, err: '' })
})
