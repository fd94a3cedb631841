/**
 * What must come of an article, for each kind of article: tests/cases/<name>/ has the article, what
 * was recognised in it (outline.txt) and its deck (slides.md), compared byte for byte.
 *
 * After a change that is meant: `UPDATE=1 npx vitest run tests/cases.test.ts` writes them anew. Read
 * the difference before you commit it. A new case is a folder with an article and such a run.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileSource, readSource } from '../scripts/commands/source.ts'
import { read } from '../scripts/read/index.ts'
import { recognise } from '../scripts/recognise/index.ts'
import { outlineText } from './outlineText.ts'
import { root } from './run.ts'

const folder = join(root, 'tests/cases')
const isUpdate = process.env.UPDATE === '1'

function expectFile(path: string, content: string): void {
  if (isUpdate) writeFileSync(path, content)
  expect(existsSync(path) ? readFileSync(path, 'utf8') : 'nothing').toBe(content)
}

describe.each(readdirSync(folder))('%s', name => {
  const files = readdirSync(join(folder, name))
  const article = files.find(file => file.startsWith('article.')) ?? 'no article'

  it('comes out as before', async () => {
    const source = await readSource(join(folder, name, article))
    // Its name and not its place, which is another on every machine.
    const named = { ...source, file: article }
    const outline = recognise(read(named.text, article, named.leftOut))
    const { slides, coverage } = compileSource(named)
    expectFile(join(folder, name, 'outline.txt'), outlineText(outline, coverage.leftOut))
    expectFile(join(folder, name, 'slides.md'), slides)
  })
})
