/** Files that try to run code, reach others, take files or time, against the running program. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root, start } from '../run.ts'
import { wordDocument } from '../wordDocument.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-tried-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function hostile(args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const run = start(process.execPath, [join(root, 'scripts/hostile/hostile.mjs'), ...args])
  return { code: await run.ended(), out: run.out(), err: run.err() }
}

const paragraph = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`
const text = (words: string) => paragraph(`<w:t>${words}</w:t>`)
/** A picture that is to be found under a name of the file's own list. */
const picture = (relation: string) =>
  paragraph(
    '<w:drawing>' +
      '<wp:inline ' +
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
      '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
      '<a:graphicData>' +
      '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
      '<pic:blipFill>' +
      '<a:blip ' +
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
      `${relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>` +
      '</w:drawing>',
  )

/** Word files are packed: they are made when they are wanted. */
async function writeWordFiles(place: string): Promise<void> {
  const words = text('Words of ZZword stand here. A second sentence follows.')
  const files = {
    'nowhere.docx': await wordDocument(words + picture('r:embed="nowhere"'), {}),
    'comments.docx': await wordDocument(words + text('{{ 7*191 }} &lt;script&gt;'), {
      'word/comments.xml': `<w:comment w:id="1" w:author="Jo">${text('ZZprivate words')}</w:comment>`,
    }),
    'deep.docx': await wordDocument('<w:p>'.repeat(500) + '</w:p>'.repeat(500), {}),
    'cut.docx': (await wordDocument(words, {})).subarray(0, 300),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(place, name), bytes)
}

/** Every command for every file, in real browsers, ms. */
const PATIENCE_MS = 500_000

describe('hostile files', { timeout: PATIENCE_MS }, () => {
  it('run nothing, ask nobody, touch nothing, lose nothing', async () => {
    const files = join(folder, 'files')
    cpSync(join(root, 'tests/fixtures/hostile'), files, { recursive: true })
    await writeWordFiles(files)
    const { code, out, err } = await hostile([files, '--together'])
    expect(out).toMatch(/^\d+ files, 0 findings: /)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('would be found out: a program that does everything wrong is told of each', async () => {
    const files = join(folder, 'broken')
    mkdirSync(files)
    writeFileSync(join(files, 'evil.md'), '# Evil\n\nZZmarked words and {{ 7*191 }}.\n')
    const { code, out } = await hostile([
      files,
      ...['--limit', '2', '--turns', '2'],
      ...['--program', join(root, 'tests/brokenLectern.mjs')],
    ])
    const found = out.split('\n').map(line => line.split(' ').slice(0, 3).join(' '))
    for (const finding of [
      'read internal',
      'read exit',
      'generate stack',
      'generate file',
      'check lost',
      'check message',
      'check request',
      'export hang',
      'site code',
      'site request',
      'site interpreted',
      'present code',
      'present request',
      'present interpreted',
      'present left',
    ])
      expect(found).toContain(`evil.md ${finding}`)
    for (const detail of [
      'evil.md was changed',
      'beside/foreign.txt was made',
      'picture.png holds a file from outside',
      'ZZmarked',
      'gone',
      'a dialog',
      'EVILran',
      'onclick',
      'a process runs on',
      'left stays in the folder',
      'a formula in a table',
    ])
      expect(out).toContain(detail)
    expect(code).toBe(1)
  })

  it('are named as a folder', async () => {
    for (const args of [[], ['nowhere'], [folder, '--jobs', 'many'], [folder, '--wrong']]) {
      const { code, err } = await hostile(args)
      expect({ args, code }).toEqual({ args, code: 2 })
      expect(err).toContain('npm run hostile -- FOLDER')
    }
  })
})
